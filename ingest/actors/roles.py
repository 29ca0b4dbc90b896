"""What an article says somebody is: 'foreign minister of Turkey', 'Acme's lawyer', 'an aide to X'."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.actors.entities import Entity, Mention, Role, head_of
from ingest.actors.phrases import Phrase, owners, phrase_of
from ingest.actors.scene import Scene
from ingest.actors.sources import NATIONAL, speaks_for
from ingest.actors.trees import rights
from ingest.actors.words import bare, singular, text

SPAN = 2
"""How many sentences back the state may have acted whose minister has no other owner."""


def give_roles(mention: Mention, scene: Scene) -> None:
    """Tell the entity what titles, appositions, copulas and owners around this mention say about it."""
    entity, doc = mention.entity, scene.doc
    name = head_of(mention, doc)
    if mention.first < mention.start:
        entity.call(text(doc, mention.first, mention.end))
        if bare(doc[mention.start - 1]) in scene.lexicon.titles["kept"]:
            entity.call(
                text(doc, mention.start - 1, mention.end)
            )  # 'Lord Poe' of 'Justice Minister Lord Poe'
        _give_title(mention, scene)
    for noun in _beside(name, mention):
        _give(entity, phrase_of(noun), scene)
    if mention.first < mention.start and not entity.owner:
        _give_unsaid_owner(mention, scene)
    if entity.kind in {"person", "unknown"} or not entity.sure:
        _give_belonging(name, mention, scene)


def _give_title(mention: Mention, scene: Scene) -> None:
    """The words before the name: the role is the last noun with a role, whose it is the name before that."""
    doc, lexicon, entity = scene.doc, scene.lexicon, mention.entity
    words = list(doc[mention.first : mention.start])
    for token in words:
        entity.gender = lexicon.gender(bare(token)) or entity.gender
    head = _title_head(mention, scene)
    if head is None:
        return
    owner = _owner_before(mention, head, scene)
    title = _title(mention, head, scene)
    if owner:
        entity.call(text(doc, mention.first, mention.start))
    noun = "member" if head.text[0].isupper() and bare(head) in lexicon.titles["short"] else singular(head)
    _hold(entity, Role(noun, title, owner, scene.is_former(mention.first, mention.start)), scene)


def _title_head(mention: Mention, scene: Scene) -> Token | None:
    """The last word of the title that names a role."""
    lexicon = scene.lexicon
    heads = [
        token
        for token in scene.doc[mention.first : mention.start]
        if singular(token) in lexicon.roles or singular(token) in lexicon.organisations
    ]
    spare = heads[-1] if heads else None
    return next((token for token in reversed(heads) if bare(token) not in lexicon.titles["kept"]), spare)


def _title(mention: Mention, head: Token, scene: Scene) -> str:
    words = scene.doc[mention.first : head.i + 1]
    return " ".join(token.lower_ for token in words if not _is_owner_word(token, scene))


def _give_unsaid_owner(mention: Mention, scene: Scene) -> None:
    """Find whose office it is where nothing beside the name says so."""
    head = _title_head(mention, scene)
    if head is None or scene.is_former(mention.first, mention.start):
        return
    owner = _unsaid_owner(mention, head, _title(mention, head, scene), scene)
    for role in mention.entity.roles:
        if owner and role.noun == singular(head) and role.owner is None:
            mention.entity.owner = speaks_for(scene, role.noun, owner, former=role.former)


def _unsaid_owner(mention: Mention, head: Token, title: str, scene: Scene) -> Entity | None:
    """'President X' of the state just spoken of; 'Chairman Y' of the organisation, 'Coach Z' of the club."""
    noun = singular(head)
    if title in NATIONAL:
        return _state_near(mention, scene) or scene.focus.home() if head.text[0].isupper() else None
    sort = scene.lexicon.evidence.get(noun)
    if sort:
        return scene.timeline.leading(mention.start, lambda entity: sort in entity.nouns)
    is_office = scene.lexicon.roles.get(noun) == "offices" and noun not in scene.lexicon.titles["governing"]
    is_office = is_office or noun.startswith("spokes")
    return scene.timeline.beside(mention.start) if is_office else None


def _state_near(mention: Mention, scene: Scene) -> Entity | None:
    """The state, or the state of the ministry, that last acted in the sentences just before."""
    here = scene.timeline.sentence_of(mention.start)
    for moment in scene.timeline.before(mention.first):
        if moment.sentence < here - SPAN:
            break
        owner = moment.entity if moment.entity.kind == "state" else moment.entity.owner
        if moment.subject and owner and owner.kind == "state" and moment.entity.kind != "person":
            return owner
    return None


def _is_owner_word(token: Token, scene: Scene) -> bool:
    return (
        token.i in scene.names
        or bool(scene.lexicon.demonyms.get(token.lower_))
        or token.is_punct
        or token.tag_ == "POS"
    )


def _owner_before(mention: Mention, head: Token, scene: Scene) -> Entity | None:
    """'Turkish', 'Acme' or 'defence ministry' in front of the role, or 'Acme's' in front of it all."""
    doc = scene.doc
    for position in range(head.i - 1, mention.first - 1, -1):
        found = scene.entities_at(doc[position])
        if found and (
            position in scene.names
            or doc[position].pos_ not in {"NOUN", "PROPN"}
            or singular(doc[position]) not in scene.lexicon.roles
        ):
            return found[0]
    before = mention.first - 1
    if before > 0 and doc[before].tag_ == "POS":
        found = scene.entities_at(doc[before - 1])
        return found[0] if found else None
    if before >= 0 and doc[before].tag_ == "PRP$":
        found = scene.entities_at(doc[before])
        return found[0] if found else None
    return None


