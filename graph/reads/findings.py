"""Questions across all kinds: words anywhere, the order of time, what is near a thing, how much there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.database import Database
from graph.errors import NotFound
from graph.moments import moment
from graph.names import name_key
from graph.reads.filters import actor_ids, all_words, matching_ids, rows
from graph.reads.pages import Key, best_first, oldest_first


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRow:
    """One node that holds the words. `type` is its label in lower case; `score` compares rows of one type."""

    type: str
    id: str
    text: str
    score: float

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.score, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One telling of a claim or a denial at the time it was said, or one event at the time it happened."""

    at: str
    type: str
    id: str
    text: str
    actors: list[str]
    actor_ids: list[str]
    quote: str | None
    article: str | None
    article_id: str | None
    row_id: str

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.at, self.row_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """Nodes `{id, type, name}` and edges `{id, type, from, to, article_id, start, end}` around a node."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the graph holds."""

    articles: int
    actors: int
    claims: int
    denials: int
    events: int
    asserts: int
    denies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """An index; it answers once its `state` is ONLINE."""

    name: str
    state: str


def search(
    db: Database,
    *,
    q: str,
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[SearchRow]:
    """Claims, denials, events, actors and articles that hold all the words of `q`, best first."""
    found = db.read("search", words=all_words(q), as_of=moment(as_of), limit=limit, **best_first(after))
    return [SearchRow(**row) for row in found]


def timeline(
    db: Database,
    *,
    actor: str | None = None,
    about: str | None = None,
    q: str | None = None,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[TimelineRow]:
    """Dated statements and events, oldest first."""
    found = rows(
        db,
        "timeline",
        actors=actor_ids(db, actor),
        about=name_key(about) if about is not None else None,
        about_actors=actor_ids(db, about, speakers=False),
        statement_hits=matching_ids(db, "statement_words", q),
        event_hits=matching_ids(db, "event_words", q),
        as_of=moment(as_of),
        limit=limit,
        **oldest_first(since, until, after),
    )
    return [TimelineRow(**row) for row in found]


def around(
    db: Database, node_id: str, *, depth: int = 2, limit: int = 100, as_of: str | None = None
) -> Neighbourhood:
    """What lies within `depth` (1 or 2) edges of a node, at most `limit` edges of it."""
    found = db.read("around", id=node_id, depth=depth, limit=limit, as_of=moment(as_of))
    if not found:
        then = f" as of {as_of}" if as_of is not None else ""
        raise NotFound(f"nothing in the graph has the id '{node_id}'{then}")
    return Neighbourhood(**found[0])


def counts(db: Database) -> Counts:
    """How many nodes of each kind there are, and how many edges of the two main ones."""
    [row] = db.read("counts")
    return Counts(**row)


def indexes(db: Database) -> list[IndexRow]:
    return [IndexRow(**row) for row in db.read("indexes")]
