"""What each part counts for: numbers of a file, added up and brought to 0 … 1."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from types import MappingProxyType

FORMAT = "counterclaim identity 1"
UTMOST = 50.0


class InvalidWeights(ValueError):
    """The file of weights is malformed: the message says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """From a score of `same` on two tellings are one claim; between `undecided` and that a person should look.

    From `bridge` on a telling makes one of two claims that both say what it says.
    """

    of: Mapping[str, float]
    bias: float
    same: float
    undecided: float
    bridge: float

    def added(self, parts: Mapping[str, float]) -> dict[str, float]:
        """What each part adds, those that add nothing left out."""
        return {name: self.of[name] * value for name, value in parts.items() if value and self.of[name]}

    def score(self, added: Mapping[str, float]) -> float:
        """How likely two tellings are one claim, 0 to 1."""
        total = self.bias + sum(added.values())
        return 1.0 / (1.0 + exp(-min(UTMOST, max(-UTMOST, total))))


@cache
def load_weights() -> Weights:
    """Read the shipped weights. Raises InvalidWeights."""
    text = (files("ingest") / "lexicons" / "identity_weights.json").read_text(encoding="utf-8")
    return parsed(text)


def parsed(text: str) -> Weights:
    """Weights from the text of a file. Raises InvalidWeights."""
    table = json.loads(text)
    if table.get("format") != FORMAT:
        raise InvalidWeights(f"identity weights: no {FORMAT!r}")
    if not 0.0 < table["undecided"] <= table["same"] <= table["bridge"] <= 1.0:
        raise InvalidWeights("identity weights: 'undecided', 'same' and 'bridge' must rise from 0 to 1")
    return Weights(
        of=MappingProxyType({name: float(value) for name, value in table["weights"].items()}),
        bias=float(table["bias"]),
        same=float(table["same"]),
        undecided=float(table["undecided"]),
        bridge=float(table["bridge"]),
    )
