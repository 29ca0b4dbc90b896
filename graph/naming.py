"""What an article calls its actors, and how they join the actors of the graph: what a decision compares, and its answer.

A Naming is one article's own name for an actor; the edge NAMES from it to an Actor is a judgement, so that a merge or
a split moves namings, with all that was said under them, and can be undone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.ids import stable_id
from graph.model import ActorKind, Decision, Extraction

ALONE = "named first here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One actor as one article names it. `actor_id` is the actor that its name alone makes.

    `roles` are nouns that the article says of it, `sides` the names of those it speaks for, `home` the state that the
    article is most about. `called` are the keys of the names that are its own, `cues` those by which it may be
    found under other names, `asks` the cues of others that may be the same.
    """

    id: str
    article_id: str
    actor_id: str
    name: str
    kind: ActorKind = "unknown"
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    home: str | None = None
    called: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    """Ids of the actors of its article that it speaks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An actor of the graph, with what all its namings say of it.

    `heir_of` are ids of actors that were merged into it, `holds` those of the namings that a person moved to it.
    """

    id: str
    name: str
    kind: ActorKind = "unknown"
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    heir_of: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    """Ids of actors from which a person holds it apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Whether a naming means an actor: `score` is 0 to 1, `reason` one line."""

    verdict: Decision
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A naming names this actor. `also` are actors that it shows to be the same, `maybe` those that it may mean."""

    naming_id: str
    actor_id: str
    score: float = 1.0
    reason: str = ALONE
    also: tuple[tuple[str, Likeness], ...] = ()
    maybe: tuple[tuple[str, Likeness], ...] = ()


def naming_id(article_id: str, actor_id: str) -> str:
    """Name what one article calls an actor."""
    return stable_id("naming", article_id, actor_id)


def held(naming: Naming, near: Sequence[Known]) -> Known | None:
    """The actor to which a person moved this naming before, if one did."""
    return next((one for one in near if naming.id in one.holds), None)


def heir(naming: Naming, near: Sequence[Known]) -> Known | None:
    """The actor that has the naming's name now, where actors were merged."""
    return next((one for one in near if naming.actor_id in one.heir_of), None)


def by_name(namings: Sequence[Naming], near: Sequence[Known]) -> tuple[Named, ...]:
    """Every naming names the actor that its name alone makes, or what became of it."""
    found = ((one, held(one, near) or heir(one, near)) for one in namings)
    return tuple(
        Named(naming_id=one.id, actor_id=actor.id if actor else one.actor_id) for one, actor in found
    )


def as_read(extraction: Extraction) -> tuple[Naming, ...]:
    """The actors of an article as they stand, by their names alone."""
    names = {actor.id: actor.name for actor in extraction.actors}
    sides: dict[str, list[str]] = {}
    for link in extraction.speaks_for:
        sides.setdefault(link.actor_id, []).append(link.principal_id)
    article = extraction.article.id
    return tuple(
        Naming(
            id=naming_id(article, actor.id),
            article_id=article,
            actor_id=actor.id,
            name=actor.name,
            kind=actor.kind,
            names=tuple(sorted({actor.name, *actor.aliases})),
            roles=actor.roles,
            sides=tuple(sorted({names[other] for other in sides.get(actor.id, ()) if other in names})),
            speaks_for=tuple(sides.get(actor.id, ())),
        )
        for actor in {actor.id: actor for actor in extraction.actors}.values()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """How an article's actors are known again: what its names say of them, and which actors of the graph they are."""

    signs: Callable[[Extraction], tuple[Naming, ...]] = as_read
    decide: Callable[[Sequence[Naming], Sequence[Known]], tuple[Named, ...]] = by_name


BY_NAME = Recognition()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """The actors of one article: its namings, and which actor each of them names."""

    namings: tuple[Naming, ...] = ()
    named: tuple[Named, ...] = ()
    actors: Mapping[str, str] = field(default_factory=dict)
    """The actor that its name alone makes → the actor of the graph."""
