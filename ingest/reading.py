"""What was read in one article: attributions and events as spans of characters, before they become a graph.

This is the form that `counterclaim extract` prints. Offsets are characters of the article's text, end exclusive.
"""

from dataclasses import dataclass
from typing import Literal

from graph.model import ActorKind, ClaimKind, EventStatus, EventType, Mode
from graph.signature import Signature

Span = tuple[int, int]
AttributionType = Literal["assert", "deny", "report"]
UNOWNED = "claim told by nobody named"
"""The rule of a claim that only a noun tells: 'amid claims that …'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Who a span names: the canonical name, other names of the same actor, and whom they speak for.

    `roles` are nouns that the article says of it ('mayor'); `described` is who has no name of its own ('two witnesses').
    """

    name: str
    kind: ActorKind = "unknown"
    aliases: tuple[str, ...] = ()
    speaks_for: "ActorMention | None" = None
    roles: tuple[str, ...] = ()
    described: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The attribution whose claim a denial denies, and why it was chosen; `of_denial` where that denial itself is denied."""

    index: int
    reason: str
    score: float
    of_denial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who said what. `span` runs over source, cue and content; `rule` names what found it.

    `claim` is the proposition that the content states, resolved so that it can be read alone; None where the content only points ('denied it').
    Attributions with the same `proposition` say (or, denying, deny) the same claim.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    type: AttributionType
    span: Span
    actors: tuple[ActorMention, ...]
    rule: str
    mode: Mode
    claim: str | None
    claim_kind: ClaimKind
    also: tuple[str, ...] = ()
    """Further claims of a denied content: 'denied that he had met her and had paid her' denies two."""
    signatures: tuple[Signature, ...] = ()
    """What `claim` and then each of `also` says in parts; none where there is no claim."""
    proposition: int
    own_doing: bool = False
    """'denied using such weapons': the claim is about each denier alone."""
    said_at: str | None = None
    confidence: float = 1.0
    within: int | None = None
    continues: int | None = None
    """For a further sentence of a quotation: the attribution that has its cue."""
    denies: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    actor: ActorMention
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """Something said to have happened. `span` is the sentence that holds the trigger."""

    trigger: Span
    span: Span
    type: EventType
    participants: tuple[Participant, ...] = ()
    date: str | None = None
    place: str | None = None
    status: EventStatus = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    attributions: tuple[Attribution, ...] = ()
    events: tuple[EventMention, ...] = ()
    warnings: tuple[str, ...] = ()
