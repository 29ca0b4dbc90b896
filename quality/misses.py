"""The worst misses with their text, so that their kind can be seen: what to mend next."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality import commands
from quality.materials import read_lines

Spans = list[list[int]]


@dataclass(frozen=True, slots=True)
class Miss:
    """An attribution that only one side has: its cue, the rule that made it and the words around it."""

    cue: str
    rule: str
    text: str


def of_stories(folder: Path, export: Path, number: int) -> Iterator[str]:
    """Yield what the scorer of the stories lists."""
    scorer = folder / "score_graph.py"
    yield commands.scored(scorer, folder / "stories", export, "--errors", str(number))


def of_corpus(gold: Path, number: int) -> Iterator[str]:
    """Yield missed and false attributions, those with the commonest cues and rules first."""
    from graph.model import Article
    from ingest.reader import load_reader

    reader = load_reader()
    missed, false = list[Miss](), list[Miss]()
    for item in read_lines(gold):
        reading = reader.read(Article(id=item["id"], text=item["text"]))
        found = [one for one in reading.attributions if one.within is None]
        wanted = item["attributions"]
        pairs = list(paired([one["content"] for one in wanted], [one.content for one in found]))
        hit, used = {one for one, _ in pairs}, {other for _, other in pairs}
        missed += [_missed(item["text"], one) for index, one in enumerate(wanted) if index not in hit]
        false += [
            Miss(words(item["text"], one.cue), one.rule, around(item["text"], one.span))
            for index, one in enumerate(found)
            if index not in used
        ]
    yield from _listed(f"missed in {gold.stem}", missed, number)
    yield from _listed(f"false in {gold.stem}", false, number)


def paired(gold: Iterable[Any], found: Iterable[Any]) -> Iterator[tuple[int, int]]:
    """Pair contents one to one that share at least half of their characters, the closest first."""
    wanted = [_characters(spans) for spans in gold]
    given = [_characters(spans) for spans in found]
    close = [
        (len(one & other) / len(one | other), i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(given)
        if one & other
    ]
    hit, used = set[int](), set[int]()
    for share, i, j in sorted(close, reverse=True):
        if 2 * share >= 1 and i not in hit and j not in used:
            hit.add(i)
            used.add(j)
            yield i, j


def words(text: str, spans: Iterable[Any] | None) -> str:
    return " … ".join(" ".join(text[start:end].lower().split()) for start, end in spans or ()) or "(none)"


def around(text: str, span: Any, margin: int = 60) -> str:
    """Give the words of a span between brackets, with some on either side."""
    start, end = span
    before, after = text[max(0, start - margin) : start], text[end : end + margin]
    return " ".join(f"{before}[{text[start:end][:300]}]{after}".split())


def _missed(text: str, one: dict[str, Any]) -> Miss:
    spans = [span for role in ("source", "cue", "content") for span in one[role] or ()]
    whole = (min(start for start, _ in spans), max(end for _, end in spans))
    return Miss(words(text, one["cue"]), "", around(text, whole))


def _listed(title: str, misses: list[Miss], number: int) -> Iterator[str]:
    yield f"\n== {title}: {len(misses)}"
    for what, values in (
        ("by rule", [one.rule for one in misses if one.rule]),
        ("by cue", [one.cue for one in misses]),
    ):
        if values:
            counts = ", ".join(f"{value} {count}" for value, count in Counter(values).most_common(30))
            yield f"   {what}: {counts}"
    cues = Counter(one.cue for one in misses)
    for one in sorted(misses, key=lambda miss: (-cues[miss.cue], miss.cue))[:: max(1, len(misses) // number)]:
        yield f"  - {one.cue}{f' ({one.rule})' if one.rule else ''}: {one.text}"


def _characters(spans: Iterable[Any] | None) -> frozenset[int]:
    return frozenset(place for start, end in spans or () for place in range(start, end))
