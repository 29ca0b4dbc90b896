# ruff: noqa: INP001, S603 - a script, which runs the program
"""Draws answer.svg, the picture in the README: some rows of the table that `counterclaim demo` prints."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.text import Text

PICTURE = Path(__file__).with_name("answer.svg")
COLUMNS = 104
ROWS = 7
ABOUT = re.compile(r"drone|missile", re.IGNORECASE)
TITLE = "counterclaim demo"
# rich's picture would load its font from another host.
FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def main() -> None:
    console = Console(record=True, width=COLUMNS, file=Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for line in shown(printed().splitlines()):
        console.print(Text.from_ansi(line), no_wrap=True, crop=False)
    PICTURE.write_text(FONT.sub("", console.export_svg(title=TITLE)), encoding="utf-8")


def printed() -> str:
    """What the demo prints on a terminal, on a graph of its own."""
    program = Path(sys.executable).with_name("counterclaim")
    given = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "NO_COLOR"))}
    with tempfile.TemporaryDirectory() as data_dir:
        done = subprocess.run(
            [program, "--quiet", "--data-dir", data_dir, "demo", "--no-serve"],
            env=given | {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1", "COLORTERM": "truecolor"},
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    return done.stdout


def shown(lines: list[str]) -> Iterator[str]:
    """The head of the table and the first rows about one dispute whose claim somebody is named for."""
    rules = [number for number, line in enumerate(lines) if "├" in line or "╰" in line]
    rows = [lines[start + 1 : end + 1] for start, end in pairwise(rules)]
    chosen = [row for row in rows if ABOUT.search("".join(row)) and "nobody named" not in "".join(row)][:ROWS]
    yield from lines[: rules[0] + 1]
    for row in chosen:
        yield from row[:-1]
        yield row[-1] if row is not chosen[-1] else lines[rules[-1]]
    yield f"{len(chosen)} of the {len(rows)} rows"


if __name__ == "__main__":
    main()
