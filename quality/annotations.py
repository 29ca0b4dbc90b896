"""Labelled stories → annotated articles, as `counterclaim train` reads them: `python -m quality.annotations FOLDER… -o FILE.jsonl`."""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quality.materials import stories, write_lines

Span = tuple[int, int]


def annotated(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield each article of the labelled stories in `folder` with its attributions."""
    for story in stories(folder):
        for article in story["articles"]:
            yield {
                "id": article["id"],
                "text": article["text"],
                "attributions": list(_attributions(article["text"], article["statements"])),
            }


def _attributions(text: str, statements: list[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """One attribution for each source and cue: labels give the sentences of one quotation a statement each."""
    found: dict[tuple[Span | None, Span], list[Span]] = {}
    for statement in statements:
        start = text.index(statement["evidence"])
        end = start + len(statement["evidence"])
        source, cue, content = (
            _nearest(text, statement[part], start, end) for part in ("actor_mention", "cue", "content")
        )
        if cue is not None:
            contents = found.setdefault((source, cue), [])
            contents += [content] if content is not None and content not in contents else []
    for (source, cue), contents in found.items():
        yield {"source": source and [source], "cue": [cue], "content": sorted(contents) or None}


def _nearest(text: str, part: str | None, start: int, end: int) -> Span | None:
    """Where a label's words stand: in its evidence, else last before it, else first behind it."""
    if not part:
        return None
    places = (text.find(part, start, end), text.rfind(part, 0, start), text.find(part, end))
    at = next((place for place in places if place >= 0), None)
    return None if at is None else (at, at + len(part))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m quality.annotations", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.jsonl")
    given = parser.parse_args()
    articles = [article for folder in given.folders for article in annotated(folder)]
    print(f"{len(articles)} annotated articles in {write_lines(given.output, articles)}")


if __name__ == "__main__":
    main()
