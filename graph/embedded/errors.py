"""What can go wrong with the embedded server; every message says what to do.

EngineError
├── JarsUnavailable       the server's program could not be downloaded
├── DamagedJar            a file of the server's program is not the one that was locked
├── StorageUnusable       a directory cannot be made, written or has no space left
├── NewerDataDirectory    the data were written by a newer version
├── PortInUse             a port that was asked for is taken
├── WrongPassword         the server does not take the password of the data directory
├── ServerNotStarted      the server did not come up; the message ends with its log
└── ServerNotStopped      the server did not go away
"""

from graph.errors import GraphError


class EngineError(GraphError): ...


class JarsUnavailable(EngineError): ...


class DamagedJar(EngineError): ...


class StorageUnusable(EngineError): ...


class NewerDataDirectory(EngineError): ...


class PortInUse(EngineError): ...


class WrongPassword(EngineError): ...


class ServerNotStarted(EngineError): ...


class ServerNotStopped(EngineError): ...
