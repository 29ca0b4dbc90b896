"""When an article was published, as people write it → ISO 8601."""

import re
from datetime import UTC, date, datetime

FORMS = "give an ISO date or date-time (2025-03-04, 2025-03-04T10:30:00Z) or one such as '4 March 2025'"

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b")
_CLOCK = re.compile(r"\d:\d\d|\d\s?[ap]\.?m\b", re.IGNORECASE)
_SETTINGS = {
    "PARSERS": ["absolute-time"],  # 'yesterday' says nothing about an article that is read today
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RETURN_AS_TIMEZONE_AWARE": True,
    "STRICT_PARSING": True,
    "TIMEZONE": "UTC",
}


def published(text: str) -> str | None:
    """Normalise a date: a day stays a day, a time becomes UTC (and is taken as UTC where it names no zone).

    None where it is no date, or where day and month cannot be told apart (04/03/2025).
    """
    text = text.strip()
    if _ISO_DAY.fullmatch(text):
        return _day(text)
    found = _iso(text) or _written(text)
    if found is None:
        return None
    if not _CLOCK.search(text) and found.time() == found.time().min:
        return found.date().isoformat()
    return _in_utc(found)


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _written(text: str) -> datetime | None:
    numbers = _NUMBERS.search(text)
    if (numbers and max(int(numbers[1]), int(numbers[2])) <= 12) or len(text) > 80:  # noqa: PLR2004
        return None
    import dateparser  # takes 0.3 s to load, and most feeds write ISO dates

    found: datetime | None = dateparser.parse(text, languages=["en"], settings=_SETTINGS)
    return found


def _in_utc(moment: datetime) -> str | None:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
    except OverflowError:  # 0001-01-01T00:00+14:00 lies before the first year there is
        return None
