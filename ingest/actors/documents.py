"""Documents that speak: 'the statement', 'a report by Acme' are their issuers'."""

from spacy.tokens import Token

from ingest.actors.entities import Entity
from ingest.actors.phrases import Phrase
from ingest.actors.scene import Entities, Scene
from ingest.actors.trees import lefts
from ingest.actors.words import is_plural, singular

MADE_BY = frozenset({"poss", "by", "of", "from"})
LOOK_BACK = 400
"""How many tokens back 'the statement' may have been spoken of."""
TOLD = frozenset({"article", "report", "story", "study", "survey"})
"""What newspapers and institutes make, and seldom a person who was quoted."""


def issuers(scene: Scene, phrase: Phrase) -> Entities:
    """Whose the document is, who made it, else who spoke last."""
    made = _owners(scene, phrase) or _maker(scene, phrase.head)
    if made or not phrase.is_definite or is_plural(phrase.head):
        return made
    return _issued_before(scene, phrase)


def _owners(scene: Scene, phrase: Phrase) -> Entities:
    """'Acme's statement', 'a Kremlin statement', but not 'Israeli media reports'."""
    found = scene.owned_by(phrase, also=frozenset({"by", "on"}))
    is_site = found and found[0][1] == "on" and found[0][0].kind in {"organisation", "unknown"}
    if not found or (found[0][1] not in MADE_BY | {"mod"} and not is_site):
        return ()
    owner, how = found[0]
    is_nation = owner.kind in {"state", "place"} and (how == "mod" or is_plural(phrase.head))
    return (
        () if is_nation or "media" in phrase.words.lower().split() else tuple(entity for entity, _ in found)
    )


def _maker(scene: Scene, document: Token) -> Entities:
    """'Acme said in a statement', 'issued a statement': the subject of the document's verb."""
    verb = (
        document.head.head
        if document.dep_ == "pobj" and document.head.lower_ in {"in", "via", "through"}
        else document.head
    )
    is_told = document.dep_ == "pobj" or verb.lemma_ in scene.lexicon.groups["speech"]
    if document.dep_ not in {"pobj", "dobj"} or verb.pos_ != "VERB" or not is_told:
        return ()
    subject = next((child for child in lefts(verb) if child.dep_ == "nsubj" and child.i < document.i), None)
    return scene.entities_at(subject) if subject is not None else ()


def _issued_before(scene: Scene, phrase: Phrase) -> Entities:
    for position in range(phrase.head.i - 1, max(0, phrase.head.i - LOOK_BACK), -1):
        found = scene.read_before(position)
        if found and singular(scene.doc[position]) == phrase.noun and not is_plural(scene.doc[position]):
            return found
    near = list(scene.timeline.before(phrase.head.i))
    speakers = [moment.entity for moment in near if moment.speaker]
    if phrase.noun in TOLD:
        press = [moment.entity for moment in near if _is_press(scene, moment.entity)]
        speakers = press or [entity for entity in speakers if entity.kind != "person"]
    return tuple(speakers[:1])


def is_saying(scene: Scene, noun: str) -> bool:
    return noun in scene.lexicon.groups["sayings"]


def sayer(scene: Scene, phrase: Phrase) -> Entities:
    """'Poe's admission', 'the claim by Acme': whose saying it is; an orphaned one is nobody's."""
    found = scene.owned_by(phrase, also=frozenset({"by"}))
    return tuple(entity for entity, how in found if how in MADE_BY - {"of"})  # 'admission of guilt'


def _is_press(scene: Scene, entity: Entity) -> bool:
    return entity.kind == "organisation" and not scene.lexicon.groups["press"].isdisjoint(entity.words)
