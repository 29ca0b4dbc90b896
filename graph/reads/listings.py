"""Lists of articles, actors and events."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.database import Database
from graph.moments import moment
from graph.reads.filters import Names, actor_ids, matching_ids, publishing, rows
from graph.reads.pages import Key, by_name, newest_first


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """A published text, with how much was found in it."""

    id: str
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    language: str | None
    claims: int
    denials: int
    events: int
    warnings: list[str]
    stored_at: str

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.published_at or "", self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """Somebody who speaks or acts, with how often they claim, deny and are denied."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    speaks_for: list[str]
    speaks_for_ids: list[str]
    claims: int
    denials: int
    denied: int
    listed_as: str
    """Its place in the list: what it is called now, whatever it was called then."""

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.listed_as, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """Something said to have happened, with who took part."""

    id: str
    type: str
    trigger: str
    date: str | None
    place: str | None
    status: str
    participants: list[str]
    participant_ids: list[str]
    statements: int
    articles: int

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.date or "", self.id


def articles(
    db: Database,
    *,
    publisher: Names | None = None,
    exclude_publisher: Names | None = None,
    language: str | None = None,
    q: str | None = None,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[ArticleRow]:
    """Stored articles, newest first."""
    found = rows(
        db,
        "articles",
        **publishing(publisher, exclude_publisher),
        language=language,
        hits=matching_ids(db, "article_words", q),
        as_of=moment(as_of),
        limit=limit,
        **newest_first(since, until, after),
    )
    return [ArticleRow(**row) for row in found]


def actors(
    db: Database,
    *,
    actor: str | None = None,
    kind: str | None = None,
    q: str | None = None,
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[ActorRow]:
    """Actors by name. `actor` leaves one and those who speak for it."""
    found = rows(
        db,
        "actors",
        actors=actor_ids(db, actor),
        kind=kind,
        hits=matching_ids(db, "actor_words", q),
        as_of=moment(as_of),
        limit=limit,
        **by_name(after),
    )
    return [ActorRow(**row) for row in found]


def events(
    db: Database,
    *,
    actor: str | None = None,
    type: str | None = None,  # noqa: A002  (the name of the property and of the route's parameter)
    status: str | None = None,
    place: str | None = None,
    q: str | None = None,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[EventRow]:
    """Events, newest first. `actor` is one who takes part."""
    found = rows(
        db,
        "events",
        actors=actor_ids(db, actor),
        type=type,
        status=status,
        place=place,
        hits=matching_ids(db, "event_words", q),
        as_of=moment(as_of),
        limit=limit,
        **newest_first(since, until, after),
    )
    return [EventRow(**row) for row in found]
