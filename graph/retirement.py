"""Takes an article's statements out of what holds now, and keeps them as what was known."""

from graph import actors, clock, copies
from graph.copies import Copying
from graph.database import Database, Transaction
from graph.errors import NotFound


def withdraw(db: Database, article_id: str, *, copying: Copying | None = None) -> int:
    """Withdraw an article: its statements go with it, and whoever asks what was known before still sees them.

    Returns how many edges went. Raises NotFound for an article that is not there or was withdrawn before.
    """
    return db.write_together(lambda transaction: _withdraw(transaction, article_id, copying))


def retire(transaction: Transaction, article_id: str, copying: Copying | None, *, at: str) -> frozenset[str]:
    """Turn all that an article says into the past; give the ids of the claims whose weight changes by that."""
    claims, _ = _retired(transaction, article_id, copying, at)
    return claims


def _withdraw(transaction: Transaction, article_id: str, copying: Copying | None) -> int:
    now = clock.now()
    transaction.run("lock_graph", at=now)
    if not transaction.run("withdrawable", id=article_id):
        raise NotFound(f"the graph has no article with the id '{article_id}', or it was withdrawn before")
    claims, edges = _retired(transaction, article_id, copying, now)
    transaction.run("weigh_claims", ids=sorted(claims))
    return edges


def _retired(
    transaction: Transaction, article_id: str, copying: Copying | None, at: str
) -> tuple[frozenset[str], int]:
    """The claims that change, and how many edges went."""
    orphaned: frozenset[str] = frozenset()
    if copying is not None:
        orphaned = copies.unlink(transaction, article_id, copying.judge, at=at)
    transaction.run("keep_version", id=article_id, at=at)
    [gone] = transaction.run("retire_article", article=article_id, at=at)
    actors.retire(transaction, article_id, at=at)
    transaction.run("mark_past", article=article_id)
    return orphaned | frozenset(gone["claims"]), int(gone["edges"])
