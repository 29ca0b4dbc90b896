"""What beside the names speaks for or against one actor: callings, whom they speak for, titles, kinds."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph.naming import Known, Naming
from ingest.actors.lexicon import load_actor_lexicon
from ingest.actors.words import key
from ingest.identity.actor_names import parts
from ingest.identity.callings import load_callings
from ingest.identity.names import same_name

OFFICES = frozenset({"offices", "short"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a naming and an actor share, and in what they clash."""

    role: str | None  # a calling that both have
    side: str | None  # one for whom both speak
    title: str | None  # a title or description of several words that both bear
    other_walk: bool  # callings that seldom meet in one person
    other_side: bool  # both speak for somebody, and for nobody in common
    other_state: bool  # both speak for states, and for none in common
    other_office: bool  # the same office of different states
    other_gender: bool

    @property
    def supports(self) -> str | None:
        """What speaks for one actor, in words."""
        for name, found in (("title", self.title), ("side", self.side), ("role", self.role)):
            if found:
                return f"same {name} ({found})"
        return None


def evidence(naming: Naming, known: Known) -> Evidence:
    lexicon, callings = load_actor_lexicon(), load_callings()
    roles = sorted(set(naming.roles) & set(known.roles))
    sides = sorted({one for one in naming.sides if any(same_name(one, other) for other in known.sides)})
    one, other = states(naming.sides), states(known.sides)
    is_other_state = bool(one and other) and not one & other
    is_other_side = bool(naming.sides and known.sides) and not sides
    offices = [role for role in roles if lexicon.roles.get(role) in OFFICES]
    return Evidence(
        role=next(iter(roles), None),
        side=next(iter(sides), None),
        title=next(iter(sorted(_titles(naming) & _titles(known))), None),
        other_walk=callings.clash(naming.roles, known.roles),
        other_side=is_other_side,
        other_state=is_other_state,
        other_office=is_other_state and bool(offices),
        other_gender=_gender_clash(naming.names, known.names),
    )


@lru_cache(maxsize=4096)
def states(sides: tuple[str, ...]) -> frozenset[str]:
    """The states among those spoken for: a ministry's is the state that it is of."""
    known = load_actor_lexicon().known
    found = (known.get(key(side)) or known.get(key(side.rpartition(" of ")[2])) for side in sides)
    named = {one.name if one.kind == "state" else one.of for one in found if one is not None}
    return frozenset(one for one in named if one)


def is_person(one: Naming | Known) -> bool:
    """Surely a person: by callings, or by a first name."""
    words, lexicon = parts(one.name), load_actor_lexicon()
    if one.kind != "person" or key(one.name) in lexicon.known:
        return False
    return bool(one.roles) or (len(words) > 1 and words[0] in lexicon.first_names)


def is_body(one: Naming | Known) -> bool:
    """Surely a state or an organisation: by the words of its name, or because it is known."""
    lexicon, words = load_actor_lexicon(), parts(one.name)
    is_known = key(one.name) in lexicon.known
    return is_known or (one.kind == "organisation" and bool(set(words) & lexicon.groups["names"]))


def _titles(one: Naming | Known) -> frozenset[str]:
    """What it is called in several words, beside its own names: 'general poe', 'norlandish president'."""
    honorifics, kept = load_actor_lexicon().honorifics, load_actor_lexicon().titles["kept"]
    own = {" ".join(parts(one.name)), *one.called}
    found = set()
    for name in one.names:
        words = key(name).split()
        is_plain = words and words[0] in honorifics and words[0] not in kept
        if len(words) > 1 and not is_plain and " ".join(words) not in own:
            found.add(" ".join(words))
    return frozenset(found)


def _gender_clash(one: Iterable[str], other: Iterable[str]) -> bool:
    left, right = _genders(one), _genders(other)
    return len(left) == len(right) == 1 and left != right


def _genders(names: Iterable[str]) -> set[str]:
    """What honorifics tell: 'Mr Poe'."""
    honorifics = load_actor_lexicon().honorifics
    told = (honorifics.get(name.split(maxsplit=1)[0].rstrip(".").casefold()) for name in names if " " in name)
    return {gender for gender in told if gender}
