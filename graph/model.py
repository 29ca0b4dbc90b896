"""The nodes and edges of the graph, as frozen data.

Offsets are characters of ``Article.text``, end exclusive. Dates are ISO 8601 strings, in UTC where they have a time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from graph.ids import stable_id
from graph.signature import Signature

ActorKind = Literal["state", "organisation", "office", "person", "group", "place", "unknown"]
ClaimKind = Literal["fact", "accusation", "demand", "intention", "opinion"]
Mode = Literal["direct", "indirect", "mixed"]
Decision = Literal["same", "different", "undecided"]
EventStatus = Literal["stated", "claimed", "denied", "disputed", "planned"]
EventType = Literal[
    "attack", "shootdown", "strike", "kill", "injure", "deploy", "crash", "meet", "call", "protest",
    "arrest", "announce", "declare", "withdraw", "recognise", "ceasefire", "election", "leak", "hack", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published text. `text` is stored as it came: every offset in the graph points into it."""

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    language: str | None = None

    @property
    def content_hash(self) -> str:
        """Tells the same text from a correction of it."""
        return stable_id("text", self.text)


def article_id(*, text: str, url: str | None, title: str | None, publisher: str | None) -> str:
    """Name an article that came without an id: by its address, else by what it says and where."""
    if url:
        return stable_id("article", url)
    return stable_id("article", text, publisher or "", title or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The very characters that say so. No edge stands without one."""

    article_id: str
    start: int
    end: int
    quote: str
    cue: str | None = None
    mode: Mode = "indirect"
    said_at: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, organisation, office, person or group that speaks or acts. `roles`: 'mayor', 'spokesman'."""

    id: str
    name: str
    kind: ActorKind = "unknown"
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition that somebody asserts. `text` can be read alone: no dangling pronoun."""

    id: str
    text: str
    kind: ClaimKind = "fact"
    signature: Signature | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article's own wording of a claim, with what it takes to decide whether another says the same.

    `claim_id` is the claim that it tells: at first the one that its article made. `speakers` are the ids of the actors
    who assert it there, `deniers` of those who deny it. `vector` has unit length.
    """

    id: str
    text: str
    kind: ClaimKind
    article_id: str
    claim_id: str = ""
    signature: Signature | None = None
    vector: tuple[float, ...] | None = None
    published_at: str | None = None
    speakers: tuple[str, ...] = ()
    deniers: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    """Ids of the claims in whose place it is said, by somebody who denies them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether two tellings are one claim. `score` is 0 to 1, `parts` what each part added to it, `reason` one line."""

    verdict: Decision
    score: float
    parts: Mapping[str, float]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """One act of denying."""

    id: str
    text: str
    cue: str
    said_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something said to have happened. `trigger` is the words themselves."""

    id: str
    type: EventType
    trigger: str
    date: str | None = None
    place: str | None = None
    status: EventStatus = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asserts:
    """Actor → Claim or Denial: the actor says it."""

    actor_id: str
    target_id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """Article → Claim, Denial or Event; Actor → Claim or Denial where one named source passes on another's words."""

    source_id: str
    target_id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Denies:
    """Denial → Claim, or → Denial. `reason` names the rule that chose the target; `score` is 0 to 1."""

    denial_id: str
    target_id: str
    reason: str
    score: float
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Claim or Denial → Event: the event that is meant."""

    statement_id: str
    event_id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Involves:
    """Event → Actor, in a role: agent, target, place holder …"""

    event_id: str
    actor_id: str
    role: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeaksFor:
    """Actor → Actor: ministry, spokesman, officials → their state or organisation."""

    actor_id: str
    principal_id: str
    evidence: Evidence


def telling_id(article_id: str, claim_id: str) -> str:
    """Name what one article tells of a claim."""
    return stable_id("telling", article_id, claim_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one article puts into the graph: stored in one transaction, or not at all."""

    article: Article
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    denials: tuple[Denial, ...] = ()
    events: tuple[Event, ...] = ()
    asserts: tuple[Asserts, ...] = ()
    reports: tuple[Reports, ...] = ()
    denies: tuple[Denies, ...] = ()
    about: tuple[About, ...] = ()
    involves: tuple[Involves, ...] = ()
    speaks_for: tuple[SpeaksFor, ...] = ()
    warnings: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """How far an article's text is that of another, published before it.

    `score` is the share of the shorter text that stands in the other, `share` that of the later text in the earlier, `other_share` the reverse.
    """

    verdict: Decision
    score: float
    share: float
    other_share: float
    reason: str
