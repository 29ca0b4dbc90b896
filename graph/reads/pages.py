"""Where a page of a list begins and ends: dates to keep within, and the row after which it goes on."""

from collections.abc import Sequence

from graph.errors import InvalidParameter
from graph.moments import BEYOND, first_of, last_of

Key = str | float


def newest_first(since: str | None, until: str | None, after: Sequence[Key] | None) -> dict[str, str]:
    """Parameters of a list in falling order of date. What has no date comes last, and in no span of dates."""
    after_at, after_id = worded(after) if after is not None else (BEYOND, "")
    within = span(since, until)
    return {
        "since": within["since"],
        "until": min(within["until"], after_at),
        "after_at": after_at,
        "after_id": after_id,
    }


def span(since: str | None, until: str | None) -> dict[str, str]:
    """The dates to keep within. What has no date is in no span, and in the whole of time."""
    return {
        "since": first_of(since) if since else ("0" if until else ""),
        "until": last_of(until) if until else BEYOND,
    }


def oldest_first(since: str | None, until: str | None, after: Sequence[Key] | None) -> dict[str, str]:
    """Parameters of a list in rising order of date, of dated things only."""
    after_at, after_id = worded(after) if after is not None else ("", "")
    return {
        "since": max(first_of(since) if since else "0", after_at),
        "until": last_of(until) if until else BEYOND,
        "after_at": after_at,
        "after_id": after_id,
    }


def by_name(after: Sequence[Key] | None) -> dict[str, str]:
    """Parameters of a list in rising order of name."""
    after_name, after_id = worded(after) if after is not None else ("", "")
    return {"after_name": after_name, "after_id": after_id}


def best_first(after: Sequence[Key] | None) -> dict[str, Key]:
    """Parameters of a list in falling order of score."""
    if after is None:
        return {"after_score": 1e30, "after_id": ""}
    score, row_id = numbered(after)
    return {"after_score": float(score), "after_id": row_id}


def numbered(after: Sequence[Key]) -> tuple[float, str]:
    """The key of a row that stands in its list by a number."""
    match after:
        case [int() | float() as number, str() as row_id]:
            return number, row_id
    raise InvalidParameter(
        "a cursor of this list holds a number and an id: take it from next_cursor of the page before"
    )


def worded(after: Sequence[Key]) -> tuple[str, str]:
    """The key of a row that stands in its list by a date or a name."""
    match after:
        case [str() as value, str() as row_id]:
            return value, row_id
    raise InvalidParameter(
        "a cursor of this list holds two words: take it from next_cursor of the page before"
    )
