"""Two tellings → how alike they are, part by part, each from -1 or 0 to 1."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

from graph.model import Telling
from graph.signature import Amount, Signature
from ingest.identity.doings import compared
from ingest.identity.lexicon import load_identity
from ingest.identity.names import name_words, same_name

FEW = 2
"""Words under which a claim says too little to be known again."""
MONTH, YEAR = 31, 365
NONE = Signature()


@dataclass(frozen=True, slots=True)
class View:
    """A signature as it is compared: families of words, and the words of names."""

    words: frozenset[str]
    names: frozenset[str]
    signature: Signature


@lru_cache(maxsize=16384)
def view(signature: Signature) -> View:
    """Words brought to their families once for each claim, however often it is compared."""
    lexicon = load_identity()
    words = frozenset(map(lexicon.thing, signature.lemmas))
    names = frozenset(f"@{word}" for name in signature.names for word in name_words(name))
    return View(words=words, names=names, signature=signature)


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """In how many of the claims at hand each term stands: what all of them share tells none from another."""

    counts: Mapping[str, int]
    total: int

    def weight(self, terms: Iterable[str]) -> float:
        """What terms tell, the rare ones more."""
        return sum(log(1 + (1 + self.total) / (1 + self.counts.get(term, 0))) for term in terms)


def common(tellings: Iterable[Telling]) -> Common:
    """Count the terms of the tellings at hand: those of an article and all their candidates."""
    views = [view(telling.signature or NONE) for telling in tellings]
    return Common(counts=Counter(term for one in views for term in one.words | one.names), total=len(views))


UNKNOWN = Common(counts={}, total=0)


def parts(one: Telling, other: Telling, among: Common = UNKNOWN) -> dict[str, float]:
    """What speaks for and against: the names of the parts are those of the weights."""
    a, b = view(one.signature or NONE), view(other.signature or NONE)
    words = _overlap(a.words, b.words, among)
    within = one.article_id == other.article_id
    found = {
        "alike": _cosine(one, other),
        "words": words[0],
        "contained": words[1],
        "names": _overlap(a.names, b.names, among)[0],
        "thin": float(min(len(a.words), len(b.words)) < FEW),
        "speakers": float(not within and not set(one.speakers).isdisjoint(other.speakers)),
        "within": float(within),
        "nested": float(within and _is_nested(one, other)),
        "apart": _apart(one, other),
        "kind": float(one.kind == other.kind),
    }
    found |= compared(a.signature.deeds, b.signature.deeds)
    return found | _clashes(a.signature, b.signature)


def _overlap(a: frozenset[str], b: frozenset[str], among: Common) -> tuple[float, float]:
    """Weight of the shared terms by that of both sides (Dice) and by that of the smaller."""
    shared = among.weight(a & b)
    if not shared:
        return 0.0, 0.0
    sizes = among.weight(a), among.weight(b)
    return 2 * shared / sum(sizes), shared / min(sizes)


def _apart(one: Telling, other: Telling) -> float:
    """How far apart two articles came out: 0 within a month, 1 from a year on; 0 where it is not known."""
    try:
        first = date.fromisoformat((one.published_at or "")[:10])
        second = date.fromisoformat((other.published_at or "")[:10])
    except ValueError:
        return 0.0
    days = abs((first - second).days)
    return min(1.0, max(0, days - MONTH) / (YEAR - MONTH))


def _is_nested(one: Telling, other: Telling) -> bool:
    """Within an article, whether one is told in the very words of the other: 'the papers say that X' holds X."""
    short, long = sorted((one.text.casefold(), other.text.casefold()), key=len)
    return short != long and short in long


def _cosine(one: Telling, other: Telling) -> float:
    if one.vector is None or other.vector is None:
        return 0.0
    return max(0.0, sum(map(float.__mul__, one.vector, other.vector)))


def _clashes(a: Signature, b: Signature) -> dict[str, float]:
    same, other = _amounts(a.amounts, b.amounts)
    return {
        "negated": float(a.negated != b.negated),
        "mood": float((a.modality == "stated") != (b.modality == "stated")),
        "condition": float((a.modality == "conditional") != (b.modality == "conditional")),
        "amounts": same,
        "other amounts": other,
        "places": float(any(same_name(x, y) for x in a.places for y in b.places)),
        "other places": float(_differ(a.places, b.places)),
        "days": float(bool(set(a.dates) & set(b.dates))),
        "other days": float(bool(a.dates and b.dates) and not set(a.dates) & set(b.dates)),
    }


def _differ(a: Sequence[str], b: Sequence[str]) -> bool:
    return bool(a and b) and not any(same_name(x, y) for x in a for y in b)


def _amounts(a: Sequence[Amount], b: Sequence[Amount]) -> tuple[float, float]:
    """Whether a number is shared, and whether the same thing is counted with another number."""
    same = any(x.value == y.value for x in a for y in b)
    thing = load_identity().thing
    other = any(
        x.value != y.value and x.bound == y.bound == "exact" and x.of and thing(x.of) == thing(y.of)
        for x in a
        for y in b
    )
    return float(same), float(other and not same)
