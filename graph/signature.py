"""What a claim's sentence says, in parts that compare without a parse: strings and numbers only, so that it is stored as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Modality = Literal["stated", "possible", "planned", "demanded", "conditional"]
Bound = Literal["exact", "about", "least", "most"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who or what takes part in a deed. `name` is canonical where `named`, else the lemma of the noun.

    `role` is 'agent', 'target', 'recipient' or 'is' ('is safe', 'became king'), else the preposition: 'from', 'in'.
    """

    role: str
    name: str
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One verb, or noun that names a happening, of a claim.

    `word` is its lemma with its particle, `family` the word that stands for all that mean the same ('down', 'shoot
    down' …), `event` its type of event where it has one.
    """

    word: str
    family: str
    event: str | None = None
    negated: bool = False
    modality: Modality = "stated"
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number, the lemma of what it counts or measures, and whether it is meant exactly ('at least 84 people')."""

    value: float
    of: str = ""
    bound: Bound = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The parts of one claim. `deeds` stand main clause first; `negated` and `modality` are those of the main clause.

    `lemmas` are the content words without names, sorted; `names` are canonical names of actors and places, sorted.
    `dates` and `as_of` ('as of Monday') are ISO days. `kind` is the claim's.
    """

    lemmas: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    amounts: tuple[Amount, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    as_of: str | None = None
    negated: bool = False
    modality: Modality = "stated"
    kind: str = "fact"


def signature_from(table: Mapping[str, Any]) -> Signature:
    """Rebuild a signature from `dataclasses.asdict`, also after a turn through JSON; parts that are missing are empty."""
    return Signature(
        lemmas=tuple(table.get("lemmas", ())),
        names=tuple(table.get("names", ())),
        deeds=tuple(_deed(one) for one in table.get("deeds", ())),
        amounts=tuple(Amount(**one) for one in table.get("amounts", ())),
        places=tuple(table.get("places", ())),
        dates=tuple(table.get("dates", ())),
        as_of=table.get("as_of"),
        negated=bool(table.get("negated", False)),
        modality=_modality(table.get("modality")),
        kind=str(table.get("kind", "fact")),
    )


def _deed(table: Mapping[str, Any]) -> Deed:
    roles: Iterable[Mapping[str, Any]] = table.get("roles", ())
    known = {**table, "roles": tuple(Role(**one) for one in roles)}
    return Deed(**known)


def _modality(value: Any) -> Modality:
    return value if value in get_args(Modality) else "stated"
