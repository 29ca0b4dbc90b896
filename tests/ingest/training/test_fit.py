"""The fit: where the slope is nothing, near the base where the data are few, and where the data are where they are many."""

import numpy as np
import pytest

from ingest.training.fit import Examples, fit


def coins(heads: int, tails: int) -> Examples:
    """One feature that is always there."""
    return Examples(np.ones((heads + tails, 1)), np.array([1.0] * heads + [0.0] * tails))


def test_without_data_the_base_stays():
    nothing = Examples(np.zeros((0, 2)), np.zeros(0))
    base = np.array([0.5, -1.0])
    assert fit(nothing, base, np.full(2, 3.0)) == pytest.approx(base)


def test_many_data_go_where_the_counts_say():
    [weight] = fit(coins(3000, 1000), np.array([-2.0]), np.array([0.01]))
    assert weight == pytest.approx(np.log(3.0), abs=1e-3)


def test_few_data_move_the_base_little_and_a_firmer_base_moves_less():
    free, firm, firmer = (
        fit(coins(4, 0), np.array([0.0]), np.array([held]))[0] for held in (0.1, 10.0, 100.0)
    )
    assert free > firm > firmer > 0.0
    assert firm < 0.25


def test_the_slope_of_the_posterior_is_nothing_at_the_end():
    rng = np.random.default_rng(7)
    values = rng.normal(size=(200, 5))
    right = (values @ np.array([2.0, -1.0, 0.0, 0.5, 0.0]) + rng.normal(size=200) > 0.0).astype(float)
    base, precision = np.array([1.0, 1.0, 0.0, 0.0, -1.0]), np.full(5, 2.0)
    weights = fit(Examples(values, right), base, precision)
    chance = 1.0 / (1.0 + np.exp(-(values @ weights)))
    slope = values.T @ (chance - right) + precision * (weights - base)
    assert np.abs(slope).max() < 1e-4


def test_data_that_a_line_parts_have_an_end_too():
    values = np.array([[1.0], [2.0], [-1.0], [-2.0]])
    [weight] = fit(Examples(values, np.array([1.0, 1.0, 0.0, 0.0])), np.array([0.0]), np.array([1e-3]))
    assert np.isfinite(weight)
    assert weight > 1.0
