"""From settings to an open database: the server that is named, else the data directory's own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.settings import Settings
from graph import embedded
from graph.database import Database, connect
from graph.embedded import Connection
from graph.migration import migrate


def silent(_message: str) -> None:
    """Tell nobody."""


@contextmanager
def connection(
    settings: Settings, *, progress: Callable[[str], None] = silent
) -> Iterator[Connection | None]:
    """Hold the embedded server while in use; yield None where `NEO4J_URI` names another one."""
    if settings.neo4j_uri is not None:
        yield None
        return
    with embedded.lease(settings.data_dir, progress=progress) as held:
        yield held


def open_database(settings: Settings, held: Connection | None) -> Database:
    """Connect to the embedded server that is held, else to the one that is named; migrate it."""
    if held is not None:
        db = connect(held.uri, user=held.user, password=held.password)
    else:
        db = connect(str(settings.neo4j_uri), user=settings.neo4j_username, password=settings.password())
    try:
        migrate(db)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def database(settings: Settings, *, progress: Callable[[str], None] = silent) -> Iterator[Database]:
    """Open the graph that the settings name, migrated; close it, and let go of the server, at the end."""
    with connection(settings, progress=progress) as held, open_database(settings, held) as db:
        yield db
