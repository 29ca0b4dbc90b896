"""Another number of the same thing. 'At least 84' and '90' do not clash, nor do tolls of different days."""

import math
from collections.abc import Iterator
from dataclasses import replace

from graph.signature import Amount, Deed
from ingest.contradictions.facts import Facts
from ingest.contradictions.grounds import PLAIN, Ground
from ingest.contradictions.lexicon import Opposites, pattern_of
from ingest.contradictions.ties import PARTS, Tie, heads, meet, named, no_others, of_same

ABOUT = 0.2
"""Share by which 'about' may be off."""
COUNTS = {"twice": 2.0, "thrice": 3.0}
UNITS = {
    "second": ("minute", 1 / 60), "minute": ("minute", 1), "hour": ("minute", 60), "day": ("minute", 1440),
    "week": ("minute", 10080), "metre": ("metre", 1), "meter": ("metre", 1), "kilometre": ("metre", 1000),
    "kilometer": ("metre", 1000), "km": ("metre", 1000), "mile": ("metre", 1609), "dollar": ("dollar", 1),
    "euro": ("euro", 1), "pound": ("pound", 1), "yen": ("yen", 1), "percent": ("percent", 1), "time": ("time", 1),
}  # fmt: skip
"""Unit → what it measures, and how many of that it is: such a number measures the deed, it does not count who takes part."""
MEASURES = frozenset(unit for unit, _ in UNITS.values())
CLOSE = 0.6
"""Cosine from which on two claims measure the same deed."""
ROUND = 1.5
"""Factor from which on two numbers differ though one is a bound: '100' and 'more than 90' are the same news."""


def other_number(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'Eight crewmen were killed' against 'thirty crewmen were killed', said of the same deed and doer."""
    if not _same_day(one, other):
        return None
    for a, b in _pairs(one, other, lexicon):
        if _apart(a, b) and _of_same_deed(one, other, (a, b), tie, lexicon):
            line = f"{a.value:g} {a.of} against {b.value:g} {b.of}"
            return Ground(reason="other number", rule="other number", weight=PLAIN, line=line)
    return None


def other_degree(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'It is far fewer than that', 'the figure is exaggerated', of what the other claim gives a number for."""
    for degree, number in ((one, other), (other, one)):
        found = pattern_of(lexicon.degrees).search(degree.text)
        if found is None or pattern_of(lexicon.degrees).search(number.text) or not number.signature.amounts:
            continue
        done = {deed.family for deed in number.deeds if deed.word not in lexicon.light}
        same = any(deed.family in done for deed in degree.deeds)
        if tie.answered or (same and degree.signature.amounts):
            line = f"'{found.group()}' against the number"
            return Ground(reason="other number", rule="other degree", weight=PLAIN, line=line)
    return None


def _same_day(one: Facts, other: Facts) -> bool:
    """Numbers that grow are of a day: those of other days, or as of other days, can both be true."""
    a, b = one.signature, other.signature
    return a.as_of == b.as_of and (not a.dates or not b.dates or bool({*a.dates} & {*b.dates}))


def _pairs(one: Facts, other: Facts, lexicon: Opposites) -> Iterator[tuple[Amount, Amount]]:
    ours, others = list(_amounts(one)), list(_amounts(other))
    agreed = {a.value for a in ours} & {b.value for b in others}
    for a in (each for each in ours if each.value not in agreed):
        for b in (each for each in others if each.value not in agreed):
            if a.of and (a.of == b.of or {a.of, b.of} <= lexicon.heads):
                yield a, b


def _amounts(facts: Facts) -> Iterator[Amount]:
    """The numbers of a claim, in one unit for each measure."""
    for amount in facts.signature.amounts:
        unit, factor = UNITS.get(amount.of, (amount.of, 1))
        yield replace(amount, of=unit, value=amount.value * factor)
    for word in facts.words:
        if word in COUNTS:
            yield Amount(value=COUNTS[word], of="time")


def _apart(one: Amount, other: Amount) -> bool:
    (low, high), (low2, high2) = _range(one), _range(other)
    if low <= high2 and low2 <= high:
        return False
    exact = one.bound == other.bound == "exact"
    return exact or max(low, low2) >= ROUND * min(high, high2)


def _range(amount: Amount) -> tuple[float, float]:
    match amount.bound:
        case "least":
            return amount.value, math.inf
        case "most":
            return 0.0, amount.value
        case "about":
            return amount.value * (1 - ABOUT), amount.value * (1 + ABOUT)
        case _:
            return amount.value, amount.value


def _of_same_deed(
    one: Facts, other: Facts, pair: tuple[Amount, Amount], tie: Tie, lexicon: Opposites
) -> bool:
    """Whether both numbers are of one deed, or one claim says nothing but its number in answer to the other."""
    if pair[0].of in MEASURES:
        close = tie.cosine >= CLOSE or tie.denied or tie.answered
        return close and bool(one.deeds and other.deeds) and _one_deed(one.deeds[0], other.deeds[0], lexicon)
    a, b = _counting(one, pair[0]), _counting(other, pair[1])
    same = any(x.family == y.family and x.word not in lexicon.light and no_others(x, y) for x in a for y in b)
    if tie.denied or tie.answered:
        return same or _bare(one, lexicon) or _bare(other, lexicon)
    return same and meet(_named(one), _named(other))


def _one_deed(one: Deed, other: Deed, lexicon: Opposites) -> bool:
    return one.family == other.family and one.word not in lexicon.light and of_same(one, other)


def _counting(facts: Facts, amount: Amount) -> list[Deed]:
    return [deed for deed in facts.deeds if any(_names(of, amount) for of in heads(deed, *PARTS, "is"))]


def _names(name: str, amount: Amount) -> bool:
    """'sailor', and 'two sailors of the Marisol', for what a number counts."""
    return any(word in {amount.of, f"{amount.of}s"} for word in name.split())


def _bare(facts: Facts, lexicon: Opposites) -> bool:
    """'That is several hundred people': no deed, only how many."""
    return all(deed.word.split()[0] in lexicon.light for deed in facts.deeds)


def _named(facts: Facts) -> set[str]:
    return {name for deed in facts.deeds for name in named(deed, *PARTS)}
