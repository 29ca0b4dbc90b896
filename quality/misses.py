"""What a run got wrong, with the text: which kinds of error are commonest, every plain denial that was missed, and some of each kind.

Nothing is read anew: the graph and the attributions that the run has left in its folder for work files are compared with the labels.
"""

from collections.abc import Iterator
from pathlib import Path

from quality.corpus_errors import of_corpus
from quality.denial_errors import of_core, output_of
from quality.errors import commonest, listed
from quality.materials import OWN
from quality.own_errors import of_own_articles
from quality.story_errors import of_stories

WITH_CONTENTS = ("polnear_dev", "qasrl_dev", "gum_dev")
"""MPQA marks no contents: only its denials are told."""
KINDS = 30
"""Kinds of error in the table."""


def of_evaluation(folder: Path, outputs: Path, number: int) -> Iterator[str]:
    """Yield the lines: the table of kinds, the missed plain denials, then up to `number` errors of each kind."""
    core = list(of_core(folder, outputs))
    told = list(of_stories(folder, outputs / "stories.export.json"))
    corpora = {
        corpus: list(of_corpus(folder / f"{corpus}.jsonl", output_of(outputs, corpus)))
        for corpus in WITH_CONTENTS
    }
    whole = [*core, *told, *(one for found in corpora.values() for one in found)]
    yield from commonest(whole, KINDS)
    yield from listed("denials core: every one that was missed", core, len(core))
    yield from listed("stories", told, number)
    for corpus, found in corpora.items():
        yield from listed(corpus, found, number)


def of_own(outputs: Path, number: int) -> Iterator[str]:
    """Yield the lines for the project's own articles, where others' are not here."""
    found = list(of_own_articles(OWN, outputs / "own.export.json"))
    yield from commonest(found, KINDS)
    yield from listed("own articles", found, number)
