"""Whether two claims exclude each other: a ground, and how sure it is that they speak of one matter and for two sides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model import Telling
from ingest.contradictions.causes import other_cause
from ingest.contradictions.charges import cleared
from ingest.contradictions.doers import other_culprit, other_maker
from ingest.contradictions.explicit import set_aside
from ingest.contradictions.facts import Facts, facts_of
from ingest.contradictions.grounds import Ground, Reason, Rule
from ingest.contradictions.lexicon import Opposites, load_opposites
from ingest.contradictions.numbers import other_degree, other_number
from ingest.contradictions.opposing import corrected, excused, faked, negated, opposed
from ingest.contradictions.places import other_day, other_place
from ingest.contradictions.ties import Tie, tie

RULES: tuple[Rule, ...] = (
    set_aside, opposed, other_culprit, other_maker, cleared, faked, other_number, other_degree,
    other_cause, excused, corrected, other_place, other_day, negated,
)  # fmt: skip
LEAST = 0.6
"""Score below which nothing is said."""
COSINE, NAMES, LEMMA, DENIED, ANSWERED, DISPUTED = 0.4, 0.1, 0.05, 0.2, 0.1, 0.1
MOST_LEMMAS = 2
"""Shared words that count."""
FARTHEST = 0.2
"""Cosine below which two claims are on different matters, unless one answers the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two claims that cannot both be true. `score` is 0 to 1, the sum of `parts`; `line` says why."""

    reason: Reason
    score: float
    parts: Mapping[str, float]
    line: str


def clash(one: Telling, other: Telling) -> Clash | None:
    """Say why two claims cannot both be true, or None: also where it is not sure enough. The order does not matter."""
    lexicon = load_opposites()
    return clash_of(facts_of(one, lexicon), facts_of(other, lexicon), lexicon)


def counterclaims(one: Telling, others: Iterable[Telling]) -> list[tuple[Telling, Clash]]:
    """Those of `others` that clash with `one`, surest first."""
    lexicon = load_opposites()
    prepared = facts_of(one, lexicon)
    found = [(other, clash_of(prepared, facts_of(other, lexicon), lexicon)) for other in others]
    return sorted(((other, why) for other, why in found if why is not None), key=lambda pair: -pair[1].score)


def clash_of(one: Facts, other: Facts, lexicon: Opposites) -> Clash | None:
    """`clash` of tellings that are prepared already: preparing takes longer than comparing."""
    common = tie(one, other)
    if not common.apart or (common.cosine < FARTHEST and not common.answered):
        return None
    if not (_states(one, lexicon) and _states(other, lexicon)):
        return None
    found = [ground for rule in RULES if (ground := rule(one, other, common, lexicon)) is not None]
    if not found:
        return None
    ground = max(found, key=lambda each: each.weight)
    parts = _parts(ground, common)
    score = round(min(1.0, sum(parts.values())), 3)
    if score < LEAST:
        return None
    return Clash(reason=ground.reason, score=score, parts=parts, line=ground.line)


def _states(facts: Facts, lexicon: Opposites) -> bool:
    """Whether a claim says how it is: a question does not, nor 'if', nor 'they are looking into it'."""
    if facts.text.endswith("?") or facts.text.startswith(("if ", "whether ")):
        return False
    return not facts.deeds or facts.deeds[0].word not in lexicon.asking


def _parts(ground: Ground, common: Tie) -> Mapping[str, float]:
    parts = {
        ground.rule: ground.weight,
        "alike": round(COSINE * common.cosine, 3),
        "same names": NAMES * bool(common.names),
        "same words": round(LEMMA * min(MOST_LEMMAS, len(common.lemmas)), 3),
        "denied": DENIED * common.denied,
        "answered": ANSWERED * common.answered,
        "disputed": DISPUTED * (common.disputed and not common.denied),
    }
    return {name: value for name, value in parts.items() if value}
