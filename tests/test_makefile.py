"""The Makefile's stamps: what they stand for has been done."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = ("pyproject.toml", "requirements/lock.txt", "graph/embedded/jars.lock")
STAMP = ".venv/.server-fetched"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout that is installed, with a program that only notes that it was called."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    program = tmp_path / ".venv" / "bin" / "counterclaim"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\necho $@ >> called\n")
    program.chmod(0o755)
    for name in NEEDED:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".venv" / ".installed").touch()
    return tmp_path


def make(folder: Path, **variables: str) -> None:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "MAKE"))}
    subprocess.run(["make", STAMP], cwd=folder, env=plain | variables, capture_output=True, check=True)


def test_a_fetch_that_is_skipped_is_made_up_for_later(folder: Path):
    make(folder, NEO4J_URI="bolt://db.example:7687")
    assert not (folder / "called").exists()
    make(folder)
    make(folder)
    assert (folder / "called").read_text() == "server fetch\n"
