"""docs/extending-reading.md, held against the code: what it names is there, and its examples do what it says, on a copy."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import typer

from app.cli import cli
from app.settings import Settings

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "extending-reading.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
PROSE = re.sub(r"^```.*?^```", "", PAGE, flags=re.MULTILINE | re.DOTALL)
CODE = re.findall(r"`([^`\n]+)`", PROSE)
CHANGES = re.findall(r"^<!-- in (\S+): ([^\n]+) -->\n```\w+\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
"""File, place and text of what the examples write."""
SHOWN = re.findall(r"^<!-- (before|after): ([^\n]+) -->\n```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
"""What `explain` says of a sentence, before or after the examples are carried out."""
SENTENCES = sorted({sentence for _, sentence, _ in SHOWN})
ASK = """
import json, sys
from app.explanations import as_text
from graph.model import Article
from ingest.explanation import explain
from ingest.reader import load_reader
reader = load_reader()
told = [explain(reader, Article(id="a", text=text, language="en")) for text in json.load(sys.stdin)]
print(json.dumps(["\\n".join(line.plain for line in as_text(one, width=80, parse=False, dropped=True)) for one in told]))
"""


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


def test_every_example_that_is_carried_out_says_where():
    """A block of code without a place would be on the page and tried by nobody."""
    placeless = r"(?<! -->\n)^```(?:python|toml|text)\n.*?^```"
    untried = re.findall(placeless, PAGE, re.MULTILINE | re.DOTALL)
    assert untried == []
    assert len(CHANGES) >= 10
    assert len(SHOWN) >= 8


def test_carrying_out_the_examples_changes_what_explain_says_as_the_page_has_it(tmp_path: Path):
    before = explained(ROOT, SENTENCES)
    for package in ("app", "cypher", "graph", "ingest"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    for path, place, text in CHANGES:
        carry_out(tmp_path / path, place, text)
    after = explained(tmp_path, SENTENCES)
    for when, sentence, block in SHOWN:
        told = before[sentence] if when == "before" else after[sentence]
        assert holds(told, block), f"{block}\nis not in\n{told}"
        if when == "after":
            assert not holds(before[sentence], block), f"shows nothing new: {block}"


def carry_out(file: Path, place: str, text: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    how, _, anchor = place.partition(" ")
    if place == "at the end":
        lines += ["", "", text.rstrip("\n")] if file.suffix == ".py" else [text.rstrip("\n")]
    else:
        number = -1
        for wanted in anchor.removeprefix("of ").split(" / "):
            number = next(n for n in range(number + 1, len(lines)) if lines[n].strip() == wanted)
        start, end = {
            "below": (number + 1, number + 1),
            "above": (number, number),
            "instead": (number, number + 1),
        }[how]
        lines[start:end] = text.rstrip("\n").split("\n")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def explained(root: Path, sentences: list[str]) -> dict[str, str]:
    """What `explain --dropped` says of each sentence, asked of the program below `root`."""
    done = subprocess.run(
        [sys.executable, "-c", ASK], input=json.dumps(sentences), cwd=root, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(root)}, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return dict(zip(sentences, json.loads(done.stdout), strict=True))


def holds(text: str, block: str) -> bool:
    """Whether the lines of a block stand in a text in this order: '…' alone skips lines, within a line it skips words."""
    parts = re.split(r"^…\n", block, flags=re.MULTILINE)
    patterns = [re.escape(part).replace("…", ".*?") for part in parts]
    return re.search("^" + "(?:.*\\n)*?".join(patterns), f"{text}\n", re.MULTILINE) is not None


def test_the_readme_leads_to_it():
    assert "(docs/extending-reading.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
