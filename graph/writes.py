"""Stores what articles say: all of it in one transaction, or nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph import actors, clock, copies, judgements
from graph.database import Database, Transaction
from graph.errors import ArticleConflict, InvalidParameter
from graph.incoming import Incoming, Receipt, Status, Storing, receipt_of, stored_before
from graph.model import Article, Extraction
from graph.naming import Recognised
from graph.nearby import Nearby
from graph.resolutions import Resolution, Resolver, each_alone
from graph.retirement import retire
from graph.rows import Row, rows, together
from graph.tellings import bare, near

BATCH = 1_000
LONGEST_ID = 1_000  # characters; the index of ids takes no key above eight kilobytes
PLAINLY = Storing()


@dataclass(frozen=True, slots=True)
class _Resolved:
    """An article, which claims it tells, which actors it names, and its rows by the name of the query that writes them."""

    incoming: Incoming
    resolution: Resolution
    recognised: Recognised
    rows: dict[str, list[Row]]


def known(db: Database, article: Article) -> Receipt | None:
    """What was found in an article when it was stored; None for a new one, and for another text of it."""
    return stored_before(db.read("receipts", ids=[article.id]), article)[1]


def store(db: Database, extraction: Extraction, how: Storing = PLAINLY) -> Receipt:
    """Write an article with all that was found in it, its claims without vectors."""
    return store_all(db, [Incoming(extraction, bare(extraction))], how)[0]


def store_all(db: Database, incoming: Sequence[Incoming], how: Storing = PLAINLY) -> list[Receipt]:
    """Write articles in one transaction, all of them or none, and give their receipts in order.

    Each is compared with the graph and with those before it, as if they had come one by one. Raises InvalidParameter,
    also where two have one id, and ArticleConflict.
    """
    _check([one.article.id for one in incoming])

    def work(transaction: Transaction) -> list[Receipt]:
        now = clock.now()
        transaction.run("lock_graph", at=now)
        found = transaction.run("receipts", ids=[one.article.id for one in incoming])
        before = [stored_before(found, one.article) for one in incoming]
        fresh = [
            (one, status) for one, (status, receipt) in zip(incoming, before, strict=True) if not receipt
        ]
        written = iter(_stored(transaction, fresh, how, now) if fresh else ())
        return [receipt or next(written) for _, receipt in before]

    return db.write_together(work)


def _check(ids: Sequence[str]) -> None:
    for one in ids:
        if not 0 < len(one) <= LONGEST_ID:
            raise InvalidParameter(f"an article's id has 1 to {LONGEST_ID} characters, not {len(one)}")
    if len(set(ids)) < len(ids):
        raise InvalidParameter("two articles of one transaction have one id: store them one after the other")


def _stored(
    transaction: Transaction, fresh: Sequence[tuple[Incoming, Status]], how: Storing, now: str
) -> list[Receipt]:
    """Write articles that are new or have another text than before."""
    touched = _retired(transaction, [one.article for one, status in fresh if status == "corrected"], how, now)
    written = _resolved(transaction, [one for one, _ in fresh], how, now)
    for name, batch in together(one.rows for one in written).items():
        if name != "store_actors":
            _write(transaction, name, batch, now)
    actors.settle(transaction, [one.recognised for one in written], at=now)
    if how.copying is not None:
        articles = [one.article for one, _ in fresh]
        touched |= copies.link(transaction, articles, how.copying, at=now)
    _settle(transaction, written, touched, now)
    return [
        receipt_of(incoming.article.id, status, one.rows, one.resolution)
        for (incoming, status), one in zip(fresh, written, strict=True)
    ]


def _retired(
    transaction: Transaction, corrected: Sequence[Article], how: Storing, now: str
) -> frozenset[str]:
    """Turn the former versions of articles into the past; give the ids of the claims whose weight changes by that."""
    touched: frozenset[str] = frozenset()
    for article in corrected:
        if not how.correct:
            raise _conflict(article)
        touched |= retire(transaction, article.id, how.copying, at=now)
    return touched


def _resolved(transaction: Transaction, fresh: Sequence[Incoming], how: Storing, now: str) -> list[_Resolved]:
    """Say of each article in turn which claims it tells and which actors it names."""
    resolved = [each_alone(one.tellings) for one in fresh]
    if how.resolve is not None:
        resolved = list(_compared(transaction, fresh, how.resolve))
    found = []
    for one, resolution in zip(fresh, resolved, strict=True):
        recognised = actors.recognise(transaction, one.extraction, how.recognition)
        of_one = rows(one.extraction, resolution, one.tellings, recognised)
        _write(transaction, "store_actors", of_one["store_actors"], now)  # the next one may name them
        found.append(_Resolved(one, resolution, recognised, of_one))
    return found


def _compared(transaction: Transaction, fresh: Sequence[Incoming], resolve: Resolver) -> Iterator[Resolution]:
    """Hold the claims of each article against the graph and against those of the articles before it."""
    nearby = Nearby(near(transaction, [telling for one in fresh for telling in one.tellings]))
    for one in fresh:
        resolution = resolve(one.tellings, nearby.of(one.tellings))
        nearby.add(one.tellings, resolution)
        yield resolution


def _settle(
    transaction: Transaction, written: Sequence[_Resolved], touched: frozenset[str], now: str
) -> None:
    """Count anew what speaks for the claims that changed, and let judgements have their way."""
    joins = [join for one in written for join in one.resolution.joins]
    transaction.run("weigh_claims", ids=sorted(touched | {join.claim_id for join in joins}))
    judgements.merge(transaction, [merge for one in written for merge in one.resolution.merges], at=now)
    articles = [one.incoming.article.id for one in written]
    judgements.apply(transaction, articles, [join.telling_id for join in joins], at=now)


def _conflict(article: Article) -> ArticleConflict:
    return ArticleConflict(
        f"article '{article.id}' is stored with another text: nothing was changed; "
        "`counterclaim ingest` stores a corrected text, or give it an id of its own"
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
