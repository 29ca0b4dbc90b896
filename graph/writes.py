"""Stores what one article says: all of it in one transaction, or nothing."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from graph.database import Database, Transaction
from graph.errors import ArticleConflict, InvalidParameter
from graph.model import Article, Extraction
from graph.rows import Row, article_row, rows

BATCH = 1_000
LONGEST_ID = 1_000  # characters; the index of ids takes no key above eight kilobytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What storing an article did, and what was found in it.

    `known`: it was stored before and nothing changed. `links` counts which denial denies what.
    """

    article_id: str
    status: Literal["new", "known"]
    claims: int
    denials: int
    actors: int
    events: int
    links: int


def known(db: Database, article: Article) -> Receipt | None:
    """What was found in an article when it was stored, None for a new one. Another text of it is refused."""
    rows = db.read("receipt", id=article.id)
    if not rows:
        return None
    if rows[0].pop("content_hash") != article.content_hash:
        raise _conflict(article)
    return Receipt(article_id=article.id, status="known", **rows[0])


def store(db: Database, extraction: Extraction) -> Receipt:
    """Write an article with all that was found in it. An article of this id with another text is refused."""
    if not 0 < len(extraction.article.id) <= LONGEST_ID:
        raise InvalidParameter(
            f"an article's id has 1 to {LONGEST_ID} characters, not {len(extraction.article.id)}"
        )
    batches = rows(extraction)
    is_new = db.write_together(lambda transaction: _store(transaction, extraction, batches))
    return Receipt(
        article_id=extraction.article.id,
        status="new" if is_new else "known",
        claims=len(batches["store_claims"]),
        denials=len(batches["store_denials"]),
        actors=len(batches["store_actors"]),
        events=len(batches["store_events"]),
        links=len(batches["store_denies"]),
    )


def _store(transaction: Transaction, extraction: Extraction, batches: dict[str, list[Row]]) -> bool:
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    [article] = transaction.run("store_article", **article_row(extraction, stored_at=now))
    if not article["is_same"]:
        raise _conflict(extraction.article)
    if article["is_new"]:
        for name, batch in batches.items():
            _write(transaction, name, batch)
    return bool(article["is_new"])


def _conflict(article: Article) -> ArticleConflict:
    return ArticleConflict(
        f"article '{article.id}' is stored with another text: nothing was changed; "
        "give the corrected text an id of its own"
    )


def _write(transaction: Transaction, name: str, batch: list[Row]) -> None:
    for first in range(0, len(batch), BATCH):
        part = batch[first : first + BATCH]
        [answer] = transaction.run(name, rows=part)
        if answer["stored"] != len(part):
            raise InvalidParameter(
                f"{name}: {len(part) - answer['stored']} of {len(part)} edges begin or end at a node "
                "that is neither in this extraction nor in the graph"
            )
