"""Lists of claims by what speaks for them: which claims a page holds, in which order, and by what value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from graph.database import Database, Row
from graph.errors import InvalidParameter
from graph.moments import BEYOND, moment
from graph.reads.filters import Names, publishing, rows
from graph.reads.pages import Key, newest_first, numbered, span, worded

Sort = Literal["last_said", "first_said", "assertors", "deniers", "sources", "publishers", "disputedness"]
Order = Literal["desc", "asc"]
DATES = frozenset({"last_said", "first_said"})
HIGHEST = 10**12  # above every count

NO_FILTERS: Mapping[str, Any] = {
    "about": None,
    "about_actors": None,
    "actors": None,
    "claimants": None,
    "deniers": None,
    "disputed": None,
    "hits": None,
    "kind": None,
    "min_assertors": 0,
    "min_deniers": 0,
    "min_sources": 0,
    "min_publishers": 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The order of a list of claims and the row after which a page begins. What has no date comes last."""

    sort: Sort = "last_said"
    order: Order = "desc"
    after: Sequence[Key] | None = None

    def __post_init__(self) -> None:
        for value, known in ((self.sort, get_args(Sort)), (self.order, get_args(Order))):
            if value not in known:
                raise InvalidParameter(f"claims are not sorted by '{value}'; there are {', '.join(known)}")
        self.place()

    def place(self) -> tuple[Key, str] | None:
        """Value and id of the row before. Raises InvalidParameter for those of another order."""
        if self.after is None:
            return None
        return worded(self.after) if self.sort in DATES else numbered(self.after)

    def put_in_order(self, picked: list[Row]) -> list[Row]:
        by_id = sorted(picked, key=lambda row: str(row["id"]))
        by_value = sorted(by_id, key=_value, reverse=self.order == "desc")
        return sorted(by_value, key=lambda row: row["listed_by"] == "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which claims: `filters` as `NO_FILTERS` has them, times, whose word counts, and when that was known."""

    filters: Mapping[str, Any] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    publisher: Names | None = None
    exclude_publisher: Names | None = None
    as_of: str | None = None

    @property
    def is_all(self) -> bool:
        """Whether every claim is wanted, as it is now."""
        times = (self.since, self.until, self.publisher, self.exclude_publisher, self.as_of)
        return not any(times) and {**NO_FILTERS, **self.filters} == NO_FILTERS


def page(db: Database, name: str, wanted: Wanted, ranking: Ranking, limit: int) -> list[Row]:
    """Rows of the query `name` (claims or disputes) for the claims of one page."""
    picked = pick(db, wanted, ranking, limit)
    told = publishing(wanted.publisher, wanted.exclude_publisher)
    return db.read(name, picked=picked, as_of=moment(wanted.as_of), **told) if picked else []


def pick(db: Database, wanted: Wanted, ranking: Ranking, limit: int) -> list[Row]:
    """`id` of each claim of a page and `listed_by`, the value that it stands there by.

    What is kept on a claim holds for any time after it was weighed last; for earlier times, and where only the word
    of some publishers counts, it is counted anew.
    """
    told = publishing(wanted.publisher, wanted.exclude_publisher)
    if told["publishers"] is not None:
        return _counted(db, wanted, ranking, limit, changed_after="")
    if wanted.is_all and ranking.order == "desc" and ranking.sort != "last_said":
        return _ranked(db, ranking, limit)
    picked = _kept(db, wanted, ranking, limit)
    if wanted.as_of is not None:
        picked += _counted(db, wanted, ranking, limit, changed_after=moment(wanted.as_of))
    return ranking.put_in_order(picked)[:limit]


def _kept(db: Database, wanted: Wanted, ranking: Ranking, limit: int) -> list[Row]:
    filters = {**NO_FILTERS, **wanted.filters, "limit": limit}
    filters["as_of"] = moment(wanted.as_of) if wanted.as_of is not None else BEYOND
    if (ranking.sort, ranking.order) == ("last_said", "desc"):
        return rows(db, "claims_recent", **filters, **newest_first(wanted.since, wanted.until, ranking.after))
    return rows(db, "claims_weighed", **filters, **span(wanted.since, wanted.until), **_order(ranking))


def _ranked(db: Database, ranking: Ranking, limit: int) -> list[Row]:
    bounds = dict.fromkeys(f"most_{sort}" for sort in get_args(Sort) if sort != "last_said")
    highest = BEYOND if ranking.sort in DATES else HIGHEST
    value, after_id = ranking.place() or (highest, "")
    return db.read(
        "claims_ranked", **bounds | {f"most_{ranking.sort}": value}, after_id=after_id, limit=limit
    )


def _counted(db: Database, wanted: Wanted, ranking: Ranking, limit: int, *, changed_after: str) -> list[Row]:
    filters = {**NO_FILTERS, **wanted.filters}
    is_sided = filters["disputed"] is not None or filters["actors"] is not None
    is_sided |= ranking.sort == "disputedness"
    return rows(
        db,
        "claims_counted",
        **filters,
        **span(wanted.since, wanted.until),
        **publishing(wanted.publisher, wanted.exclude_publisher),
        **_order(ranking),
        as_of=moment(wanted.as_of),
        changed_after=changed_after,
        limit=limit,
        with_claimants=is_sided
        or ranking.sort == "assertors"
        or filters["claimants"] is not None
        or filters["min_assertors"] > 0,
        with_deniers=is_sided
        or ranking.sort == "deniers"
        or filters["deniers"] is not None
        or filters["min_deniers"] > 0,
        with_sources=ranking.sort in {"sources", "publishers"}
        or filters["min_sources"] + filters["min_publishers"] > 0,
        with_dates=ranking.sort in DATES or wanted.since is not None or wanted.until is not None,
    )


def _order(ranking: Ranking) -> Row:
    value, after_id = ranking.place() or (None, None)
    return {"sort": ranking.sort, "order": ranking.order, "after": value, "after_id": after_id}


def _value(row: Row) -> Any:
    return row["listed_by"]
