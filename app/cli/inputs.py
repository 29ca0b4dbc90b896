"""What a command was given to read → articles and failures, each with the share of the input that is done."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from graph.model import Article
from ingest.feeds import Failure, read_path, read_stream

STDIN = "-"
Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…", help="Files and directories: text, JSON, JSON Lines, HTML; - reads JSON Lines."
    ),
]


def outcomes(paths: list[str]) -> Iterator[tuple[float | None, Article | Failure]]:
    """Yield everything in `paths`, in order. The share is None where standard input makes it unknowable."""
    sizes = [_size(path) for path in paths]
    total = None if STDIN in paths else sum(sizes)
    before = 0
    for path, size in zip(paths, sizes, strict=True):
        read = 0
        for outcome in _read(path):
            read = min(size, read + (len(outcome.text) if isinstance(outcome, Article) else 0))
            yield ((before + read) / total if total else None), outcome
        before += size


def label(outcome: Article | Failure) -> str:
    return outcome.id if isinstance(outcome, Article) else outcome.source


def _read(path: str) -> Iterator[Article | Failure]:
    return read_stream(sys.stdin.buffer, "<stdin>") if path == STDIN else read_path(path)


def _size(path: str) -> int:
    """Bytes to read; what cannot be looked at counts nothing here and is reported when it is read."""
    found = [Path(path)] if path != STDIN else []
    if found and found[0].is_dir():
        found = [file for file in found[0].rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in found if file.is_file())
