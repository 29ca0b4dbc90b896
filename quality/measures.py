"""Material in, figures out: each material is read once."""

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from quality import commands, figures, scores
from quality.figures import CORPORA, Figure
from quality.materials import OWN, stories


def of_evaluation(folder: Path) -> Iterator[Figure]:
    """Measure the stories through the graph, and the corpora through `extract`, two processes at a time."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        graph = pool.submit(_stories, folder)
        corpora = {corpus: pool.submit(_corpus, folder, corpus) for corpus in CORPORA}
        done, _ = wait([graph, *corpora.values()], return_when=FIRST_EXCEPTION)
        pool.shutdown(wait=False, cancel_futures=True)  # after a failure the rest need not be read
        for work in done:
            work.result()
        yield from figures.of_stories(graph.result())
        reports = {corpus: report.result() for corpus, report in corpora.items()}
    for corpus, report in reports.items():
        yield from figures.of_corpus(corpus, report)
    yield figures.core_denials(reports)


def of_own_articles() -> Iterator[Figure]:
    """Measure the project's own labelled articles with the project's own scorer, those held out apart."""
    yield from _own("own articles", OWN, "own")
    yield from _own("articles held out", OWN / "heldout", "heldout")


def _own(material: str, folder: Path, name: str) -> Iterator[Figure]:
    export = json.loads(commands.graph_of(folder, name).read_text(encoding="utf-8"))
    for figure, count in scores.score(stories(folder), export).items():
        yield Figure(
            material=material,
            name=f"{figure} F1",
            value=count.f1,
            matched=count.matched,
            predicted=count.predicted,
            gold=count.gold,
        )


def _stories(folder: Path) -> Mapping[str, Any]:
    export = commands.graph_of(folder / "stories", "stories")
    found: Mapping[str, Any] = commands.scores(folder / "score_graph.py", folder / "stories", export)
    if found["overall"]["articles_found"] < found["overall"]["articles"]:
        raise commands.CommandFailed(
            f"the export {export} lacks articles that were ingested; compare their ids"
        )
    return found


def _corpus(folder: Path, corpus: str) -> Mapping[str, Any]:
    gold = folder / f"{corpus}.jsonl"
    # PolNeAR marks no attribution within another.
    predicted = commands.attributions_of(gold, outermost=corpus == "polnear_dev")
    found: Mapping[str, Any] = commands.scores(folder / "score_attributions.py", gold, predicted)
    return found
