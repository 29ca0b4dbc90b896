"""The locked requirements, and that no tracked file names a registry or a place on somebody's machine."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
LOCKS = {
    "lock.txt": [*PROJECT["project"]["dependencies"], *(name for group in GROUPS.values() for name in group)],
    "runtime.txt": [*PROJECT["project"]["dependencies"], *GROUPS["build"]],
}
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)[^\n]*((?:\n +--hash=sha256:[0-9a-f]{64}[^\n]*)+)$", re.MULTILINE)

REGISTRIES = re.compile(
    r"\bpypi[.]org|pythonhosted[.]org|repo1?[.]maven[.]|maven[.]org|npmjs[.]org", re.IGNORECASE
)
PLACES = re.compile(r"(?<![\w.~])/(?:home|Users|root|work)/\w|(?<![\w.~])/tmp/\w")


def text_of(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def pins(name: str) -> dict[str, str]:
    return {canonicalize_name(found[1]): found[2] for found in PIN.finditer(text_of(name))}


def tracked() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else []
    for name in filter(None, names):
        path = ROOT / name
        if path.is_file():
            yield name, path.read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_holds_what_the_project_asks_for(name):
    locked = pins(name)
    for wanted in map(Requirement, LOCKS[name]):
        assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), wanted


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_has_its_hashes(name):
    with_hashes = len(PIN.findall(text_of(name)))
    assert with_hashes == len(re.findall(r"^[\w.-]+==", text_of(name), re.MULTILINE)) > 0


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_says_what_to_install_not_from_where(name):
    assert not re.search(r"://|^-|^ +--(?!hash)", text_of(name), re.MULTILINE)


def test_no_tracked_file_names_a_registry():
    assert [name for name, text in tracked() if REGISTRIES.search(text)] == []


def test_no_tracked_file_names_a_place_on_somebodys_machine():
    own = f"{ROOT}/"
    assert [name for name, text in tracked() if PLACES.search(text) or own in text] == []
