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
    for edits in passes:
        span = _moved(span, edits, to_old=True)
    return span


def forth(span: tuple[int, int], passes: Passes) -> tuple[int, int]:
    """Where a span of the first text stands in the new one."""
    for edits in reversed(passes):
        span = _moved(span, edits, to_old=False)
    return span


def _moved(span: tuple[int, int], edits: Sequence[Edit], *, to_old: bool) -> tuple[int, int]:
    """A span on the other side of the edits: to what they stand for, or (from the old text) to what stands for it."""
    start, end = span
    here = itemgetter(0 if to_old else 2)
    first, last = bisect_right(edits, start, key=here) - 1, bisect_left(edits, end, key=here) - 1
    if first >= 0:
        _, until, there, far = _sides(edits[first], to_old=to_old)
        start = there if start < until else far + start - until
    if last >= 0:
        _, until, _, far = _sides(edits[last], to_old=to_old)
        end = far if end <= until else far + end - until
    return start, end


def _sides(edit: Edit, *, to_old: bool) -> Edit:
    """An edit with the side that a place is on first."""
    return edit if to_old else (*edit[2:], *edit[:2])
