"""How to say as a sentence what is told of a subject that comes first: 'X faces charges of fraud' → 'X is guilty of fraud'."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.lexicon import load_toml


@cache
def load_charged() -> Mapping[str, str]:
    """Verb or noun of a charge → the words that join the accused to what is laid on them."""
    return MappingProxyType(dict(load_toml("claims.toml")["charged"]))


def raised(doc: Doc, candidate: Candidate) -> Mapping[int, str]:
    """'X is alleged to have left': 'X has left'."""
    if len(candidate.content) != 2:  # noqa: PLR2004 - who, and what from 'to' on
        return {}
    (start, end), (to, _) = candidate.content
    if [t.lower_ for t in doc[to : to + 2]] != ["to", "have"]:
        return {}
    return {to: "have" if _is_several(doc[start:end].root) else "has", to + 1: ""}


def charged(doc: Doc, candidate: Candidate) -> Mapping[int, str]:
    """'X faces charges of fraud': who is charged, apart from what with."""
    bridge = load_charged().get(doc[candidate.speech].lemma_.lower())
    if bridge is None or len(candidate.content) < 2:  # noqa: PLR2004 - the accused and the matter
        return {}
    (start, end), (laid, _) = candidate.content[:2]
    who = doc[start:end].root
    if doc[laid].dep_ != "prep":
        return {}
    return {laid: f"are{bridge.removeprefix('is')}" if _is_several(who) else bridge}


def _is_several(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.rights)
