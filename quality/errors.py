"""One error with its material, its kind and its words, and how many there are of each kind."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST = 400
"""Characters of a passage that are shown."""
WORDS = 6
"""Cues that are named for each kind of error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """What the labels have and the program does not, or the other way round. `word` is the cue or trigger, where there is one."""

    material: str
    kind: str
    text: str
    word: str = ""


def commonest(misses: Sequence[Miss], number: int) -> Iterator[str]:
    """Yield a table of the commonest kinds with their counts and the words at which they happen most."""
    kinds = Counter((one.material, one.kind) for one in misses)
    yield f"\n== the commonest kinds of error ({len(misses)} errors of {len(kinds)} kinds)"
    for (material, kind), count in kinds.most_common(number):
        words = Counter(
            one.word for one in misses if (one.material, one.kind) == (material, kind) and one.word
        )
        shown = ", ".join(f"{word} {times}" for word, times in words.most_common(WORDS))
        yield f"  {count:>5}  {material:<12} {kind:<52} {shown}".rstrip()


def listed(title: str, misses: Sequence[Miss], number: int) -> Iterator[str]:
    """Yield up to `number` errors of each kind with their text, the commonest kind first."""
    if not misses:
        return
    yield f"\n== {title}: {len(misses)}"
    for kind, count in Counter(one.kind for one in misses).most_common():
        yield f" {kind}: {count}"
        for one in sample([one for one in misses if one.kind == kind], number):
            yield f"  - {one.word and f'{one.word}: '}{one.text}"


def sample(misses: Sequence[Miss], number: int) -> Iterator[Miss]:
    """Up to `number` errors, those with the commonest words first, spread over all of them."""
    words = Counter(one.word for one in misses)
    ordered = sorted(misses, key=lambda one: (-words[one.word], one.word))
    step = max(1, -(-len(ordered) // max(1, number)))
    yield from ordered[::step]


def words(text: str, spans: Iterable[Any] | None) -> str:
    """The words of a role in small letters, or '(none)'."""
    return " … ".join(" ".join(text[start:end].lower().split()) for start, end in spans or ()) or "(none)"


def around(text: str, span: Any, margin: int = 60) -> str:
    """Give the words of a span between brackets, with some on either side."""
    start, end = span
    before, after = text[max(0, start - margin) : start], text[end : end + margin]
    return " ".join(f"{before}[{text[start:end][:LONGEST]}]{after}".split())


def whole(one: dict[str, Any]) -> tuple[int, int]:
    """From the first to the last character of an attribution."""
    spans = [span for role in ("source", "cue", "content") for span in one[role] or ()]
    return min(start for start, _ in spans), max(end for _, end in spans)
