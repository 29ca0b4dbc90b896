"""Whose claim a negative statement says the opposite of."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from ingest.denials.negation_lexicon import load_negations
from ingest.denials.polarity import takes_back
from ingest.propositions import STEM, Proposition
from ingest.reading import Target
from ingest.said import Said, all_names, is_known, overlap, same_actor

ANSWERED = 3
"""Sentences (and statements) back in which the charge stands that a negated statement answers."""
LEAST_KINSHIP = 0.75
LEAST_SHARED = 2
LEAST_WORDS = 3
ANSWER_SCORE = 0.6
OPPOSITE_SCORE = 0.8
WINDOW = 150
"""Statements looked at before and behind: a whole article as a rule, and no more work for a book."""


def contradicted(number: int, said: Sequence[Said], doc: Doc) -> Target | None:
    """The claim of somebody else that a counterstatement says the opposite of, or None."""
    statement = said[number]
    best: Target | None = taken_back(number, said, doc) or _answered(number, said)
    for index in range(max(0, number - WINDOW), min(len(said), number + WINDOW)):
        other = said[index]
        if (
            other.proposition.negated
            or overlap(statement, other)
            or same_actor(statement.actors, other.actors)
        ):
            continue
        if not is_known(other):
            continue
        value = _likeness(statement.proposition, other.proposition)
        if value >= LEAST_KINSHIP and (best is None or value > best.score):
            best = Target(index=index, reason="says the opposite", score=round(value, 3))
    return best


def taken_back(number: int, said: Sequence[Said], doc: Doc, *, verb: int | None = None) -> Target | None:
    """'A said the dam was safe. B said it was not safe': the claim just before that says so of the same thing.

    With `verb` only the clause of that verb is looked at.
    """
    one = said[number]
    negated = [n.verb for n in one.negations if verb is None or n.verb == verb]
    for index in range(number - 1, max(-1, number - ANSWERED - 1), -1):
        other = said[index]
        near = 0 <= one.sentence - other.sentence <= ANSWERED and not overlap(one, other)
        stated = other.statement.stance == "assert" and not other.proposition.negated and is_known(other)
        if not (near and stated) or same_actor(one.actors, other.actors):
            continue
        if any(takes_back(doc, negation, other.statement.candidate.content) for negation in negated):
            return Target(index=index, reason="says the opposite", score=OPPOSITE_SCORE)
    return None


def _answered(number: int, said: Sequence[Said]) -> Target | None:
    """'No missile was fired by us', right after somebody spoke of the speaker's missile."""
    statement = said[number]
    names = all_names(statement.actors)
    for index in range(number - 1, max(-1, number - ANSWERED - 1), -1):
        other = said[index]
        near = 0 <= statement.sentence - other.sentence <= ANSWERED and not overlap(statement, other)
        charged = bool(names & other.mentions) or other.kind == "accusation"
        shared = common_matter(statement.proposition.words, other.proposition.words)
        stated = other.statement.stance == "assert" and not other.proposition.negated and is_known(other)
        if near and charged and shared and stated and not names & all_names(other.actors):
            return Target(index=index, reason="answers the charge", score=ANSWER_SCORE)
    return None


def common_matter(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    """The words that two contents share; where both tell of an attack, those of the first that do."""
    attack = _attack()
    return a & b or (a & attack if b & attack else frozenset())


@cache
def _attack() -> frozenset[str]:
    return frozenset(word[:STEM] for word in load_negations().attack)


def _likeness(a: Proposition, b: Proposition) -> float:
    shared = len(a.words & b.words)
    smaller = min(len(a.words), len(b.words))
    return shared / smaller if smaller >= LEAST_WORDS and shared >= LEAST_SHARED else 0.0
