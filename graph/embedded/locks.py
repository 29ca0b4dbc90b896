"""Locks that the operating system drops when their holder dies, however it dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHARED, EXCLUSIVE = fcntl.LOCK_SH, fcntl.LOCK_EX


def opened(path: Path) -> int:
    """A descriptor to lock with: it owns its lock, so two threads exclude each other like two processes."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def taken(descriptor: int, kind: int) -> bool:
    """Take a lock (SHARED or EXCLUSIVE) if nobody stands in the way."""
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_held(path: Path) -> bool:
    """Whether some process holds the lock."""
    if not path.exists():
        return False
    descriptor = opened(path)
    try:
        return not taken(descriptor, EXCLUSIVE)
    finally:
        os.close(descriptor)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until nobody else is inside a block on the same path, then run."""
    descriptor = opened(path)
    try:
        fcntl.flock(descriptor, EXCLUSIVE)
        yield
    finally:
        os.close(descriptor)
