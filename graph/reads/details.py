"""One article, actor, claim, denial or event by its id, with the evidence for it."""

from dataclasses import dataclass
from typing import Any

from graph.database import Database
from graph.errors import NotFound
from graph.moments import moment
from graph.reads.parts import (
    ActorJudgement,
    ActorNaming,
    EventStatement,
    Happening,
    Link,
    Participant,
    Statement,
    Telling,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDetail:
    id: str
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    language: str | None
    text: str
    content_hash: str
    warnings: list[str]
    stored_at: str
    statements: list[Statement]
    events: list[Happening]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorDetail:
    id: str
    name: str
    kind: str
    aliases: list[str]
    speaks_for: list[str]
    speaks_for_ids: list[str]
    speakers: list[str]
    speaker_ids: list[str]
    claims: int
    denials: int
    denied: int
    articles: int
    judgements: list[ActorJudgement]
    """What persons said of it and others, and what the program cannot say: 'undecided' is maybe the same."""
    namings: list[ActorNaming]
    """What articles call it, and why that is it; the first hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDetail:
    """Both sides of a claim: those who tell it, those who deny it, each with the characters that say so."""

    id: str
    text: str
    kind: str
    last_said_at: str | None
    tellings: list[Telling]
    reports: list[Telling]
    denials: list[Link]
    events: list[Happening]


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialDetail:
    id: str
    text: str
    cue: str
    said_at: str | None
    tellings: list[Telling]
    reports: list[Telling]
    denies: list[Link]
    denials: list[Link]
    events: list[Happening]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDetail:
    id: str
    type: str
    trigger: str
    date: str | None
    place: str | None
    status: str
    participants: list[Participant]
    statements: list[EventStatement]
    reports: list[Telling]


def article(db: Database, article_id: str, *, as_of: str | None = None) -> ArticleDetail:
    """An article with what is said in it, in order of appearance."""
    row = _one(db, "article", article_id, as_of)
    row["statements"] = [Statement(**found) for found in row["statements"]]
    row["events"] = [Happening(**found) for found in row["events"]]
    return ArticleDetail(**row)


def actor(db: Database, actor_id: str, *, as_of: str | None = None) -> ActorDetail:
    """An actor; by the id of one that was merged, what it became."""
    row = _one(db, "actor", actor_id, as_of)
    row["judgements"] = [ActorJudgement(**found) for found in row["judgements"]]
    row["namings"] = [ActorNaming(**found) for found in row["namings"]]
    return ActorDetail(**row)


def claim(db: Database, claim_id: str, *, as_of: str | None = None) -> ClaimDetail:
    return ClaimDetail(**_statement(_one(db, "claim", claim_id, as_of)))


def denial(db: Database, denial_id: str, *, as_of: str | None = None) -> DenialDetail:
    row = _statement(_one(db, "denial", denial_id, as_of))
    row["denies"] = [_link(found) for found in row["denies"]]
    return DenialDetail(**row)


def event(db: Database, event_id: str, *, as_of: str | None = None) -> EventDetail:
    row = _one(db, "event", event_id, as_of)
    row["participants"] = [Participant(**found) for found in row["participants"]]
    row["statements"] = [EventStatement(**found) for found in row["statements"]]
    row["reports"] = [Telling(**found) for found in row["reports"]]
    return EventDetail(**row)


def _one(db: Database, name: str, node_id: str, as_of: str | None) -> dict[str, Any]:
    rows = db.read(name, id=node_id, as_of=moment(as_of))
    if not rows:
        then = f" as of {as_of}" if as_of is not None else ""
        raise NotFound(f"the graph has no {name} with the id '{node_id}'{then}")
    return rows[0]


def _statement(row: dict[str, Any]) -> dict[str, Any]:
    return row | {
        "tellings": [Telling(**found) for found in row["tellings"]],
        "reports": [Telling(**found) for found in row["reports"]],
        "denials": [_link(found) for found in row["denials"]],
        "events": [Happening(**found) for found in row["events"]],
    }


def _link(found: dict[str, Any]) -> Link:
    return Link(**found | {"tellings": [Telling(**telling) for telling in found["tellings"]]})
