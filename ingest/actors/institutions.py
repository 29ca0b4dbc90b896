"""States and their parts that are described: 'the government', 'the ministry', 'the Turkish military'."""

from spacy.tokens import Token

from ingest.actors import variants
from ingest.actors.entities import Entity
from ingest.actors.phrases import Phrase
from ingest.actors.scene import PLACES, Entities, Scene
from ingest.actors.sources import owned, plain
from ingest.actors.words import is_plural, key, text

FIELD_WORDS = 8
SILENT_ORGANS = frozenset({"court", "judiciary", "opposition"})
"""Parts of a state that do not speak for it."""


def government(scene: Scene, phrase: Phrase) -> Entities:
    """A government speaks as its state; without one named, as the state that the article is about."""
    states = tuple(owner for owner, _ in scene.owned_by(phrase) if owner.kind == "state")
    if states or (phrase.modifiers and not phrase.is_definite):
        return states
    return _focus(scene, phrase)


def state(scene: Scene, phrase: Phrase) -> Entities:
    """'The country'."""
    return _focus(scene, phrase) if phrase.is_definite and not is_plural(phrase.head) else ()


def _focus(scene: Scene, phrase: Phrase) -> Entities:
    found = scene.focus.state(phrase.head.i)
    return (found,) if found else ()


def ministry(scene: Scene, phrase: Phrase) -> Entities:
    field = _field(scene, phrase)
    if phrase.noun == "department" and key(field) not in scene.lexicon.fields:
        return ()
    states = [owner for owner, _ in scene.owned_by(phrase, also=PLACES) if owner.kind == "state"]
    states = states or _state_after(scene, phrase)
    found = tuple(_ministry_of(scene, phrase, field, owner) for owner in states)
    if not found and not is_plural(phrase.head):
        found = _last_ministry(scene, phrase, field)
    return found if found or phrase.noun == "department" else plain(scene, phrase)


def _state_after(scene: Scene, phrase: Phrase) -> list[Entity]:
    """The state in 'Ministry of Health of Ghana', wherever the parser hung it."""
    after = scene.doc[phrase.head.i + 1 : phrase.head.i + FIELD_WORDS]
    if not after or after[0].lower_ != "of":
        return []
    named = (scene.state_named(token) for token in after if token.dep_ == "pobj")
    return [state for state in named if state][:1]


def _ministry_of(scene: Scene, phrase: Phrase, field: str, owner: Entity) -> Entity:
    head = "Department" if phrase.noun == "department" else "Ministry"
    names = list(variants.ministry_names(field or "Government", head, owner, scene.lexicon))
    found = scene.describe(names[0], "organisation", owner)
    found.call(phrase.words, *names[1:])
    found.nouns.update({"ministry", phrase.noun, key(field)})
    return found


def _last_ministry(scene: Scene, phrase: Phrase, field: str) -> Entities:
    """'The ministry' is the last one; 'the health ministry' the last of that field, else the state's."""
    wanted = {"ministry", key(field)} if field else {"ministry"}
    found = scene.timeline.nearest(phrase.head.i, lambda entity: wanted <= entity.nouns)
    if found:
        return (found,)
    is_plain = field and (key(field) in scene.lexicon.fields or phrase.words.islower())
    owners = _focus(scene, phrase) if is_plain else ()  # another's ministry in 'the Veldian Foreign Ministry'
    return tuple(_ministry_of(scene, phrase, field, owner) for owner in owners)


def _field(scene: Scene, phrase: Phrase) -> str:
    """'Defense' of 'the Turkish defence ministry' and of 'Ministry of Defence of X'."""
    doc, after = scene.doc, phrase.head.i + 1
    if after + 1 < len(doc) and doc[after].lower_ == "of":
        words = _capitalised(scene, after + 1)
        if words and key(words) not in scene.lexicon.known:
            return variants.ministry_field(words, scene.lexicon)
    words = " ".join(token.text for token in phrase.modifiers if not is_owner_word(scene, token))
    return variants.ministry_field(words, scene.lexicon) if words else ""


def _capitalised(scene: Scene, start: int) -> str:
    end = start
    while end < min(start + 4, len(scene.doc)) and (
        scene.doc[end].text[0].isupper() or scene.doc[end].lower_ == "and"
    ):
        end += 1
    return text(scene.doc, start, end).removesuffix(" and")


def is_owner_word(scene: Scene, token: Token) -> bool:
    """The word before a noun says whose it is, not what it is."""
    if (
        token.dep_ == "poss"
        or token.tag_ in {"POS", "DT", "PRP$"}
        or token.is_punct
        or token.lower_ in {"federal", "s"}
    ):
        return True
    return token.i in scene.names or scene.state_named(token) is not None


def organ(scene: Scene, phrase: Phrase) -> Entities:
    """'The Turkish military'; 'the military' is that of the state in focus."""
    owners_ = [owner for owner, _ in scene.owned_by(phrase, also=PLACES)]
    if not owners_ and phrase.is_definite and not phrase.modifiers:
        owners_ = list(_focus(scene, phrase))
    speaks = phrase.noun not in SILENT_ORGANS
    return tuple(
        owned(scene, phrase, owner, "organisation", speaks_for=owner if speaks else None) for owner in owners_
    )
