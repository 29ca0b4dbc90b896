"""Words a second of reading, against spaCy's own `nlp.pipe` with the same components, in turn in one process.

Run: `.venv/bin/python benchmarks/reading_speed.py [--rounds N] [FILE.jsonl]`. Without a file it reads the project's samples.

spaCy's own is the model as `spacy.load` gives it, all texts in one `nlp.pipe` and one batch. Reading loads the same model with a quicker
multiplication of matrices; the third row is `nlp.pipe` with that too, so that the last ratio tells what reading adds to parsing.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from ingest.reader import DEFAULT_MODEL, load_reader  # before spaCy: it says how many threads multiply

import spacy  # isort: skip

from graph.model import Article

SAMPLES = Path(__file__).parent.parent / "app" / "samples"


def articles(path: Path | None) -> list[Article]:
    if path is None:
        given = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(SAMPLES.glob("*.json"))]
    else:
        given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Article(id=str(n), text=one["text"], title=one.get("title")) for n, one in enumerate(given)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    theirs = spacy.load(DEFAULT_MODEL)
    reader = load_reader()
    given = articles(options.file)
    words = sum(len(article.text.split()) for article in given)
    ways: dict[str, Callable[[], Iterable[object]]] = {
        "spaCy nlp.pipe": lambda: theirs.pipe(article.text for article in given),
        "reading": lambda: reader.read_all(given),
        "our nlp.pipe": lambda: reader.nlp.pipe(article.text for article in given),
    }
    for way in ways.values():  # warms up
        seconds(way)
    speeds = [{name: words / seconds(way) for name, way in ways.items()} for _ in range(options.rounds)]
    print(
        f"{len(given)} articles, {words} words, {options.rounds} paired rounds, one process, processor time"
    )
    for name in ways:
        print(f"{name:<24}{statistics.median(one[name] for one in speeds):8.0f} words/s (median)")
    for name in ("spaCy nlp.pipe", "our nlp.pipe"):
        ratios = [one["reading"] / one[name] for one in speeds]
        print(
            f"{f'reading ÷ {name}':<24}{statistics.median(ratios):8.2f} "
            f"(median; {min(ratios):.2f} to {max(ratios):.2f})"
        )


def seconds(way: Callable[[], Iterable[object]]) -> float:
    """Processor time of going through all that `way` yields."""
    started = time.process_time()
    for _ in way():
        pass
    return time.process_time() - started


if __name__ == "__main__":
    main()
