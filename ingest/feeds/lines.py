"""JSON Lines: one article a line; a line that fails takes no other with it."""

from collections.abc import Iterator
from typing import BinaryIO

from ingest.feeds.articles import article_of
from ingest.feeds.decoding import Decoder, NotJson
from ingest.feeds.encodings import NotUtf8, decoded
from ingest.feeds.failures import Failure, Outcome

LINE_LIMIT = 16 << 20
"""Bytes of one line: room for the longest text, even with its characters escaped."""
OPENING = (b"{", b"[")
NO_JSON = "JSON breaks at character 1: this is text; give one JSON object a line, or plain text as a file that ends in .txt"


def articles(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """Yield what each line holds, in order; lines of plain text, one below another, are one failure."""
    in_text = False
    for outcome in _each(stream, name):
        is_text = isinstance(outcome, Failure) and outcome.reason == NO_JSON
        if not (is_text and in_text):
            yield outcome
        in_text = is_text


def _each(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """Yield one outcome a line; memory stays bounded by the longest line allowed."""
    decoder, empty = Decoder(), True
    for number, start, line in _lines(stream):
        if line is not None and not line.strip():
            continue
        empty = False
        source = f"{name}:{number}"
        if line is None:
            yield Failure(
                source, f"the line is longer than {LINE_LIMIT >> 20} MiB; give the article in parts"
            )
        else:
            yield _article(decoder, line, source, start)
    if empty:
        yield Failure(name, "holds no article; give one JSON object a line")


def _article(decoder: Decoder, line: bytes, source: str, start: int) -> Outcome:
    try:
        return article_of(decoder.whole(decoded(line, start)), source)
    except NotJson as error:
        return Failure(source, str(error) if line.lstrip()[:1] in OPENING else NO_JSON)
    except NotUtf8 as error:
        return Failure(source, str(error))


def _lines(stream: BinaryIO) -> Iterator[tuple[int, int, bytes | None]]:
    """Yield number, offset and bytes of each line; None for the bytes of one that is too long."""
    number, offset = 1, 0
    while line := stream.readline(LINE_LIMIT + 1):
        too_long = len(line) > LINE_LIMIT
        yield number, offset, None if too_long else line
        number, offset = number + 1, offset + len(line)
        while too_long and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
            offset += len(line)
            too_long = bool(line)
