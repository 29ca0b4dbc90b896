"""The whole graph as one JSON object, written page by page: memory stays flat however large the graph is."""

import heapq
import json
from collections.abc import Iterator
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from graph.database import Database, Row
from graph.moments import NOW, moment

PAGE = 500
NODES = ("articles", "actors", "claims", "denials", "events")
PAST = MappingProxyType(
    {
        "asserts": "asserted",
        "reports": "reported",
        "denies": "denied",
        "about": "was_about",
        "involves": "involved",
        "speaks_for": "spoke_for",
        "contradicts": "contradicted",
        "copy_of": "was_copy_of",
    }
)
"""Edges, and what they are called when they hold no more."""

EDGES = tuple(PAST)
UNTOLD = frozenset(
    {"id", "article_id", "known_from", "known_until", "learnt_at", "naming", "principal_naming"}
)
"""What an export leaves out: it is the same whenever the same articles were stored."""


def export(db: Database, *, as_of: str | None = None) -> Iterator[str]:
    """Pieces of the JSON text: what is known now, or what was at the end of an earlier day or second.

    The same graph gives the same text: everything stands in order of id.
    """
    day = moment(as_of)
    opening = "{"
    for name in NODES:
        yield f'{opening}"{name}": ['
        yield from _items(_pages(db, f"export_{name}", day))
        opening = "],\n"
    yield '],\n"edges": ['
    yield from _items(_edge(name, row) for name in EDGES for row in _edges(db, name, day))
    yield "]}\n"


def _items(rows: Iterator[Row]) -> Iterator[str]:
    comma = "\n"
    for row in rows:
        yield comma + json.dumps(row, ensure_ascii=False)
        comma = ",\n"


def _edges(db: Database, name: str, day: str) -> Iterator[Row]:
    """Edges of one type that hold, and those that held then and no more, in one order of id."""
    present = _pages(db, f"export_{name}", day)
    if day == NOW:
        return present
    return heapq.merge(present, _pages(db, f"export_{PAST[name]}", day), key=itemgetter("id"))


def _pages(db: Database, name: str, day: str) -> Iterator[Row]:
    after = ""
    while page := db.read(name, after=after, limit=PAGE, as_of=day):
        for row in page:
            after = row.pop("key", row["id"])  # a former version of an article stands under a key of its own
            yield row


def _edge(name: str, row: Row) -> dict[str, Any]:
    """An edge with its own properties in a fixed order, whatever order the server gives."""
    properties = row["properties"]
    article = {"article": properties["article_id"]} if "article_id" in properties else {}
    rest = {key: properties[key] for key in sorted(properties.keys() - UNTOLD)}
    return {"type": name.upper(), "from": row["source"], "to": row["target"], **article, **rest}
