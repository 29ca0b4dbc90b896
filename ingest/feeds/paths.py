"""Files and directories → articles."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ingest.feeds import lines, pages
from ingest.feeds.encodings import as_utf8
from ingest.feeds.failures import Failure, Outcome
from ingest.feeds.formats import FORMATS, format_of

KNOWN = ", ".join(FORMATS)


def read_path(path: Path | str) -> Iterator[Outcome]:
    """Yield the articles of a file, or of every file below a directory in sorted order.

    In a directory, other formats and hidden files are passed over; links to directories are not followed.
    """
    path = Path(path)
    if not os.path.isdir(path):  # noqa: PTH112 -- Path.is_dir raises where the name is too long
        yield from _file(path)
        return
    empty = True
    for found in _below(path):
        empty = False
        yield from found if not isinstance(found, Failure) else (found,)
    if empty:
        yield Failure(str(path), f"no file in it ends in {KNOWN}; name the files themselves")


def read_stream(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """Yield the articles of a stream of JSON Lines, such as standard input."""
    try:
        yield from lines.articles(as_utf8(stream), name)
    except (OSError, UnicodeDecodeError) as error:
        yield Failure(name, _reason(error))


def _below(directory: Path) -> Iterator[Iterator[Outcome] | Failure]:
    closed: list[OSError] = []
    for folder, folders, files in os.walk(directory, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in FORMATS:
                yield _file(Path(folder, name))
        while closed:
            yield _unread(closed.pop())
    while closed:
        yield _unread(closed.pop())


def _unread(error: OSError) -> Failure:
    return Failure(str(error.filename), _reason(error))


def _file(path: Path) -> Iterator[Outcome]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            yield Failure(str(path), "not a file but a pipe or a device; pipe JSON Lines into '-' instead")
            return
        with path.open("rb") as stream:
            yield from _opened(stream, path)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        yield Failure(str(path), _reason(error))


def _opened(stream: BinaryIO, path: Path) -> Iterator[Outcome]:
    start = stream.read(64)
    stream.seek(0)
    reader = format_of(path.suffix, start)
    if reader is None:
        yield Failure(str(path), f"{path.suffix} is not a format that is read; give one of {KNOWN}")
    elif reader is pages.articles:
        yield from reader(stream, str(path))  # a page declares its encoding itself
    else:
        yield from reader(as_utf8(stream), str(path))


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name"
    if isinstance(error, PermissionError):
        return "may not be read; give yourself the permission to read it"
    if isinstance(error, UnicodeDecodeError):
        return "not valid UTF-16, though its byte-order mark says so; save it as UTF-8"
    return f"could not be read: {error.strerror or error if isinstance(error, OSError) else error}"
