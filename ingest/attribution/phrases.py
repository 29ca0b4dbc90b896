"""Cues that are not verbs with a subject: 'according to X', 'X's claim that', 'X is confident that'."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.attribution.candidates import Candidate, Range, merged, without
from ingest.attribution.lexicon import prepositions, verbs
from ingest.attribution.sources import noun_phrase, source_of

ACCORDING = frozenset({"according", "per"})
CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"})


def according(token: Token) -> Iterator[Candidate]:
    """'S, according to X': the clause around the phrase is the content."""
    preposition = (
        next((c for c in token.children if c.lower_ == "to"), None) if token.lower_ == "according" else token
    )
    if preposition is None:
        preposition = token.nbor() if token.i + 1 < len(token.doc) and token.nbor().lower_ == "to" else None
    speaker = (
        next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition is not None else None
    )
    if (
        preposition is None
        or speaker is None
        or speaker.like_num
        or (token.lower_ == "per" and speaker.pos_ != "PROPN")
    ):
        return
    phrase = (min(token.left_edge.i, token.i), max(speaker.right_edge.i, token.right_edge.i) + 1)
    clause = _clause_of(token)
    area = (clause.left_edge.i, clause.right_edge.i + 1)
    content = merged(without(area, [phrase, (token.i, preposition.i + 1)]))
    if content:
        yield Candidate(
            head=token.i, cue=tuple(sorted({token.i, preposition.i})), source=noun_phrase(speaker), content=content,
            frame="according", rule="according to",
        )  # fmt: skip


def _clause_of(token: Token) -> Token:
    head = token
    while head.dep_ not in CLAUSES and head.head != head:
        head = head.head
    return head


def noun_cue(noun: Token) -> Iterator[Candidate]:
    """'X's claim that S', 'accusations by X of Y': a noun of saying with its owner and what it says."""
    inner, preposition, marker = _noun_content(noun)
    if inner is None:
        return
    owner = _owner(noun)
    if owner is None:
        return
    cue = (noun.i,) if marker is None else (noun.i, marker)
    yield Candidate(
        head=noun.i, cue=cue, source=noun_phrase(owner), content=(inner,), frame="noun", rule="noun of saying", preposition=preposition,
    )  # fmt: skip


def _noun_content(noun: Token) -> tuple[Range | None, str, int | None]:
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in child.children
        ):
            return (child.left_edge.i, child.right_edge.i + 1), "-", None
        if child.dep_ == "acl" and any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            return (child.left_edge.i, child.right_edge.i + 1), "-", None
    for child in noun.rights:
        inner = (
            next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if child.dep_ == "prep"
            else None
        )
        if inner is not None and child.lower_ not in {*prepositions().of_holders, "in"}:
            return (inner.left_edge.i, inner.right_edge.i + 1), child.lower_, child.i
    return None, "-", None


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in prepositions().of_holders:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in verbs().lends:
        source = source_of(verb)
        return source.head if source is not None else None
    return None


def adjective_cue(adjective: Token) -> Iterator[Candidate]:
    """'X is confident that S', 'X was critical of Y'."""
    verb = adjective.head
    if adjective.dep_ not in {"acomp", "attr"} or verb.pos_ not in {"AUX", "VERB"}:
        return
    source = source_of(verb)
    inner = next((c for c in adjective.rights if c.dep_ in {"ccomp", "xcomp", "prep"}), None)
    if source is None or inner is None:
        return
    start = inner.left_edge.i if inner.dep_ != "prep" else inner.i + 1
    content = (start, inner.right_edge.i + 1)
    if content[0] < content[1]:
        yield Candidate(
            head=adjective.i, cue=tuple(sorted({verb.i, adjective.i})), source=source.range, content=(content,), frame="adj",
            rule="adjective", preposition=inner.lower_ if inner.dep_ == "prep" else "-",
        )  # fmt: skip
