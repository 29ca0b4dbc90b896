"""What made a statement a denial, and why other words of denial make none."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from ingest.denials.counterstatements import RULE
from ingest.denials.deniers import denier_of
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.statements import Statement
from ingest.explanation.calls import Call, Calls
from ingest.explanation.checks import checks, families, word_of
from ingest.explanation.counterstatements import Points
from ingest.explanation.records import Check, NoDenial
from ingest.given import given

FAMILIES = {
    "VERB": frozenset({"strong", "weak", "particles", "idioms", "false participles", "lying"}),
    "NOUN": frozenset({"denial nouns", "rejection nouns", "false nouns", "false adjectives"}),
    "ADJ": frozenset({"false nouns", "false adjectives"}),
}
"""For a part of speech, the lists whose words deny: the others only belong to what is denied."""
ON_THE_WAY = ("moods", "stances", "statements", "negations")
"""Modules whose answers lead to a denial and tell nothing of one that stands."""


class Denials:
    """What the rules of denial answered about each word of a text."""

    def __init__(self, calls: Calls, doc: Doc, lexicon: DenialLexicon) -> None:
        self._calls, self._doc, self._lexicon = calls, doc, lexicon
        self._points = Points(calls, doc)
        self._asked: dict[int, list[int]] = defaultdict(list)
        for number, call in enumerate(calls.made):
            word = word_of(call)
            if word is not None:
                self._asked[word.i].append(number)

    def stance(self, statement: Statement) -> tuple[Check, ...]:
        """The answers that made a statement a denial: about its cue, and about words of denial in its content."""
        if statement.stance != "deny":
            return ()
        if statement.candidate.rule == RULE:
            return self._points.of(statement)
        asked = (call for word in self._words(statement) for call in self._calls_about(word))
        return checks((call for call in asked if _tells(call)), self._doc)

    def without(self, said: Sequence[Statement]) -> tuple[NoDenial, ...]:
        """The words of denial that stand in no denial, with all that was asked about each."""
        told = set(self._told([one for one in said if one.stance == "deny"]))
        return tuple(
            NoDenial(
                span=given(self._doc, (word.idx, word.idx + len(word))),
                sentence=number,
                families=found,
                checks=checks(self._calls_about(word), self._doc),
                decided_by=checks(self._decided(word), self._doc),
            )
            for number, sentence in enumerate(self._doc.sents)
            for word in sentence
            if word.i not in told and (found := self._families(word))
        )

    def _told(self, denials: Sequence[Statement]) -> Iterator[int]:
        """The words of the denials, and those that were asked about where a rule found one of them."""
        yield from (word.i for one in denials for word in self._all_words(one))
        heads = {one.candidate.head for one in denials}
        for number, call in enumerate(self._calls.made):
            if isinstance(call.answer, Statement) and call.answer.candidate.head in heads:
                inside = self._calls.made[call.first : number]
                yield from (word.i for one in inside if (word := word_of(one)) is not None and one.answer)

    def _decided(self, word: Token) -> list[Call]:
        """On which answers the rule that came furthest failed, the widest first; its own is left out where there are others."""
        made, tops = self._calls.made, list(self._outermost(word))
        failed = [number for number in tops if made[number].answer is None] or tops
        if not failed:
            return []
        furthest = max(failed, key=lambda number: number - made[number].first)
        way = list(self._calls.way(furthest))
        return _without_exceptions(way[1:] or way)

    def _outermost(self, word: Token) -> Iterator[int]:
        """The calls about a word that were made in no other call about it, the last first."""
        end = len(self._calls.made)
        for number in reversed(self._asked.get(word.i, ())):
            if number < end:
                yield number
                end = self._calls.made[number].first

    def _calls_about(self, word: Token) -> list[Call]:
        return [self._calls.made[number] for number in self._asked.get(word.i, ())]

    def _families(self, word: Token) -> tuple[str, ...]:
        denying = FAMILIES.get(word.pos_, frozenset())
        return tuple(name for name in families(word, self._lexicon) if name in denying)

    def _words(self, statement: Statement) -> Iterator[Token]:
        for word in self._all_words(statement):
            if word.i in statement.candidate.cue or any(families(word, self._lexicon)):
                yield word

    def _all_words(self, statement: Statement) -> Iterator[Token]:
        yield from (self._doc[i] for i in statement.candidate.cue)
        for start, end in statement.candidate.content:
            yield from self._doc[start:end]


def _without_exceptions(way: Sequence[Call]) -> list[Call]:
    """A way as far as it goes: what is asked last before a yes is whether an exception holds, and it does not."""
    end = next(
        (n for n, (one, next_) in enumerate(pairwise(way), 1) if one.answer is True and not next_.answer),
        len(way),
    )
    return list(way[:end])


def _tells(call: Call) -> bool:
    """A yes, or what is denied or by whom; words, lists and numbers that were only steps on the way tell nothing."""
    if call.function.__module__.rpartition(".")[2] in ON_THE_WAY:
        return False
    return call.answer is True or bool(
        is_dataclass(call.answer) or (call.function is denier_of and call.answer)
    )
