"""The time of the record: when the graph learnt something."""

from datetime import UTC, datetime


def now() -> str:
    """Tell this moment in UTC, ISO 8601 with microseconds: two writes are never at the same time."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
