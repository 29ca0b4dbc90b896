"""What one more article costs in a small graph and in a large one, and what some cost against one plain batch of their rows.

Run: `.venv/bin/python benchmarks/graph_growth.py [--small CLAIMS] [--large CLAIMS] [--rounds N]`. It starts a Neo4j server of its own on
a new directory, fills it with made-up claims, and adds the sample articles, each under new names. Wall time, since the server does the work.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from app import resolving
from graph import clock, embedded
from graph.database import Database, connect
from graph.incoming import Incoming, Storing
from graph.migration import migrate
from graph.model import Article, Extraction
from graph.naming import Naming, Recognised, by_name, naming_id
from graph.resolutions import each_alone
from graph.rows import rows, together
from graph.rows.namings import actors as actor_rows
from graph.rows.namings import joined
from graph.tellings import bare
from graph.writes import store_all
from ingest.extraction import extract
from ingest.feeds.paths import read_path
from ingest.identity.recognition import namings_of, signed
from ingest.reader import load_reader

SAMPLES = Path(__file__).resolve().parent.parent / "app" / "samples"
BATCH = 1_000
TOPICS = 200
Found = Sequence[Incoming]
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
        alone, resolved, batch = compared(db, found, options.rounds)
        small = one_by_one(db, found, options.rounds, 100)
        fill(db, options.small, options.large)
        large = one_by_one(db, found, options.rounds, 200)
    statements = sum(len(one.extraction.asserts) for one in found)
    print(f"one article, {options.small} claims: median {statistics.median(small):.3f} s")
    print(f"one article, {options.large} claims: median {statistics.median(large):.3f} s")
    print(f"ratio: {statistics.median(large) / statistics.median(small):.2f}")
    plainly = statistics.median(batch)
    for name, times in (("with identity", resolved), ("without", alone)):
        took = statistics.median(times)
        print(f"{name}: {statements / took:.0f} statements a second, {plainly / took:.2f} of a plain batch")
    print(f"one plain batch: {statements / plainly:.0f} statements a second")
    print(
        f"vectors of the same claims, made beforehand: {encoding:.2f} s for {sum(len(one.tellings) for one in found)} claims"
    )


def read_samples() -> tuple[Found, float]:
    """The samples as they would be stored, and how long their vectors took."""
    reader = load_reader()
    given = [one for one in read_path(SAMPLES) if isinstance(one, Article)]
    extractions = [extract(article, reader) for article in given]
    resolving.incoming(extractions[:1])  # loads the encoder
    began = time.perf_counter()
    return resolving.incoming(extractions), time.perf_counter() - began


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
        db.write("store_actors", at=now, rows=joined(row for n in part for row in actor(n)))
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


def actor(number: int) -> Iterable[dict[str, object]]:
    """A person of one of some thousand surnames; every second claim has one of its own."""
    first, second, last = np.random.default_rng(number // 2).choice(len(WORDS), size=3)
    name = f"{WORDS[first].title()}{number // 2} {WORDS[second].title()}{WORDS[last]}"
    article = Article(id=f"filler-{number // 12}", text=".")
    naming = Naming(
        id=naming_id(article.id, name), article_id=article.id, actor_id=f"actor-{number // 2}", name=name, kind="person", names=(name,)
    )  # fmt: skip
    return actor_rows(article, Recognised(namings=(signed(naming, None),), named=by_name((naming,), ())))


def renamed(found: Found, number: int) -> list[Incoming]:
    """The samples as articles of their own, their claims with the vectors made beforehand."""
    return [renamed_one(one, f"{one.article.id}-{number}") for one in found]


def renamed_one(one: Incoming, article_id: str) -> Incoming:
    new = again(one.extraction, replace(one.article, id=article_id))
    pairs = zip(bare(new), one.tellings, strict=True)
    return Incoming(new, tuple(replace(telling, vector=old.vector) for telling, old in pairs))


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


def one_by_one(db: Database, found: Found, rounds: int, number: int) -> list[float]:
    """Seconds that each sample takes in a transaction of its own; a first round warms up."""
    times = []
    for place in range(rounds + 1):
        for one in renamed(found, number + place):
            began = time.perf_counter()
            store_all(db, [one], resolving.storing())
            times.append(time.perf_counter() - began)
    return times[len(found) :]


def compared(db: Database, found: Found, rounds: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds that all samples take at once: without identity, with it, and as one plain batch; in turns, after a first round."""
    times: tuple[list[float], list[float], list[float]] = [], [], []
    for number in range(3 * (rounds + 1)):
        batch = renamed(found, number)
        began = time.perf_counter()
        (plain, whole, lone)[number % 3](db, batch)
        times[(2, 1, 0)[number % 3]].append(time.perf_counter() - began)
    alone, resolved, batch_times = times
    return alone[1:], resolved[1:], batch_times[1:]


def lone(db: Database, batch: Found) -> None:
    store_all(db, batch, Storing(copying=resolving.COPYING))


def whole(db: Database, batch: Found) -> None:
    store_all(db, batch, resolving.storing())


def plain(db: Database, batch: Found) -> None:
    """One query for each kind of row, in one transaction."""
    rows_of = together(plain_rows(one) for one in batch)
    rows_of["store_actors"] = joined(rows_of["store_actors"])
    with db.transaction() as transaction:
        for name, found in rows_of.items():
            transaction.run(name, rows=found, at=clock.now())


def plain_rows(one: Incoming) -> dict[str, list[dict[str, object]]]:
    """The rows of an article whose claims and actors are compared with none."""
    namings = namings_of(one.extraction)
    actors = {naming.actor_id: naming.actor_id for naming in namings}
    alone = Recognised(namings=namings, named=by_name(namings, ()), actors=actors)
    return rows(one.extraction, each_alone(one.tellings), one.tellings, alone)


if __name__ == "__main__":
    main()
