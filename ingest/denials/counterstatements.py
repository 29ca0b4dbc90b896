"""Statements that deny without a word of denial: 'there are no plans to sell', said after somebody spoke of plans to sell."""

from collections.abc import Sequence

from ingest.denials.targets import Said
from ingest.propositions import Proposition, kinship
from ingest.reading import Target

LEAST_KINSHIP = 0.5
LEAST_SHARED = 2


def contradicted(number: int, said: Sequence[Said]) -> Target | None:
    """The earlier claim of somebody else that a negated statement says the opposite of, or None."""
    statement = said[number]
    if statement.statement.stance != "assert" or not statement.proposition.negated:
        return None
    best: Target | None = None
    for index, other in enumerate(said):
        if index == number or other.proposition.negated or {a.name for a in statement.actors} & {a.name for a in other.actors}:
            continue
        shared = len(statement.proposition.words & other.proposition.words)
        value = kinship(statement.proposition, other.proposition)
        if shared >= LEAST_SHARED and value >= LEAST_KINSHIP and (best is None or value > best.score):
            best = Target(index=index, reason="says the opposite", score=round(value, 3))
    return best


def positive(proposition: Proposition) -> Proposition:
    """What a negated statement denies."""
    return Proposition(proposition.words, negated=False)
