"""Stores what one article says: all of it in one transaction, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from graph import clock, copies, judgements
from graph.copies import Copying
from graph.database import Database, Transaction
from graph.errors import ArticleConflict, InvalidParameter
from graph.model import Article, Extraction, Telling
from graph.resolutions import Resolution, Resolver, each_alone
from graph.retirement import retire
from graph.rows import Row, article_row, rows
from graph.tellings import bare, near

BATCH = 1_000
LONGEST_ID = 1_000  # characters; the index of ids takes no key above eight kilobytes
Status = Literal["new", "known", "corrected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What storing an article did, and what was found in it.

    `known`: it was stored before and nothing changed. `corrected`: its former text and all that was found in it
    were kept as a version of the past. `links` counts which denial denies what, `joined` how many of its claims
    other articles had told before.
    """

    article_id: str
    status: Status
    claims: int
    denials: int
    actors: int
    events: int
    links: int
    joined: int = 0


def known(db: Database, article: Article) -> Receipt | None:
    """What was found in an article when it was stored; None for a new one, and for another text of it."""
    status, receipt = _stored_before(db.read("receipt", id=article.id), article)
    return receipt if status == "known" else None


def store(  # noqa: PLR0913 - what reads and compares is given by the layer above
    db: Database,
    extraction: Extraction,
    *,
    tellings: Sequence[Telling] | None = None,
    resolve: Resolver = each_alone,
    copying: Copying | None = None,
    correct: bool = True,
) -> Receipt:
    """Write an article with all that was found in it.

    `tellings` are its claims ready to be compared (without: as they stand), `resolve` says which claims of the graph
    they tell, `copying` how its copies are found. Another text of a stored article is a correction: the former
    version is kept as past; with `correct` false it is refused (ArticleConflict).
    """
    if not 0 < len(extraction.article.id) <= LONGEST_ID:
        raise InvalidParameter(
            f"an article's id has 1 to {LONGEST_ID} characters, not {len(extraction.article.id)}"
        )
    told = bare(extraction) if tellings is None else tuple(tellings)

    def work(transaction: Transaction) -> Receipt:
        now = clock.now()
        transaction.run("lock_graph", at=now)
        status, receipt = _stored_before(
            transaction.run("receipt", id=extraction.article.id), extraction.article
        )
        if receipt is not None:
            return receipt
        touched: frozenset[str] = frozenset()
        if status == "corrected":
            if not correct:
                raise _conflict(extraction.article)
            touched = retire(transaction, extraction.article.id, copying, at=now)
        resolution, batches = _write_all(transaction, extraction, told, resolve, now)
        if copying is not None:
            touched |= _linked(transaction, extraction.article, copying, now)
        _settle(transaction, extraction.article, resolution, touched, now)
        return _receipt(extraction.article.id, status, batches, resolution)

    return db.write_together(work)


def _write_all(
    transaction: Transaction,
    extraction: Extraction,
    tellings: Sequence[Telling],
    resolve: Resolver,
    now: str,
) -> tuple[Resolution, dict[str, list[Row]]]:
    """Write the article and all rows of it, once it is known which claims it tells."""
    transaction.run("store_article", **article_row(extraction, stored_at=now))
    resolution = resolve(tellings, near(transaction, tellings))
    batches = rows(extraction, resolution, tellings)
    for name, batch in batches.items():
        _write(transaction, name, batch, now)
    return resolution, batches


def _linked(transaction: Transaction, article: Article, copying: Copying, now: str) -> frozenset[str]:
    return copies.link(transaction, article, copying.fingerprint(article.text), copying.judge, at=now)


def _settle(
    transaction: Transaction, article: Article, resolution: Resolution, touched: frozenset[str], now: str
) -> None:
    """Count anew what speaks for the claims that changed, and let judgements have their way."""
    transaction.run("weigh_claims", ids=sorted(touched | {join.claim_id for join in resolution.joins}))
    judgements.merge(transaction, resolution.merges, at=now)
    judgements.apply(transaction, article.id, [join.telling_id for join in resolution.joins], at=now)


def _stored_before(found: list[Row], article: Article) -> tuple[Status, Receipt | None]:
    """Whether an article is new, known or corrected by what the graph has under its id; the receipt of a known one."""
    if not found:
        return "new", None
    row = dict(found[0])
    if row.pop("content_hash") != article.content_hash:
        return "corrected", None
    return "known", Receipt(article_id=article.id, status="known", **row)


def _conflict(article: Article) -> ArticleConflict:
    return ArticleConflict(
        f"article '{article.id}' is stored with another text: nothing was changed; "
        "`counterclaim ingest` stores a corrected text, or give it an id of its own"
    )


def _receipt(
    article_id: str, status: Status, batches: dict[str, list[Row]], resolution: Resolution
) -> Receipt:
    return Receipt(
        article_id=article_id,
        status=status,
        claims=len({join.claim_id for join in resolution.joins}),
        denials=len(batches["store_denials"]),
        actors=len(batches["store_actors"]),
        events=len(batches["store_events"]),
        links=len(batches["store_denies"]),
        joined=sum(join.like is not None for join in resolution.joins),
    )


def _write(transaction: Transaction, name: str, batch: list[Row], now: str) -> None:
    for first in range(0, len(batch), BATCH):
        part = batch[first : first + BATCH]
        [answer] = transaction.run(name, rows=part, at=now)
        if answer["stored"] != len(part):
            raise InvalidParameter(
                f"{name}: {len(part) - answer['stored']} of {len(part)} edges begin or end at a node "
                "that is neither in this extraction nor in the graph"
            )
