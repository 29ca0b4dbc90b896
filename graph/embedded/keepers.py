"""A thread that starts the server again, on the same ports, when it has died under its users."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from graph.embedded import locks, processes, servers
from graph.embedded.configuration import Ports
from graph.embedded.directories import DataDirectory
from graph.embedded.errors import EngineError
from graph.embedded.jars import Progress

_SECONDS = 1.0


@contextmanager
def keeping(directory: DataDirectory, ports: Ports, progress: Progress) -> Iterator[None]:
    """Inside the block the server is brought back, unless somebody stopped it on purpose."""
    done = threading.Event()
    keeper = threading.Thread(
        target=_keep, args=(directory, ports, progress, done), name="neo4j-keeper", daemon=True
    )
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join()


def _keep(directory: DataDirectory, ports: Ports, progress: Progress, done: threading.Event) -> None:
    try:
        while not done.wait(_SECONDS):
            if _has_died(directory):
                _restart(directory, ports, progress)
    except (EngineError, OSError) as error:  # the next user gets the same error; here nobody could catch it
        progress(f"The Neo4j server died and could not be started again: {error}")


def _has_died(directory: DataDirectory) -> bool:
    known = servers.record(directory)
    return known is not None and not known.stopped and not processes.is_alive(directory)


def _restart(directory: DataDirectory, ports: Ports, progress: Progress) -> None:
    with locks.alone(directory.start_lock):
        if _has_died(directory):  # no other user was faster
            progress("The Neo4j server died; starting it again")
            servers.start(directory, progress, bolt=ports.bolt, http=ports.http)
