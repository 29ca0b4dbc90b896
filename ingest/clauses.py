"""The main clauses of a content."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range

VERBAL = frozenset({"AUX", "VERB"})
COMPLEMENTS = frozenset(
    {"acomp", "advmod", "agent", "attr", "ccomp", "dative", "dobj", "oprd", "prep", "prt", "xcomp"}
)
SUBJECTS = frozenset({"csubj", "expl", "nsubj", "nsubjpass"})
LONGEST = 60
"""Tokens of a clause at most: a longer one is a list or a text without sentences."""


def main_clauses(doc: Doc, content: Range) -> Iterator[tuple[Token, Range]]:
    """Yield the verb and the tokens of each main clause, in order; clauses that are too long are left out."""
    start, end = content
    roots = [t for t in doc[start:end] if (above := t.head.i) == t.i or not start <= above < end]
    for verb in (v for root in roots for v in _coordinated(root)):
        area = _area(verb, content)
        if 0 < area[1] - area[0] <= LONGEST:
            yield verb, area


def _coordinated(root: Token) -> Iterator[Token]:
    """A main verb and those joined to it."""
    verb: Token | None = root
    while verb is not None:
        if verb.pos_ in VERBAL:
            yield verb
        verb = next((c for c in verb.rights if c.dep_ == "conj" and c.pos_ in VERBAL), None)


def _area(verb: Token, content: Range) -> Range:
    start, end = max(content[0], verb.left_edge.i), min(content[1], verb.right_edge.i + 1)
    joined = [c for c in verb.rights if c.dep_ == "conj" and c.pos_ in VERBAL]
    if joined:
        end = min(end, joined[0].left_edge.i)
        while end > verb.i + 1 and (verb.doc[end - 1].is_punct or verb.doc[end - 1].dep_ == "cc"):
            end -= 1
    return start, end


def coordinated_claims(doc: Doc, content: Range) -> tuple[tuple[Range, ...], ...]:
    """The claims of 'that it had signed a deal and would free the crew': for each its tokens, subject first.

    Nothing where the content is one claim: a verb that shares its complement ('bought and sold the mine') is none.
    """
    clauses = list(main_clauses(doc, content))
    if not clauses[1:] or not all(_is_full(one, other) for (one, _), (other, _) in pairwise(clauses)):
        return ()
    first, area = clauses[0]
    subject = next(
        (c for c in first.children if c.dep_ in SUBJECTS and area[0] <= c.left_edge.i < first.i), None
    )
    return tuple(_with_subject(verb, area, subject) for verb, area in clauses)


def _is_full(verb: Token, joined: Token) -> bool:
    """Whether a verb says something without what the verb joined to it takes: a complement of its own, or the other has its own subject."""
    own = any(c.dep_ in COMPLEMENTS and c.i > verb.i for c in verb.children)
    return own or any(c.dep_ in SUBJECTS for c in joined.children)


def _with_subject(verb: Token, area: Range, subject: Token | None) -> tuple[Range, ...]:
    if subject is None or any(c.dep_ in SUBJECTS for c in verb.children):
        return (area,)
    return ((subject.left_edge.i, subject.right_edge.i + 1), area)
