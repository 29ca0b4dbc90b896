"""Attributions of a corpus that were missed or invented, each with what is wrong: no cue, another content, another source."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.errors import Miss, around, whole, words
from quality.materials import read_lines

WORD = re.compile(r"\w+")
HALF = 0.5
"""Share of their words that two contents have in common to be the same, as in `score_attributions.py`."""


@dataclass(frozen=True, slots=True)
class Roles:
    """An attribution as sets of the numbers of its words."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    raw: dict[str, Any]


def of_corpus(gold: Path, predicted: Path) -> Iterator[Miss]:
    """Yield what is wrong with the predictions that a run has left in `predicted`."""
    found = {item["id"]: item["attributions"] for item in read_lines(predicted)}
    for item in read_lines(gold):
        text = item["text"]
        there = [one for one in roles(text, item["attributions"]) if one.content]
        given = [one for one in roles(text, found.get(item["id"], ())) if one.content]
        pairs = dict(paired(there, given, joint))
        used = set(pairs.values())
        wrong = [(one, given, "missed") for n, one in enumerate(there) if n not in pairs]
        wrong += [(one, there, "false") for n, one in enumerate(given) if n not in used]
        for one, others, side in wrong:
            yield Miss(
                material=gold.stem,
                kind=f"{side}: {kind_of(one, others)}",
                word=words(text, one.raw["cue"]),
                text=around(text, whole(one.raw)),
            )


def roles(text: str, attributions: Sequence[dict[str, Any]]) -> list[Roles]:
    """Attributions with their roles as words, so that marks and white space do not matter."""
    number = {place: n for n, word in enumerate(WORD.finditer(text)) for place in range(*word.span())}

    def of(spans: Any) -> frozenset[int]:
        places = (place for start, end in spans or () for place in range(start, end))
        return frozenset(number[place] for place in places if place in number)

    return [Roles(of(one["source"]), of(one["cue"]), of(one["content"]), one) for one in attributions]


def paired(
    gold: Sequence[Roles], found: Sequence[Roles], closeness: Callable[[Roles, Roles], float]
) -> Iterator[tuple[int, int]]:
    """Pair attributions one to one, the closest first; none of closeness 0."""
    close = ((-closeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found))
    done: tuple[set[int], set[int]] = set(), set()
    for _, i, j in sorted(pair for pair in close if pair[0] < 0):
        if i not in done[0] and j not in done[1]:
            done[0].add(i)
            done[1].add(j)
            yield i, j


def joint(one: Roles, other: Roles) -> float:
    """The joint measure of `score_attributions.py`: the same content and the same source, or 0."""
    share = alike(one.content, other.content)
    same = bool(one.source & other.source) or not (one.source or other.source)
    return share + alike(one.source, other.source) / 10 if share >= HALF and same else 0.0


def alike(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def kind_of(one: Roles, others: Sequence[Roles]) -> str:
    """What is wrong with an attribution that has no counterpart: seen from the nearest that the other side has."""
    same = [other for other in others if one.cue & other.cue]
    if same:
        return _at_the_same_cue(one, max(same, key=lambda other: alike(one.content, other.content)))
    near = max(others, key=lambda other: alike(one.content, other.content), default=None)
    if near is None or not one.content & near.content:
        return "nothing there"
    if alike(one.content, near.content) >= HALF:
        return "this content at another cue"
    return "another cue, its words only part of a content" if one.content <= near.content else "another cue"


def _at_the_same_cue(one: Roles, near: Roles) -> str:
    share = alike(one.content, near.content)
    if share >= HALF and one.source and near.source:
        return (
            "at this cue another source"
            if not one.source & near.source
            else "at this cue, but paired otherwise"
        )
    if share >= HALF:
        return "at this cue no source on one side"
    if not share:
        return "at this cue quite another content"
    return (
        "at this cue a longer content"
        if len(near.content) > len(one.content)
        else "at this cue a shorter content"
    )
