"""The program's own commands and the scorers, each in a process of its own, as a user would run them."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from quality.materials import OUT, articles, read_lines, write_lines

CRASH = "next((x for x in g['_keys'] if any("
MENDED = "next((x for x in (g['_keys'] if g else ()) if any("
PROGRAM = (sys.executable, "-c", "from app.cli import main; main()")


class CommandFailed(Exception):
    """A command that the measure needs did not succeed."""


def tell(step: str) -> None:
    """Say on stderr what is being done: the whole takes minutes."""
    print(f"quality: {step}", file=sys.stderr, flush=True)


def graph_of(folder: Path, name: str) -> Path:
    """Ingest the articles of `folder` into a fresh graph of its own, and export it."""
    found = list(articles(folder))
    tell(f"{name}: putting the articles into a graph ({len(found)})")
    given = write_lines(OUT / f"{name}.jsonl", found)
    export = OUT / f"{name}.export.json"
    with tempfile.TemporaryDirectory(prefix="counterclaim-quality-") as data_dir:
        try:
            _run((*PROGRAM, "--quiet", "--data-dir", data_dir, "ingest", str(given)))
            _run((*PROGRAM, "--quiet", "--data-dir", data_dir, "export", "-o", str(export)))
        finally:
            _run((*PROGRAM, "--quiet", "--data-dir", data_dir, "server", "stop"), check=False)
    return export


def attributions_of(gold: Path, *, outermost: bool = False) -> Path:
    """Extract what each item of `gold` says; `outermost` leaves out what stands within another."""
    items = list(read_lines(gold))
    tell(f"{gold.stem}: reading the texts ({len(items)})")
    given = write_lines(OUT / gold.name, ({"id": item["id"], "text": item["text"]} for item in items))
    output = OUT / gold.name.replace(".jsonl", ".extract.jsonl")
    output.write_text(_run((*PROGRAM, "--quiet", "extract", str(given))), encoding="utf-8")
    if not outermost:
        return output
    return write_lines(output.with_suffix(".outermost.jsonl"), map(_outermost, read_lines(output)))


def scores(scorer: str | Path, *arguments: str | Path) -> Any:
    """Run a scorer and read the JSON that it prints."""
    return json.loads(scored(scorer, *arguments, "--json"))


def scored(scorer: str | Path, *arguments: str | Path) -> str:
    """Run a scorer with this same Python."""
    tell(f"scoring with {Path(scorer).name}")
    return _run((sys.executable, str(_mended(Path(scorer))), *map(str, arguments)))


def _mended(scorer: Path) -> Path:
    """The scorer, or a copy of it in which a known crash is mended; no count changes.

    `score_graph.py` stops with a TypeError at a predicted denial that meets no gold denial and whose claim meets
    no gold claim: it looks for the keys of a gold denial that is None.
    """
    text = scorer.read_text(encoding="utf-8")
    if CRASH not in text:
        return scorer
    mended = OUT / f"{scorer.stem}.mended"  # no '.py': it is not a module of this package
    mended.write_text(text.replace(CRASH, MENDED), encoding="utf-8")
    return mended


def _outermost(item: dict[str, Any]) -> dict[str, Any]:
    return item | {"attributions": [one for one in item["attributions"] if one["within"] is None]}


def _run(command: tuple[str, ...], *, check: bool = True) -> str:
    # A server of the user's would be filled with the measure's articles.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment
    )
    if check and done.returncode:
        shown = " ".join(command[-4:])
        raise CommandFailed(f"'{shown}' ended with status {done.returncode}:\n{done.stderr.strip()[-2000:]}")
    return done.stdout
