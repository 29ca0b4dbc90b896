"""People who are described: 'a spokesman for Acme', 'the French president', 'his lawyer', 'witnesses'."""

from spacy.tokens import Token

from graph.model import ActorKind
from ingest.actors import variants
from ingest.actors.entities import Entity, Role
from ingest.actors.phrases import QUANTIFIERS, Phrase, is_who
from ingest.actors.scene import PLACES, Entities, Scene
from ingest.actors.words import is_mark

LESSER = frozenset({"acting", "assistant", "deputy", "junior", "shadow", "vice"})
NATIONAL = frozenset(
    {
        "president",
        "prime minister",
        "premier",
        "foreign minister",
        "defense minister",
        "defence minister",
        "secretary of state",
        "foreign secretary",
    }
)
"""Offices of a state, also where it is not named: 'the prime minister'."""


def person_named(scene: Scene, phrase: Phrase) -> Entities:
    """'The minister', 'Acme's lawyer': whom the article names as that."""
    owned_by = _owners(scene, phrase)
    if phrase.is_plural or not (phrase.is_definite or (owned_by and owned_by[0][1] == "poss")):
        return ()
    holder = _holder(scene, phrase, owned_by[0][0] if owned_by else None)
    return (holder,) if holder else ()


def person(scene: Scene, phrase: Phrase) -> Entities:
    owned_by = _owners(scene, phrase)
    return tuple(_owned_person(scene, phrase, owner, how) for owner, how in owned_by)


def _owners(scene: Scene, phrase: Phrase) -> list[tuple[Entity, str]]:
    is_loyal = phrase.noun in scene.lexicon.groups["loyal"]
    return scene.owned_by(phrase, also=PLACES if is_loyal else frozenset())


def _owned_person(scene: Scene, phrase: Phrase, owner: Entity, how: str) -> Entity:
    kind: ActorKind = "group" if phrase.is_plural else "person"
    principal = speaks_for(scene, phrase.noun, owner, former=scene.is_former(phrase.start, phrase.head.i))
    if principal is None and how not in {"poss", "mod"}:
        return plain(scene, phrase)[0]
    return owned(scene, phrase, owner, kind, speaks_for=principal)


def owned(
    scene: Scene, phrase: Phrase, owner: Entity, kind: ActorKind, *, speaks_for: Entity | None
) -> Entity:
    """An actor named by its noun and whose it is, in the first of the regular forms."""
    noun = noun_words(scene, phrase)
    forms = list(variants.owned(noun, owner))
    found = scene.describe(forms[0], kind, speaks_for)
    found.call(*forms)
    if len(scene.owned_by(phrase, also=PLACES)) <= 1:
        found.call(phrase.words)  # 'officials of X and Y' is the name of neither
    return _noted(scene, phrase, found)


def _noted(scene: Scene, phrase: Phrase, found: Entity) -> Entity:
    found.nouns.add(phrase.noun)
    found.plural = phrase.is_plural
    found.gender = scene.lexicon.gender(phrase.noun)
    return found


def noun_words(scene: Scene, phrase: Phrase) -> str:
    """The noun with its adjectives, without the words that say whose it is."""
    words = {"amod", "compound", "nmod", "npadvmod"}
    kept = [token for token in phrase.modifiers if token.dep_ in words and token.lower_ != "same"]
    kept = [token for token in kept if not scene.is_owner(token)]
    own = [token for token in kept if token.i not in scene.names and not _is_owners(token, phrase.head)]
    named = (token for token in own if not token.is_punct and not scene.state_named(token))
    parts = [token.lower_ if token.is_sent_start else token.text for token in [*named, phrase.head]]
    return " ".join([*parts[:-1], phrase.noun if phrase.is_one else parts[-1]])


def _is_owners(token: Token, head: Token) -> bool:
    """The word belongs to the owner: 'Islamist' in 'the Islamist group's leader'."""
    while token not in (head, token.head):
        if token.dep_ == "poss":
            return True
        token = token.head
    return False


