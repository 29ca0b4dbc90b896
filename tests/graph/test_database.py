import socket
import time

import pytest

from graph import migration, queries
from graph.database import connect
from graph.errors import (
    GraphError,
    GraphUnavailable,
    InvalidParameter,
    InvalidQuery,
    NewerSchema,
    WrongCredentials,
)


def test_a_dead_server_is_noticed_within_seconds():
    began = time.monotonic()
    with (
        connect("bolt://127.0.0.1:1", user="neo4j", password="none") as db,
        pytest.raises(GraphUnavailable, match=r"bolt://127\.0\.0\.1:1"),
    ):
        db.read("counts")
    assert time.monotonic() - began < 6


def test_a_server_that_takes_the_call_and_keeps_silent_is_noticed_within_seconds():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"bolt://127.0.0.1:{silent.getsockname()[1]}"
        began = time.monotonic()
        with connect(address, user="neo4j", password="none") as db, pytest.raises(GraphUnavailable):
            db.verify()
        assert time.monotonic() - began < 8


def test_a_wrong_password_is_told_apart_from_a_dead_server(connection):
    with (
        connect(connection.uri, user=connection.user, password="wrong-password") as db,
        pytest.raises(WrongCredentials, match="refused the user or the password"),
    ):
        db.verify()


def test_an_address_of_no_known_kind_is_refused():
    with pytest.raises(InvalidParameter, match="cannot be used as the address"):
        connect("gopher://127.0.0.1", user="neo4j", password="none")


def test_an_unknown_query_is_refused_with_the_known_ones(db):
    with pytest.raises(InvalidQuery, match=r"no query 'denial_list'.*denials"):
        db.read("denial_list")


def test_a_missing_or_odd_parameter_is_refused(db):
    with pytest.raises(InvalidParameter, match=r"takes \['as_of', 'id'\], was given \['name'\]"):
        db.read("claim", name="x")


def test_a_write_is_refused_where_only_reading_is_meant(db):
    with pytest.raises(InvalidQuery, match=r"cypher/writes/store_claims.cypher writes"):
        db.read("store_claims", rows=[], at="")


def test_a_statement_that_neo4j_refuses_is_an_invalid_query(db):
    with pytest.raises(InvalidQuery, match="Neo4j refused a query"):
        db.apply("MATCH (n RETURN n")


def test_every_error_of_the_graph_is_a_graph_error():
    for kind in (GraphUnavailable, InvalidParameter, InvalidQuery, NewerSchema, WrongCredentials):
        assert issubclass(kind, GraphError)


def test_migrating_again_changes_nothing(db):
    wanted, _ = queries.schema()
    assert migration.migrate(db) == wanted
    assert migration.version(db) == wanted


def test_a_graph_of_a_newer_version_is_refused(db):
    wanted, _ = queries.schema()
    db.write("record_schema_version", version=wanted + 1)
    try:
        with pytest.raises(NewerSchema, match="use the newer program"):
            migration.migrate(db)
    finally:
        db.write("record_schema_version", version=wanted)


def test_all_indexes_of_the_schema_are_in_use(db):
    states = {row["name"]: row["state"] for row in db.read("indexes")}
    _, statements = queries.schema()
    named = [words[2] for statement in statements if (words := statement.split())[:2] == ["CREATE", "INDEX"]]
    assert named
    assert {states[name] for name in named} == {"ONLINE"}
