"""Every Cypher text of the program, read once from cypher/ and checked.

One file is one query. Line 1 says what it answers, line 2 lists its parameters, the folder gives the access.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from graph.errors import InvalidQuery

Access = Literal["read", "write"]

# Beside this package in a checkout and in a wheel alike: pyproject.toml lists cypher/ as a package.
ROOT = Path(__file__).resolve().parent.parent / "cypher"
FOLDERS: Mapping[str, Access] = MappingProxyType({"queries": "read", "export": "read", "writes": "write"})

_TITLE = re.compile(r"// (?P<title>\S.*)")
_PARAMS = re.compile(r"// params:(?P<params>.*)")
_USED = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Query:
    """One file of cypher/. `folder` is where it stands, `answers` its first line."""

    name: str
    folder: str
    answers: str
    params: frozenset[str]
    text: str
    access: Access


@cache
def load(root: Path = ROOT) -> Mapping[str, Query]:
    """All queries by name. The first malformed file stops the load."""
    queries: dict[str, Query] = {}
    for folder in FOLDERS:
        for path in sorted((root / folder).glob("*.cypher")):
            if path.stem in queries:
                raise InvalidQuery(
                    f"{path}: a query of this name stands in {queries[path.stem].folder}/ already"
                )
            queries[path.stem] = read(path)
    if not queries:
        raise InvalidQuery(f"{root}: holds no queries; install the program again")
    return MappingProxyType(queries)


def read(path: Path) -> Query:
    """Read one file and hold its header against its text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    title = _TITLE.fullmatch(lines[0]) if lines else None
    params = _PARAMS.fullmatch(lines[1]) if len(lines) > 1 else None
    if title is None or params is None:
        raise InvalidQuery(f"{path}: line 1 must say what it answers, line 2 must be '// params: a, b'")
    declared = frozenset(param for raw in params["params"].split(",") if (param := raw.strip()))
    used = frozenset(_USED.findall("\n".join(line.partition("//")[0] for line in lines)))
    if declared != used:
        raise InvalidQuery(f"{path}: declares {sorted(declared)}, uses {sorted(used)}")
    folder = path.parent.name
    return Query(path.stem, folder, title["title"], declared, "\n".join(lines[2:]), FOLDERS[folder])


def schema(root: Path = ROOT) -> tuple[int, tuple[str, ...]]:
    """The version and the statements of cypher/schema.cypher."""
    path = root / "schema.cypher"
    text = path.read_text(encoding="utf-8")
    version = re.search(r"^// version: (\d+)$", text, re.MULTILINE)
    if version is None:
        raise InvalidQuery(f"{path}: needs a line '// version: N'")
    code = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    return int(version[1]), tuple(statement for part in code.split(";") if (statement := part.strip()))
