"""The part of an explanation that was asked for."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from app.counts import counted
from ingest.explanation import Explanation


def narrowed(
    whole: Explanation, *, numbers: Collection[int] = (), sentence: str | None = None
) -> Explanation:
    """The statements with these numbers or in sentences that hold these words, and all else of their sentences."""
    if not numbers and sentence is None:
        return whole
    statements = [one for one in whole.statements if one.number in numbers]
    wanted = {one.sentence for one in statements}
    if sentence is not None:
        wanted |= {
            n for n, one in enumerate(whole.sentences) if _holds(whole.text[slice(*one.span)], sentence)
        }
        statements = [one for one in whole.statements if one.number in numbers or one.sentence in wanted]
    return replace(
        whole,
        statements=tuple(statements),
        happenings=tuple(one for one in whole.happenings if one.sentence in wanted),
        dropped=tuple(one for one in whole.dropped if one.sentence in wanted),
        no_denials=tuple(one for one in whole.no_denials if one.sentence in wanted),
        shown=frozenset(wanted),
    )


def _holds(text: str, words: str) -> bool:
    return " ".join(words.lower().split()) in " ".join(text.lower().split())


@dataclass(slots=True)
class Search:
    """What was asked for, over all articles: knows in the end what was found in none of them."""

    numbers: frozenset[int]
    sentence: str | None
    articles: int = 0
    statements: int = 0
    sentences: int = 0
    _absent: set[int] = field(init=False)
    _is_found: bool = False

    def __post_init__(self) -> None:
        self._absent = set(self.numbers)

    def narrowed(self, whole: Explanation) -> Explanation:
        """The part of one article's explanation that was asked for."""
        part = narrowed(whole, numbers=self.numbers, sentence=self.sentence)
        self.articles += 1
        self.statements = max(self.statements, len(whole.statements))
        self.sentences += len(whole.sentences)
        self._absent -= {one.number for one in whole.statements}
        self._is_found |= self.sentence is not None and any(
            _holds(whole.text[slice(*whole.sentences[n].span)], self.sentence) for n in part.shown
        )
        return part

    def complaints(self) -> Iterator[str]:
        """What no article has, and what there is instead."""
        if not self.articles:
            return
        there = f"#0 to #{self.statements - 1}" if self.statements else "none"
        for number in sorted(self._absent):
            yield f"there is no statement #{number}; there {'are' if self.statements else 'is'} {there}"
        if self.sentence is not None and not self._is_found:
            yield f"none of {counted(self.sentences, 'sentence')} holds “{self.sentence}”; --parse shows them"
