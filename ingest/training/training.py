"""Annotated documents → weights: learned from all of them, and tried by cross-validation on those that were not learned from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ingest.attribution.cues import summed
from ingest.attribution.weights import Weights
from ingest.training.data import InvalidData
from ingest.training.folds import Learner, Start, learner
from ingest.training.matching import Tally, total
from ingest.training.samples import Sample, read
from ingest.training.thresholds import TRIED, ByThreshold, chosen, moved, tried

FEWEST = 2
ENOUGH = 20
"""Articles below which what is learned, and every figure, is mostly chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    weights: Weights
    documents: int
    annotations: int
    candidates: int
    right: int
    folds: int
    threshold: float
    """The one that was chosen; the weights are moved so that their own keeps the same."""
    before: Tally
    """What the base finds in the documents."""
    after: Tally
    """What trained weights find in documents that they have not seen."""


def train(samples: Sequence[Sample], start: Start, tell: Callable[[str], None]) -> Trained:
    """Learn from `samples`; `tell` hears of each step. Raises InvalidData where there is too little to learn from."""
    _check(samples)
    tell(f"Counting words in {len(samples)} documents")
    pupil = learner(samples, start)
    folds = len(pupil.folds)
    unseen = [_tried_on(pupil, number, tell) for number in range(folds)]
    tell("Learning from all of them")
    whole = frozenset(range(folds))
    examples = pupil.examples(whole)
    threshold = _threshold([one for part in unseen for one in part], start)
    weights = replace(
        moved(pupil.fitted(examples), threshold),
        frames=summed(start.base.frames, *pupil.frames),
        heads=summed(start.base.heads, *pupil.heads),
    )
    return Trained(
        weights=weights,
        documents=len(samples),
        annotations=sum(len(sample.gold) for sample in samples),
        candidates=len(examples.right),
        right=int(examples.right.sum()),
        folds=folds,
        threshold=threshold,
        before=total(read(sample, start.lexicon, start.base) for sample in samples),
        after=_unseen(unseen, start),
    )


def _check(samples: Sequence[Sample]) -> None:
    if len(samples) < FEWEST:
        raise InvalidData(
            f"too few to learn from some and try on the others: {len(samples)}; give at least {FEWEST} articles, better {ENOUGH}"
        )
    if not any(sample.gold for sample in samples):
        raise InvalidData("no document has an attribution, so there is nothing to learn")


def _tried_on(pupil: Learner, number: int, tell: Callable[[str], None]) -> list[ByThreshold]:
    """What each document of a fold gives with weights learned from the other folds."""
    others = frozenset(range(len(pupil.folds))) - {number}
    tell(f"Learning from {len(others)} parts of {len(pupil.folds)}, trying on part {number + 1}")
    weights = pupil.fitted(pupil.examples(others))
    start = pupil.start
    thresholds = {start.threshold} if start.threshold else {*TRIED, start.base.threshold}
    return [tried(sample, pupil.counted(others), weights, thresholds) for sample in pupil.folds[number]]


def _threshold(documents: Sequence[ByThreshold], start: Start) -> float:
    return start.threshold or chosen(documents, start.base.threshold)


def _unseen(parts: Sequence[Sequence[ByThreshold]], start: Start) -> Tally:
    """What is found in unseen documents, the threshold too chosen on other documents each time."""
    out = []
    for number, part in enumerate(parts):
        threshold = _threshold(
            [one for n, beside in enumerate(parts) if n != number for one in beside], start
        )
        out += [one[threshold] for one in part]
    return total(out)
