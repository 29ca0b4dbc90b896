"""Where the labelled articles are, and what the program is given of them: never the labels."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
OUT = ROOT / "quality" / "out"
OWN = ROOT / "quality" / "articles"
GIVEN = ("id", "text", "title", "publisher", "url")


def eval_folder() -> Path | None:
    """Find the evaluation material: COUNTERCLAIM_EVAL, else ../shared/eval; None where there is none."""
    given = os.environ.get("COUNTERCLAIM_EVAL")
    folder = Path(given) if given else ROOT.parent / "shared" / "eval"
    if given and not folder.is_dir():
        raise FileNotFoundError(
            f"COUNTERCLAIM_EVAL: {folder} is no directory; name the one that holds `stories`"
        )
    return folder if (folder / "stories").is_dir() else None


def stories(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the labelled stories of a folder."""
    for path in sorted(folder.glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def articles(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of all stories as the program gets them."""
    for story in stories(folder):
        for article in story["articles"]:
            yield {name: article.get(name) for name in GIVEN} | {"published_at": article.get("date")}


def write_lines(path: Path, objects: Iterable[Any]) -> Path:
    """Write JSON Lines below the folder for work files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)
    return path


def read_lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
