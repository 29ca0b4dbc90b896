"""What stands where in a data directory, and whether this version may touch it."""

import json
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.embedded.errors import NewerDataDirectory, StorageUnusable, WrongPassword
from graph.embedded.jars import NEO4J_VERSION
from graph.embedded.storage import usable

FORMAT = 1
USER = "neo4j"
_ROOM = 100 * 2**20  # Neo4j does not start with less; better told before


@dataclass(frozen=True, slots=True)
class DataDirectory:
    """The paths below one data directory."""

    path: Path

    @property
    def home(self) -> Path:
        return self.path / "neo4j"

    @property
    def conf(self) -> Path:
        return self.home / "conf"

    @property
    def system_database(self) -> Path:
        """There after the first start."""
        return self.home / "data" / "databases" / "system"

    @property
    def store_lock(self) -> Path:
        """Neo4j locks it while it runs."""
        return self.home / "data" / "databases" / "store_lock"

    @property
    def debug_log(self) -> Path:
        return self.home / "logs" / "neo4j.log"

    @property
    def output(self) -> Path:
        """What the server's process writes to its terminal."""
        return self.path / "server.log"

    @property
    def password_file(self) -> Path:
        return self.path / "password"

    @property
    def record(self) -> Path:
        """Ports and time of the last start."""
        return self.path / "server.json"

    @property
    def process_file(self) -> Path:
        return self.path / "server.pid"

    @property
    def format(self) -> Path:
        return self.path / "format.json"

    @property
    def start_lock(self) -> Path:
        """Held while a server is started or stopped."""
        return self.path / "start.lock"

    @property
    def users_lock(self) -> Path:
        """Shared by all who use the server."""
        return self.path / "users.lock"

    @property
    def server_lock(self) -> Path:
        """Held by the server's process from its first to its last breath."""
        return self.path / "server.lock"

    def password(self) -> str:
        try:
            return self.password_file.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            raise WrongPassword(
                f"{self.password_file} is missing, and without it nobody can log in to the data beside it: "
                f"put the file back, or choose another data directory"
            ) from None


def prepared(path: Path) -> DataDirectory:
    """Make the directory, or see that this version may use it."""
    directory = DataDirectory(path.absolute())
    with usable(directory.path, "COUNTERCLAIM_DATA_DIR"):
        directory.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        _refuse_newer(directory)
        if shutil.disk_usage(directory.path).free < _ROOM:
            raise StorageUnusable(
                f"{directory.path} has less than {_ROOM // 2**20} MB of free space: make room there, "
                f"or choose another directory by COUNTERCLAIM_DATA_DIR"
            )
        for folder in (directory.home, directory.conf):
            folder.mkdir(mode=0o700, exist_ok=True)
    return directory


def furnish(directory: DataDirectory) -> None:
    """Write a password before the first start, and the version, so that no older program touches the data."""
    write(directory.format, json.dumps({"format": FORMAT, "neo4j": NEO4J_VERSION}) + "\n")
    if not directory.system_database.exists() and not directory.password_file.exists():
        write(directory.password_file, secrets.token_hex(12) + "\n")


def _refuse_newer(directory: DataDirectory) -> None:
    found = read(directory.format)
    if found.get("format", 0) > FORMAT or _version(found.get("neo4j", "0")) > _version(NEO4J_VERSION):
        raise NewerDataDirectory(
            f"{directory.path} was written by a newer Counterclaim (format {found.get('format')}, Neo4j "
            f"{found.get('neo4j')}; this one knows format {FORMAT}, Neo4j {NEO4J_VERSION}): "
            f"use that version, or choose another data directory"
        )


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def read(path: Path) -> dict[str, Any]:
    """A small JSON file of ours; one that is missing or broken says nothing."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write(path: Path, text: str) -> None:
    """Replace a file whole: whoever is killed in between leaves the old one. Only the owner may read it."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)


def size(path: Path) -> int:
    """Bytes that the directory takes on the disk."""
    total = 0
    for folder, _, names in os.walk(path):
        for name in names:
            try:
                total += (Path(folder) / name).stat().st_blocks * 512
            except FileNotFoundError:  # the server removes files of its own while we look
                continue
    return total
