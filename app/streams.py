"""A stream of articles and of what else came with them → the same stream with the readings, in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from graph.model import Article, Extraction
from ingest.reading import Reading

if TYPE_CHECKING:  # spaCy takes a second to load, and the help does without it
    from ingest.reader import Reader

ARTICLES, CLAIMS = 16, 500
"""Of one transaction, at most: enough to share what each costs, few enough to let other writers in soon."""

Share = float | None
"""How much of the input is done, where it can be known."""
Other = TypeVar("Other")
Stream = Iterator[tuple[Share, Article | Other, Reading | Exception | None]]


def readings(reader: "Reader", given: Iterable[tuple[Share, Article | Other]]) -> Stream[Other]:
    """Read the articles of a stream, several at once; each comes with its reading, all else with None.

    An article that cannot be read comes with what went wrong.
    """
    waiting: deque[tuple[Share, Article | Other]] = deque()
    for reading in reader.read_all(_articles(given, waiting)):
        yield from _others(waiting)
        yield *waiting.popleft(), reading
    yield from _others(waiting)


def batches(given: Iterable[tuple[Share, Other]]) -> Iterator[list[tuple[Share, Other]]]:
    """Yield a stream in order, so much at once as is stored in one transaction: never two articles of one id."""
    batch: list[tuple[Share, Other]] = []
    ids: set[str] = set()
    claims = 0
    for share, one in given:
        if isinstance(one, Extraction) and (
            one.article.id in ids or len(ids) == ARTICLES or claims + len(one.claims) > CLAIMS
        ):
            yield batch
            batch, ids, claims = [], set(), 0
        batch.append((share, one))
        if isinstance(one, Extraction):
            ids.add(one.article.id)
            claims += len(one.claims)
    if batch:
        yield batch


def sure(reading: Reading | Exception | None) -> Reading:
    """The reading of an article; raises what went wrong where there is none."""
    if isinstance(reading, Exception):
        raise reading
    return reading or Reading()


def _articles(
    given: Iterable[tuple[Share, Article | Other]], waiting: deque[tuple[Share, Article | Other]]
) -> Iterator[Article]:
    """The articles of a stream; all that is given is put in `waiting`."""
    for share, one in given:
        waiting.append((share, one))
        if isinstance(one, Article):
            yield one


def _others(waiting: deque[tuple[Share, Article | Other]]) -> Iterator[tuple[Share, Article | Other, None]]:
    """What stands in `waiting` before its first article, taken out."""
    while waiting and not isinstance(waiting[0][1], Article):
        yield *waiting.popleft(), None
