"""A small scorer of our own: statements and denial links of a graph export against labelled stories.

A statement is right when kind and actor are, and the spans share half of the shorter one. A link is right
when the claim that it points at is told where the labels tell theirs, elsewhere than in the denial itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Place = tuple[str, int, int]
"""An article and a span of its characters."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who asserts or denies (`deny`) which claims, and where."""

    deny: bool
    names: frozenset[str]
    place: Place
    claims: frozenset[str]
    own_content: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    matched: int
    predicted: int
    gold: int

    @property
    def f1(self) -> float:
        return 2 * self.matched / (self.predicted + self.gold) if self.matched else 0.0


def score(stories: Iterable[Mapping[str, Any]], export: Mapping[str, Any]) -> dict[str, Count]:
    """Count assertions, denials and denial links that are right."""
    gold, found = list(labelled(stories)), list(exported(export))
    mentions = _mentions(found)
    counts = {}
    for name, deny in (("assertions", False), ("denials", True)):
        here = [one for one in gold if one.deny == deny]
        there = [one for one in found if one.deny == deny]
        pairs = matched(here, there)
        counts[name] = Count(len(pairs), len(there), len(here))
    links = sum(_links(one, other, gold, mentions) for one, other in pairs)
    counts["denial links"] = Count(
        links, sum(len(one.claims) for one in there), sum(len(one.claims) for one in here)
    )
    return counts


def labelled(stories: Iterable[Mapping[str, Any]]) -> Iterator[Statement]:
    """Yield the statements of labelled stories; claims are known by story and key."""
    for story in stories:
        for article in story["articles"]:
            for one in article["statements"]:
                start = article["text"].index(one["evidence"])
                yield Statement(
                    one["kind"] == "deny",
                    frozenset(map(plain, [one["actor"], *one["aliases"]])),
                    (article["id"], start, start + len(one["evidence"])),
                    frozenset(f"{story['story']}:{key}" for key in one["claims"]),
                    one["content"] is not None,
                )


def exported(export: Mapping[str, Any]) -> Iterator[Statement]:
    """Yield the statements of a graph export, each once."""
    names = {one["id"]: frozenset(map(plain, [one["name"], *one["aliases"]])) for one in export["actors"]}
    claims = {one["id"] for one in export["claims"]}
    denied: dict[str, set[str]] = {one["id"]: set() for one in export["denials"]}
    told: dict[tuple[bool, str, Place], set[str]] = {}
    for edge in export["edges"]:
        if edge["type"] == "DENIES" and edge["to"] in claims:
            denied[edge["from"]].add(edge["to"])
    for edge in export["edges"]:
        if edge["type"] == "ASSERTS":
            deny, place = edge["to"] in denied, (edge["article"], edge["start"], edge["end"])
            of = denied[edge["to"]] if deny else {edge["to"]}
            told.setdefault((deny, edge["from"], place), set()).update(of)
    for (deny, actor, place), of in told.items():
        yield Statement(deny, names[actor], place, frozenset(of))


def matched(gold: list[Statement], found: list[Statement]) -> list[tuple[Statement, Statement]]:
    """Pair statements one to one, those that overlap most first."""
    pairs = [(one, other) for one in gold for other in found if overlaps(one.place, other.place)]
    pairs = [(one, other) for one, other in pairs if one.names & other.names]
    pairs.sort(key=lambda pair: -_closeness(pair[0].place, pair[1].place))
    done: set[int] = set()
    chosen = []
    for one, other in pairs:
        if not {id(one), id(other)} & done:
            done |= {id(one), id(other)}
            chosen.append((one, other))
    return chosen


def plain(name: str) -> str:
    """Give a name without case, articles, titles, dots and possessives."""
    words = re.sub(r"[^\w\s]", " ", re.sub(r"['’]s\b", "", name.lower().replace(".", ""))).split()
    while len(words) > 1 and words[0] in ("the", "a", "an", "mr", "mrs", "ms", "dr"):
        words = words[1:]
    return " ".join(words)


def overlaps(one: Place, other: Place) -> bool:
    shorter = min(one[2] - one[1], other[2] - other[1])
    return one[0] == other[0] and 2 * _common(one, other) >= max(shorter, 1)


def _common(one: Place, other: Place) -> int:
    return max(0, min(one[2], other[2]) - max(one[1], other[1]))


def _closeness(one: Place, other: Place) -> float:
    common = _common(one, other)
    return common / (one[2] - one[1] + other[2] - other[1] - common)


def _mentions(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Give for each claim the statements that tell or deny it."""
    found: dict[str, list[Statement]] = {}
    for one in statements:
        for claim in one.claims:
            found.setdefault(claim, []).append(one)
    return found


def _links(
    gold: Statement, found: Statement, labels: list[Statement], mentions: Mapping[str, list[Statement]]
) -> int:
    """Count the claims of a denial that are told where the labels tell theirs."""
    right = 0
    for claim in gold.claims:
        places = [one.place for one in labels if claim in one.claims and one is not gold]
        if gold.own_content or not places:
            places.append(gold.place)
        told = [one.place for other in found.claims for one in mentions[other]]
        right += any(overlaps(one, other) for one in places for other in told)
    return min(right, len(found.claims))
