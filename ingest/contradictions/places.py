"""The same deed at another place or on another day."""

from graph.signature import Deed
from ingest.contradictions.facts import FIRST, Facts
from ingest.contradictions.grounds import PLAIN, Ground
from ingest.contradictions.lexicon import Opposites
from ingest.contradictions.ties import Tie, heads, meet, named, of_same

WHERE = ("in", "inside", "into", "over", "on", "at", "within", "from", "near")


def other_place(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'In the airspace of Norland' against 'over Sudrian territory'; any two places where the one claim is denied."""
    for a, b in _same_deeds(one, other):
        places = named(a, *WHERE), named(b, *WHERE)
        if not all(places) or meet(*places):
            continue
        owned = _is_ground(a, lexicon) and _is_ground(b, lexicon)
        if owned or tie.denied:
            line = f"{min(places[0])} against {min(places[1])}"
            return Ground(reason="other place", rule="other place", weight=PLAIN, line=line)
    return None


def other_day(one: Facts, other: Facts, _: Tie, lexicon: Opposites) -> Ground | None:
    """What happens once has one day: 'she was killed on 3 May' against 'she was killed on 5 May'."""
    days = one.signature.dates, other.signature.dates
    if not all(len(each) == 1 for each in days) or days[0] == days[1]:
        return None
    for a, b in _same_deeds(one, other):
        if a.event in lexicon.once and meet(named(a, "target"), named(b, "target")):
            line = f"{days[0][0]} against {days[1][0]}"
            return Ground(reason="other time", rule="other day", weight=PLAIN, line=line)
    return None


def _same_deeds(one: Facts, other: Facts) -> list[tuple[Deed, Deed]]:
    return [
        (a, b)
        for a in one.deeds[:FIRST]
        for b in other.deeds[:FIRST]
        if a.family == b.family and not a.negated and not b.negated and of_same(a, b)
    ]


def _is_ground(deed: Deed, lexicon: Opposites) -> bool:
    """'in Norland's airspace', 'on the soil of Norland'."""
    return any(name.split()[-1] in lexicon.grounds for name in heads(deed, *WHERE))
