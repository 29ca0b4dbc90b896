"""What one more article costs in a small graph and in a large one, and against writing its rows in one plain batch.

Run: `.venv/bin/python benchmarks/graph_growth.py [--small CLAIMS] [--large CLAIMS] [--rounds N]`. It starts a Neo4j server of its own on
a new directory, fills it with made-up claims, and adds the sample articles, each under new names. Wall time, since the server does the work.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from app import resolving
from graph import clock, embedded
from graph.database import Database, connect
from graph.migration import migrate
from graph.model import Article, Extraction, Telling
from graph.resolutions import Resolver, each_alone
from graph.rows import rows
from graph.tellings import bare
from graph.writes import store
from ingest.extraction import extract
from ingest.feeds.paths import read_path
from ingest.reader import load_reader

SAMPLES = Path(__file__).resolve().parent.parent / "app" / "samples"
BATCH = 1_000
TOPICS = 200
Found = Sequence[tuple[Extraction, tuple[Telling, ...]]]
WORDS = [
    "harbour",
    "minister",
    "bridge",
    "tunnel",
    "river",
    "council",
    "school",
    "engine",
    "strike",
    "border",
    "vote",
    "bank",
    "fire",
    "crew",
    "pilot",
    "mayor",
    "court",
    "port",
    "union",
    "plant",
    "closed",
    "opened",
    "struck",
    "sank",
    "crossed",
    "left",
    "paid",
    "shot",
    "burned",
    "signed",
    "sold",
    "stole",
    "moved",
    "hid",
    "built",
    "cut",
    "lost",
    "won",
    "found",
    "broke",
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    found, encoding = read_samples()
    with tempfile.TemporaryDirectory(prefix="counterclaim-benchmark-") as folder, opened(Path(folder)) as db:
        fill(db, 0, options.small)
        added(db, found, 0, resolving.resolve)  # warms up
        small = [t for n in range(options.rounds) for t in added(db, found, n + 1, resolving.resolve)]
        alone = [t for n in range(options.rounds) for t in added(db, found, n + 101, each_alone)]
        batch = [plain(db, found, n + 201) for n in range(options.rounds)]
        fill(db, options.small, options.large)
        added(db, found, 300, resolving.resolve)
        large = [t for n in range(options.rounds) for t in added(db, found, n + 301, resolving.resolve)]
    statements = sum(len(one.asserts) for one, _ in found)
    print(f"one article, {options.small} claims: median {statistics.median(small):.3f} s")
    print(f"one article, {options.large} claims: median {statistics.median(large):.3f} s")
    print(f"ratio: {statistics.median(large) / statistics.median(small):.2f}")
    plainly = statistics.median(batch)
    for name, times in (("with identity", small), ("without", alone)):
        per_round = sum(times) / options.rounds
        print(
            f"{name}: {statements / per_round:.0f} statements a second, {plainly / per_round:.2f} of a plain batch"
        )
    print(f"one plain batch: {statements / plainly:.0f} statements a second")
    print(
        f"vectors of the same claims, made beforehand: {encoding:.2f} s for {sum(len(t) for _, t in found)} claims"
    )


def read_samples() -> tuple[list[tuple[Extraction, tuple[Telling, ...]]], float]:
    """The samples as they would be stored, and how long their vectors took."""
    reader = load_reader()
    given = [one for one in read_path(SAMPLES) if isinstance(one, Article)]
    extractions = [extract(article, reader) for article in given]
    resolving.tellings_of(extractions[0])  # loads the encoder
    began = time.perf_counter()
    return [(one, resolving.tellings_of(one)) for one in extractions], time.perf_counter() - began


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    """A server and a migrated database on a folder of their own."""
    with (
        embedded.lease(folder, progress=print) as held,
        connect(held.uri, user=held.user, password=held.password) as db,
    ):
        migrate(db)
        yield db


def fill(db: Database, first: int, last: int) -> None:
    """Claims number `first` to `last`, each told once, about a few hundred topics; written by the program's own queries."""
    numbers = iter(range(first, last))
    while part := list(islice(numbers, BATCH)):
        now = clock.now()
        db.write("store_claims", at=now, rows=[claim(n) for n in part])
        db.write("store_tellings", at=now, rows=[telling(n) for n in part])
        print(f"\r{part[-1] + 1} claims", end="", flush=True)
    db.apply("CALL db.awaitIndexes(600)")
    print()


def text_of(number: int) -> str:
    chosen = np.random.default_rng(number).choice(len(WORDS), size=9)
    return " ".join(WORDS[n] for n in chosen).capitalize() + "."


def claim(number: int) -> dict[str, object]:
    return {"id": f"filler-{number}", "name": text_of(number), "text": text_of(number), "kind": "fact"}


def telling(number: int) -> dict[str, object]:
    topic = np.random.default_rng(number % TOPICS).normal(size=384)
    vector = topic / np.linalg.norm(topic) + np.random.default_rng(number).normal(size=384) / 30
    properties = {
        "text": text_of(number),
        "kind": "fact",
        "article_id": f"filler-{number // 12}",
        "claim_id": f"filler-{number}",
        "speakers": [],
        "deniers": [],
        "answers": [],
        "vector": (vector / np.linalg.norm(vector)).tolist(),
    }
    row = {"id": f"telling-{number}", "claim": f"filler-{number}", "score": 1.0, "reason": "", "like": None}
    return row | {"by": "program", "properties": properties}


def renamed(found: Found, number: int) -> Iterator[tuple[Extraction, tuple[Telling, ...]]]:
    """The samples as articles of their own, their claims with the vectors made beforehand."""
    for one, told in found:
        new = again(one, replace(one.article, id=f"{one.article.id}-{number}"))
        pairs = zip(bare(new), told, strict=True)
        yield new, tuple(replace(telling, vector=old.vector) for telling, old in pairs)


def again(one: Extraction, article: Article) -> Extraction:
    kinds = ("asserts", "reports", "denies", "about", "involves", "speaks_for")
    edges = {
        kind: tuple(
            replace(edge, evidence=replace(edge.evidence, article_id=article.id))
            if getattr(edge, "source_id", None) != one.article.id
            else replace(edge, source_id=article.id, evidence=replace(edge.evidence, article_id=article.id))
            for edge in getattr(one, kind)
        )
        for kind in kinds
    }
    return replace(one, article=article, **edges)


def added(db: Database, found: Found, number: int, resolve: Resolver) -> list[float]:
    """Seconds that each sample takes."""
    times = []
    for one, told in renamed(found, number):
        began = time.perf_counter()
        store(db, one, tellings=told, resolve=resolve, copying=resolving.COPYING)
        times.append(time.perf_counter() - began)
    return times


def plain(db: Database, found: Found, number: int) -> float:
    """Seconds for the rows of all samples, one query for each kind of row, in one transaction."""
    batches: dict[str, list[dict[str, object]]] = {}
    for one, told in renamed(found, number):
        for name, batch in rows(one, each_alone(told), told).items():
            batches.setdefault(name, []).extend(batch)
    began = time.perf_counter()
    with db.transaction() as transaction:
        for name, batch in batches.items():
            transaction.run(name, rows=batch, at=clock.now())
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
