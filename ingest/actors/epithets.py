"""'The Republican', 'the Danish goalkeeper': another name of the person who was just spoken of."""

from ingest.actors.entities import Entity
from ingest.actors.phrases import Phrase
from ingest.actors.scene import Entities, Scene

REACH = 3
"""How many sentences back the person may have been spoken of."""

OFFICES = frozenset({"governor", "mayor", "monarch", "pontiff"})
"""Held by one at a time: where the text does not say who holds it, 'the mayor' is as a rule another than who has just spoken."""
KNOWN = 3
"""From this many mentions on, an article is about a person enough to call him by an office that it has not named."""


def is_epithet_noun(scene: Scene, noun: str) -> bool:
    return noun in scene.lexicon.groups["epithets"]


def epithet(scene: Scene, phrase: Phrase) -> Entities:
    """The foremost person near; nobody where the phrase tells one of several apart ('the senator from …')."""
    is_bare = phrase.end == phrase.head.i + 1 and not any(token.dep_ == "poss" for token in phrase.modifiers)
    if not is_bare or phrase.determiner != "the" or phrase.is_plural or phrase.end in scene.titled:
        return ()
    gender = scene.lexicon.gender(phrase.noun)
    found = scene.timeline.foremost_person(phrase.head.i, gender, REACH)
    if found is None or (phrase.noun in OFFICES and not _may_hold_it(scene, found, phrase)):
        return ()
    found.call(phrase.words)
    return (found,)


def _may_hold_it(scene: Scene, person: Entity, phrase: Phrase) -> bool:
    """'The mayor', said of somebody whom the article is about."""
    return bool(phrase.modifiers) or scene.timeline.counts[id(person)] >= KNOWN
