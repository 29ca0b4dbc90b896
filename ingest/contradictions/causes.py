"""It came of something else: the same outcome with another cause, the same thing from another source."""

import re

from ingest.contradictions.facts import FIRST, Facts
from ingest.contradictions.grounds import PLAIN, Ground
from ingest.contradictions.lexicon import Opposites, pattern_of
from ingest.contradictions.ties import PARTS, Tie, heads, meet

LONG = re.compile(r"[a-z]{4,}")
STEM = 5
LEAST_ALIKE = 2
"""Words in which the outcomes agree at least."""
ALIKE, NEARLY = 0.6, 0.9
"""Share of an outcome's words that the other has too: where the text says 'because', and where it only says 'after'."""
OTHER = 0.5
"""Share of a cause's words in the other cause up to which it is another."""


def other_cause(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'The bridge fell because of rust' against 'the bridge fell as a result of an explosion'."""
    for phrases, share in ((lexicon.causing, ALIKE), (lexicon.following, NEARLY)):
        a, b = _parted(one, phrases), _parted(other, phrases)
        if a is None or b is None:
            continue
        (outcome, cause), (outcome2, cause2) = a, b
        both, fewer = len(outcome & outcome2), min(len(outcome), len(outcome2))
        same = both >= LEAST_ALIKE and both >= share * fewer
        if same and len(cause & cause2) <= OTHER * min(len(cause), len(cause2)):
            return Ground(
                reason="other cause", rule="other cause", weight=PLAIN, line="the same, of another cause"
            )
    return _other_source(one, other, tie, lexicon)


def _parted(facts: Facts, phrases: frozenset[str]) -> tuple[set[str], set[str]] | None:
    """The words before and behind what opens a cause."""
    found = pattern_of(phrases).search(facts.text)
    if found is None:
        return None
    outcome, cause = _stems(facts.text[: found.start()]), _stems(facts.text[found.end() :])
    return (outcome, cause) if outcome and cause else None


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in LONG.findall(text)}


def _other_source(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'The oil came from a wreck' against 'the oil left the refinery'."""
    for a in one.deeds[:FIRST]:
        for b in other.deeds[:FIRST]:
            if not {a.word, b.word} <= lexicon.coming | lexicon.leaving or a.negated != b.negated:
                continue
            sources = [
                _source(deed.word, heads(deed, "from"), heads(deed, "target"), lexicon) for deed in (a, b)
            ]
            things = [heads(deed, *PARTS) - source for deed, source in zip((a, b), sources, strict=True)]
            if all(sources) and not meet(*sources) and meet(*things) and tie.apart:
                line = f"from {min(sources[0])} against from {min(sources[1])}"
                return Ground(reason="other cause", rule="other source", weight=PLAIN, line=line)
    return None


def _source(word: str, origin: set[str], target: set[str], lexicon: Opposites) -> set[str]:
    return origin or (target if word in lexicon.leaving else set())
