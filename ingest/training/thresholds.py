"""From which score on a candidate is kept: tried on documents that were not learned from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import log, sqrt

from ingest.attribution.cues import CueLexicon
from ingest.attribution.weights import Weights
from ingest.training.matching import Tally, total
from ingest.training.samples import Sample, read

TRIED = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)

ByThreshold = Mapping[float, Tally]
"""What one document gives with each threshold."""


def tried(sample: Sample, cues: CueLexicon, weights: Weights, thresholds: Iterable[float]) -> ByThreshold:
    """Read a sample with each of these thresholds."""
    return {t: read(sample, cues, replace(weights, threshold=t)) for t in sorted(thresholds)}


def chosen(documents: Sequence[ByThreshold], own: float) -> float:
    """The threshold with the best F1; `own` unless the gain over it is more than its standard error, which a few documents seldom reach."""
    if not documents:
        return own
    best = max(documents[0], key=lambda t: (total(one[t] for one in documents).f1, -abs(t - own)))
    gains = _without_each(documents, best, own)
    mean = sum(gains) / len(gains)
    error = sqrt((len(gains) - 1) / len(gains) * sum((gain - mean) ** 2 for gain in gains))
    return best if mean > error else own


def _without_each(documents: Sequence[ByThreshold], best: float, own: float) -> list[float]:
    """The gain in F1 from `own` to `best` with each document left out in turn (jackknife)."""
    ours, theirs = total(one[best] for one in documents), total(one[own] for one in documents)
    return [_less(ours, one[best]).f1 - _less(theirs, one[own]).f1 for one in documents]


def _less(tally: Tally, part: Tally) -> Tally:
    return Tally(*(a - b for a, b in zip(tally, part, strict=True)))


def moved(weights: Weights, threshold: float) -> Weights:
    """Weights that keep with their own threshold what they would keep with `threshold`.

    Later steps ask for scores of their own, such as that a claim goes into the graph only when it is surer still; so the scale keeps its zero.
    """
    shift = _logit(weights.threshold) - _logit(threshold)
    return replace(weights, bias=round(weights.bias + shift, 4))


def _logit(chance: float) -> float:
    return log(chance / (1.0 - chance))
