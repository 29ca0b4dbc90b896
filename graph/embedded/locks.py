"""Locks that the operating system drops when their holder dies, however it dies.

They are `flock` locks: a lock belongs to the descriptor, so two threads exclude each other like two
processes, and a process that inherits the descriptor holds the lock as long as it lives.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def opened(path: Path) -> int:
    """A descriptor to lock with; closing it gives the lock back."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def share(descriptor: int) -> None:
    """Wait for a lock that many may hold."""
    fcntl.flock(descriptor, fcntl.LOCK_SH)


def own(descriptor: int) -> None:
    """Wait for a lock that one may hold."""
    fcntl.flock(descriptor, fcntl.LOCK_EX)


def owned(descriptor: int) -> bool:
    """Take a lock that one may hold, unless somebody else has it."""
    return _taken(descriptor, fcntl.LOCK_EX)


def is_owned(path: Path) -> bool:
    """Whether a process owns the lock. Looking shares it for an instant, which no other look notices."""
    if not path.exists():
        return False
    descriptor = opened(path)
    try:
        return not _taken(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


def _taken(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until nobody else is inside a block on the same path, then run."""
    descriptor = opened(path)
    try:
        own(descriptor)
        yield
    finally:
        os.close(descriptor)
