"""The shared server of a data directory: started by its first user, stopped by its last."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.embedded import locks, processes, servers
from graph.embedded.configuration import Ports
from graph.embedded.directories import USER, DataDirectory, prepared, size
from graph.embedded.jars import Progress, silent
from graph.embedded.keepers import keeping
from graph.embedded.storage import usable

_SETTING = "COUNTERCLAIM_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Connection:
    """How to reach the server."""

    uri: str
    user: str
    password: str
    http_address: str
    browser_url: str


@dataclass(frozen=True, slots=True)
class Status:
    """The server of a data directory, seen from outside."""

    running: bool
    in_use: bool
    since: str | None
    bolt: str | None
    http: str | None
    pid: int | None
    size: int


@contextmanager
def lease(
    data_dir: Path,
    *,
    progress: Progress = silent,
    bolt_port: int | None = None,
    http_port: int | None = None,
) -> Iterator[Connection]:
    """Use the server of a data directory: it is there inside the block, and as long as anybody uses it."""
    directory = prepared(data_dir)
    with usable(directory.path, _SETTING):
        user = locks.opened(directory.users_lock)
    try:
        with usable(directory.path, _SETTING), locks.alone(directory.start_lock):
            locks.share(user)
            ports = servers.running(directory) or servers.start(
                directory, progress, bolt=bolt_port, http=http_port
            )
            connection = _connection(directory, ports)
        with keeping(directory, ports, progress):
            yield connection
    finally:
        _leave(directory, user)


def _leave(directory: DataDirectory, user: int) -> None:
    with locks.alone(directory.start_lock):
        try:
            if locks.owned(user):
                servers.stop(directory)
        finally:
            os.close(user)


def _connection(directory: DataDirectory, ports: Ports) -> Connection:
    bolt, http = _addresses(ports)
    return Connection(
        uri=bolt,
        user=USER,
        password=directory.password(),
        http_address=http,
        browser_url=f"{http}/browser/?connectURL=bolt%3A%2F%2F{USER}%40127.0.0.1%3A{ports.bolt}",
    )


def _addresses(ports: Ports) -> tuple[str, str]:
    return f"bolt://127.0.0.1:{ports.bolt}", f"http://127.0.0.1:{ports.http}"


def status(data_dir: Path) -> Status:
    """Look without touching: a directory that is not there is not made."""
    directory = DataDirectory(data_dir.absolute())
    known = servers.record(directory) if processes.is_alive(directory) else None
    bolt, http = _addresses(known.ports) if known else (None, None)
    return Status(
        running=known is not None,
        in_use=_is_used(directory),
        since=known.started_at if known else None,
        bolt=bolt,
        http=http,
        pid=processes.number(directory) if known else None,
        size=size(directory.path),
    )


def _is_used(directory: DataDirectory) -> bool:
    """Looking takes the users' lock for an instant, so nobody may come or go meanwhile."""
    if not directory.users_lock.exists():
        return False
    start, user = locks.opened(directory.start_lock), locks.opened(directory.users_lock)
    try:
        return not locks.owned(start) or not locks.owned(user)
    finally:
        os.close(user)
        os.close(start)


def stop(data_dir: Path) -> bool:
    """Stop the server whoever uses it or has left it behind; False when none runs."""
    directory = DataDirectory(data_dir.absolute())
    if not directory.record.exists():
        return False
    with usable(directory.path, _SETTING), locks.alone(directory.start_lock):
        return servers.stop(directory)
