"""Whether two claims tell of the same deed, by the same doer, to the same target."""

from collections.abc import Iterator, Sequence

from graph.signature import Deed, Role
from ingest.identity.lexicon import load_identity
from ingest.identity.names import same_name

LOOKED_AT = 3
"""Deeds of each claim that are compared, main clause first."""
MAIN = 1.0
BESIDE = 0.5
"""What a shared deed counts where it is the main one on both sides, and elsewhere."""
AKIN = 0.5
"""What two deeds of one type of event count that are not of one family."""
UNLISTED = 1 / 3
"""How far two deeds differ of which one has no listed family."""


def compared(ones: Sequence[Deed], others: Sequence[Deed]) -> dict[str, float]:
    """The best pair of deeds, and whether its doers, targets and circumstances are the same or others."""
    a, b = ones[:LOOKED_AT], others[:LOOKED_AT]
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
