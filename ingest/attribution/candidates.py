"""What a rule proposes: tokens of cue, source and content, before it is weighed."""

from dataclasses import dataclass
from typing import Literal

Range = tuple[int, int]
"""Indices of tokens, end exclusive."""

LONGEST = 150
"""Tokens of a clause at most: more is a text without sentences, and would be read anew for each of its cues."""

Frame = Literal[
    "ccomp", "quote", "xcomp", "dobj", "prep", "pass", "noun", "adj", "according", "colon", "bare"
]
"""In what construction the content stands to its cue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    head: int
    """The token that heads the cue."""
    cue: tuple[int, ...]
    source: Range | None
    content: tuple[Range, ...]
    frame: Frame
    rule: str
    preposition: str = "-"
    score: float = 0.0
    main: int | None = None
    """For a further sentence of a quotation: the head of the cue that it belongs to."""

    @property
    def speech(self) -> int:
        """The head of the cue under which the content stands."""
        return self.head if self.main is None else self.main


def merged(ranges: list[Range]) -> tuple[Range, ...]:
    """Sort ranges and join those that touch or overlap."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


def without(area: Range, holes: list[Range]) -> list[Range]:
    """`area` less every hole."""
    out: list[Range] = []
    start, end = area
    for hole_start, hole_end in sorted(holes):
        if hole_end <= start or hole_start >= end:
            continue
        if hole_start > start:
            out.append((start, hole_start))
        start = max(start, hole_end)
    if start < end:
        out.append((start, end))
    return out


def overlaps(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]
