"""What the pages of single things are made of: tellings, links, events, each with its evidence."""

from dataclasses import dataclass

from graph.model import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Where and how somebody says something. `actor` is null where the article itself prints it."""

    actor: str | None
    actor_id: str | None
    relation: str  # ASSERTS or REPORTS
    article: str
    article_id: str
    quote: str | None
    start: int
    end: int
    cue: str | None
    mode: str | None
    said_at: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim or a denial as it stands at one place of an article."""

    type: str  # claim or denial
    id: str
    text: str
    actor: str | None
    actor_id: str | None
    relation: str
    denies: list[str]
    denies_ids: list[str]
    quote: str | None
    start: int
    end: int
    cue: str | None
    mode: str | None
    said_at: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The other end of a DENIES edge: a denial, or what is denied. `reason` names the rule that found it."""

    type: str
    id: str
    text: str
    reason: str
    score: float
    actors: list[str]
    actor_ids: list[str]
    tellings: list[Telling]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event that something is about, or that an article tells of."""

    id: str
    type: str
    trigger: str
    date: str | None
    place: str | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    actor: str
    actor_id: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStatement:
    """A claim or a denial that is about an event, with who says it."""

    type: str
    id: str
    text: str
    actors: list[str]
    actor_ids: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorJudgement:
    """Whether an actor is another one: same, different or undecided, by whom and why."""

    id: str
    verdict: Decision
    other: str
    other_id: str
    by: str
    judged_at: str
    score: float | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorNaming:
    """What one article calls an actor, and why that is this one."""

    id: str
    article_id: str
    name: str
    score: float
    reason: str | None
    by: str
