"""Plain text: one file, one article, known by what it says."""

from collections.abc import Iterator
from typing import BinaryIO

from ingest.feeds.articles import TEXT_LIMIT, article_of
from ingest.feeds.encodings import NotUtf8, decoded
from ingest.feeds.failures import Failure, Outcome

_MOST_BYTES = 4 * TEXT_LIMIT
"""No character of UTF-8 takes more than four bytes."""


def articles(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """Yield the one article that a text file is."""
    content = stream.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        yield Failure(name, f"longer than {TEXT_LIMIT:,} characters; give it in parts")
        return
    try:
        text = decoded(content)
    except NotUtf8 as error:
        yield Failure(name, str(error))
        return
    yield article_of({"text": text}, name)
