"""What the rules ask of a claim: its words, names, deeds, and on which side of which opposition it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from graph.model import Telling
from graph.signature import Deed, Signature
from ingest.contradictions.lexicon import Opposites, Pole, pattern_of

NEGATIVE = frozenset(
    {"cannot", "hardly", "n't", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing"}
)
REACH = 4
"""Words before a word among which a negation makes it its opposite."""
FIRST = 3
"""Deeds, main clause first, that a claim turns on; the others only tell of whom or what it speaks."""
STEM = 4
_WORD = re.compile(r"n't\b|[a-z]+(?=n't\b)|[\w%$£€][\w.,-]*\w|\w|%")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A word that stands on one side of an opposition, the other side where it is negated ('not safe').

    `deed` is the deed that it is or that says it, for a phrase the main one; None in a claim without deeds.
    """

    pole: Pole
    word: str
    deed: Deed | None
    negated: bool = False

    def opposes(self, other: "Stand") -> bool:
        return self.pole.opposition == other.pole.opposition and self.pole.side != other.pole.side


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A telling with its text in lower case; `lemmas` without those that are too common to tell matters apart."""

    telling: Telling
    text: str
    words: tuple[str, ...]
    lemmas: frozenset[str]
    names: frozenset[str]
    deeds: tuple[Deed, ...]
    stands: tuple[Stand, ...]

    @property
    def signature(self) -> Signature:
        return self.telling.signature or Signature()


def facts_of(telling: Telling, lexicon: Opposites) -> Facts:
    """Prepare a telling for comparison; without a signature only its phrases count."""
    signature = telling.signature or Signature()
    text = " ".join(telling.text.lower().replace("’", "'").split())
    words = tuple(_WORD.findall(text))
    return Facts(
        telling=telling,
        text=text,
        words=words,
        lemmas=frozenset(signature.lemmas) - lexicon.common,
        names=frozenset(name.casefold() for name in signature.names),
        deeds=signature.deeds,
        stands=tuple(_stands(text, words, signature, lexicon)),
    )


def _stands(text: str, words: tuple[str, ...], signature: Signature, lexicon: Opposites) -> Iterator[Stand]:
    """'No evidence that she was killed', 'a rumour that she was': what hangs on such words is not claimed."""
    if pattern_of(lexicon.hedges).search(text):
        return
    for word, deed in _turning(signature, lexicon).items():
        for pole in lexicon.poles.get(word, ()):
            negated = deed.negated if deed is not None else is_negated(words, word)
            yield Stand(pole=_turned(pole, negated=negated), word=word, deed=deed, negated=negated)
    main = signature.deeds[0] if signature.deeds else None
    for found in lexicon.phrases.finditer(text):
        before = tuple(_WORD.findall(text[: found.start()]))[-REACH:]
        negated = bool(NEGATIVE & set(before))
        for pole in lexicon.poles[found.group()]:
            yield Stand(pole=_turned(pole, negated=negated), word=found.group(), deed=main, negated=negated)
    for word in _manners(words, lexicon):
        for pole in lexicon.poles.get(word, ()):
            negated = is_negated(words, word)
            yield Stand(pole=_turned(pole, negated=negated), word=word, deed=main, negated=negated)


def _manners(words: tuple[str, ...], lexicon: Opposites) -> Iterator[str]:
    """How it was done ('voluntarily') and what it became ('turned violent')."""
    yield from (word for word in words if word.endswith("ly"))
    yield from (word for verb, word in pairwise(words) if verb in lexicon.becoming)


def _turned(pole: Pole, *, negated: bool) -> Pole:
    return Pole(pole.opposition, 1 - pole.side) if negated else pole


def _turning(signature: Signature, lexicon: Opposites) -> Mapping[str, Deed | None]:
    """The words that a claim turns on: its first deeds, alone and with what they take, and what is given as cause."""
    if not signature.deeds:
        return dict.fromkeys(sorted(signature.lemmas))
    found: dict[str, Deed | None] = {}
    for deed in signature.deeds[:FIRST]:
        word = deed.word.removeprefix("be ")
        found.setdefault(word, deed)
        for role in deed.roles:
            name = role.name.casefold()
            if role.role == "target":
                found.setdefault(f"{word} {name}", deed)
            if role.role in {"is", "because"} or (role.role == "target" and word in lexicon.light):
                found.setdefault(name, deed)
    return found


def is_negated(words: tuple[str, ...], word: str) -> bool:
    """Whether a negation stands shortly before the first word of the same stem."""
    at = next((n for n, each in enumerate(words) if each[:STEM] == word[:STEM]), None)
    return at is not None and bool(NEGATIVE & set(words[max(0, at - REACH) : at]))
