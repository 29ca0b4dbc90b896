"""Words a second of reading, against spaCy's own `nlp.pipe` with the same components, in turn in one process.

Run: `.venv/bin/python benchmarks/reading_speed.py [--rounds N] [FILE.jsonl]`. Without a file it reads the project's samples.
"""

import argparse
import json
import statistics
import time
from pathlib import Path

from graph.model import Article
from ingest.reader import load_reader

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
    reader = load_reader()
    given = articles(options.file)
    words = sum(len(article.text.split()) for article in given)
    ratios, ours, theirs = [], [], []
    for number in range(options.rounds + 1):
        started = time.process_time()
        list(reader.nlp.pipe(article.text for article in given))
        middle = time.process_time()
        for article in given:
            reader.read(article)
        ended = time.process_time()
        if number:  # the first round warms up
            theirs.append(words / (middle - started))
            ours.append(words / (ended - middle))
            ratios.append(ours[-1] / theirs[-1])
    print(
        f"{len(given)} articles, {words} words, {options.rounds} paired rounds, one process, processor time"
    )
    print(f"spaCy nlp.pipe   {statistics.median(theirs):8.0f} words/s (median)")
    print(f"reading          {statistics.median(ours):8.0f} words/s (median)")
    print(
        f"ratio            {statistics.median(ratios):8.2f} (median; {min(ratios):.2f} to {max(ratios):.2f})"
    )


if __name__ == "__main__":
    main()
