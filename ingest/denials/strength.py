"""How strongly a verb denies: by itself, with something said, or when negated; and the further words of its idiom."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon

Kind = Literal["strong", "weak", "accepting", "outright"]
NEAR = 2
"""Adverbs at most between a verb and the further words of its idiom."""


@dataclass(frozen=True, slots=True)
class Strength:
    """Whether a verb denies by itself, or only where it takes something said; `rest` are further words of the cue."""

    kind: Kind
    rest: tuple[Token, ...] = ()

    @property
    def preposition(self) -> Token | None:
        """The last word of the cue, where the object stands behind it."""
        return self.rest[-1] if self.rest and self.rest[-1].dep_ == "prep" else None


def strength_of(token: Token, lexicon: DenialLexicon) -> Strength | None:
    """How a verb denies, or None."""
    if token.pos_ not in {"VERB", "AUX"} or _is_adjective(token):
        return None
    lemma = token.lemma_.lower()
    kind = next((kind for kind, verbs in _alone(lexicon) if lemma in verbs), None)
    return _with_words(token, lexicon) or (Strength(kind) if kind is not None else None)


def _alone(lexicon: DenialLexicon) -> tuple[tuple[Kind, frozenset[str]], ...]:
    return ("strong", lexicon.strong), ("weak", lexicon.weak), ("accepting", lexicon.accepting)


def _with_words(verb: Token, lexicon: DenialLexicon) -> Strength | None:
    """'begs to differ', 'poured cold water on', 'laughed off'."""
    lemma = verb.lemma_.lower()
    outright = _idiom(verb, lexicon.outright.get(lemma, ()))
    if outright:
        return Strength("outright", outright)
    rest = _idiom(verb, lexicon.idioms.get(lemma, ())) or _particle(verb, lexicon.particles.get(lemma))
    return Strength("weak", rest) if rest else None


def _particle(verb: Token, particles: frozenset[str] | None) -> tuple[Token, ...]:
    return tuple(c for c in verb.rights if c.lower_ in particles)[:1] if particles else ()


def _is_adjective(verb: Token) -> bool:
    """'the disputed claim'; with a subject of its own it is a verb that the parser took for an adjective."""
    return verb.dep_ == "amod" and not any(c.dep_ == "nsubj" for c in verb.lefts)


def _idiom(verb: Token, idioms: tuple[tuple[str, ...], ...]) -> tuple[Token, ...]:
    """The words behind 'poured' in 'poured cold water on', adverbs between left out."""
    for rest in idioms:
        found: list[Token] = []
        for token in verb.doc[verb.i + 1 : verb.i + 1 + len(rest) + NEAR]:
            if token.lower_ == rest[len(found)]:
                found.append(token)
            elif token.pos_ != "ADV":
                break
            if len(found) == len(rest):
                return tuple(found)
    return ()
