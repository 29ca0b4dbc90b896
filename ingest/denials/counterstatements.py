"""Statements that deny without a word of denial: 'there are no plans to sell', said after somebody spoke of plans to sell."""

from collections.abc import Sequence

from ingest.propositions import Proposition
from ingest.reading import ActorMention, Target
from ingest.said import Said, overlap

LEAST_KINSHIP = 0.75
LEAST_SHARED = 2
LEAST_WORDS = 3
ANSWERED = 3
"""Sentences (and statements) back in which the charge stands that a negated statement answers."""
ANSWER_SCORE = 0.6
WINDOW = 150
"""Statements looked at before and behind: a whole article as a rule, and no more work for a book."""


def is_counterstatement(one: Said) -> bool:
    """A plain negated statement: not what is unknown, unwished or supposed."""
    return (
        one.statement.stance == "assert"
        and one.proposition.negated
        and one.proposition.certain
        and bool(one.proposition.words)
    )


def contradicted(number: int, said: Sequence[Said]) -> Target | None:
    """The claim of somebody else that a negated statement says the opposite of, or None."""
    statement = said[number]
    if not is_counterstatement(statement):
        return None
    best: Target | None = _answered(number, said)
    for index in range(max(0, number - WINDOW), min(len(said), number + WINDOW)):
        other = said[index]
        if (
            other.proposition.negated
            or overlap(statement, other)
            or {a.name for a in statement.actors} & {a.name for a in other.actors}
        ):
            continue
        value = _likeness(statement.proposition, other.proposition)
        if value >= LEAST_KINSHIP and (best is None or value > best.score):
            best = Target(index=index, reason="says the opposite", score=round(value, 3))
    return best


def _answered(number: int, said: Sequence[Said]) -> Target | None:
    """'No missile was fired by us', right after somebody spoke of the speaker's missile."""
    statement = said[number]
    names = {name for actor in statement.actors for name in _names(actor)}
    for index in range(number - 1, max(-1, number - ANSWERED - 1), -1):
        other = said[index]
        near = 0 <= statement.sentence - other.sentence <= ANSWERED and not overlap(statement, other)
        charged = bool(names & other.mentions) or other.kind == "accusation"
        theirs = not names & {name for actor in other.actors for name in _names(actor)}
        shared = statement.proposition.words & other.proposition.words
        if (
            near
            and charged
            and theirs
            and shared
            and other.statement.stance == "assert"
            and not other.proposition.negated
        ):
            return Target(index=index, reason="answers the charge", score=ANSWER_SCORE)
    return None


def _names(actor: ActorMention) -> frozenset[str]:
    principal = actor.speaks_for
    return frozenset({actor.name} | ({principal.name} if principal is not None else set()))


def goes_on_denying(number: int, said: Sequence[Said]) -> bool:
    """'X denied it, saying he was not there': a negated statement in the breath of a denial by the same speaker."""
    one = said[number]
    if not is_counterstatement(one) or not one.actors:
        return False
    near = said[max(0, number - 3) : number + 3]
    speech = one.statement.candidate.speech
    if any(
        o.statement.stance == "deny" and o.statement.candidate.speech == speech for o in near if o is not one
    ):
        return True  # another sentence of the same quotation denies
    before = [other for other in said[max(0, number - 3) : number] if other.statement.stance == "deny"]
    names = {actor.name for actor in one.actors}
    return any(
        one.sentence - other.sentence <= 1 and names & {actor.name for actor in other.actors}
        for other in before
    )


def positive(proposition: Proposition) -> Proposition:
    """What a negated statement denies."""
    return Proposition(proposition.words, negated=False)


def _likeness(a: Proposition, b: Proposition) -> float:
    shared = len(a.words & b.words)
    smaller = min(len(a.words), len(b.words))
    return shared / smaller if smaller >= LEAST_WORDS and shared >= LEAST_SHARED else 0.0
