"""Articles into the graph: a known one is not read again, a bad one harms no other."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from app import resolving
from app.errors import Unreadable
from app.readings import attempted
from app.streams import Share, Stream, readings, sure
from graph import writes
from graph.database import Database
from graph.errors import ArticleConflict, InvalidParameter
from graph.model import Article
from graph.writes import Receipt
from ingest.extraction import build
from ingest.feeds import Failure
from ingest.reader import Reader
from ingest.reading import Reading

T = TypeVar("T")


def take(db: Database, reader: Reader, article: Article, *, correct: bool = True) -> Receipt:
    """Read one article and store it in one transaction. One with the same id and text changes nothing.

    Another text of a stored one is a correction; with `correct` false it is refused (ArticleConflict).
    """
    return writes.known(db, article) or _store(db, article, lambda: reader.read(article), correct=correct)


def attempt(db: Database, reader: Reader, article: Article, *, correct: bool = True) -> Receipt | Failure:
    """`take` an article, or say why not. A graph that is gone still raises: every article would fail then."""
    return _or_failure(article, lambda: take(db, reader, article, correct=correct))


def attempt_all(
    db: Database, reader: Reader, given: Iterable[tuple[Share, Article | Failure]]
) -> Iterator[tuple[Share, Receipt | Failure]]:
    """`attempt` the articles of a stream in order, one transaction each, but read several at once."""
    checked = ((share, _known(db, one)) for share, one in given)
    stream: Stream[Receipt | Failure] = readings(reader, checked)
    for share, one, reading in stream:
        yield share, _stored(db, one, reading) if isinstance(one, Article) else one


def _known(db: Database, one: Article | Failure) -> Article | Receipt | Failure:
    """The receipt of a known article; a new one and a failure as they are."""
    if isinstance(one, Failure):
        return one
    return _or_failure(one, lambda: writes.known(db, one)) or one


def _stored(db: Database, article: Article, reading: Reading | Exception | None) -> Receipt | Failure:
    return _or_failure(article, lambda: _store(db, article, lambda: sure(reading)))


def _store(db: Database, article: Article, read: Callable[[], Reading], *, correct: bool = True) -> Receipt:
    extraction = attempted(article, lambda it: build(it, read()))
    if isinstance(extraction, Failure):
        raise Unreadable(extraction.reason)
    return writes.store(
        db,
        extraction,
        tellings=resolving.tellings_of(extraction),
        resolve=resolving.resolve,
        copying=resolving.COPYING,
        correct=correct,
    )


def _or_failure(article: Article, work: Callable[[], T]) -> T | Failure:
    try:
        return work()
    except (ArticleConflict, InvalidParameter, Unreadable) as refusal:
        return Failure(article.id, str(refusal))