def _beside(name: Token, mention: Mention) -> Iterator[Token]:
    """The nouns set beside a name, before or after, and what it 'is' or 'was'."""
    for child in rights(name):
        if child.dep_ == "appos" and child.i >= mention.end:
            yield child
    if name.dep_ == "appos" and name.head.i < mention.first:
        yield name.head
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        yield from (child for child in rights(name.head) if child.dep_ == "attr")


def _give(entity: Entity, phrase: Phrase, scene: Scene) -> None:
    noun, lexicon = phrase.noun, scene.lexicon
    if phrase.head.i in scene.names:
        return
    if noun in lexicon.organisations or noun in lexicon.groups["organs"] | lexicon.groups["grounds"]:
        entity.nouns.add(noun)
        return
    if noun not in lexicon.roles:
        return
    entity.gender = lexicon.gender(noun) or entity.gender
    owned = scene.owned_by(phrase)
    owner = owned[0][0] if owned and owned[0][0] is not entity else None
    if owner:
        entity.call(phrase.words)
    title = " ".join(t.lower_ for t in phrase.modifiers if not _is_owner_word(t, scene) and t.dep_ != "poss")
    _hold(
        entity,
        Role(noun, f"{title} {noun}".strip(), owner, scene.is_former(phrase.start, phrase.head.i)),
        scene,
    )


def _hold(entity: Entity, role: Role, scene: Scene) -> None:
    """Record the role; who holds an office speaks for its owner."""
    entity.nouns.add(role.noun)
    if role.noun in scene.lexicon.roles and not entity.known:
        is_place = entity.kind == "place" and entity.words[-1] in scene.lexicon.groups["grounds"]
        if is_place or (entity.kind != "person" and entity.sure):
            return
        entity.kind = "person"
    if not any(held.title == role.title and held.owner is role.owner for held in entity.roles):
        entity.roles.append(role)
        scene.holders[role.noun].append((role, entity))
    if role.owner and role.noun in scene.lexicon.evidence:
        role.owner.become(scene.lexicon.evidence[role.noun])
    if role.owner and role.owner is not entity:
        entity.owner = entity.owner or speaks_for(scene, role.noun, role.owner, former=role.former)


def _give_belonging(name: Token, mention: Mention, scene: Scene) -> None:
    """'Acme's Jane Doe', 'Jane Doe of Acme'."""
    entity, links = (
        mention.entity,
        {"poss"} if mention.entity.kind != "person" else {"poss", "of", "from", "at"},
    )
    for token, how in owners(name):
        if how not in links or entity.owner or mention.end - mention.start == 1:
            continue
        for owner in scene.entities_at(token):
            if owner is not entity and owner.kind in {"organisation", "office"}:
                entity.owner = entity.owner or owner
