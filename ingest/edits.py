"""Where the characters of a text stood before it was tidied: what was replaced, and the way back.

An edit is four offsets: the characters `start` to `end` of the new text stand for `before` to `until` of the old one.
Between edits both run alike. Edits of one pass are in order and never overlap; of several passes the last made comes first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

Edit = tuple[int, int, int, int]
Passes = Sequence[Sequence[Edit]]
Change = tuple[int, int, str]
"""Characters of a text, end exclusive, and what to write in their place."""


def edited(text: str, changes: Iterable[Change]) -> tuple[str, tuple[Edit, ...]]:
    """Make changes to a text, which must come in order and apart; give the new text and what was edited."""
    parts: list[str] = []
    edits: list[Edit] = []
    done = length = 0
    for before, until, written in changes:
        parts += text[done:before], written
        start = length + before - done
        length, done = start + len(written), until
        if until - before != len(written):
            edits.append((start, length, before, until))
    return "".join([*parts, text[done:]]), tuple(edits)


def back(span: tuple[int, int], passes: Passes) -> tuple[int, int]:
    """Where a span of the new text stood in the first one; what was taken out at its edges is no part of it."""
    start, end = span
    for edits in passes:
        start, end = _start(start, edits), _end(end, edits)
    return start, end


def forth(span: tuple[int, int], passes: Passes) -> tuple[int, int]:
    """Where a span of the first text stands in the new one."""
    for edits in reversed(passes):
        turned = [(before, until, start, end) for start, end, before, until in edits]
        span = _start(span[0], turned), _end(span[1], turned)
    return span


def _start(place: int, edits: Sequence[Edit]) -> int:
    number = bisect_right(edits, place, key=itemgetter(0)) - 1
    if number < 0:
        return place
    _, end, before, until = edits[number]
    return before if place < end else until + place - end


def _end(place: int, edits: Sequence[Edit]) -> int:
    number = bisect_left(edits, place, key=itemgetter(0)) - 1
    if number < 0:
        return place
    _, end, _, until = edits[number]
    return until if place <= end else until + place - end
