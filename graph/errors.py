"""What can go wrong with the graph, and one translator from the driver's exceptions to ours.

GraphError
├── InvalidQuery       a file in cypher/ is malformed, or Neo4j cannot run it
├── InvalidParameter   a value that was given cannot be used
├── GraphUnavailable   Neo4j did not answer
│   └── GraphBusy      Neo4j answered, but other work stood in the way: it may be tried again
├── WrongCredentials   Neo4j refused the user or the password
├── NewerSchema        the graph was written by a newer version of this program
├── ArticleConflict    an article with this id is stored with another text
└── NotFound           nothing in the graph has that id
"""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DatabaseError,
    DriverError,
    Forbidden,
    Neo4jError,
    TokenExpired,
    TransientError,
)

# The class of errors that two transactions give each other, such as a ring of locks.
CROSSING = "Neo.TransientError.Transaction."


class GraphError(Exception):
    """The first of the tree: catching it catches all of them."""


class InvalidQuery(GraphError):
    pass


class InvalidParameter(GraphError):
    pass


class GraphUnavailable(GraphError):
    pass


class GraphBusy(GraphUnavailable):
    pass


class WrongCredentials(GraphError):
    pass


class NewerSchema(GraphError):
    pass


class ArticleConflict(GraphError):
    pass


class NotFound(GraphError):
    pass


@contextmanager
def translated(uri: str) -> Iterator[None]:
    """Turn what the driver raises inside the block into an error of this module."""
    try:
        yield
    except (Neo4jError, DriverError) as error:
        raise _translation(error, uri) from error
    except UnicodeEncodeError as error:
        message = (
            f"a text cannot be stored: {error.reason} at character {error.start}; replace lone surrogates"
        )
        raise InvalidParameter(message) from error
    except OSError as error:
        raise GraphUnavailable(f"Neo4j at {uri} did not answer: {error}") from error


def _translation(error: Neo4jError | DriverError, uri: str) -> GraphError:
    if _is_refusal(error):
        return WrongCredentials(
            f"Neo4j at {uri} refused the user or the password ({error}); "
            "after several wrong tries it refuses the right one too, for a few seconds"
        )
    if isinstance(error, TransientError) and (error.code or "").startswith(CROSSING):
        return GraphBusy(f"Neo4j at {uri} could not finish: {error.message}; try again")
    if isinstance(error, DatabaseError):
        return GraphError(f"Neo4j at {uri} failed in a query: {error.message}")
    if isinstance(error, ConfigurationError):
        return InvalidParameter(f"{uri} cannot be used as the address of Neo4j: {error}")
    if isinstance(error, ClientError):
        return InvalidQuery(f"Neo4j refused a query: {error.message}")
    return GraphUnavailable(f"Neo4j at {uri} did not answer: {error}; is the server running?")


def _is_refusal(error: Neo4jError | DriverError) -> bool:
    if isinstance(error, AuthError | TokenExpired | Forbidden):
        return True
    return isinstance(error, Neo4jError) and (error.code or "").startswith("Neo.ClientError.Security.")
