"""Somebody else did it: two claims of one deed that name others as its doers."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.signature import Deed
from ingest.contradictions.facts import FIRST, Facts
from ingest.contradictions.grounds import PLAIN, Ground
from ingest.contradictions.lexicon import Opposites, pattern_of
from ingest.contradictions.ties import PARTS, Tie, heads, meet, named

LONGEST_NAME = 3
"""Words of a name at most from which a camp is told: a longer one is a description with others in it."""
CLOSE = 0.6
"""Cosine from which on two claims are about the same thing though they call it otherwise."""


@dataclass(frozen=True, slots=True)
class Culprits:
    """Who is said to have done a violent deed; `charged` where the claim says outright whose fault it is."""

    names: frozenset[str]
    charged: bool
    deeds: frozenset[str]


def other_culprit(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """Two claims of a violent deed, one at least saying whose fault it is, name others as its doers."""
    a, b = _culprits(one, lexicon), _culprits(other, lexicon)
    if not (a.charged or b.charged) or not a.deeds & b.deeds or meet(a.names, b.names):
        return None
    camps = _camp(one, a.names, lexicon), _camp(other, b.names, lexicon)
    one_matter = (a.charged and b.charged) or tie.names or tie.lemmas - lexicon.violent
    if one_matter and None not in camps and camps[0] != camps[1]:
        return _ground("other camp", a.names, b.names)
    names = a.names & _named(one), b.names & _named(other)
    if tie.denied and not tie.allied and all(names):
        return _ground("other culprit", *names)
    return None


def other_maker(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'The letter was written at the ministry' against 'two advisers drafted the letter'; what one does, no other does."""
    if tie.allied or (tie.disputed and not tie.denied):
        return None
    for a in one.deeds[:FIRST]:
        for b in other.deeds[:FIRST]:
            if a.family != b.family or a.negated != b.negated or not {a.word, b.word} <= lexicon.sole:
                continue
            makers = _makers(a, lexicon), _makers(b, lexicon)
            if all(makers) and not meet(*makers) and _one_thing(a, b, tie, lexicon):
                return _ground("other maker", *makers)
    return None


def _makers(deed: Deed, lexicon: Opposites) -> set[str]:
    """Who does it; a text is also written 'at the ministry'."""
    houses = named(deed, "in", "at") if deed.word in lexicon.writing else set()
    return named(deed, "agent") | houses


def _one_thing(one: Deed, other: Deed, tie: Tie, lexicon: Opposites) -> bool:
    """Whether the same is made: by its name or noun, or because the one is denied in words so like the other."""
    things = heads(one, "target") - lexicon.heads, heads(other, "target") - lexicon.heads
    return meet(*things) or (tie.denied and tie.cosine >= CLOSE)


def _ground(rule: str, one: Iterable[str], other: Iterable[str]) -> Ground:
    line = f"{', '.join(sorted(one))} against {', '.join(sorted(other))}"
    return Ground(reason="other doer", rule=rule, weight=PLAIN, line=line)


def _named(facts: Facts) -> set[str]:
    return {name for deed in facts.deeds for name in named(deed, *PARTS, "from", "by")}


def _culprits(facts: Facts, lexicon: Opposites) -> Culprits:
    deeds = [deed for deed in facts.deeds[: FIRST + 1] if not deed.negated]
    happened = frozenset(word for deed in facts.deeds for word in _violent(deed, lexicon))
    charged = _accused(facts, lexicon).union(*(_charged(deed, lexicon) for deed in deeds))
    if charged:
        return Culprits(frozenset(charged), charged=True, deeds=happened)
    doers = [heads(deed, "agent") for deed in deeds if _violent(deed, lexicon)]
    return Culprits(frozenset().union(*doers), charged=False, deeds=happened)


def _charged(deed: Deed, lexicon: Opposites) -> set[str]:
    """'is responsible', 'carried it out', 'it came from them', 'it looks like a rebel provocation'."""
    word = deed.word.removeprefix("be ")
    if word in lexicon.coming and (sources := heads(deed, "from")):
        return sources
    if ploys := heads(deed, "like", "is") & lexicon.ploys:
        return ploys
    return heads(deed, "agent") if word in lexicon.answering else set()


def _accused(facts: Facts, lexicon: Opposites) -> set[str]:
    """'Norland is guilty of', 'Norland was behind': who stands before those words."""
    found = pattern_of(lexicon.accusing).search(facts.text)
    if found is None or not facts.deeds or facts.deeds[0].negated:
        return set()
    first = heads(facts.deeds[0], "agent")
    return first or {name for name in facts.names if name in facts.text[: found.start()]}


def _violent(deed: Deed, lexicon: Opposites) -> set[str]:
    """The type and the family of a deed that somebody is made to answer for."""
    if deed.event in lexicon.violent or deed.word in lexicon.ploys:
        return {deed.family, str(deed.event)}
    return set()


def _camp(facts: Facts, names: Iterable[str], lexicon: Opposites) -> str | None:
    """Whether doers belong to those who rule or to those who fight them; None where neither or both."""
    words = {word for name in names if len(name.split()) <= LONGEST_NAME for word in _around(facts, name)}
    rules, fights = bool(words & lexicon.ruling), bool(words & lexicon.fighting)
    return None if rules == fights else "ruling" if rules else "fighting"


def _around(facts: Facts, name: str) -> set[str]:
    """The words of a name and the two that stand before it: 'government forces', 'a rebel provocation'."""
    first = name.split(maxsplit=1)[0]
    at = next((n for n, word in enumerate(facts.words) if word.startswith(first[:5])), None)
    before = facts.words[max(0, at - 2) : at] if at is not None else ()
    words = {word.removesuffix("'s") for word in (*name.split(), *before)}
    return words | {word.removesuffix("s") for word in words}
