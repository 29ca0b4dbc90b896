"""The server's program: 217 Java archives, each known by its path in a Maven repository and its SHA-256."""

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from pathlib import Path

import platformdirs

from graph.embedded.errors import DamagedJar, JarsUnavailable, StorageUnusable
from graph.embedded.locks import alone
from graph.embedded.storage import usable

NEO4J_VERSION = "5.26.30"
ROOTS = (
    f"org.neo4j:neo4j:{NEO4J_VERSION}",
    f"org.neo4j.app:neo4j-server:{NEO4J_VERSION}",
    "org.neo4j.client:neo4j-browser:5.24.0",
)
LOCK = files("graph.embedded") / "jars.lock"
_ROOM = 170 * 2**20  # they take 155 MB
_SETTING = "COUNTERCLAIM_CACHE_DIR"

Progress = Callable[[str], None]


def silent(line: str) -> None:
    """Progress that nobody wants to see."""


@cache
def locked() -> Mapping[str, str]:
    """Each archive with its SHA-256."""
    lines = (line.split() for line in LOCK.read_text(encoding="utf-8").splitlines())
    return {path: digest for digest, path in lines}


def cache_dir() -> Path:
    """Where this user's programs keep what they can fetch again."""
    given = os.environ.get(_SETTING)
    return Path(given).absolute() if given else platformdirs.user_cache_path("counterclaim")


def home() -> Path:
    """The archives of this very lock, so that two versions of the program do not fight over one folder."""
    mark = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:8]
    return cache_dir() / f"neo4j-{NEO4J_VERSION}-{mark}"


def fetch(progress: Progress = silent) -> list[Path]:
    """Have every archive in place, checked; download those that are missing or damaged."""
    with usable(cache_dir(), _SETTING):
        if _wrong(home()):
            cache_dir().mkdir(parents=True, exist_ok=True)
            with alone(cache_dir() / "fetch.lock"):
                _mend(progress)
    return [home() / path for path in locked()]


def _mend(progress: Progress) -> None:
    """Download into a folder beside, check, then rename: what stands under the final name is whole."""
    wrong = _wrong(home())  # another process may have mended it while this one waited
    fresh = home().with_suffix(".partial")  # what an interrupted download left is used
    if missing := [path for path in wrong if not _is_whole(fresh, path)]:
        _get(fresh, missing, progress)
    for path in wrong:
        (home() / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).replace(home() / path)
    shutil.rmtree(fresh, ignore_errors=True)


def _get(folder: Path, missing: list[str], progress: Progress) -> None:
    from graph.embedded.downloads import download  # takes a second to load, and is needed once

    if shutil.disk_usage(cache_dir()).free < _ROOM:
        raise StorageUnusable(
            f"{cache_dir()} has less than {_ROOM // 2**20} MB of free space: "
            f"make room there, or choose another directory by {_SETTING}"
        )
    progress(f"Fetching Neo4j {NEO4J_VERSION} ({len(missing)} archives) into {home()}")
    try:
        download(folder, missing, progress)
    except JarsUnavailable as error:
        for damaged in filter(Path.exists, (home() / path for path in missing)):
            raise DamagedJar(f"{damaged} is damaged and cannot be replaced now: {error}") from error
        raise
    for path in missing:
        if not _is_whole(folder, path):
            raise DamagedJar(
                f"{path} arrived damaged or altered (its SHA-256 is not the locked one): "
                f"repeat, and if it happens again, look at what stands between you and Maven Central"
            )


def _wrong(folder: Path) -> list[str]:
    """The archives that are missing or not what was locked."""
    with ThreadPoolExecutor(2) as pool:  # hashing releases the interpreter's lock
        whole = pool.map(lambda path: _is_whole(folder, path), locked())
        return [path for path, is_whole in zip(locked(), whole, strict=True) if not is_whole]


def _is_whole(folder: Path, path: str) -> bool:
    file = folder / path
    return file.is_file() and digest(file) == locked()[path]


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
