"""How well copies are found, and what it costs to look for them as the graph grows.

Run: `.venv/bin/python benchmarks/copies.py [--sizes ARTICLES ...] [--data-dir DIR]`. Without sizes no graph is started.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from copy_sets import Pair, pairs, samples
from neo4j import GraphDatabase

from graph import copies, embedded
from graph.database import Database, connect
from graph.migration import migrate
from ingest.copies.fingerprints import KEYS, fingerprint
from ingest.copies.judging import judge_copy

PUBLISHERS = 20
HOUSE_KEYS = 6  # keys of 64 that an article owes to what all articles of its publisher end with
LOOKUPS = 60
BATCH = 1_000
FILL = "UNWIND $rows AS row CREATE (article:Article {id: row.id}) SET article.text = 'filler', article.bands = row.bands"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[])
    parser.add_argument("--data-dir", type=Path)
    options = parser.parse_args()
    quality(list(pairs(samples())))
    if options.sizes:
        with tempfile.TemporaryDirectory() as new:
            growth(options.data_dir or Path(new), sorted(options.sizes))


def quality(found: list[Pair]) -> None:
    """Print verdicts by what was done to a text, and precision and recall of 'same' after the lookup by keys."""
    verdicts: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    for pair in found:
        verdicts[pair.way, pair.is_copy][verdict(pair)] += 1
    print(f"{'':<32}{'same':>10}{'undecided':>10}{'different':>10}")
    for (way, _), counted in verdicts.items():
        print(f"{way:<32}" + "".join(f"{counted[name]:>10}" for name in ("same", "undecided", "different")))
    right, wrong = (
        sum(counted["same"] for (_, is_copy), counted in verdicts.items() if is_copy is wanted)
        for wanted in (True, False)
    )
    wanted = sum(pair.is_copy for pair in found)
    print(
        f"precision {right / (right + wrong):.3f} ({right}/{right + wrong}), recall {right / wanted:.3f} ({right}/{wanted})"
    )


def verdict(pair: Pair) -> str:
    """What the program says of a pair. One that shares too few keys is not looked at."""
    shared = set(fingerprint(pair.text)) & set(fingerprint(pair.other))
    if len(shared) < copies.LEAST_KEYS:
        return "different"
    return judge_copy(pair.text, pair.other).verdict


def growth(data: Path, sizes: list[int]) -> None:
    """Print the median times of a lookup in graphs of these sizes, and their ratio to the first."""
    with embedded.lease(data, progress=lambda _: None) as server:
        address, login = server.uri, (server.user, server.password)
        with connect(address, user=server.user, password=server.password) as db:
            migrate(db)
            with GraphDatabase.driver(address, auth=login) as driver:
                measure(db, driver, sizes)


def measure(db: Database, driver: GraphDatabase, sizes: list[int]) -> None:
    chance = random.Random(3)
    texts = [sample.text for sample in samples()]
    kept = [{"id": f"sample-{place}", "bands": fingerprint(text)} for place, text in enumerate(texts)]
    driver.execute_query(FILL, rows=kept)
    fillers, stored, first = filler(chance), 0, 0.0
    for size in sizes:
        began = time.perf_counter()
        while stored < size:
            rows = list(islice(fillers, min(BATCH, size - stored)))
            driver.execute_query(FILL, rows=rows)
            stored += len(rows)
        filled = time.perf_counter() - began
        lookups(db, texts, chance, LOOKUPS // 2)  # warms up
        times = lookups(db, texts, chance, LOOKUPS)
        median = statistics.median(times)
        first = first or median
        print(
            f"{size:>8} articles, filled in {filled:.1f} s: lookup {median * 1e3:.1f} ms "
            f"(p90 {statistics.quantiles(times, n=10)[-1] * 1e3:.1f}), {median / first:.2f} times the first"
        )


def filler(chance: random.Random) -> Iterator[dict]:
    """Articles that nothing is a copy of; those of one publisher end alike."""
    house = [keys(chance) for _ in range(PUBLISHERS)]
    number = 0
    while True:
        bands = keys(chance)
        for place in chance.sample(range(2 * HOUSE_KEYS), HOUSE_KEYS):
            bands[place] = house[number % PUBLISHERS][place]
        yield {"id": f"filler-{number}", "bands": bands}
        number += 1


def keys(chance: random.Random) -> list[str]:
    return [f"{slot:02x}{chance.getrandbits(32):08x}" for slot in range(KEYS)]


def lookups(db: Database, texts: list[str], chance: random.Random, times: int) -> list[float]:
    """Seconds of single lookups: half of them of an article that is a copy, half of one that is none."""
    taken = []
    fillers = filler(random.Random(3))
    for number in range(times):
        bands = (
            list(fingerprint(chance.choice(texts)))
            if number % 2
            else next(fillers)["bands"][:32] + keys(chance)[32:]
        )
        began = time.perf_counter()
        db.read(
            "copy_candidates",
            id="new",
            bands=bands,
            words=" OR ".join(bands),
            least=copies.LEAST_KEYS,
            limit=copies.CANDIDATES,
        )
        taken.append(time.perf_counter() - began)
    return taken


if __name__ == "__main__":
    main()
