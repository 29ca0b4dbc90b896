"""Actors that are described, not named: 'the Turkish government', 'the ministry', 'a spokesman for Acme', 'both sides'."""

from collections.abc import Callable
from collections import defaultdict

from spacy.tokens import Token

from graph.model import ActorKind
from ingest.actors import variants
from ingest.actors.entities import Entity, Mention, Role
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.phrases import Phrase, owners, phrase_of, selected
from ingest.actors.roster import Roster
from ingest.actors.timeline import Timeline
from ingest.actors.words import bare, is_plural, key, singular, text

Entities = tuple[Entity, ...]
PLACES = frozenset({"in", "on"})


class Nominals:
    """Reads common nouns as actors, each token once."""

    def __init__(self, roster: Roster, timeline: Timeline, lexicon: ActorLexicon) -> None:
        self.roster, self.timeline, self.lexicon = roster, timeline, lexicon
        self.doc = roster.doc
        self.names: dict[int, Mention] = {i: m for m in roster.mentions for i in range(m.start, m.end)}
        self.holders: dict[str, list[tuple[Role, Entity]]] = defaultdict(list)
        self.described: dict[str, Entity] = {}
        self._read: dict[int, Entities] = {}
        self._rules: tuple[tuple[Callable[[str], bool], Callable[[Phrase], Entities]], ...] = (
            (lambda noun: noun in lexicon.groups["pairs"], self._pair),
            (lambda noun: noun in {"ministry", "department"}, self._ministry),
            (lambda noun: noun in lexicon.groups["governments"], self._government),
            (lambda noun: noun in lexicon.groups["states"], self._state),
            (lambda noun: noun in lexicon.groups["documents"], self._issuers),
            (lambda noun: noun in lexicon.roles or noun in lexicon.groups["people"], self._person),
            (lambda noun: noun in lexicon.groups["organs"], self._organ),
            (lambda noun: noun in lexicon.organisations, self._organisation),
            (lambda noun: noun in lexicon.organisations, self._part),
        )

    def is_nominal(self, token: Token) -> bool:
        """The token may head the description of an actor."""
        if token.i in self.names or token.pos_ not in {"NOUN", "PROPN"}:
            return False
        if token.lower_ == "staff" and any(word.lower_ == "of" for word in self.doc[max(0, token.i - 2) : token.i]):
            return False  # a chief of staff is one person
        noun = singular(token)
        return any(applies(noun) for applies, _ in self._rules)

    def entities_at(self, token: Token) -> Entities:
        """Whom a word means: a name, a demonym, a pronoun or a description."""
        if token.i in self.names:
            return (self.names[token.i].entity,)
        if token.pos_ == "PRON":
            found = self.timeline.antecedent(token)
            return (found,) if found else ()
        state = self.lexicon.demonyms.get(key(token.text))
        if state and token.text[0].isupper():
            return (self.roster.of_known(state.name),)
        return self.read(token) if self.is_nominal(token) else ()

    def read(self, head: Token) -> Entities:
        """The actors that the noun phrase of `head` describes."""
        if head.i not in self._read:
            self._read[head.i] = ()  # two descriptions that lean on each other end here
            self._read[head.i] = self._describe(phrase_of(selected(head)))
        return self._read[head.i]

    def _describe(self, phrase: Phrase) -> Entities:
        if phrase.head.i in self.names:
            return (self.names[phrase.head.i].entity,)
        for applies, rule in self._rules:
            if applies(phrase.noun):
                found = rule(phrase)
                if found or rule == self._pair and self._is_pair(phrase):
                    return found
        return self._plain(phrase)

    def owned_by(self, phrase: Phrase, *, also: frozenset[str] = frozenset()) -> list[tuple[Entity, str]]:
        """Whose the noun is, several for 'officials from both X and Y'. The nearest kind of link wins."""
        links = {"poss", "mod", "of", "for", "from", "at", "to", "with", *also}
        for token, how in owners(phrase.head):
            if how in links and token.i != phrase.head.i:
                found = [
                    (entity, how) for word in (token, *token.conjuncts) for entity in self._owner_at(word, how)
                ]
                if found:
                    return list({id(entity): (entity, how) for entity, how in found}.values())
        return []

    def _owner_at(self, token: Token, how: str) -> Entities:
        """A modifier names an owner only where it names somebody: 'ministry spokesman', not 'press spokesman'."""
        if how != "mod" or token.i in self.names or token.pos_ == "PRON":
            named = self.names.get(token.i)
            return () if how == "mod" and named and named.entity.kind == "group" and token.pos_ == "ADJ" else self.entities_at(token)
        noun = singular(token)
        if key(token.text) in self.lexicon.demonyms:
            return self.entities_at(token)
        phrase = Phrase(token, token.i, token.i + 1, "the")
        if noun == "ministry":
            return self._ministry(phrase_of(token)) or self._last_ministry(phrase, "")
        if noun in self.lexicon.groups["governments"]:
            return self._government(phrase)
        return self._organisation(phrase) if noun in self.lexicon.organisations else ()

    def state_in_focus(self, position: int) -> Entity | None:
        return self.timeline.leading(position, lambda entity: entity.kind == "state")

    def _pair(self, phrase: Phrase) -> Entities:
        """'Both sides', 'the two countries', 'the pair': the two that are spoken of, when it is clear who they are."""
        if not self._is_pair(phrase):
            return ()
        kinds = {"person"} if phrase.noun in {"pair", "duo", "man", "woman"} else {"state", "organisation"}
        together = self._named_together(phrase.head.i, kinds)
        if together:
            return together
        near: dict[int, Entity] = {}
        if "state" in kinds and len({id(m.entity) for m in self.timeline.before(phrase.head.i) if m.entity.kind == "state"}) > 1:
            kinds = {"state"}
        for moment in self.timeline.before(phrase.head.i):
            if moment.entity.kind in kinds:
                near.setdefault(id(moment.entity), moment.entity)
        counts = self.timeline.counts
        ranked = sorted(near.values(), key=lambda entity: -counts[id(entity)])
        if len(ranked) < 2 or (len(ranked) > 2 and counts[id(ranked[2])] >= counts[id(ranked[1])]):
            return ()
        return tuple(ranked[:2])

    def _is_pair(self, phrase: Phrase) -> bool:
        words = {bare(token) for token in self.doc[phrase.start : phrase.head.i]}
        return bool(words & {"both", "two"}) or phrase.noun in {"pair", "duo"}

    def _named_together(self, position: int, kinds: set[str]) -> Entities:
        """The nearest 'X and Y' before this."""
        for moment in self.timeline.before(position):
            others = [self.names.get(token.i) for token in self.doc[moment.head].conjuncts]
            pair = {id(e): e for e in (moment.entity, *(m.entity for m in others if m)) if e.kind in kinds}
            if len(others) == 1 and len(pair) == 2:
                return tuple(pair.values())
        return ()

    def _ministry(self, phrase: Phrase) -> Entities:
        field = self._field(phrase)
        owned = [owner for owner, _ in self.owned_by(phrase, also=PLACES) if owner.kind == "state"]
        if phrase.noun == "department" and not field:
            return ()
        if not owned:
            return self._last_ministry(phrase, field)
        return tuple(self._make_ministry(phrase, field, owner) for owner in owned)

    def _make_ministry(self, phrase: Phrase, field: str, owner: Entity) -> Entity:
        head = "Department" if phrase.noun == "department" else "Ministry"
        names = list(variants.ministry_names(field or "Government", head, owner, self.lexicon))
        found = self._described(names[0], "organisation", owner)
        found.call(phrase.words, *names[1:])
        found.nouns.update({"ministry", phrase.noun, key(field)})
        return found

    def _last_ministry(self, phrase: Phrase, field: str) -> Entities:
        """'The ministry' is the last one; 'the health ministry' the last of that field, else that of the state in focus."""
        wanted = {"ministry", key(field)} if field else {"ministry"}
        found = self.timeline.nearest(phrase.head.i, lambda entity: wanted <= entity.nouns)
        if found:
            return (found,)
        state = self.state_in_focus(phrase.head.i) if field else None
        return (self._make_ministry(phrase, field, state),) if state else ()

    def _field(self, phrase: Phrase) -> str:
        """'Defense' of 'the Turkish defence ministry' and of 'Ministry of Defence of X'."""
        if phrase.head.i + 2 < len(self.doc) and self.doc[phrase.head.i + 1].lower_ == "of":
            after = self._after_of(phrase.head.i + 2)
            if after and after not in self.lexicon.known:
                return variants.ministry_field(after, self.lexicon)
        words = [token for token in self.doc[phrase.start : phrase.head.i] if not self._is_owner(token)]
        return variants.ministry_field(" ".join(token.text for token in words), self.lexicon) if words else ""

    def _after_of(self, start: int) -> str:
        end = start
        while (
            end < len(self.doc)
            and (self.doc[end].text[0].isupper() or self.doc[end].lower_ == "and")
            and end - start < 4
        ):
            end += 1
        words = text(self.doc, start, end)
        return words.removesuffix(" and")

    def _is_owner(self, token: Token) -> bool:
        if (
            token.dep_ in {"det", "predet"}
            or token.tag_ in {"POS", "DT", "PRP$"}
            or token.is_punct
            or token.lower_ in {"federal", "s"}
        ):
            return True
        return (
            token.i in self.names
            or key(token.text) in self.lexicon.demonyms
            or token.dep_ == "poss"
            or key(token.text) in self.lexicon.known
        )

    def _government(self, phrase: Phrase) -> Entities:
        owned = tuple(owner for owner, _ in self.owned_by(phrase) if owner.kind == "state")
        if owned:
            return owned
        if phrase.modifiers and not phrase.is_definite:
            return ()
        state = self.state_in_focus(phrase.head.i)
        return (state,) if state else ()

    def _state(self, phrase: Phrase) -> Entities:
        state = (
            self.state_in_focus(phrase.head.i) if phrase.is_definite and not is_plural(phrase.head) else None
        )
        return (state,) if state else ()

    def _issuers(self, phrase: Phrase) -> Entities:
        """'The statement' is its issuer's: whose it is, who made it, else who spoke last."""
        owned = self.owned_by(phrase, also=frozenset({"by"}))
        is_told = owned and (owned[0][1] in {"poss", "by", "of", "from"} or owned[0][0].kind not in {"state", "place"})
        if is_told and owned[0][1] not in {"to", "with", "for", "at"} and not (is_plural(phrase.head) and owned[0][0].kind == "state"):
            return tuple(owner for owner, _ in owned)
        maker = self._maker(phrase.head)
        if maker:
            return maker
        if phrase.is_definite and not is_plural(phrase.head):
            return self._issued_before(phrase)
        return ()

    def _maker(self, document: Token) -> Entities:
        """'Acme said in a statement': the subject of the verb that the document hangs on."""
        verb = document.head.head if document.dep_ == "pobj" else document.head
        if (
            document.dep_ not in {"pobj", "dobj"}
            or verb.pos_ != "VERB"
            or verb.lemma_ not in self.lexicon.groups["speech"]
        ):
            return ()
        subject = next(
            (child for child in verb.lefts if child.dep_ == "nsubj" and child.i < document.i), None
        )
        return self.entities_at(subject) if subject is not None else ()

    def _issued_before(self, phrase: Phrase) -> Entities:
        for position in range(phrase.head.i - 1, max(0, phrase.head.i - 400), -1):
            if self._read.get(position) and singular(self.doc[position]) == phrase.noun:
                return self._read[position]
        speaker = next(
            (moment.entity for moment in self.timeline.before(phrase.head.i) if moment.speaker), None
        )
        return (speaker,) if speaker else ()

    def _organ(self, phrase: Phrase) -> Entities:
        """'The Turkish military'; 'the military' is that of the state in focus."""
        owned = [owner for owner, _ in self.owned_by(phrase, also=PLACES)]
        state = None if owned or not phrase.is_definite else self.state_in_focus(phrase.head.i)
        if state and not phrase.modifiers:
            owned = [state]
        speaks = phrase.noun not in {"opposition", "court", "judiciary"}
        return tuple(self._owned(phrase, owner, "organisation", speaks=speaks) for owner in owned)

    def _owned(self, phrase: Phrase, owner: Entity, kind: ActorKind, *, speaks: bool) -> Entity:
        """An actor named by its noun and whose it is, in the first of the regular forms."""
        noun = self._noun_words(phrase)
        forms = list(variants.owned(noun, owner))
        is_person = owner.kind == "person"
        name = f"{variants.possessive(owner.name)} {noun}" if is_person else forms[0]
        found = self._described(name, kind, owner if speaks else None)
        found.call(phrase.words, *forms)
        found.nouns.add(phrase.noun)
        found.plural = is_plural(phrase.head)
        found.gender = self.lexicon.gender(phrase.noun)
        return found

    def _noun_words(self, phrase: Phrase) -> str:
        """The noun with its adjectives, without the words that say whose it is."""
        words = [
            token
            for token in phrase.modifiers
            if not self._is_owner(token) and token.dep_ in {"amod", "compound", "nmod", "npadvmod"}
        ]
        return " ".join(token.text for token in [*words, phrase.head])

    def _organisation(self, phrase: Phrase) -> Entities:
        """'The company': an organisation already described so, else the one spoken of most that may be one."""
        if not phrase.is_definite or is_plural(phrase.head) or self._is_someones(phrase):
            return ()
        described = self.timeline.nearest(
            phrase.head.i, lambda entity: phrase.noun in entity.nouns or phrase.noun in entity.words
        )
        if described:
            return (described,)
        press = self.lexicon.organisations[phrase.noun] == "press"
        found = self.timeline.leading(phrase.head.i, lambda entity: self._may_be(entity, press=press))
        return (found,) if found else ()

    def _part(self, phrase: Phrase) -> Entities:
        """'Poe's campaign', 'Acme's foundation': an organisation that is somebody's."""
        owned = [owner for owner, how in self.owned_by(phrase) if how == "poss" and phrase.noun not in self.lexicon.groups["never"]]
        return tuple(self._owned(phrase, owner, "organisation", speaks=True) for owner in owned)

    def _is_someones(self, phrase: Phrase) -> bool:
        """'The council of X', 'Acme's office': another organisation than the one in focus."""
        return any(how == "poss" or how in {"of", "for"} for _, how in owners(phrase.head))

    def _may_be(self, entity: Entity, *, press: bool) -> bool:
        named_press = bool(set(entity.words) & self.lexicon.groups["press"])
        return (
            entity.kind == "organisation"
            and not entity.known
            and not entity.plural
            and (named_press if press else not named_press)
            and "ministry" not in entity.nouns
        )

    def _person(self, phrase: Phrase) -> Entities:
        owned = self.owned_by(
            phrase, also=PLACES if phrase.noun in self.lexicon.groups["loyal"] else frozenset()
        )
        if not is_plural(phrase.head) and (phrase.is_definite or (owned and owned[0][1] == "poss")):
            holder = self._holder(phrase, owned[0][0] if owned else None)
            if holder:
                return (holder,)
        if not owned:
            return ()
        return tuple(self._owned_person(phrase, owner, how) for owner, how in owned)

    def _owned_person(self, phrase: Phrase, owner: Entity, how: str) -> Entity:
        kind: ActorKind = "group" if is_plural(phrase.head) else "person"
        speaks = self.speaks_for(phrase.noun, owner, former=self.is_former(phrase.start, phrase.head.i))
        if speaks is None and how not in {"poss", "mod"}:
            return self._plain(phrase)[0]
        found = self._owned(phrase, owner, kind, speaks=False)
        found.owner = found.owner or speaks
        return found

    def _holder(self, phrase: Phrase, owner: Entity | None) -> Entity | None:
        """'The French president' is the person whom the article gave that office; 'the spokeswoman' the last one."""
        title = self._noun_words(phrase).lower()
        holders = self.holders[phrase.noun]
        fits = [e for role, e in holders if role.title == title and _fits(role, title, phrase.noun, owner)]
        fits = fits or [e for role, e in holders if _fits(role, title, phrase.noun, owner)]
        if len({id(entity) for entity in fits}) == 1:
            return fits[0]
        if fits:
            return max(fits, key=lambda entity: self.timeline.counts[id(entity)])
        if owner is not None:
            return None
        return self.timeline.nearest(
            phrase.head.i, lambda entity: phrase.noun in entity.nouns and not entity.plural
        )

    def speaks_for(self, noun: str, owner: Entity, *, former: bool) -> Entity | None:
        """The owner, where one with such a role speaks for it."""
        role = self.lexicon.roles.get(noun)
        if former:
            return None
        if owner.kind == "place" or (noun == "source" and owner.kind == "person"):
            return None
        if role == "voices" and owner.kind == "person" and noun in {"aide", "adviser", "advisor"}:
            return owner.owner or owner
        if role == "voices" or (noun in self.lexicon.groups["loyal"] and owner.kind != "place"):
            return owner
        if role in {"offices", "ranks"} and owner.kind != "person":
            return owner
        return owner if role == "staff" and owner.kind in {"organisation", "office"} else None

    def is_former(self, start: int, end: int) -> bool:
        return any(bare(token) in self.lexicon.titles["former"] for token in self.doc[start:end])

    def _plain(self, phrase: Phrase) -> Entities:
        """A described source that nobody else is: its own words, without the article."""
        plural = is_plural(phrase.head)
        noun = phrase.noun
        kind: ActorKind = "group" if plural else "person"
        if (
            noun in self.lexicon.organisations
            or noun in self.lexicon.groups["organs"]
            or noun in self.lexicon.groups["documents"]
        ):
            kind = "organisation"
        is_report = noun in {"report", "reports"} and plural
        words = self._noun_words(phrase) if is_report else phrase.words
        found = self._described("media reports" if words.lower() == "reports" else words, kind, None)
        found.call(words)
        found.nouns.add(noun)
        found.plural = plural
        found.gender = self.lexicon.gender(noun)
        return (found,)

    def _described(self, name: str, kind: ActorKind, owner: Entity | None) -> Entity:
        folded = key(name)
        if folded not in self.described:
            self.described[folded] = Entity(name, kind)
        found = self.described[folded]
        found.owner = found.owner or owner
        return found


def _fits(role: Role, title: str, noun: str, owner: Entity | None) -> bool:
    if role.former and "former" not in title:
        return False
    return (title in {noun, role.title} or role.title.endswith(title)) and (
        owner is None or role.owner in {None, owner}
    )
