"""Logistic regression by maximum a posteriori: the data pull the weights from those of the base, a Gaussian prior holds them there."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

STEPS = 100
HALVINGS = 30
CLOSE = 1e-9
"""A step that lowers the loss by less ends the search."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Candidates, one a row: the values of the features, and whether it is right (1 or 0)."""

    values: Matrix
    right: Vector


def fit(examples: Examples, base: Vector, precision: Vector) -> Vector:
    """The weights that lower the loss most. `precision` (1 / variance of the prior) says for each how firmly it is held to `base`.

    Newton's method with halved steps: the loss is convex, so it comes to the same weights from anywhere.
    """
    weights = base.copy()
    loss = _loss(examples, weights, base, precision)
    for _ in range(STEPS):
        step = _newton_step(examples, weights, base, precision)
        for _ in range(HALVINGS):
            tried = _loss(examples, weights - step, base, precision)
            if tried <= loss:
                break
            step *= 0.5
        else:
            return weights
        weights -= step
        if loss - tried < CLOSE:
            break
        loss = tried
    return weights


def _loss(examples: Examples, weights: Vector, base: Vector, precision: Vector) -> float:
    """Negative log posterior: log(1 + e^z) - y z over the rows, and the prior."""
    z = examples.values @ weights
    data = np.logaddexp(0.0, z) - examples.right * z
    return float(data.sum() + 0.5 * (precision * (weights - base) ** 2).sum())


def _newton_step(examples: Examples, weights: Vector, base: Vector, precision: Vector) -> Vector:
    z = examples.values @ weights
    chance = 0.5 * (1.0 + np.tanh(0.5 * z))
    slope = examples.values.T @ (chance - examples.right) + precision * (weights - base)
    curve = (examples.values * (chance * (1.0 - chance))[:, None]).T @ examples.values + np.diag(precision)
    return np.asarray(np.linalg.solve(curve, slope), dtype=np.float64)
