"""The server of a data directory: running, started, stopped. Whoever calls this holds the start lock."""

import fcntl
import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from graph.embedded import configuration, jars, ports, processes
from graph.embedded.configuration import Ports
from graph.embedded.directories import DataDirectory, furnish, read, write
from graph.embedded.errors import ServerNotStarted, ServerNotStopped
from graph.embedded.jars import Progress

_START_SECONDS = 180  # after a crash the log is replayed before Bolt opens
_PORT_TAKEN = "already in use"


@dataclass(frozen=True, slots=True)
class Record:
    """What the last start wrote down."""

    ports: Ports
    started_at: str
    stopped: bool = False  # on purpose: nobody restarts it but the next user


def record(directory: DataDirectory) -> Record | None:
    found = read(directory.record)
    try:
        return Record(Ports(**found.pop("ports")), **found)
    except (KeyError, TypeError):
        return None


def running(directory: DataDirectory) -> Ports | None:
    """The ports of the server that somebody started and that answers; one that never will is ended."""
    known = record(directory)
    if known is None or not processes.is_alive(directory):
        return None
    try:
        processes.await_answer(directory, known.ports, _START_SECONDS)
    except ServerNotStarted:
        stop(directory)
        return None
    return known.ports


def start(directory: DataDirectory, progress: Progress, *, bolt: int | None, http: int | None) -> Ports:
    """Start the server and return when it answers."""
    _refuse_foreign(directory)
    archives = jars.fetch(progress)
    furnish(directory)
    directory.password()
    if not directory.system_database.exists():
        progress(f"Making a new Neo4j database in {directory.path}")
        processes.set_first_password(directory, archives)
    last = record(directory)
    free = ports.chosen(last.ports if last else None, bolt=bolt, http=http)
    progress("Starting Neo4j")
    try:
        _launch(directory, archives, free)
    except ServerNotStarted as error:
        if _PORT_TAKEN not in str(error) or (bolt and http):
            raise
        free = ports.chosen(None, bolt=bolt, http=http)  # somebody was faster: once more with others
        _launch(directory, archives, free)
    progress(f"Neo4j answers at bolt://127.0.0.1:{free.bolt}")
    return free


def _launch(directory: DataDirectory, archives: list[Path], free: Ports) -> None:
    write(directory.conf / "neo4j.conf", configuration.text(free))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    _write(directory, Record(free, now))
    processes.spawn(directory, archives)
    processes.await_answer(directory, free, _START_SECONDS)


def _write(directory: DataDirectory, known: Record) -> None:
    write(directory.record, json.dumps(asdict(known)) + "\n")


def _refuse_foreign(directory: DataDirectory) -> None:
    """Say at once what Neo4j would only write to its log after fifteen seconds."""
    if processes.is_alive(directory):
        raise ServerNotStarted(
            f"A Neo4j server runs on {directory.path}, but {directory.record} does not tell its ports: "
            f"end that process by hand (its command line names the directory) and repeat"
        )
    if not directory.store_lock.exists():
        return
    with directory.store_lock.open("r+b") as stream:
        try:
            fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ServerNotStarted(
                f"Another program (a Neo4j tool?) has the database in {directory.home} open: "
                f"end it and repeat"
            ) from None


def stop(directory: DataDirectory) -> bool:
    """Stop the server, if there is one."""
    if known := record(directory):
        _write(directory, replace(known, stopped=True))
    if not processes.is_alive(directory):
        return False
    pid = processes.number(directory)
    if pid is None:
        raise ServerNotStopped(
            f"A Neo4j server runs on {directory.path}, but {directory.process_file} does not tell its "
            f"process: end it by hand (its command line names the directory)"
        )
    processes.stop(directory, pid)
    return True