def _holder(scene: Scene, phrase: Phrase, owner: Entity | None) -> Entity | None:
    """'The French president' is whom the article gave that office; 'the spokeswoman' the last one."""
    title, holders = noun_words(scene, phrase).lower(), scene.holders[phrase.noun]
    fits = [e for role, e in holders if role.title == title and _fits(role, title, phrase.noun, owner)]
    fits = fits or [e for role, e in holders if _fits(role, title, phrase.noun, owner)]
    if fits:
        return max(fits, key=lambda entity: scene.timeline.counts[id(entity)])
    if owner is None and title == phrase.noun:
        noun = phrase.noun
        described = scene.timeline.nearest(
            phrase.head.i, lambda e: noun in e.nouns and not e.plural and not e.roles
        )
        if described:
            return described
    return _office(scene, phrase, title, owner)


def _fits(role: Role, title: str, noun: str, owner: Entity | None) -> bool:
    if (role.former and "former" not in title) or (LESSER & set(role.title.split())) - set(title.split()):
        return False
    is_same = title in {noun, role.title} or role.title.endswith(f" {title}")
    return is_same and (owner is None or role.owner in {None, owner})


def _office(scene: Scene, phrase: Phrase, title: str, owner: Entity | None) -> Entity | None:
    """'The French president' of whom the article gives no name: the office."""
    state = owner or scene.focus.home()
    if title not in NATIONAL or state is None or state.kind != "state":
        return None
    found = scene.describe(f"{_capitals(title)} of {state.name}", "office", state)
    found.call(phrase.words, *variants.owned(title, state))
    return _noted(scene, phrase, found)


def _capitals(title: str) -> str:
    return " ".join(word if word == "of" else word.capitalize() for word in title.split())


def speaks_for(scene: Scene, noun: str, owner: Entity, *, former: bool) -> Entity | None:
    """The owner, where one with such a role speaks for it."""
    role = scene.lexicon.roles.get(noun)
    if former or owner.kind == "place" or (noun == "source" and owner.kind == "person"):
        return None
    is_voice = role == "voices" or noun in scene.lexicon.groups["loyal"]
    is_officer = role in {"offices", "ranks"} and owner.kind != "person"
    is_staff = role == "staff" and owner.kind in {"organisation", "office"}
    return owner if is_voice or is_officer or is_staff else None


def plain(scene: Scene, phrase: Phrase) -> Entities:
    """A described source that nobody else is: its own words, without the article."""
    noun, lexicon = phrase.noun, scene.lexicon
    kind: ActorKind = "unknown"  # things speak as well: 'the evidence suggests'
    if is_person_noun(scene, noun) or is_who(phrase.head) or is_person_noun(scene, noun.removesuffix("s")):
        kind = "group" if phrase.is_plural else "person"
    is_document = noun in lexicon.groups["documents"]
    if is_document or noun in lexicon.organisations or noun in lexicon.groups["organs"]:
        kind = "organisation"
    words = phrase.short if is_document else _claimed(scene, phrase) or phrase.words
    found = scene.describe("media reports" if words.lower() == "reports" else words, kind, None)
    found.call(words, unmarked(phrase))
    return (_noted(scene, phrase, found),)


def _claimed(scene: Scene, phrase: Phrase) -> str:
    """'A man claiming to be Jane Doe' is not Jane Doe."""
    after = phrase.head.i + 1
    mention = scene.titled.get(after + 3)
    is_claim = scene.doc[after : after + 3].text.lower() in {"claiming to be", "purporting to be"}
    if not is_claim or mention is None:
        return ""
    return f"{phrase.short} {scene.doc[after : after + 3].text} {mention.entity.name}"


def unmarked(phrase: Phrase) -> str:
    """The words with those in quotation marks: 'qualified source'."""
    words = phrase.head.doc[phrase.start : phrase.head.i + 1]
    return " ".join(token.text for token in words if not is_mark(token) and token.lower_ not in QUANTIFIERS)


def is_person_noun(scene: Scene, noun: str) -> bool:
    return noun in scene.lexicon.roles or noun in scene.lexicon.groups["people"]


def aged(scene: Scene, phrase: Phrase) -> Entities:
    """'The 31-year-old': the person who was just named."""
    found = scene.timeline.nearest(
        phrase.head.i, lambda entity: entity.kind == "person" and not entity.plural
    )
    return (found,) if found else ()
