"""What could not become an article, where it stands and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from graph.model import Article


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that was refused. `source` is a file, or `file:line`; `reason` says what to do about it."""

    source: str
    reason: str


Outcome = Article | Failure


class Format(Protocol):
    """Reads a stream of UTF-8 bytes known as `name`; yields what it holds; bad content never raises."""

    def __call__(self, stream: BinaryIO, name: str) -> Iterator[Outcome]: ...
