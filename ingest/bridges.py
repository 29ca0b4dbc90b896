"""How to say as a sentence what a verb lays on somebody: 'accused X of Y' and 'X faces charges of Y' → 'X is guilty of Y'."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.lexicon import load_toml


@cache
def load_bridges(table: str = "bridges") -> Mapping[str, str]:
    """Verb → the words that join its object to what is laid on it; `table` "charged" has those of the passive."""
    return MappingProxyType(dict(load_toml("claims.toml")[table]))


def times_between(cue: Token, start: int, end: int) -> Mapping[int, str]:
    """'accused Peru on Monday of it': when it was said is no part of what was."""
    times = (c for c in cue.rights if c.dep_ in {"prep", "npadvmod", "advmod"} and start < c.i < end)
    return {token.i: "" for time in times for token in time.subtree if start < token.i < end}


def raised(doc: Doc, candidate: Candidate) -> Mapping[int, str]:
    """'X is alleged to have left': 'X has left'."""
    if len(candidate.content) != 2:  # noqa: PLR2004 - who, and what from 'to' on
        return {}
    (start, end), (to, _) = candidate.content
    if [t.lower_ for t in doc[to : to + 2]] != ["to", "have"]:
        return {}
    return {to: "have" if _is_several(doc[start:end].root) else "has", to + 1: ""}


def _is_several(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.rights)


def charged(doc: Doc, candidate: Candidate) -> Mapping[int, str]:
    """'X was accused by Y of fraud', 'X faces charges of fraud': who is charged, apart from what with."""
    bridge = load_bridges("charged").get(doc[candidate.speech].lemma_.lower())
    if bridge is None or len(candidate.content) < 2:  # noqa: PLR2004 - the accused and the matter
        return {}
    (start, end), (laid, _) = candidate.content[:2]
    who = doc[start:end].root
    if doc[laid].dep_ != "prep":
        return {}
    return {laid: f"are{bridge.removeprefix('is')}" if _is_several(who) else bridge}
