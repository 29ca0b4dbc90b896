"""What made a statement a denial, and why other words of denial make none."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from ingest.denials.lexicon import DenialLexicon
from ingest.denials.statements import Statement
from ingest.explanation.calls import Call, Calls
from ingest.explanation.checks import checks, families, word_of
from ingest.explanation.records import Check, NoDenial

FAMILIES = {
    "VERB": frozenset({"strong", "weak", "particles", "idioms", "false participles", "lying"}),
    "NOUN": frozenset({"denial nouns", "rejection nouns", "false nouns", "false adjectives"}),
    "ADJ": frozenset({"false nouns", "false adjectives"}),
}
"""For a part of speech, the lists whose words deny: the others only belong to what is denied."""


class Denials:
    """What the rules of denial answered about each word of a text."""

    def __init__(self, calls: Calls, doc: Doc, lexicon: DenialLexicon) -> None:
        self._doc, self._lexicon = doc, lexicon
        self._asked: dict[int, list[Call]] = defaultdict(list)
        for call in calls.made:
            word = word_of(call)
            if word is not None:
                self._asked[word.i].append(call)

    def stance(self, statement: Statement) -> tuple[Check, ...]:
        """The answers that made a statement a denial: about its cue, and about words of denial in its content."""
        if statement.stance != "deny":
            return ()
        asked = (self._asked.get(word.i, ()) for word in self._words(statement))
        return checks((call for calls in asked for call in calls if _tells(call)), self._doc)

    def without(self, said: Sequence[Statement]) -> tuple[NoDenial, ...]:
        """The words of denial that stand in no denial, with all that was asked about each."""
        told = {word.i for one in said if one.stance == "deny" for word in self._all_words(one)}
        return tuple(
            NoDenial(
                span=(word.idx, word.idx + len(word)),
                sentence=number,
                families=found,
                checks=checks(self._asked.get(word.i, ()), self._doc),
            )
            for number, sentence in enumerate(self._doc.sents)
            for word in sentence
            if word.i not in told and (found := self._families(word))
        )

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


def _tells(call: Call) -> bool:
    """A yes, or something found; what was asked on the way about the mood tells nothing of a denial that stands."""
    return bool(call.answer) and not call.function.__module__.endswith("moods")
