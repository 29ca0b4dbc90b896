"""The whole graph as one JSON object, written page by page: memory stays flat however large the graph is."""

import json
from collections.abc import Iterator
from typing import Any

from graph.database import Database, Row

PAGE = 500
NODES = ("articles", "actors", "claims", "denials", "events")
EDGES = ("asserts", "reports", "denies", "about", "involves", "speaks_for", "contradicts", "copy_of")
UNTOLD = frozenset({"id", "article_id", "known_from", "learnt_at"})
"""What an export leaves out: it is the same whenever the same articles were stored."""


def export(db: Database) -> Iterator[str]:
    """Pieces of the JSON text. The same graph gives the same text: everything stands in order of id."""
    opening = "{"
    for name in NODES:
        yield f'{opening}"{name}": ['
        yield from _items(_pages(db, f"export_{name}"))
        opening = "],\n"
    yield '],\n"edges": ['
    yield from _items(_edge(row) for name in EDGES for row in _pages(db, f"export_{name}"))
    yield "]}\n"


def _items(rows: Iterator[Row]) -> Iterator[str]:
    comma = "\n"
    for row in rows:
        yield comma + json.dumps(row, ensure_ascii=False)
        comma = ",\n"


def _pages(db: Database, name: str) -> Iterator[Row]:
    after = ""
    while page := db.read(name, after=after, limit=PAGE):
        yield from page
        after = page[-1]["id"]


def _edge(row: Row) -> dict[str, Any]:
    """An edge with its own properties in a fixed order, whatever order the server gives."""
    properties = row["properties"]
    article = {"article": properties["article_id"]} if "article_id" in properties else {}
    rest = {key: properties[key] for key in sorted(properties.keys() - UNTOLD)}
    return {"type": row["type"], "from": row["source"], "to": row["target"], **article, **rest}
