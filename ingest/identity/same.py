"""Whether two tellings say the same, as a score with its parts."""

from collections.abc import Mapping

from graph.model import Telling, Verdict
from ingest.identity.parts import UNKNOWN, Common, parts
from ingest.identity.weights import load_weights

TOLD = 4
"""Parts that the reason names, the weightiest first."""


def judge(one: Telling, other: Telling, among: Common = UNKNOWN) -> Verdict:
    """Whether two tellings are one claim; `among` says which terms are common to the claims at hand."""
    weights = load_weights()
    added = weights.added(parts(one, other, among))
    score = weights.score(added)
    reason = _reason(added)
    if score >= weights.same:
        return Verdict(verdict="same", score=score, parts=added, reason=reason)
    if score >= weights.undecided:
        return Verdict(verdict="undecided", score=score, parts=added, reason=reason)
    return Verdict(verdict="different", score=score, parts=added, reason=reason)


def _reason(added: Mapping[str, float]) -> str:
    """'alike +4.2, words +1.5, polarity -2.0'."""
    largest = sorted(added.items(), key=lambda part: -abs(part[1]))[:TOLD]
    return ", ".join(f"{name} {value:+.1f}" for name, value in largest)
