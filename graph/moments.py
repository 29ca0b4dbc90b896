"""Times as they are given and as the graph holds them: ISO 8601, in UTC, compared as words."""

import re
from datetime import UTC, datetime

from graph.errors import InvalidParameter

BEYOND = "~"  # sorts after every date and after every longer form of the same date
NOW = "9999"  # what is known now: after everything that was learnt, before `BEYOND`

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def moment(as_of: str | None) -> str:
    """The end of the day, month, year or second whose knowledge is asked for; a time with a fraction is exact.

    Raises InvalidParameter.
    """
    if as_of is None:
        return NOW
    return (_exact(as_of) if "." in as_of else _moment(as_of)) + BEYOND


def first_of(text: str) -> str:
    return _moment(text).removesuffix("T00:00:00")


def last_of(text: str) -> str:
    """The end of the day, month or year that is named, or of the second."""
    return _moment(text) + BEYOND


def _moment(text: str) -> str:
    """A date as it stands, a time in UTC without its zone: a prefix of what the graph holds for it."""
    if not _DATE.fullmatch(text):
        return _time(text).isoformat(timespec="seconds")
    _time((text + "-01-01")[:10])
    return text


def _exact(text: str) -> str:
    return _time(text).isoformat(timespec="microseconds")


def _time(text: str) -> datetime:
    """A time in UTC, without its zone."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            moment = moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:  # the first hours of the year 1 have no time in UTC
        raise InvalidParameter(f"'{text}' is no ISO 8601 date or time, such as 2024-05-31") from error
    return moment.replace(tzinfo=None)
