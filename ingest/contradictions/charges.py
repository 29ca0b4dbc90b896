"""A charge, and what clears of it: 'guilty of fraud' against 'no evidence of any wrongdoing'."""

import re

from ingest.contradictions.facts import Facts
from ingest.contradictions.grounds import PLAIN, Ground
from ingest.contradictions.lexicon import Opposites, pattern_of
from ingest.contradictions.ties import Tie

_ANY = re.compile(r"\bany\b")


def cleared(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """Somebody is cleared whom the other claim accuses. 'Guilty of any wrongdoing' is no charge but a denied one."""
    for clearing, charge in ((one, other), (other, one)):
        found = pattern_of(lexicon.clearing).search(clearing.text)
        if found is None or pattern_of(lexicon.clearing).search(charge.text):
            continue
        if "evidence" in found.group() and not pattern_of(lexicon.charges).search(clearing.text):
            continue
        about_him = bool(tie.names) or tie.denied
        if about_him and _accuses(charge, lexicon):
            line = f"'{found.group()}' against the charge"
            return Ground(reason="opposite", rule="cleared", weight=PLAIN, line=line)
    return None


def _accuses(claim: Facts, lexicon: Opposites) -> bool:
    if not claim.telling.speakers or _ANY.search(claim.text):
        return False
    return claim.telling.kind == "accusation" or bool(pattern_of(lexicon.accusing).search(claim.text))
