"""Articles into the graph: a known one is not read again, a bad one harms no other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from app import resolving
from app.errors import Unreadable
from app.readings import attempted
from app.streams import Share, Stream, batches, readings, sure
from graph import writes
from graph.database import Database
from graph.errors import ArticleConflict, InvalidParameter
from graph.incoming import Receipt
from graph.model import Article, Extraction
from ingest.extraction import build
from ingest.feeds import Failure
from ingest.reader import Reader
from ingest.reading import Reading

T = TypeVar("T")


def take(db: Database, reader: Reader, article: Article, *, correct: bool = True) -> Receipt:
    """Read one article and store it in one transaction. One with the same id and text changes nothing.

    Another text of a stored one is a correction; with `correct` false it is refused (ArticleConflict).
    """
    receipt = writes.known(db, article)
    if receipt is not None:
        return receipt
    extraction = _extracted(article, lambda: reader.read(article))
    if isinstance(extraction, Failure):
        raise Unreadable(extraction.reason)
    return _stored(db, [extraction], correct=correct)[0]


def attempt_all(
    db: Database, reader: Reader, given: Iterable[tuple[Share, Article | Failure]], *, correct: bool = True
) -> Iterator[tuple[Share, Receipt | Failure]]:
    """`take` the articles of a stream, or say of each why not, in order; some are read and stored at once.

    A graph that is gone still raises: every article would fail then.
    """
    checked = ((share, _known(db, one)) for share, one in given)
    stream: Stream[Receipt | Failure] = readings(reader, checked)
    for batch in batches((share, _read(one, reading)) for share, one, reading in stream):
        yield from _attempted_batch(db, batch, correct=correct)


def _known(db: Database, one: Article | Failure) -> Article | Receipt | Failure:
    """The receipt of a known article; a new one and a failure as they are."""
    if isinstance(one, Failure):
        return one
    return _or_failure(one.id, lambda: writes.known(db, one)) or one


def _read(
    one: Article | Receipt | Failure, reading: Reading | Exception | None
) -> Extraction | Receipt | Failure:
    return _extracted(one, lambda: sure(reading)) if isinstance(one, Article) else one


def _extracted(article: Article, read: Callable[[], Reading]) -> Extraction | Failure:
    return attempted(article, lambda it: build(it, read()))


def _attempted_batch(
    db: Database, batch: Sequence[tuple[Share, Extraction | Receipt | Failure]], *, correct: bool
) -> Iterator[tuple[Share, Receipt | Failure]]:
    fresh = [one for _, one in batch if isinstance(one, Extraction)]
    results = iter(_attempted(db, fresh, correct=correct))
    for share, one in batch:
        yield share, next(results) if isinstance(one, Extraction) else one


def _attempted(db: Database, fresh: Sequence[Extraction], *, correct: bool) -> list[Receipt | Failure]:
    """Store articles together; where one of them cannot be stored, each alone."""
    if len(fresh) > 1:
        together = _or_failure("", lambda: _stored(db, fresh, correct=correct))
        if not isinstance(together, Failure):
            return list(together)
    return [_attempted_alone(db, one, correct=correct) for one in fresh]


def _attempted_alone(db: Database, one: Extraction, *, correct: bool) -> Receipt | Failure:
    return _or_failure(one.article.id, lambda: _stored(db, [one], correct=correct)[0])


def _stored(db: Database, fresh: Sequence[Extraction], *, correct: bool) -> list[Receipt]:
    return writes.store_all(db, resolving.incoming(fresh), resolving.storing(correct=correct))


def _or_failure(article_id: str, work: Callable[[], T]) -> T | Failure:
    try:
        return work()
    except (ArticleConflict, InvalidParameter, Unreadable) as refusal:
        return Failure(article_id, str(refusal))
