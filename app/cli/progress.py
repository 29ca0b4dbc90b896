"""Progress on stderr: a bar on a terminal, a plain line now and then elsewhere, nothing when quiet."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Self

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from app.counts import counted
from app.session import silent

SECONDS_BETWEEN_LINES = 10.0


def say(message: str) -> None:
    typer.echo(message, err=True)


def teller(*, quiet: bool) -> Callable[[str], None]:
    """What tells the user of a step that takes a while: the first start of the server, say."""
    return silent if quiet else say


class Silence:
    """No progress at all."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def advance(self, share: float | None, label: str) -> None:
        """Note that one more article is done."""


@dataclass(slots=True)
class Lines:
    """A line every ten seconds, for logs and pipes."""

    verb: str
    done: int = 0
    last: float = field(default_factory=time.monotonic)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def advance(self, share: float | None, label: str) -> None:
        self.done += 1
        if time.monotonic() - self.last >= SECONDS_BETWEEN_LINES:
            self.last = time.monotonic()
            part = "" if share is None else f" ({share:.0%})"
            say(f"{self.verb} {counted(self.done, 'article')}{part}, now at {label}")


class Bar:
    """A bar that fills with the share of the input that is done."""

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._done = 0
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task(verb, total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def advance(self, share: float | None, label: str) -> None:
        self._done += 1
        total = None if share is None else 1.0
        self._progress.update(
            self._task,
            total=total,
            completed=share,
            description=f"{self._verb} {counted(self._done, 'article')}: {label[:40]}",
        )


@contextmanager
def shown(verb: str, *, quiet: bool) -> Iterator[Silence | Lines | Bar]:
    """Choose how to show progress and show it while the block runs."""
    meter = Silence() if quiet else Bar(verb) if sys.stderr.isatty() else Lines(verb)
    with meter:
        yield meter
