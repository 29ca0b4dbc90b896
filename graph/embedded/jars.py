"""The server's program: Java archives from Maven Central, each known by its SHA-256."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath

import platformdirs

from graph.embedded.errors import DamagedJar, JarsUnavailable
from graph.embedded.locks import alone
from graph.embedded.storage import usable

NEO4J_VERSION = "5.26.30"
ROOTS = (
    f"org.neo4j:neo4j:{NEO4J_VERSION}",
    f"org.neo4j.app:neo4j-server:{NEO4J_VERSION}",
    "org.neo4j.client:neo4j-browser:5.24.0",
)
LOCK = files("graph.embedded") / "jars.lock"
MEGABYTES = 170  # what the archives take, with some air
_AT_ONCE = 8
_SECONDS = 60

Progress = Callable[[str], None]


@cache
def locked() -> Mapping[str, str]:
    """Each archive (its path in a Maven repository) with its SHA-256."""
    lines = (line.split() for line in LOCK.read_text(encoding="utf-8").splitlines())
    return {path: digest for digest, path in lines}


def cache_dir() -> Path:
    """Where programs of this user keep what they can fetch again; COUNTERCLAIM_CACHE_DIR says otherwise."""
    given = os.environ.get("COUNTERCLAIM_CACHE_DIR")
    return Path(given) if given else platformdirs.user_cache_path("counterclaim")


def home() -> Path:
    """The archives of this very lock, so that two versions of the program do not fight over one folder."""
    mark = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:8]
    return cache_dir() / f"neo4j-{NEO4J_VERSION}-{mark}"


def fetch(progress: Progress) -> list[Path]:
    """Have every archive in place, whole; download those that are missing or damaged."""
    with usable(cache_dir(), "COUNTERCLAIM_CACHE_DIR"):
        cache_dir().mkdir(parents=True, exist_ok=True)
        if wrong := _wrong(home()):
            with alone(cache_dir() / "fetch.lock"):
                _mend(progress)
            wrong = _wrong(home())
    if wrong:
        raise DamagedJar(f"{home() / wrong[0]} is still not what was locked: delete {home()} and try again")
    return [home() / path for path in locked()]


def _mend(progress: Progress) -> None:
    """Download into a folder beside, check, then rename: what stands under the final name is always whole."""
    wrong = _wrong(home())  # another process may have mended it while this one waited
    fresh = home().with_suffix(".partial")
    missing = [path for path in wrong if not _is_whole(fresh, path)]
    try:
        _download(fresh, missing, progress)
    except JarsUnavailable as error:
        damaged = [home() / path for path in wrong if (home() / path).exists()]
        if damaged:
            raise DamagedJar(
                f"{damaged[0]} is damaged and cannot be fetched again: "
                f"connect to the network and repeat ({error})"
            ) from error
        raise
    for path in wrong:
        (home() / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).replace(home() / path)
    shutil.rmtree(fresh, ignore_errors=True)


def _download(to: Path, paths: Iterable[str], progress: Progress) -> None:
    wanted = list(paths)
    if not wanted:
        return
    from jgo.maven import MavenContext, PythonResolver  # takes a second to load, and is needed once

    progress(f"Fetching Neo4j {NEO4J_VERSION} ({len(wanted)} archives) from Maven Central into {home()}")
    context = MavenContext(repo_cache=to, resolver=PythonResolver(), timeout=_SECONDS)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        jobs = {pool.submit(_get, context, path): path for path in wanted}
        try:
            for count, job in enumerate(as_completed(jobs), 1):
                job.result()
                if count % 25 == 0 or count == len(wanted):
                    progress(f"Fetched {count} of {len(wanted)} archives")
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _get(context: object, path: str) -> None:
    """Download one archive by its Maven coordinates, which its path spells."""
    *group, name, version, file = PurePosixPath(path).parts
    classifier = file.removeprefix(f"{name}-{version}").removesuffix(".jar").removeprefix("-")
    project = context.project(".".join(group), name)  # type: ignore[attr-defined]  # jgo has no types
    artifact = project.at_version(version).artifact(classifier=classifier)
    target = artifact.cached_path
    target.unlink(missing_ok=True)
    try:
        artifact.resolve()
    except (OSError, RuntimeError) as error:  # requests' errors are OSErrors
        raise JarsUnavailable(_unavailable(path, error)) from error
    if digest(target) != locked()[path]:
        target.unlink()
        raise DamagedJar(f"{path} arrived damaged or altered (its SHA-256 is not the locked one): try again")


def _unavailable(path: str, error: Exception) -> str:
    return (
        f"{path} could not be fetched: the first start needs the network once (Maven Central; "
        f"HTTPS_PROXY is honoured). Connect and repeat, or copy {home()} from a machine that has it. "
        f"Reason: {error}"
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
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
