"""All that is known of an article's actors while it is read: names, offices held, descriptions."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from graph.model import ActorKind
from ingest.actors.entities import Entity, Mention, Role
from ingest.actors.focus import Focus
from ingest.actors.lexicon import ActorLexicon, Known
from ingest.actors.naming import beside
from ingest.actors.phrases import Phrase, is_who, owners, phrase_of, selected
from ingest.actors.roster import Roster
from ingest.actors.timeline import Timeline
from ingest.actors.trees import conjuncts
from ingest.actors.words import bare, key, singular

Entities = tuple[Entity, ...]
LINKS = frozenset({"poss", "mod", "of", "for", "from", "at", "to", "with"})
OFFICIALDOM = frozenset({"administration", "military"})
"""Before 'officials' they tell that these are of the state that the article is about."""
ORGANS = frozenset({"government", "ministry"})
PLACES = frozenset({"in", "on"})


@dataclass(frozen=True, slots=True)
class Rule:
    """How nouns of one sort are read. `decides`: where it finds nobody, nobody is meant."""

    applies: Callable[["Scene", str], bool]
    read: Callable[["Scene", Phrase], Entities]
    decides: Callable[["Scene", Phrase], bool] = lambda _scene, _phrase: False


@dataclass(slots=True, eq=False)
class Scene:
    doc: Doc
    lexicon: ActorLexicon
    roster: Roster
    timeline: Timeline
    rules: Sequence[Rule]
    focus: Focus = field(init=False)
    names: dict[int, Mention] = field(default_factory=dict)
    titled: dict[int, Mention] = field(default_factory=dict)
    holders: dict[str, list[tuple[Role, Entity]]] = field(default_factory=lambda: defaultdict(list))
    described: dict[str, Entity] = field(default_factory=dict)
    _read: dict[int, Entities] = field(default_factory=dict)
    _sorts: dict[str, list[Rule]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = {i: m for m in self.roster.mentions for i in range(m.start, m.end)}
        self.titled = {i: m for m in self.roster.mentions for i in range(m.first, m.end)}
        self.focus = Focus(self.doc, self.lexicon, self.roster, self.names)

    def is_nominal(self, token: Token) -> bool:
        """The token may head the description of an actor."""
        if token.i in self.names or token.pos_ not in {"NOUN", "PROPN"}:
            return False
        noun = singular(token)
        if noun in self.lexicon.groups["sayings"] and noun not in self.lexicon.groups["documents"]:
            return False  # nobody to come back to
        if not self._rules_for(noun):
            return is_who(token)
        is_chief_of = token.lower_ == "staff" and any(
            t.lower_ == "of" for t in self.doc[max(0, token.i - 2) : token.i]
        )
        return not is_chief_of  # a chief of staff is one person

    def entities_at(self, token: Token) -> Entities:
        """Whom a word means: a name, a demonym, a pronoun or a description."""
        if token.i in self.names:
            return (self.names[token.i].entity,)
        if token.tag_ == "WP$":  # 'Peru, whose ministry denied it'
            clause = next((word for word in token.ancestors if word.dep_ == "relcl"), None)
            return self.entities_at(clause.head) if clause is not None else ()
        if token.pos_ == "PRON":
            found = self.timeline.antecedent(token)
            return (found,) if found else ()
        state = self.state_named(token)
        if state:
            return (state,)
        return self.read(token) if self.is_nominal(token) else ()

    def state_named(self, token: Token) -> Entity | None:
        """The state that a single capitalised word names, as a noun or as an adjective."""
        if token.orth == token.lower:
            return None
        known = next(filter(None, map(self._known_state, self._forms(token))), None)
        return self.roster.of_known(known.name) if known and known.kind == "state" else None

    def _forms(self, token: Token) -> tuple[str, ...]:
        """The word with its neighbours first: 'North Korean' is not Korean, 'New Zealand' not Zealand."""
        i = token.i
        pairs = (self.doc[max(0, i - 1) : i + 1], self.doc[i : i + 2])
        return *(key(pair.text) for pair in pairs if len(pair) > 1), key(token.text)

    def _known_state(self, word: str) -> Known | None:
        found = self.lexicon.demonyms.get(word) or self.lexicon.known.get(word)
        return found or self.lexicon.without_apostrophe(word)

    def read(self, head: Token) -> Entities:
        """The actors that the noun phrase of `head` describes."""
        if head.i not in self._read:
            self._read[head.i] = ()  # two descriptions that lean on each other end here
            self._read[head.i] = self._describe(phrase_of(selected(head)))
        return self._read[head.i]

    def read_before(self, position: int) -> Entities:
        """What was read at an earlier token."""
        return self._read.get(position, ())

    def _describe(self, phrase: Phrase) -> Entities:
        named = self.names.get(phrase.head.i) or beside(self, phrase)
        if named:
            return (named.entity,)
        for rule in self._rules_for(phrase.noun):
            found = rule.read(self, phrase)
            if found or rule.decides(self, phrase):
                return found
        return self.rules[-1].read(self, phrase)

    def _rules_for(self, noun: str) -> list[Rule]:
        if noun not in self._sorts:
            self._sorts[noun] = [rule for rule in self.rules if rule.applies(self, noun)]
        return self._sorts[noun]

    def owned_by(self, phrase: Phrase, *, also: frozenset[str] = frozenset()) -> list[tuple[Entity, str]]:
        """Whose the noun is, several for 'officials from both X and Y'. The nearest kind of link wins."""
        for token, how in owners(phrase.head):
            if how in LINKS | also and token.i != phrase.head.i:
                words = (token, *conjuncts(token))
                found = {id(e): (e, how) for word in words for e in self._owner_at(word, how)}
                if found:
                    return list(found.values())
        return []

    def _owner_at(self, token: Token, how: str) -> Entities:
        """A modifier is an owner where it names somebody: 'ministry spokesman', not 'press spokesman'."""
        named = self.names.get(token.i)
        if how != "mod" or token.pos_ == "PRON":
            return self.entities_at(token)
        if named:
            return () if named.entity.kind == "group" and token.pos_ == "ADJ" else (named.entity,)
        state = self.state_named(token)
        if not state and token.lower_ in OFFICIALDOM and token.head.i == token.i + 1:
            state = self.focus.home()
        noun = singular(token)
        if state or not (noun in ORGANS or noun in self.lexicon.organisations):
            return (state,) if state else ()
        phrase = Phrase(token, token.i, token.i + 1, "the") if noun != "ministry" else phrase_of(token)
        # 'a company spokesman' speaks for the company in focus
        return next(
            (found for rule in self._rules_for(phrase.noun) if (found := rule.read(self, phrase))), ()
        )

    def is_owner(self, token: Token) -> bool:
        """'Company' in 'a company spokesman' tells whose he is; a government's spokesman keeps the word."""
        is_common = (
            token.i not in self.names
            and token.orth == token.lower
            and token.lower_ not in OFFICIALDOM
            and token.lower_ not in self.lexicon.groups["governments"]
        )
        return is_common and token.dep_ != "amod" and bool(self._owner_at(token, "mod"))

    def describe(self, name: str, kind: ActorKind, owner: Entity | None) -> Entity:
        """The described actor of that name, made when first met."""
        found = self.described.setdefault(key(name), Entity(name, kind))
        found.owner = found.owner or owner
        return found

    def is_former(self, start: int, end: int) -> bool:
        return any(bare(token) in self.lexicon.titles["former"] for token in self.doc[start:end])
