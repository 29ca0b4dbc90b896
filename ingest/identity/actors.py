"""Whether what an article calls an actor means an actor of the graph: same, different, or undecided."""

from graph.model import Decision
from graph.naming import Known, Likeness, Naming
from ingest.actors.lexicon import load_actor_lexicon
from ingest.identity.actor_evidence import Evidence, evidence, is_body, is_person, states
from ingest.identity.actor_names import Relation, of_bodies, of_persons, parts
from ingest.identity.callings import load_callings

RANK: tuple[Relation, ...] = ("equal", "spelt", "part", "nickname", "initial", "acronym", "short")
"""The ways in which names are related, the surest first."""
LONG = 12
"""Letters from which a person's name is rare enough that another spelling of it is the same person."""
CLEAR = 4
"""Letters from which initials are taken for the name."""
IN_WORDS = {
    "equal": "same name",
    "spelt": "the name in another spelling",
    "part": "part of the name",
    "nickname": "short first name",
    "initial": "initial of the first name",
    "acronym": "initials of the name",
    "short": "short name only",
}


def judge(naming: Naming, known: Known) -> Likeness:
    """Hold what one article calls an actor, and says of it, against an actor of the graph."""
    if (is_person(naming) and is_body(known)) or (is_body(naming) and is_person(known)):
        return Likeness(verdict="different", score=0.0, reason="one is a person, the other is none")
    is_personal = "person" in {naming.kind, known.kind} and not (is_body(naming) or is_body(known))
    relation = _relation(naming, known, is_personal=is_personal)
    if relation == "none":
        return Likeness(verdict="different", score=0.0, reason="other names")
    found = evidence(naming, known)
    if load_callings().is_common(parts(naming.name)):
        return _common(naming, known, relation, found)
    return _person(naming, relation, found) if is_personal else _body(naming, known, relation, found)


def _relation(naming: Naming, known: Known, *, is_personal: bool) -> Relation:
    """The surest way in which the naming's own names are related to the actor's."""
    nicknames, shared = load_actor_lexicon().nicknames, set(naming.asks) & set(known.cues)
    one = parts(naming.name)
    others = [name.split() for name in _called(known)]
    found: set[Relation] = {
        of_persons(one, other, nicknames) if is_personal else of_bodies(one, other) for other in others
    }
    if naming.actor_id in known.heir_of:
        found.add("equal")
    if is_told(naming, known):
        found.add("acronym")
    if any(" " not in cue and not cue.startswith("~") for cue in shared):
        found.add("short")
    return next((relation for relation in RANK if relation in found), "none")


def is_told(naming: Naming, known: Known) -> bool:
    """Whether the article itself says that the initials of its actor are the actor's name."""
    return bool(set(naming.called[1:]) & set(known.called))


def _called(known: Known) -> tuple[str, ...]:
    return known.called or (" ".join(parts(known.name)),)


def _person(naming: Naming, relation: Relation, found: Evidence) -> Likeness:
    return _clash(relation, found) or _alike(naming, relation, found)


def _clash(relation: Relation, found: Evidence) -> Likeness | None:
    """What two persons of one name cannot both be, or seldom are."""
    if found.other_office or found.other_gender:
        more = "the same office of another state" if found.other_office else "man and woman"
        return _said("different", 0.1, relation, more)
    if found.other_walk:
        is_clear = found.other_side or relation != "equal"
        return _said(
            "different" if is_clear else "undecided", 0.1 if is_clear else 0.5, relation, "other callings"
        )
    if found.other_state and not found.supports:
        return _said("undecided", 0.5, relation, "other states")
    return None


def _alike(naming: Naming, relation: Relation, found: Evidence) -> Likeness:
    support = found.supports
    if relation == "equal":
        return _said("same", 1.0 if support else 0.9, relation, support)
    if relation == "short":
        is_sure = found.title or (found.role and found.side)
        return (
            _said("same", 0.8, relation, support) if is_sure else _said("undecided", 0.4, relation, support)
        )
    is_rare = relation == "spelt" and len(naming.name) >= LONG
    if support or is_rare:
        return _said("same", 0.85, relation, support)
    return _said("undecided", 0.5, relation, None)


def _body(naming: Naming, known: Known, relation: Relation, found: Evidence) -> Likeness:
    if found.other_state:
        return _said("different", 0.1, relation, "of another state")
    support = found.supports or _shared_home(naming, known)
    if relation == "equal":
        return _said("same", 1.0 if support else 0.9, relation, support)
    if relation == "spelt":
        return _said("same", 0.85, relation, support)
    letters = min((*naming.called, *known.called), key=len, default="")
    if relation == "acronym" and (len(letters) >= CLEAR or support or is_told(naming, known)):
        return _said("same", 0.8, relation, support)
    return _said("undecided", 0.5 if relation == "acronym" else 0.4, relation, support)


def _common(naming: Naming, known: Known, relation: Relation, found: Evidence) -> Likeness:
    """A name that every state has one of is known by its state: said of it, or what the article is about."""
    if relation not in {"equal", "spelt"}:
        return _said("undecided", 0.4, relation, None)
    if found.side:
        return _said("same", 1.0, relation, found.supports)
    if found.other_side or found.other_state:
        return _said("different", 0.1, relation, "of another state")
    one = states(naming.sides) or frozenset(filter(None, (naming.home,)))
    other = states(known.sides) or frozenset(known.homes)
    if not one or not other:
        return _said("undecided", 0.5, relation, "whose is not said")
    if one & other:
        return _said("same", 0.8, relation, f"both of {min(one & other)}")
    return _said("different", 0.2, relation, "of another state")


def _shared_home(naming: Naming, known: Known) -> str | None:
    return f"both of {naming.home}" if naming.home and naming.home in known.homes else None


def _said(verdict: Decision, score: float, relation: Relation, more: str | None) -> Likeness:
    reason = IN_WORDS[relation] + (f", {more}" if more else "")
    return Likeness(verdict=verdict, score=score, reason=reason)
