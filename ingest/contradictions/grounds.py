"""Why two claims exclude each other, as a rule found it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ingest.contradictions.facts import Facts
from ingest.contradictions.lexicon import Opposites
from ingest.contradictions.ties import Tie

Reason = Literal["opposite", "other cause", "other doer", "other number", "other place", "other time"]
SURE, PLAIN, WEAK = 0.5, 0.35, 0.1
"""Weights: the text itself sets one against the other; the words exclude each other; only a negation does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """`rule` names what found it, `line` says it for a reader."""

    reason: Reason
    rule: str
    weight: float
    line: str


Rule = Callable[[Facts, Facts, Tie, Opposites], Ground | None]
