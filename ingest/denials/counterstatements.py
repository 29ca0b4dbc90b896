"""Statements that deny without a word of denial: 'there are no plans to sell', said after somebody spoke of plans to sell.

A negative statement is weighed: what it says (a happening, 'no part in it'), whether somebody else says the thing that
it takes back, whether its speaker is charged or denies something anyway. Below a threshold it stays a statement.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Span

from ingest.attribution.candidates import Range, merged, without
from ingest.denials.negation_lexicon import load_negations
from ingest.denials.negations import Negation
from ingest.denials.opposites import ANSWERED, LEAST_SHARED, WINDOW, common_matter, taken_back
from ingest.denials.statements import Statement
from ingest.propositions import Proposition
from ingest.said import Said, all_names, overlap, same_actor

RULE = "counterstatement"
ENOUGH = 3
"""Points from which a negative statement is a denial: two signs besides its being about a happening."""
STRONG = 2
"""Points for one sign where it leaves little doubt."""
BREATH = 1
"""Sentences within which a speaker who denies goes on denying."""
CONTRARY = ("contrary", "to")
LEAST_REST = 3
"""Words that a content must hold besides what is denied to be a statement of its own."""


def with_counterstatements(doc: Doc, said: Sequence[Said]) -> list[Said]:
    """The statements, with those that deny by saying the opposite turned into denials.

    Where a content denies in one clause and states something in another, there is a statement for each.
    """
    known = list(said)
    parts = []
    for n in range(len(said)):
        found = list(_parts(doc, n, known))
        known[n] = found[-1]  # who has denied once goes on denying
        parts += found
    return parts


def _parts(doc: Doc, number: int, said: Sequence[Said]) -> Iterator[Said]:
    one = said[number]
    points = _points(doc, number, said) if one.actors and not _concedes(doc, one) else ()
    if max(points, default=0) < ENOUGH:
        yield one
        return
    # in one breath with a denial, whatever is taken back is denied
    found = [n for n, worth in zip(one.negations, points, strict=True) if n.weight or worth >= ENOUGH]
    areas = list(merged([negation.area for negation in found]))
    content = one.statement.candidate.content
    rest = [part for area in content for part in without(area, areas)]
    if sum(token.is_alpha for start, end in rest for token in doc[start:end]) < LEAST_REST:
        yield _denial(one, content)
        return
    yield replace(one, statement=_with_content(one.statement, rest))
    yield _denial(one, tuple(areas))


def _concedes(doc: Doc, one: Said) -> bool:
    """'admitted', 'her admission that': who owns up to a thing takes nothing back."""
    candidate = one.statement.candidate
    return not load_negations().conceding.isdisjoint(
        doc[n].lemma_.lower() for n in (candidate.head, candidate.speech)
    )


def _denial(one: Said, content: Sequence[Range]) -> Said:
    statement = _with_content(one.statement, content)
    denial = replace(statement, stance="deny", candidate=replace(statement.candidate, rule=RULE))
    return replace(one, statement=denial, proposition=Proposition(one.proposition.words, negated=False))


def _with_content(statement: Statement, content: Sequence[Range]) -> Statement:
    return replace(statement, candidate=replace(statement.candidate, content=tuple(content)))


def _points(doc: Doc, number: int, said: Sequence[Said]) -> tuple[int, ...]:
    """How much speaks for a denial, for each clause that takes something back."""
    one = said[number]
    if not one.negations:
        return ()
    if _goes_on(doc, number, said):
        return (ENOUGH,) * len(one.negations)
    context = _breath(number, said) + _is_charged(number, said) + _answers(doc, one)
    owned_up = _has_owned_up(doc, number, said)
    return tuple(
        ENOUGH
        if taken_back(number, said, doc, verb=negation.verb)
        else _worth(negation, _kin(negation, number, said), context, owned_up=owned_up)
        for negation in one.negations
    )


def _worth(negation: Negation, kin: int, context: int, *, owned_up: bool) -> int:
    unasked = negation.untold and not negation.of_self
    if negation.weight == 0 or unasked or owned_up:
        # a state, a future, what others left undone, a confession that goes on: only where somebody has said it
        return kin + context if kin == STRONG else 0
    return negation.weight + negation.of_self + kin + context


def _kin(negation: Negation, number: int, said: Sequence[Said]) -> int:
    """STRONG where somebody else says the thing, or denies it, in much the same words; 1 where a word is shared."""
    best = 0
    for other in _around(number, said):
        if not _may_be_answered(said[number], other):
            continue
        shared = negation.words & other.proposition.words
        if shared == negation.words or (
            len(shared) >= LEAST_SHARED and 2 * len(shared) >= len(negation.words)
        ):
            best = STRONG if shared else best
        elif common_matter(negation.words, other.proposition.words):
            best = max(best, 1)
    return best


def _around(number: int, said: Sequence[Said]) -> Iterator[Said]:
    for index in range(max(0, number - WINDOW), min(len(said), number + WINDOW)):
        if index != number:
            yield said[index]


def _may_be_answered(one: Said, other: Said) -> bool:
    if overlap(one, other):
        return False
    return other.statement.stance == "deny" or not (
        other.proposition.negated or same_actor(one.actors, other.actors)
    )


def _breath(number: int, said: Sequence[Said]) -> int:
    """STRONG where the speaker denies something in the same breath, 1 where he does so elsewhere."""
    one = said[number]
    theirs = [
        o for o in _around(number, said) if o.statement.stance == "deny" and same_actor(one.actors, o.actors)
    ]
    near = any(abs(one.sentence - other.sentence) <= BREATH for other in theirs)
    return STRONG if near else int(bool(theirs))


def _goes_on(doc: Doc, number: int, said: Sequence[Said]) -> bool:
    """'X denied it, saying he was not there'."""
    cue = doc[said[number].statement.candidate.speech]
    before = said[max(0, number - 2) : number]
    denials = [other for other in before if other.statement.stance == "deny"]
    return cue.dep_ == "advcl" and any(other.statement.candidate.head == cue.head.i for other in denials)


def _is_charged(number: int, said: Sequence[Said]) -> bool:
    """Whether somebody else has accused the speaker, or has just spoken of him."""
    one = said[number]
    names = all_names(one.actors)
    for other in _around(number, said):
        near = 0 <= one.sentence - other.sentence <= ANSWERED or other.kind == "accusation"
        theirs = other.statement.stance == "assert" and not same_actor(one.actors, other.actors)
        if near and theirs and names & other.mentions and not overlap(one, other):
            return True
    return False


def _has_owned_up(doc: Doc, number: int, said: Sequence[Said]) -> bool:
    """'X admitted to hiding it. "We did not show it to anyone," he said': the confession goes on."""
    one = said[number]
    return any(
        0 < one.sentence - other.sentence <= ANSWERED
        and other.statement.stance == "assert"
        and same_actor(one.actors, other.actors)
        and _concedes(doc, other)
        for other in said[max(0, number - ANSWERED) : number]
    )


def _answers(doc: Doc, one: Said) -> int:
    """'insisted', 'replied', 'emphatically stated'; STRONG for 'contrary to the reports'."""
    words, cue = load_negations(), doc[one.statement.candidate.speech]
    if any(_is_contrary(doc[start:end]) for start, end in one.statement.candidate.content):
        return STRONG
    return cue.lemma_.lower() in words.answering or any(c.lower_ in words.emphatic for c in cue.children)


def _is_contrary(content: Span) -> bool:
    """'contrary to what was reported'."""
    return any((one.lower_, other.lower_) == CONTRARY for one, other in pairwise(content))
