"""Takes an article's statements out of what holds now, and keeps them as what was known."""

from graph import clock
from graph.database import Database, Row, Transaction
from graph.errors import NotFound


def withdraw(db: Database, article_id: str) -> int:
    """Withdraw an article: its statements go with it, and whoever asks what was known before still sees them.

    Returns how many edges went. Raises NotFound for an article that is not there or was withdrawn before.
    """
    return db.write_together(lambda transaction: _withdraw(transaction, article_id))


def retire(transaction: Transaction, article_id: str, *, at: str) -> frozenset[str]:
    """Turn all that an article says into the past; give the ids of the claims that it told."""
    return frozenset(_retired(transaction, article_id, at)["claims"])


def _withdraw(transaction: Transaction, article_id: str) -> int:
    now = clock.now()
    transaction.run("lock_graph", at=now)
    if not transaction.run("withdrawable", id=article_id):
        raise NotFound(f"the graph has no article with the id '{article_id}', or it was withdrawn before")
    gone = _retired(transaction, article_id, now)
    transaction.run("weigh_claims", ids=sorted(gone["claims"]))
    return int(gone["edges"])


def _retired(transaction: Transaction, article_id: str, at: str) -> Row:
    transaction.run("keep_version", id=article_id, at=at)
    [gone] = transaction.run("retire_article", article=article_id, at=at)
    transaction.run("mark_past", article=article_id)
    return gone
