"""'"We deny these claims," X said': a denial in the first person is the speaker's."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.attribution.sources import FIRST_AND_SECOND, kind_of
from ingest.denials.statements import Statement


def given_to_speakers(doc: Doc, found: list[Statement]) -> list[Statement]:
    """'"We deny these claims," X said': one denial, by X."""
    out = list(found)
    for inner in found:
        if inner.stance != "deny" or not _is_first_person(doc, inner.candidate):
            continue
        holders = [s for s in out if s is not inner and _holds(s, inner)]
        if not holders:
            continue
        # 'I' is who speaks the whole quotation, not 'they' of '"They knew that I had denied it," X said'.
        holder = max(holders, key=lambda s: sum(end - start for start, end in s.candidate.content))
        out.remove(inner)
        if holder.stance == "assert" and not _is_told(doc[inner.candidate.head], holder.candidate):
            out[out.index(holder)] = replace(holder, stance="deny", denied=inner.denied)
    return out


def _is_told(verb: Token, holder: Candidate) -> bool:
    """Whether a first-person denial is only told of: 'they knew that I had denied it', not 'I want to say that I deny it'."""
    while any(start <= verb.head.i < end for start, end in holder.content) and verb.head != verb:
        above = next((c for c in verb.head.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if verb.dep_ == "ccomp" and above is not None and above.lower_ not in FIRST_AND_SECOND:
            return True
        verb = verb.head
    return False


def _holds(outer: Statement, inner: Statement) -> bool:
    return any(start <= inner.candidate.head < end for start, end in outer.candidate.content)


def _is_first_person(doc: Doc, candidate: Candidate) -> bool:
    if candidate.source is None:
        return False
    start, end = candidate.source
    root = doc[start:end].root
    return kind_of(root) == "first" or root.lower_ in FIRST_AND_SECOND
