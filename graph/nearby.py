"""Tellings that come near new ones: those of the graph, and those of the same batch that are not in it yet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from graph.model import Telling
from graph.resolutions import Candidates, Resolution
from graph.tellings import NEAREST


class Nearby:
    """What the articles of one batch are compared with, one after the other.

    The vector index does not show what its own transaction has written: those tellings are kept here.
    """

    def __init__(self, found: Mapping[str, Sequence[Telling]]) -> None:
        self._found = found
        self._earlier: list[Telling] = []

    def of(self, tellings: Sequence[Telling]) -> Candidates:
        """By the id of each telling: those of the graph and of the batch that may tell the same."""
        inside = self._inside(tellings)
        return {one.id: [*self._found.get(one.id, ()), *inside.get(one.id, ())] for one in tellings}

    def add(self, tellings: Sequence[Telling], resolution: Resolution) -> None:
        """Remember an article's tellings with the claims that they tell."""
        claims = {join.telling_id: join.claim_id for join in resolution.joins}
        self._earlier += [replace(one, claim_id=claims[one.id]) for one in tellings if one.vector]

    def _inside(self, tellings: Sequence[Telling]) -> dict[str, list[Telling]]:
        ones = [one for one in tellings if one.vector]
        if not ones or not self._earlier:
            return {}
        cosines = _matrix(ones) @ _matrix(self._earlier).T
        nearest = np.argsort(-cosines, axis=1, kind="stable")[:, :NEAREST]
        return {one.id: [self._earlier[n] for n in places] for one, places in zip(ones, nearest, strict=True)}


def _matrix(tellings: Sequence[Telling]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    return np.array([one.vector for one in tellings], dtype=np.float32)
