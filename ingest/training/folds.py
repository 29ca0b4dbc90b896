"""Cross-validation over documents: what is learned from some is tried on the others."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from types import MappingProxyType

import numpy as np

from ingest.attribution.cues import CueLexicon, FrameCounts, HeadCounts
from ingest.attribution.weights import Weights
from ingest.training.fit import Examples, Vector, fit
from ingest.training.samples import COLUMNS, Sample, examples, frames, heads

PLACES = 4
"""Decimals of a weight that are kept."""


L2 = 10.0
"""How firmly a weight is held to the base: about as firmly as forty candidates that are half sure hold it."""
FOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is learned from, beside the samples."""

    base: Weights
    lexicon: CueLexicon
    """The shipped counts with those of the base."""
    l2: float = L2
    folds: int = FOLDS
    threshold: float | None = None
    """The threshold to take; None means the best on articles that are not learned from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """Samples in folds, and what may be learned from any choice of the folds."""

    folds: Sequence[Sequence[Sample]]
    start: Start
    heads: Sequence[HeadCounts]
    frames: Sequence[FrameCounts]
    _lexicons: dict[frozenset[int], CueLexicon] = field(default_factory=dict)

    def examples(self, chosen: frozenset[int]) -> Examples:
        """The candidates of the `chosen` folds, those of a fold with the counts of the others only.

        With its own counts each word of a document would seem as sure as it is there.
        """
        return examples(
            (sample, self.counted(chosen - {number}))
            for number in sorted(chosen)
            for sample in self.folds[number]
        )

    def fitted(self, seen: Examples) -> Weights:
        """Weights learned from these candidates."""
        base = _vector(self.start.base)
        return _weights(fit(seen, base, np.full(len(base), self.start.l2)), self.start.base)

    def counted(self, chosen: frozenset[int]) -> CueLexicon:
        """The counts of the base and of the `chosen` folds."""
        if chosen not in self._lexicons:
            lexicon = self.start.lexicon
            for number in sorted(chosen):
                lexicon = lexicon.plus(self.frames[number], self.heads[number])
            self._lexicons[chosen] = lexicon
        return self._lexicons[chosen]


def learner(samples: Sequence[Sample], start: Start) -> Learner:
    """Deal the samples into folds by their ids, so that their order in the files changes nothing, and count each fold."""
    folds = min(start.folds, len(samples))
    order = sorted(samples, key=lambda sample: sha256(sample.id.encode()).digest())
    dealt = [order[first::folds] for first in range(folds)]
    headed = [heads(fold, start.lexicon.heads) for fold in dealt]
    whole = start.lexicon
    for counts in headed:
        whole = whole.plus({}, counts)
    framed = [frames(fold, whole) for fold in dealt]
    return Learner(folds=dealt, start=start, heads=headed, frames=framed)


def _vector(weights: Weights) -> Vector:
    vector = np.zeros(len(COLUMNS))
    vector[0] = weights.bias
    for name, value in weights.of.items():
        vector[COLUMNS[name]] = value
    return vector


def _weights(vector: Vector, base: Weights) -> Weights:
    values = {name: round(float(vector[column]), PLACES) for name, column in COLUMNS.items()}
    bias = values.pop("bias")
    return replace(
        base, bias=bias, of=MappingProxyType({name: value for name, value in values.items() if value})
    )
