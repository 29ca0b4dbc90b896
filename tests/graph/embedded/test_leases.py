import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import ClientError, DriverError, Neo4jError

from graph.embedded import (
    Connection,
    NewerDataDirectory,
    PortInUse,
    ServerNotStarted,
    StorageUnusable,
    WrongPassword,
    jars,
    lease,
    processes,
    servers,
    status,
    stop,
)
from graph.embedded.directories import DataDirectory, furnish, prepared

USER_PROGRAM = """
import sys, time
from pathlib import Path
from graph.embedded import lease
with lease(Path(sys.argv[1]), progress=lambda line: print(line, flush=True)) as connection:
    print("has", connection.uri, flush=True)
    time.sleep(600)
"""


@contextmanager
def user(data_dir: Path, awaited: str) -> Iterator[subprocess.Popen[str]]:
    """Another program that uses the data directory, as far as the line that begins so."""
    with subprocess.Popen(
        [sys.executable, "-c", USER_PROGRAM, str(data_dir)], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert any(line.startswith(awaited) for line in process.stdout)
            yield process
        finally:
            process.kill()


def eventually(is_true: Callable[[], bool], seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while not is_true() and time.monotonic() < deadline:
        time.sleep(0.1)
    return is_true()


def rows(connection: Connection, query: str) -> list[list[object]]:
    with GraphDatabase.driver(connection.uri, auth=(connection.user, connection.password)) as driver:
        return driver.execute_query(query, result_transformer_=lambda result: result.values())


def answers(connection: Connection) -> bool:
    try:
        return rows(connection, "RETURN 1") == [[1]]
    except (DriverError, Neo4jError):
        return False


@pytest.fixture(scope="session")
def used(tmp_path_factory) -> Path:
    """A data directory after its first start, with one node; a space and an accent in its path."""
    data_dir = tmp_path_factory.mktemp("used") / "données de test"
    with lease(data_dir) as connection:
        rows(connection, "CREATE (:Kept)")
    return data_dir


@pytest.fixture
def data_dir(used, tmp_path) -> Iterator[Path]:
    """A copy of the used one for a test of its own."""
    yield shutil.copytree(used, tmp_path / "data")
    stop(tmp_path / "data")


@pytest.fixture(scope="module")
def shared(used) -> Iterator[Connection]:
    with lease(used) as connection:
        yield connection


def test_nobody_but_the_owner_can_read_the_data_and_the_password(used):
    assert oct(used.stat().st_mode) == "0o40700"
    assert oct((used / "password").stat().st_mode) == "0o100600"
    readable = [path for path in used.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
    assert readable == []


def test_the_server_stops_with_its_last_user(used):
    found = status(used)
    assert (found.running, found.in_use, found.since, found.bolt, found.pid) == (
        False,
        False,
        None,
        None,
        None,
    )
    assert 10_000 < found.size < 20 * 2**20


def test_users_of_a_data_directory_share_its_server(used, shared):
    pid = status(used).pid
    with user(used, "has") as other:
        with lease(used) as second:
            assert second == shared
        assert status(used).pid == pid
        other.kill()
        other.wait()
    assert status(used).running
    assert rows(shared, "MATCH (node:Kept) RETURN count(node)") == [[1]]


def test_a_running_server_is_described(used, shared):
    found = status(used)
    assert found.running
    assert found.in_use
    assert (found.bolt, found.http) == (shared.uri, shared.http_address)
    assert found.since is not None
    assert found.since.endswith("+00:00")
    assert Path(f"/proc/{found.pid}").exists() or sys.platform != "linux"


def test_browser_stands_on_the_http_port(shared):
    import httpx

    with httpx.Client(trust_env=False) as client:
        assert "Neo4j Browser" in client.get(f"{shared.http_address}/browser/").text
    assert shared.browser_url.startswith(shared.http_address)


def test_only_this_machine_can_connect(shared):
    port = int(shared.uri.rpartition(":")[2])
    with socket.socket() as elsewhere:
        elsewhere.bind(("127.0.0.2", port))  # free: the server listens on 127.0.0.1 alone


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "file:///jars.lock", "http://127.0.0.1:{port}/", "http://[::1]:{port}/"]
)
def test_no_file_and_no_address_can_be_loaded(shared, url):
    with pytest.raises(ClientError, match=r"LoadExternalResource|[Cc]annot load|[Bb]locked"):
        rows(
            shared,
            f"LOAD CSV FROM '{url.format(port=shared.http_address.rpartition(':')[2])}' AS row RETURN row",
        )


def test_a_server_left_behind_by_a_killed_program_is_taken_over(data_dir):
    with user(data_dir, "has") as program:
        program.kill()
    orphan = status(data_dir)
    assert (orphan.running, orphan.in_use) == (True, False)
    with lease(data_dir) as connection:
        assert status(data_dir).pid == orphan.pid
        assert rows(connection, "MATCH (node:Kept) RETURN count(node)") == [[1]]
    assert not status(data_dir).running


def test_a_server_whose_program_was_killed_while_it_started_is_taken_over(data_dir):
    with user(data_dir, "Starting Neo4j") as program:
        assert eventually(lambda: status(data_dir).running)
        program.kill()
    with lease(data_dir) as connection:
        assert answers(connection)
    assert not status(data_dir).running


def test_a_killed_server_comes_back_under_its_users(data_dir):
    with lease(data_dir) as connection:
        rows(connection, "CREATE (:Kept)")
        killed = status(data_dir).pid
        os.kill(killed, signal.SIGKILL)
        assert eventually(lambda: answers(connection))
        assert status(data_dir).pid != killed
        assert rows(connection, "MATCH (node:Kept) RETURN count(node)") == [[2]]


def test_a_server_stopped_on_purpose_stays_stopped_and_keeps_its_ports(data_dir):
    with lease(data_dir) as first:
        assert stop(data_dir)
        time.sleep(3)
        assert not status(data_dir).running
        with lease(data_dir) as second:
            assert second == first
    assert not stop(data_dir)


def test_a_program_killed_before_the_first_start_leaves_a_directory_that_works(tmp_path):
    directory = prepared(tmp_path / "data")
    furnish(directory)
    processes.set_first_password(directory, jars.fetch())
    directory.password_file.unlink()  # as if killed between the two files: another password is made
    with lease(tmp_path / "data") as connection:
        assert answers(connection)


def test_a_changed_password_file_says_what_to_do(used, shared):
    (used / "password").write_text("another-password\n")
    try:
        with pytest.raises(WrongPassword, match="put back the former content"), lease(used):
            pass
    finally:
        (used / "password").write_text(shared.password + "\n")
    assert answers(shared)


def test_a_lost_password_file_says_what_to_do(data_dir):
    (data_dir / "password").unlink()
    with pytest.raises(WrongPassword, match="put the file back"), lease(data_dir):
        pass


def test_a_server_that_does_not_come_up_shows_the_end_of_its_log(data_dir):
    (data_dir / "neo4j/data/databases/system/neostore").write_bytes(b"")
    with (
        pytest.raises(ServerNotStarted, match=r"(?s)stopped while starting.*neo4j\.log:.*Exception"),
        lease(data_dir),
    ):
        pass


def test_a_database_that_another_program_has_open_says_what_to_do(data_dir):
    directory = DataDirectory(data_dir)
    holder = """
import fcntl, sys, time
file = open(sys.argv[1], "r+b")
fcntl.lockf(file, fcntl.LOCK_EX)
print("locked", flush=True)
time.sleep(60)
"""
    with subprocess.Popen(
        [sys.executable, "-c", holder, directory.store_lock], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(ServerNotStarted, match="end it and repeat"), lease(data_dir):
            pass
        process.kill()


def test_a_port_in_use_says_what_to_do(data_dir):
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        port = stranger.getsockname()[1]
        with pytest.raises(PortInUse, match=f"Port {port} is in use"), lease(data_dir, bolt_port=port):
            pass


@pytest.mark.parametrize("written", [{"format": 2, "neo4j": "5.26.30"}, {"format": 1, "neo4j": "5.27.0"}])
def test_the_data_of_a_newer_version_are_left_alone(data_dir, written):
    (data_dir / "format.json").write_text(json.dumps(written))
    with pytest.raises(NewerDataDirectory, match="use that version"), lease(data_dir):
        pass
    assert json.loads((data_dir / "format.json").read_text()) == written


def test_a_directory_that_cannot_be_made_says_what_to_do(tmp_path):
    (tmp_path / "file").touch()
    with (
        pytest.raises(StorageUnusable, match=r"Not a directory.*COUNTERCLAIM_DATA_DIR"),
        lease(tmp_path / "file/data"),
    ):
        pass


def test_threads_share_a_server_whose_last_ports_were_taken_and_the_last_stops_it(shared, data_dir):
    last = servers.record(DataDirectory(data_dir))
    assert last is not None
    assert shared.uri == f"bolt://127.0.0.1:{last.ports.bolt}"  # the copy was made of its directory
    seen: list[Connection] = []

    def use() -> None:
        with lease(data_dir) as connection:
            assert answers(connection)
            seen.append(connection)

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 3
    assert shared.uri not in {connection.uri for connection in seen}
    assert shared.http_address not in {connection.http_address for connection in seen}
    assert not status(data_dir).running


def test_a_directory_that_is_not_there_has_no_server(tmp_path):
    found = status(tmp_path / "none")
    assert (found.running, found.in_use, found.size) == (False, False, 0)
    assert not stop(tmp_path / "none")
    assert not (tmp_path / "none").exists()
