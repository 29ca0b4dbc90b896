"""Archives of a Maven repository, downloaded through jgo: from Maven Central or a mirror in its settings."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path, PurePosixPath
from typing import Any

from jgo.config import GlobalSettings
from jgo.maven import MavenContext, PythonResolver
from requests import RequestException

from graph.embedded.errors import JarsUnavailable

_AT_ONCE = 16  # most of the time is waiting for answers
_SECONDS = 30
_TRIES = 3
_PAUSE = 0.5


def repository(folder: Path) -> Any:
    """A Maven repository that keeps what it downloads in a folder of ours, not in the user's ~/.m2."""
    mirrors = GlobalSettings.load().repositories or None
    return MavenContext(repo_cache=folder, resolver=PythonResolver(), remote_repos=mirrors, timeout=_SECONDS)


def download(folder: Path, paths: Sequence[str], progress: Callable[[str], None]) -> None:
    """Download archives, given by their paths in a Maven repository, to the same paths in the folder."""
    source = repository(folder)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        jobs = [pool.submit(_download, source, path) for path in paths]
        try:
            for count, job in enumerate(as_completed(jobs), 1):
                job.result()
                if count % 25 == 0 or count == len(paths):
                    progress(f"Fetched {count} of {len(paths)} archives")
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _download(source: Any, path: str) -> None:
    artifact = _artifact(source, path)
    for attempt in range(1, _TRIES + 1):
        artifact.cached_path.unlink(missing_ok=True)
        try:
            artifact.resolve()
        except (RequestException, RuntimeError) as error:
            if attempt == _TRIES:
                raise JarsUnavailable(
                    f"{path} could not be fetched: the first start needs the network once, for Maven Central "
                    f"or a mirror (HTTPS_PROXY and the settings of jgo count). Connect and repeat. "
                    f"Reason: {error}"
                ) from error
            time.sleep(_PAUSE)
        else:
            return


def _artifact(source: Any, path: str) -> Any:
    """By its coordinates, which the path spells: group/name/version/name-version-classifier.jar."""
    *group, name, version, file = PurePosixPath(path).parts
    classifier = file.removeprefix(f"{name}-{version}").removesuffix(".jar").removeprefix("-")
    return source.project(".".join(group), name).at_version(version).artifact(classifier=classifier)
