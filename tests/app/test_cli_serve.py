import re
import signal
import socket
import subprocess
import time
from contextlib import contextmanager

import httpx
import pytest


@contextmanager
def running(program, environment, *words):
    """A command in the background; yields it and the address it says it answers at."""
    process = subprocess.Popen(
        [program, *map(str, words)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # Tests that run in the background inherit an ignored SIGINT, and hand it on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    try:
        yield process, _address(process)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def _address(process) -> str:
    for line in process.stdout:
        found = re.search(r"http://127\.0\.0\.1:\d+(?=/docs|;| \()", line)
        if found:
            return found.group()
    pytest.fail(f"the command ended with {process.wait()}")


def _answer(url: str) -> httpx.Response:
    for _ in range(200):
        try:
            return httpx.get(url, timeout=20)
        except httpx.ConnectError:
            time.sleep(0.2)
    pytest.fail(f"{url} does not answer")


def test_serve_answers_until_it_is_told_to_stop(program, environment, stored):
    with running(program, environment, "serve", "--port", 0) as (process, url):
        assert _answer(f"{url}/healthz").json() == {"status": "ok"}
        assert _answer(f"{url}/denials").json()["items"]
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0


def test_serve_says_what_to_do_about_a_taken_port(counterclaim):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = counterclaim("serve", "--port", other.getsockname()[1])
    assert done.returncode == 1
    assert "--port" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_demo_prints_who_denied_what_and_serves_on_a_free_port(program, environment, db):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with running(program, environment, "demo", "--port", taken) as (process, url):
            assert not url.endswith(f":{taken}")
            assert _answer(f"{url}/denials").json()["items"]
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 0


@pytest.mark.parametrize("width", ["80", "120"])
def test_the_table_of_the_demo_fits_the_terminal(counterclaim, db, width):
    done = counterclaim("demo", "--no-serve", "--quiet", COLUMNS=width)
    assert done.returncode == 0, done.stderr
    assert "Who denied what" in done.stdout
    table = [line for line in done.stdout.splitlines() if line.startswith(("│", "├"))]
    assert len(table) > 20
    assert {len(line) for line in table} == {int(width)}


def test_the_embedded_server_lives_as_long_as_its_users(program, bare_environment, tmp_path):
    def server(*words: str) -> str:
        done = subprocess.run(
            [program, "--data-dir", tmp_path, "server", *words], env=bare_environment, capture_output=True,
            text=True, check=True, timeout=60,
        )  # fmt: skip
        return done.stdout

    assert "not running" in server("status")
    with running(program, bare_environment, "serve", "--port", 0, "--data-dir", tmp_path) as (process, url):
        assert _answer(f"{url}/readyz").json()["status"] == "ready"
        status = server("status")
        assert re.search(r"server +running", status)
        assert "bolt://127.0.0.1:" in status
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0
    assert "not running" in server("status")
    assert "No server" in server("stop")


def test_the_program_of_the_server_can_be_fetched_before_it_is_needed(counterclaim):
    done = counterclaim("server", "fetch")
    assert done.returncode == 0, done.stderr
    assert "SHA-256" in done.stdout
