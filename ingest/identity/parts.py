"""Two tellings → how alike they are, part by part, each from -1 or 0 to 1."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

from graph.model import Telling
from graph.signature import Amount, Deed, Role, Signature
from ingest.identity.lexicon import load_identity
from ingest.identity.names import name_words, same_name

LOOKED_AT = 3
"""Deeds of each claim that are compared, main clause first."""
MAIN = 1.0
BESIDE = 0.5
"""What a shared deed counts where it is the main one on both sides, and elsewhere."""
AKIN = 0.5
"""What two deeds of one type of event count that are not of one family."""
UNLISTED = 1 / 3
"""How far two deeds differ of which one has no listed family."""
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
        "speakers": float(not within and any(same_name(x, y) for x in one.speakers for y in other.speakers)),
        "within": float(within),
        "nested": float(within and _is_nested(one, other)),
        "apart": _apart(one, other),
        "kind": float(one.kind == other.kind),
    }
    found |= _deeds(a.signature.deeds[:LOOKED_AT], b.signature.deeds[:LOOKED_AT])
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


def _deeds(a: Sequence[Deed], b: Sequence[Deed]) -> dict[str, float]:
    """The best pair of deeds, and whether its doers, targets and circumstances are the same or others."""
    best = max(_pairs(a, b), key=lambda pair: pair[0], default=(0.0, None, None))
    value, x, y = best
    found = dict.fromkeys(("agent", "other agent", "target", "other target", "polarity"), 0.0) | {
        "deed": value
    }
    found["other deed"] = _other_deed(a[0], b[0]) if a and b else 0.0
    if x is None or y is None:
        return found
    found["other deed"] = 0.0 if x is a[0] and y is b[0] else _other_deed(a[0], b[0])
    found["polarity"] = float(x.negated != y.negated)
    for role in ("agent", "target"):
        match = _same_role(x, y, role)
        if match is not None:
            found[role if match else f"other {role}"] = 1.0
    return found


def _other_deed(a: Deed, b: Deed) -> float:
    """Whether two main deeds differ: surely where both are of a listed family, else they may mean the same."""
    if a.family == b.family:
        return 0.0
    listed = load_identity().families
    return 1.0 if a.family in listed and b.family in listed else UNLISTED


def _pairs(a: Sequence[Deed], b: Sequence[Deed]) -> Iterator[tuple[float, Deed | None, Deed | None]]:
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            alike = (
                1.0
                if x.family == y.family
                else AKIN
                if x.event == y.event and x.event not in {None, "other"}
                else 0.0
            )
            if alike:
                yield alike * (MAIN if i == j == 0 else BESIDE) + 0.01 * _agreeing(x, y), x, y


def _agreeing(x: Deed, y: Deed) -> int:
    return sum(_same_role(x, y, role) is True for role in ("agent", "target"))


def _same_role(x: Deed, y: Deed, role: str) -> bool | None:
    """Whether the fillers of a role are the same; None where one side has none, or only an unnamed one against a name."""
    ones, others = _fillers(x, role), _fillers(y, role)
    if not ones or not others:
        return None
    if any(_same_filler(p, q) for p in ones for q in others):
        return True
    named = all(any(r.named for r in side) for side in (ones, others))
    plain = all(not any(r.named for r in side) for side in (ones, others))
    return False if named or plain else None


def _fillers(deed: Deed, role: str) -> list[Role]:
    return [r for r in deed.roles if r.role == role]


def _same_filler(p: Role, q: Role) -> bool:
    if p.named and q.named:
        return same_name(p.name, q.name)
    thing = load_identity().thing
    return not p.named and not q.named and thing(p.name) == thing(q.name)


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
