"""The text of a claim, readable alone, and what kind of claim its cue makes."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import cast, get_args

from spacy.tokens import Doc, Token

from graph.model import ClaimKind
from ingest.attribution.candidates import Candidate, Range
from ingest.lexicon import InvalidLexicon, load_toml, words
from ingest.reading import ActorMention

THIRD = frozenset({"he", "she", "it", "they", "him", "them"})
THIRD_OWN = frozenset({"his", "her", "its", "their"})
FIRST = frozenset({"i", "we", "my", "our", "me", "us"})
_EDGE = " \n\t,;:—–-“”\"'‘’"
Antecedent = Callable[[Token], ActorMention | None]


@cache
def load_claim_kinds() -> Mapping[str, ClaimKind]:
    """Cue lemma (with its preposition, where that matters) → kind of claim."""
    table = load_toml("claims.toml")["kinds"]
    unknown = set(table) - set(get_args(ClaimKind))
    if unknown:
        raise InvalidLexicon(f"ingest/lexicons/claims.toml: unknown kind {min(unknown)!r}")
    return MappingProxyType(
        {word: cast("ClaimKind", kind) for kind in table for word in words(table, kind, file="claims.toml")}
    )


def kind_of(doc: Doc, candidate: Candidate, kinds: Mapping[str, ClaimKind]) -> ClaimKind:
    lemma = doc[candidate.speech].lemma_.lower()
    with_preposition = f"{lemma} {candidate.preposition}"
    if candidate.frame == "adj":
        return "opinion"
    return kinds.get(with_preposition) or kinds.get(lemma) or "fact"


def claim_text(
    doc: Doc, content: Sequence[Range], speakers: Sequence[ActorMention], antecedent: Antecedent
) -> str | None:
    """The content as a sentence of its own: pronouns named, 'that' and quotation marks at its edges gone. None where no word is left."""
    named = False
    parts: list[str] = []
    for start, end in content:
        piece = ""
        for token in doc[start:end]:
            word, used = _named(token, speakers, antecedent, first=not named)
            named = named or used
            piece += word + token.whitespace_
        parts.append(piece.strip(_EDGE))
    text = " ".join(" ".join(part.split()) for part in parts if part)
    text = text.removeprefix("that ").strip(_EDGE)
    return text[:1].upper() + text[1:] if any(c.isalnum() for c in text) else None


def _named(
    token: Token, speakers: Sequence[ActorMention], antecedent: Antecedent, *, first: bool
) -> tuple[str, bool]:
    """A word of the claim, a pronoun with the name that it stands for."""
    word = token.lower_
    if word in FIRST and len(speakers) == 1 and first:
        return f"{token.text} [{speakers[0].name}]", True
    if word in THIRD | THIRD_OWN and token.pos_ == "PRON":
        actor = antecedent(token)
        if actor is not None:
            return (f"{actor.name}'s" if word in THIRD_OWN and token.dep_ == "poss" else actor.name), False
    return token.text, False
