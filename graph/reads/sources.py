"""How many independent sources carry a claim."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesRow:
    """A claim's `articles`, the `publishers` that print them, and the `sources` that are independent of one another.

    A copy counts as the article that it is a copy of, and what one publisher prints counts once: the wire text in ten papers, and its agency's
    second report, are one source.
    """

    claim_id: str
    articles: int
    publishers: int
    sources: int


def independent_sources(db: Database, claim_ids: Iterable[str]) -> list[SourcesRow]:
    """Count for each of these claims, in order of id; one that is not in the graph is left out."""
    return [SourcesRow(**row) for row in db.read("independent_sources", ids=sorted(set(claim_ids)))]
