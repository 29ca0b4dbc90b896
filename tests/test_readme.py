"""README.md, held against the code: commands, routes, settings, paths, dependencies and the picture."""

import json
import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest
import typer

from app.cli import cli
from app.main import create_app
from app.questions import questions
from app.settings import Settings
from ingest.feeds.formats import FORMATS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`\n]+)`")


def section(title: str) -> str:
    found = re.search(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, f"README has no section '{title}'"
    return found[1]


def rows(title: str) -> list[list[str]]:
    """The cells of a section's tables, without their heads."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [
        row
        for row, below in zip(cells, [*cells[1:], []], strict=True)
        if not is_rule(row) and not is_rule(below)
    ]


def is_rule(row: list[str]) -> bool:
    return bool(row) and all(set(cell) <= set("- :") for cell in row)


def commands() -> dict[str, click.Command]:
    """Every command by its words: 'query', 'server stop'."""
    found: dict[str, click.Command] = {}
    for name, command in typer.main.get_command(cli).commands.items():
        inner = getattr(command, "commands", {})
        found |= {f"{name} {word}": below for word, below in inner.items()} or {name: command}
    return found


def split(words: str) -> tuple[str, str]:
    """The name of a command and what stands after it."""
    names = sorted(commands(), key=len, reverse=True)
    name = next((name for name in names if words == name or words.startswith(f"{name} ")), None)
    assert name, f"README names 'counterclaim {words}', which is no command"
    return name, words.removeprefix(name)


def options(command: str) -> set[str]:
    parameters = commands()[command].params
    return {option for parameter in parameters for option in (*parameter.opts, *parameter.secondary_opts)}


def targets() -> dict[str, str]:
    return dict(re.findall(r"^([a-z-]+):[^=\n]*?(?:## *(.*))?$", MAKEFILE, re.MULTILINE))


def test_every_command_in_the_readme_exists_with_its_options():
    named = re.findall(r"\bcounterclaim ((?!counterclaim )[a-z].*?)(?=`|\n|$)", README)
    assert named
    for name, words in map(split, named):
        assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", words)) <= options(name), name


def test_every_command_is_in_the_table_with_options_that_it_has():
    described = {
        split(CODE.search(row[0])[1].removeprefix("counterclaim "))[0]: row[1] for row in rows("Commands")
    }
    assert described.keys() == commands().keys()
    for name, text in described.items():
        assert set(re.findall(r"`(--[a-z-]+)", text)) <= options(name), name


def test_every_command_takes_what_the_readme_says_that_every_command_takes():
    said = section("Commands").partition("|")[0].partition("Every command takes")[2]
    common = set(re.findall(r"`(--[a-z-]+)", said)) - {"--help"}
    assert common >= {"--data-dir", "--quiet"}
    assert {name: common - options(name) for name in commands() if not common <= options(name)} == {}


def test_the_files_for_the_browser_in_the_readme_are_served():
    served = re.findall(r"http://127\.0\.0\.1:8000/browser/([\w.]+)", README)
    assert served
    assert [name for name in served if not (ROOT / "cypher" / "browser" / name).is_file()] == []


def test_saved_queries_in_the_readme_exist():
    asked = re.findall(r"counterclaim query ([a-z]+) --param (\w+)=", README)
    assert asked
    assert all(param in questions()[name].params for name, param in asked)


def test_every_target_in_the_readme_exists():
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", README, re.MULTILINE)) <= set(targets())


def test_every_target_says_what_it_does():
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split()
    assert {name: targets()[name] for name in phony if not targets().get(name)} == {}


def test_the_readme_and_the_service_have_the_same_routes():
    listed = {tuple(CODE.search(row[0])[1].split()) for row in rows("HTTP")}
    paths = create_app(Settings()).openapi()["paths"]
    assert listed == {(method.upper(), path) for path, methods in paths.items() for method in methods}


def test_filters_in_the_readme_exist():
    paths = create_app(Settings()).openapi()["paths"]
    for cells in rows("HTTP"):
        method, path = CODE.search(cells[0])[1].split()
        known = {parameter["name"] for parameter in paths[path][method.lower()].get("parameters", ())}
        _, said, listed = cells[1].partition("filters ")
        assert set(CODE.findall(listed)) <= known, said


def test_every_setting_is_documented_with_its_default():
    documented = {CODE.search(row[0])[1]: row[1].strip("`") for row in rows("Settings")}
    fields = {
        field.validation_alias or f"COUNTERCLAIM_{name.upper()}": field
        for name, field in Settings.model_fields.items()
    }
    assert documented.keys() == fields.keys()
    for name, field in fields.items():
        if field.default_factory is None:
            assert documented[name] == ("none" if field.default is None else str(field.default))


def test_every_format_is_documented():
    listed = [ending for row in rows("What can be read") for ending in CODE.findall(row[0])]
    assert sorted(listed) == sorted(FORMATS)


def test_every_path_in_the_table_of_places_exists():
    places = [word for row in rows("Where do I add…") for word in CODE.findall(row[1])]
    paths = [word for word in places if "/" in word or "." in word]
    assert len(paths) > 20
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_lexicon_stands_in_the_table_of_places():
    generated = {"states.toml"}  # by a program, from packages
    kept = {path.name for path in (ROOT / "ingest" / "lexicons").iterdir()} - generated
    text = section("Where do I add…")
    assert {name for name in kept if f"`ingest/lexicons/{name}`" not in text} <= {"dates.toml", "groups.toml"}


def test_every_dependency_has_its_reason():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    given = {CODE.search(row[0])[1]: row[1] for row in rows("Dependencies")}
    assert given.keys() == {re.split(r"[<>=]", name)[0] for name in wanted}
    assert all(given.values())


def test_articles_in_the_examples_are_json():
    bodies = re.findall(r"-d '([^']+)'", README)
    assert bodies
    assert all("text" in json.loads(body) for body in bodies)


@pytest.mark.parametrize("path", re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README))
def test_the_picture_is_whole_and_asks_no_other_host(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert ET.fromstring(text).tag.endswith("svg")
    assert "Who" in text
    assert not re.search(r"url\(['\"]?http|href=['\"]http|@font-face", text)


def test_links_lead_somewhere():
    local = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert local
    assert [link for link in local if not (ROOT / link).exists()] == []
