"""How the time of reading grows with the text: an article of 1 MB against one of 100 kB, in one process, processor time.

Run: `.venv/bin/python benchmarks/reading_growth.py [--short CHARACTERS] [--long CHARACTERS]`. A ratio near that of the lengths is linear.
"""

import argparse
import time

from long_texts import long_text

from graph.model import Article
from ingest.extraction import build
from ingest.parse import parse
from ingest.reader import Reader, load_reader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", type=int, default=100_000)
    parser.add_argument("--long", type=int, default=1_000_000)
    options = parser.parse_args()
    reader = load_reader()
    measured(reader, long_text(20_000))  # warms up
    short, long = (measured(reader, long_text(size)) for size in (options.short, options.long))
    print(f"{'characters':<12}{options.short:>12}{options.long:>12}{'ratio':>8}")
    print(f"{'':<12}{'':>12}{'':>12}{options.long / options.short:>8.1f}")
    for name, one, other in zip(("parse", "read", "build", "together"), short, long, strict=True):
        print(f"{name:<12}{one:>10.2f} s{other:>10.2f} s{other / one:>8.1f}")


def measured(reader: Reader, text: str) -> tuple[float, float, float, float]:
    """Seconds of the processor for spaCy's parse, for reading what is parsed, for making nodes and edges of it, and for all."""
    article = Article(id="long", text=text, language="en", published_at="2031-03-05")
    began = time.process_time()
    doc = parse(text, reader.nlp)
    parsed = time.process_time()
    reading = reader.read_parsed(doc, article)
    read = time.process_time()
    build(article, reading)
    built = time.process_time()
    return parsed - began, read - parsed, built - read, built - began


if __name__ == "__main__":
    main()
