"""docs/extending-reading.md, held against the code: files, functions, commands and options that it names are there."""

import ast
import re
import tomllib
from pathlib import Path

import typer

from app.cli import cli
from app.settings import Settings

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "extending-reading.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
PROSE = re.sub(r"^```.*?^```", "", PAGE, flags=re.MULTILINE | re.DOTALL)
CODE = re.findall(r"`([^`\n]+)`", PROSE)


def test_every_file_it_names_exists():
    paths = [word for word in CODE if re.fullmatch(r"[a-z_]+(/[\w.-]+)+/?", word)]
    assert len(paths) > 30
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_command_it_names_exists_with_its_options():
    commands = typer.main.get_command(cli).commands
    shell = "".join(text for language, text in BLOCKS if language == "sh")
    asked = re.findall(r"counterclaim (\w+)([^\n`]*)", shell + "\n".join(CODE))
    assert {"explain", "train"} <= {name for name, _ in asked}
    for name, words in asked:
        known = {option for parameter in commands[name].params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", words)) <= known, name


def test_every_target_and_setting_it_names_exists():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(f"\n{name}:" in makefile for name in re.findall(r"`make ([a-z-]+)`", PROSE))
    known = {f"COUNTERCLAIM_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"COUNTERCLAIM_\w+", PAGE)) <= known


def test_functions_and_names_are_where_it_says():
    said = re.findall(r"`(\w+)`(?: and `(\w+)`)? (?:of|in)\s+`([\w/]+\.py)`", PROSE)
    assert len(said) >= 4
    for *names, path in said:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert all(re.search(rf"\b{name}\b", text) for name in names if name), path


def test_its_python_is_python_and_uses_what_there_is():
    known = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "ingest").rglob("*.py"))
    for text in (text for language, text in BLOCKS if language == "python" and not text.startswith(" ")):
        names = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
        for name in ("noun_phrase", "noun_object", "is_unreal", "denial", "Candidate"):
            assert name not in names or re.search(rf"(?:def|class) {name}\b", known), name


def test_words_that_it_adds_are_not_there_yet():
    """An example that has been carried out for good shows nothing any more."""
    lexicons = ROOT / "ingest" / "lexicons"
    assert "\nchirp\t" not in (lexicons / "cue_heads.tsv").read_text(encoding="utf-8")
    denials = tomllib.loads((lexicons / "denials.toml").read_text(encoding="utf-8"))
    assert "rebuff" not in denials["verbs"]["weak"]
    assert {"strong", "weak"} <= denials["verbs"].keys()
    assert "waylay" not in (lexicons / "events.toml").read_text(encoding="utf-8")
    seats = tomllib.loads((lexicons / "offices.toml").read_text(encoding="utf-8"))["seat"]
    [example] = [tomllib.loads(text)["seat"][0] for language, text in BLOCKS if language == "toml"]
    assert example["name"] not in {seat["name"] for seat in seats}


def test_the_readme_leads_to_it():
    assert "(docs/extending-reading.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
