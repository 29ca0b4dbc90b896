"""The service on the tests' server, and the command line as a user calls it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from app.main import create_app
from app.settings import Settings
from graph.writes import store


@pytest.fixture(scope="session")
def settings(connection) -> Settings:
    return Settings(
        neo4j_uri=connection.uri,
        neo4j_username=connection.user,
        neo4j_password=SecretStr(connection.password),
    )


@pytest.fixture(scope="session")
def client(settings, migrated):
    """The whole service in this process; what is in its graph is up to `db` and `dispute`."""
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="module")
def stored(migrated, extractions) -> None:
    """The made-up dispute, stored once for tests that only read."""
    migrated.apply("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
    for extraction in extractions:
        store(migrated, extraction)


@pytest.fixture(scope="session")
def bare_environment() -> dict[str, str]:
    """The environment of a command that has no settings from outside."""
    foreign = ("NEO4J_", "COUNTERCLAIM_")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return inherited | {"COLUMNS": "100"}


@pytest.fixture(scope="session")
def environment(connection, bare_environment) -> dict[str, str]:
    """The environment of a command that shares the tests' server."""
    return bare_environment | {
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.user,
        "NEO4J_PASSWORD": connection.password,
    }


@pytest.fixture(scope="session")
def program() -> Path:
    return Path(sys.executable).with_name("counterclaim")


@pytest.fixture
def counterclaim(environment, program):
    """Run `counterclaim` with these words and return what it printed and its exit status."""

    def run(*words: object, stdin: str | None = None, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *map(str, words)], input=stdin, env=environment | more, capture_output=True, text=True,
            timeout=120, check=False,
        )  # fmt: skip

    return run


@pytest.fixture
def alba() -> dict[str, str]:
    """An article in which something is claimed and denied."""
    return {
        "id": "alba",
        "title": "Ferry lost",
        "publisher": "The Harbour Post",
        "published_at": "2031-03-04T09:00:00Z",
        "url": "https://harbour.example/alba",
        "text": (
            "Norland said on Monday that a Sudland patrol boat sank the ferry Alba. "
            "Sudland denied the accusation."
        ),
    }
