"""The connection to Neo4j: reads, writes and transactions by the name of a query, and nothing else."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction
from neo4j import Transaction as DriverTransaction

from graph import queries
from graph.errors import GraphBusy, InvalidParameter, InvalidQuery, translated
from graph.queries import Query

T = TypeVar("T")
Row = dict[str, Any]

# With the driver's defaults a dead server is noticed after a minute; with these after about three seconds.
CONNECT_S = 2.0
RETRY_S = 2.0
PATIENCE_S = 30.0  # how long a write is tried again while others hold what it needs


def connect(uri: str, *, user: str, password: str) -> "Database":
    """Open a pool of connections. Nothing is sent yet: `verify` asks whether the server answers."""
    with translated(uri):
        driver = GraphDatabase.driver(
            uri,
            auth=(user, password),
            notifications_min_severity="OFF",
            user_agent="counterclaim",
            connection_timeout=CONNECT_S,
            connection_acquisition_timeout=CONNECT_S + 1,
            max_transaction_retry_time=RETRY_S,
        )
    return Database(driver, uri)


class Transaction:
    """Several queries that come true together or not at all."""

    def __init__(self, transaction: DriverTransaction | ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, name: str, /, **params: Any) -> list[Row]:
        query = _query(name, params)
        return [
            dict(record) for record in self._transaction.run(query.text, params)
        ]  # data() walks through every number


class Database:
    """One graph, by the names of the queries in cypher/. Safe to share between threads."""

    def __init__(self, driver: Driver, uri: str) -> None:
        self._driver = driver
        self.uri = uri

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._driver.close()

    def verify(self) -> None:
        """Ask whether the server answers and lets us in: raises GraphUnavailable or WrongCredentials."""
        with translated(self.uri):
            self._driver.verify_connectivity()

    def read(self, name: str, /, **params: Any) -> list[Row]:
        """Rows of a query of cypher/queries or cypher/export; the server refuses a write in it."""
        query = _query(name, params)
        if query.access != "read":
            raise InvalidQuery(f"cypher/{query.folder}/{name}.cypher writes: call write() with it")
        with translated(self.uri), self._driver.session(default_access_mode=READ_ACCESS) as session:
            return session.execute_read(lambda tx: Transaction(tx).run(name, **params))

    def write(self, name: str, /, **params: Any) -> list[Row]:
        """Run one query of cypher/writes in a transaction of its own."""
        return self.write_together(lambda tx: tx.run(name, **params))

    def write_together(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction; try it anew while other writers stand in the way."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                with translated(self.uri), self._driver.session(default_access_mode=WRITE_ACCESS) as session:
                    return session.execute_write(lambda tx: work(Transaction(tx)))
            except GraphBusy:
                if time.monotonic() > deadline:
                    raise

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Several writes that come true together when the block ends, or not at all. Not tried anew."""
        with (
            translated(self.uri),
            self._driver.session(default_access_mode=WRITE_ACCESS) as session,
            session.begin_transaction() as transaction,
        ):
            yield Transaction(transaction)

    def apply(self, statement: str) -> None:
        """Run one statement of cypher/schema.cypher."""
        with translated(self.uri):
            self._driver.execute_query(statement)


def _query(name: str, params: Mapping[str, Any]) -> Query:
    query = queries.load().get(name)
    if query is None:
        raise InvalidQuery(f"cypher/ has no query '{name}'; it has {', '.join(queries.load())}")
    if query.params != params.keys():
        raise InvalidParameter(f"query '{name}' takes {sorted(query.params)}, was given {sorted(params)}")
    return query
