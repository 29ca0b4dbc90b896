import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from graph.embedded import fetch, jars


class Repository(http.server.SimpleHTTPRequestHandler):
    """A Maven repository on this machine that gives out what the user's cache holds."""

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="session")
def program() -> Path:
    """The folder of the server's archives, whole."""
    fetch()
    return jars.home()


@pytest.fixture
def cached(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of this test's own: the same archives, linked, so that a test may damage and remove some."""
    monkeypatch.setenv("COUNTERCLAIM_CACHE_DIR", str(tmp_path / "cache"))
    shutil.copytree(program, jars.home(), copy_function=os.symlink)
    return jars.home()


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing answers at port 9, so no download gets through."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")


@pytest.fixture
def mirror(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A mirror in jgo's settings; a file put into the folder is given out instead of the right one."""
    folder = tmp_path / "mirror"
    shutil.copytree(program, folder, copy_function=os.symlink)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Repository, directory=folder)) as server:
        settings = tmp_path / "jgo.conf"
        settings.write_text(f"[repositories]\nmirror = http://127.0.0.1:{server.server_port}\n")
        monkeypatch.setenv("JGO_CONFIG_FILE", str(settings))
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield folder
        server.shutdown()
        thread.join()
