"""A real Neo4j server of our own on this machine: nothing to install, one for each data directory.

`with lease(data_dir) as connection:` starts it or shares the one that runs; its last user stops it.
"""

from graph.embedded.errors import (
    DamagedJar,
    EngineError,
    JarsUnavailable,
    NewerDataDirectory,
    PortInUse,
    ServerNotStarted,
    ServerNotStopped,
    StorageUnusable,
    WrongPassword,
)
from graph.embedded.jars import fetch
from graph.embedded.leases import Connection, Status, lease, status, stop

__all__ = [
    "Connection",
    "DamagedJar",
    "EngineError",
    "JarsUnavailable",
    "NewerDataDirectory",
    "PortInUse",
    "ServerNotStarted",
    "ServerNotStopped",
    "Status",
    "StorageUnusable",
    "WrongPassword",
    "fetch",
    "lease",
    "status",
    "stop",
]
