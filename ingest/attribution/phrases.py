"""Cues that are nouns and adjectives: 'X's claim that', 'X is confident that'."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.attribution.candidates import Candidate, Range
from ingest.attribution.lexicon import prepositions, verbs
from ingest.attribution.sources import Source, kind_of, noun_phrase, source_of


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
    told = _told_behind(noun)
    if told is not None:
        return told, "that", None
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


HOLDERS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
"""Kinds of name that hold what the noun behind them says: 'a Reuters report that'."""


def _told_behind(noun: Token) -> Range | None:
    """The clause that a 'that' opens right behind the noun or its 'by X', wherever the parser hangs it."""
    by = next(
        (c for c in noun.rights if c.dep_ in {"prep", "agent"} and c.lower_ in prepositions().of_holders),
        None,
    )
    ends = [noun.i + 1] if by is None else [noun.i + 1, *(c.i + 1 for c in by.children if c.dep_ == "pobj")]
    for end in ends:
        if end < len(noun.doc) and noun.doc[end].lower_ == "that" and noun.doc[end].dep_ == "mark":
            verb = noun.doc[end].head
            return end, max(end + 1, verb.right_edge.i + 1)
    return None


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in {"compound", "amod"} and child.ent_type_ in HOLDERS):
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in prepositions().of_holders:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in verbs().lends:
        source = source_of(verb)
        return source.head if source is not None else None
    return None


def adjective_cue(adjective: Token) -> Iterator[Candidate]:
    """'X is confident that S', 'X was critical of Y'; 'X was frustrated that S', which is parsed as a passive."""
    passive = any(c.dep_ == "auxpass" for c in adjective.lefts)
    verb = adjective if passive else adjective.head
    if not passive and (adjective.dep_ not in {"acomp", "attr"} or verb.pos_ not in {"AUX", "VERB"}):
        return
    source = _holder(adjective) if passive else source_of(verb)
    inner = next((c for c in adjective.rights if c.dep_ in {"ccomp", "xcomp", "prep"}), None)
    if source is None or inner is None or source.head.lower_ == "it":
        return
    start = inner.left_edge.i if inner.dep_ != "prep" else inner.i + 1
    content = (start, inner.right_edge.i + 1)
    if content[0] < content[1]:
        yield Candidate(
            head=adjective.i, cue=tuple(sorted({verb.i, adjective.i})), source=source.range, content=(content,), frame="adj",
            rule="adjective", preposition=_joint(inner),
        )  # fmt: skip


def _holder(participle: Token) -> Source | None:
    subject = next((c for c in participle.lefts if c.dep_ == "nsubjpass"), None)
    return None if subject is None else Source(subject, noun_phrase(subject), kind_of(subject))


def _joint(inner: Token) -> str:
    """What joins an adjective to what is held: a preposition, 'that' (said or not) of a clause, or nothing."""
    return inner.lower_ if inner.dep_ == "prep" else "that" if inner.dep_ == "ccomp" else "-"
