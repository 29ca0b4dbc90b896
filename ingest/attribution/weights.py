"""How sure we are of a candidate: a logistic score of its features, with weights that stand in a file.

The file is JSON. `weights` holds a number for each feature that matters (`ingest.attribution.features` names them all), `bias` is added to their
sum, and a candidate below `threshold` is dropped. `counts` is added to the shipped counts of cues: rows of [lemma, part of speech, frame,
preposition, seen, right] in `frames`, of [lemma, part of speech, heads of a cue, seen] in `heads`. `provenance` says where all this comes from.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ingest.attribution.cues import FrameCounts, HeadCounts
from ingest.attribution.features import NAMES

FORMAT = "counterclaim weights 1"
HEAVIEST = 100.0
"""No honest weight is heavier: one that is would decide alone."""
UTMOST = 50.0
FRAME_ROW, HEAD_ROW = 6, 4


class InvalidWeights(ValueError):
    """A file of weights is malformed: the message names the file and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each feature counts for, and from which score on a candidate is kept."""

    of: Mapping[str, float]
    bias: float
    threshold: float
    frames: FrameCounts
    heads: HeadCounts
    provenance: Mapping[str, Any]

    def score(self, features: Mapping[str, float]) -> float:
        """How likely a candidate is right (0 to 1)."""
        value = self.bias + sum(self.of.get(name, 0.0) * amount for name, amount in features.items())
        return 1.0 / (1.0 + exp(-min(UTMOST, max(-UTMOST, value))))


@cache
def shipped() -> Weights:
    """The weights that come with the program."""
    name = "ingest/lexicons/weights.json"
    return parsed((files("ingest") / "lexicons" / "weights.json").read_text(encoding="utf-8"), name)


def load_weights(path: Path | None = None) -> Weights:
    """Read a file of weights; the shipped one without `path`. Raises OSError, InvalidWeights."""
    if path is None:
        return shipped()
    try:
        return parsed(path.read_text(encoding="utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise InvalidWeights(f"{path}: not UTF-8 text, so no file of weights") from error


def parsed(text: str, name: str) -> Weights:
    """Weights from the text of a file; `name` is what messages call it. Raises InvalidWeights."""
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidWeights(f"{name}: not JSON ({error}); it may be cut off: write it anew") from error
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise InvalidWeights(f'{name}: no file of weights; one says "format": "{FORMAT}"')
    weights = _table(table, "weights", name)
    if not weights:
        raise InvalidWeights(f"{name}: 'weights' is empty, so nothing would be decided; train it anew")
    unknown = sorted(weights.keys() - NAMES)
    if unknown:
        raise InvalidWeights(
            f"{name}: 'weights' names {unknown[0]!r}, which is no feature; train it anew with this version"
        )
    threshold = _number(table.get("threshold"), "threshold", name)
    if not 0.0 < threshold < 1.0:
        raise InvalidWeights(f"{name}: 'threshold' is {threshold}; it lies between 0 and 1")
    counts = _table(table, "counts", name)
    return Weights(
        of=MappingProxyType({key: _number(value, key, name) for key, value in weights.items()}),
        bias=_number(table.get("bias"), "bias", name),
        threshold=threshold,
        frames=_frames(counts.get("frames"), name),
        heads=_heads(counts.get("heads"), name),
        provenance=MappingProxyType(_table(table, "provenance", name)),
    )


def _table(table: Mapping[str, Any], key: str, name: str) -> dict[str, Any]:
    found = table.get(key)
    if not isinstance(found, dict):
        raise InvalidWeights(f"{name}: '{key}' must be an object")
    return found


def _number(value: Any, key: str, name: str) -> float:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not -HEAVIEST <= value <= HEAVIEST:
        raise InvalidWeights(
            f"{name}: '{key}' is {value!r}; it must be a number from -{HEAVIEST:g} to {HEAVIEST:g}"
        )
    return float(value)


def _frames(rows: Any, name: str) -> FrameCounts:
    found = {}
    for row in _rows(rows, FRAME_ROW, "frames", name):
        *words, seen, right = row
        found[words[0], words[1], words[2], words[3]] = (seen, right)
    return MappingProxyType(found)


def _heads(rows: Any, name: str) -> HeadCounts:
    return MappingProxyType(
        {(lemma, pos): (right, seen) for lemma, pos, right, seen in _rows(rows, HEAD_ROW, "heads", name)}
    )


def _rows(rows: Any, width: int, key: str, name: str) -> list[list[Any]]:
    """Rows of words that end in two counts."""
    if not isinstance(rows, list):
        raise InvalidWeights(f"{name}: 'counts' must hold a list '{key}'")
    for row in rows:
        whole = (
            isinstance(row, list)
            and len(row) == width
            and all(isinstance(word, str) for word in row[:-2])
            and all(isinstance(count, int) and count >= 0 for count in row[-2:])
        )
        if not whole:
            raise InvalidWeights(
                f"{name}: '{key}' holds the row {row!r}; it has {width - 2} words and 2 counts"
            )
    return rows
