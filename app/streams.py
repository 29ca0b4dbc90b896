"""A stream of articles and of what else came with them → the same stream with the readings, in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from graph.model import Article
from ingest.reading import Reading

if TYPE_CHECKING:  # spaCy takes a second to load, and the help does without it
    from ingest.reader import Reader

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
