"""The text itself sets one claim against the other: 'it crashed, rather than being shot down'."""

import re

from ingest.contradictions.facts import STEM, Facts
from ingest.contradictions.grounds import SURE, Ground
from ingest.contradictions.lexicon import Opposites, pattern_of
from ingest.contradictions.ties import Tie

_CLAUSE = re.compile(r"[;.]|, (?!and |or )")
WORD = re.compile(r"\w+")
NEAR = 0.5
"""Cosine from which on one shared verb tells that the other claim is what is set aside."""
ROOT = 3
"""Letters that the forms of a verb share: shoot, shot."""
LEAST = 3
"""Words that the other claim shares with what is set aside, where its verb is not among them."""
NEXT = 40
"""Characters behind the phrase in which 'denials' says that it is a denial that is set aside, not a claim."""


def set_aside(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """One claim names the other behind 'rather than', 'contrary to', 'contradicting'."""
    pattern = pattern_of(lexicon.setting_aside)
    for whole, aside in ((one, other), (other, one)):
        found = pattern.search(whole.text)
        if found is None or pattern.search(aside.text):
            continue
        behind = _CLAUSE.split(whole.text[found.end() :], maxsplit=1)[0]
        if pattern_of(lexicon.denials).search(behind[:NEXT]):
            continue
        if _is_meant(whole, aside, _stems(behind), tie, lexicon):
            line = f"'{found.group()}' sets it aside"
            return Ground(reason="opposite", rule="set aside", weight=SURE, line=line)
    return None


def _is_meant(whole: Facts, aside: Facts, behind: set[str], tie: Tie, lexicon: Opposites) -> bool:
    names = {word for name in aside.names for word in name.split()}
    words = {word[:STEM] for word in {*aside.lemmas, *names, *(deed.word for deed in aside.deeds)}}
    shared = len(words & behind)
    if _turns_on(whole, aside, behind, lexicon):
        return shared > 1 or tie.cosine >= NEAR
    return tie.disputed and shared >= LEAST


def _turns_on(whole: Facts, aside: Facts, behind: set[str], lexicon: Opposites) -> bool:
    """Whether what the claim set aside turns on comes behind the phrase, and not in the main clause."""
    if not aside.deeds or not whole.deeds or aside.deeds[0].word in lexicon.light:
        return False
    main, first, *rest = aside.deeds[0], *whole.deeds
    if main.family == first.family:
        return False
    same = [main.word[:STEM], *(deed.word[:ROOT] for deed in rest if deed.family == main.family)]
    return any(word.startswith(root) for root in same for word in behind)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text)}
