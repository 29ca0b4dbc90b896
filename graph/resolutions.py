"""How the tellings of a new article join the claims of the graph: the answer that a resolver gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from graph.model import Telling

PROGRAM = "program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """A telling tells this claim. `like` is the telling that it was held against, None where the claim is its own."""

    telling_id: str
    claim_id: str
    score: float = 1.0
    reason: str = "told first here"
    like: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """A telling tells two claims of the graph so surely that they are one: `other_claim` joins `claim_id`."""

    telling_id: str
    claim_id: str
    other_id: str
    other_claim: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two tellings that may or may not tell the same: for a person to judge."""

    telling_id: str
    other_id: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two tellings that cannot both be true. `reason` names the kind, `line` says it in words."""

    telling_id: str
    other_id: str
    reason: str
    score: float
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What is said of all tellings of an article: every one of them is joined to one claim."""

    joins: tuple[Join, ...] = ()
    merges: tuple[Merge, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    clashes: tuple[Clash, ...] = ()


Candidates = Mapping[str, Sequence[Telling]]
"""Telling → those of the graph that come near it."""

Resolver = Callable[[Sequence[Telling], Candidates], Resolution]
"""The tellings of a new article and what comes near them → which claim each tells."""


def each_alone(tellings: Sequence[Telling], _candidates: Candidates = MappingProxyType({})) -> Resolution:
    """Every telling tells the claim that its article made of it."""
    return Resolution(joins=tuple(Join(telling_id=one.id, claim_id=one.claim_id) for one in tellings))
