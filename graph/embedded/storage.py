"""Turns the operating system's refusals to write into an error that names the directory and the way out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.embedded.errors import StorageUnusable


@contextmanager
def usable(directory: Path, setting: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageUnusable(
            f"{directory} cannot be used ({error.strerror or error}: {error.filename or directory}): "
            f"make room there, give yourself the right to write, or choose another directory by {setting}"
        ) from error
