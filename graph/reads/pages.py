"""Where a page of a list begins and ends: dates to keep within, and the row after which it goes on."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from graph.errors import InvalidParameter

Key = str | float
BEYOND = "~"  # sorts after every date and after every longer form of the same date

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def newest_first(since: str | None, until: str | None, after: Sequence[Key] | None) -> dict[str, str]:
    """Parameters of a list in falling order of date. What has no date comes last, and in no span of dates."""
    after_at, after_id = _key(after) if after is not None else (BEYOND, "")
    return {
        "since": _first(since) if since else ("0" if until else ""),
        "until": min(_last(until) if until else BEYOND, after_at),
        "after_at": after_at,
        "after_id": after_id,
    }


def oldest_first(since: str | None, until: str | None, after: Sequence[Key] | None) -> dict[str, str]:
    """Parameters of a list in rising order of date, of dated things only."""
    after_at, after_id = _key(after) if after is not None else ("", "")
    return {
        "since": max(_first(since) if since else "0", after_at),
        "until": _last(until) if until else BEYOND,
        "after_at": after_at,
        "after_id": after_id,
    }


def by_name(after: Sequence[Key] | None) -> dict[str, str]:
    """Parameters of a list in rising order of name."""
    after_name, after_id = _key(after) if after is not None else ("", "")
    return {"after_name": after_name, "after_id": after_id}


def best_first(after: Sequence[Key] | None) -> dict[str, Key]:
    """Parameters of a list in falling order of score."""
    if after is None:
        return {"after_score": 1e30, "after_id": ""}
    match after:
        case [int() | float() as score, str() as row_id]:
            return {"after_score": float(score), "after_id": row_id}
    raise InvalidParameter(
        "a cursor of this list holds a score and an id: take it from next_cursor of the page before"
    )


def _key(after: Sequence[Key]) -> tuple[str, str]:
    match after:
        case [str() as value, str() as row_id]:
            return value, row_id
    raise InvalidParameter(
        "a cursor of this list holds two words: take it from next_cursor of the page before"
    )


def _first(text: str) -> str:
    return _moment(text).removesuffix("T00:00:00")


def _last(text: str) -> str:
    """The end of the day, month or year that is named, or of the second."""
    return _moment(text) + BEYOND


def _moment(text: str) -> str:
    """A date as it stands, a time in UTC without its zone: a prefix of what the graph holds for it."""
    try:
        if _DATE.fullmatch(text):
            datetime.fromisoformat((text + "-01-01")[:10])
            return text
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            moment = moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:  # the first hours of the year 1 have no time in UTC
        raise InvalidParameter(f"'{text}' is no ISO 8601 date or time, such as 2024-05-31") from error
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")
