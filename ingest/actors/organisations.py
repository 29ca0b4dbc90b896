"""Organisations that are described: 'the company' is the one spoken of that may be a company, else nobody."""

from collections.abc import Iterator

from ingest.actors.entities import Entity
from ingest.actors.phrases import Phrase, owners
from ingest.actors.scene import Entities, Scene
from ingest.actors.sorts import is_exactly, is_open, is_possibly, is_sort
from ingest.actors.sources import owned
from ingest.actors.timeline import Moment
from ingest.actors.words import is_plural

JUST = 1
"""How many sentences back an organisation is still the one that was just spoken of."""
RELATIONS = frozenset(
    {
        "board",
        "campaign",
        "department",
        "office",
        "operator",
        "panel",
        "subsidiary",
        "supplier",
        "team",
        "union",
    }
)
"""Organisations of an organisation: 'the Acme board' is not Acme as 'the Acme bank' is."""


def organisation(scene: Scene, phrase: Phrase) -> Entities:
    """The name before the noun, else an organisation described so, else the one that may well be one."""
    named = scene.names.get(phrase.head.i - 1)
    if (
        named
        and named.entity.kind in {"organisation", "unknown"}
        and scene.doc[phrase.head.i - 1].pos_ != "ADJ"
        and phrase.noun not in RELATIONS
        and not is_plural(phrase.head)
    ):
        named.entity.nouns.add(phrase.noun)
        return (named.entity,)
    if not phrase.is_definite or is_plural(phrase.head) or _is_someones(phrase):
        return ()
    found = scene.timeline.nearest(phrase.head.i, lambda entity: is_exactly(entity, phrase.noun))
    return (found,) if found else _likely(scene, phrase)


def part(scene: Scene, phrase: Phrase) -> Entities:
    """'Poe's campaign', 'Acme's foundation': an organisation that is somebody's."""
    owned_by = [(owner, how) for owner, how in scene.owned_by(phrase) if owner.kind != "place"]
    is_staff = phrase.noun in RELATIONS  # 'the Poe campaign', but not 'the Poe agency', which may be its name
    owners_ = [
        owner
        for owner, how in owned_by
        if how == "poss" or (is_staff and (how, owner.kind) == ("mod", "person"))
    ]
    return tuple(owned(scene, phrase, owner, "organisation", speaks_for=owner) for owner in owners_)


def ground(scene: Scene, phrase: Phrase) -> Entities:
    """'The county': the one that has the noun in its name, or was called so."""
    if not phrase.is_definite or is_plural(phrase.head) or phrase.modifiers:
        return ()
    found = scene.timeline.nearest(phrase.head.i, lambda entity: is_exactly(entity, phrase.noun))
    return (found,) if found else ()


def _is_someones(phrase: Phrase) -> bool:
    """'The council of X', 'Acme's office': another organisation than the one in focus."""
    return any(how in {"poss", "of", "for"} for _, how in owners(phrase.head))


def _likely(scene: Scene, phrase: Phrase) -> Entities:
    """Those whose own words say that they are of the sort come before those of whom nothing is known."""
    near = [moment for moment in scene.timeline.before(phrase.head.i) if not _is_adjective(scene, moment)]
    for fits_as in (_as_sort, _as_publisher, _as_possible):
        fits = [moment for moment in near if fits_as(scene, moment, phrase.noun)]
        if fits:
            here = scene.timeline.sentence_of(phrase.head.i)
            last = [moment for moment in fits if moment.sentence >= here - JUST]
            found = tuple(_foremost(scene, last or fits))
            for entity in found:
                entity.become(phrase.noun)
            return found
    return ()


def _is_adjective(scene: Scene, moment: Moment) -> bool:
    """'Islamist' of 'the Islamist group' is not yet the group."""
    mention = moment.mention
    return mention.end - mention.start == 1 and scene.doc[mention.start].pos_ == "ADJ"


def _as_sort(scene: Scene, moment: Moment, noun: str) -> bool:
    return is_sort(moment.entity, noun, scene.lexicon)


def _as_publisher(scene: Scene, moment: Moment, noun: str) -> bool:
    """'The Morning Lantern printed a letter': what prints may be 'the newspaper'."""
    is_press = scene.lexicon.organisations[noun] == "press" and is_open(moment.entity, scene.lexicon)
    return is_press and not scene.lexicon.groups["publishing"].isdisjoint({moment.verb, moment.relative})


def _as_possible(scene: Scene, moment: Moment, noun: str) -> bool:
    return is_possibly(moment.entity, noun, scene.lexicon)


def _foremost(scene: Scene, fits: list[Moment]) -> Iterator[Entity]:
    """Yield the one spoken of most, the nearer of equals; nobody where two equals stand side by side."""
    counts = scene.timeline.counts
    best = max(fits, key=lambda moment: counts[id(moment.entity)])
    rivals = (
        moment
        for moment in fits
        if moment.entity is not best.entity and counts[id(moment.entity)] == counts[id(best.entity)]
    )
    if not any(rival.sentence == best.sentence for rival in rivals):
        yield best.entity
