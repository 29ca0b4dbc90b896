"""The actors of one article: who a span names, and whom a pronoun means."""

from spacy.tokens import Doc, Span, Token

from ingest.actors.coined import with_coined_states
from ingest.actors.entities import Entity, Mention
from ingest.actors.heads import heads
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.names import find_names
from ingest.actors.pairs import PEOPLE
from ingest.actors.pronouns import GENDERED, HE, PRONOUNS
from ingest.actors.roles import give_roles
from ingest.actors.roster import Roster
from ingest.actors.rules import RULES
from ingest.actors.scene import Entities, Scene
from ingest.actors.timeline import Timeline
from ingest.actors.trees import rights
from ingest.actors.voices import Voices
from ingest.actors.words import singular
from ingest.parse import datelines, text_of
from ingest.quotes import Quotes, find_quotes
from ingest.reading import ActorMention

DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
NEAR = 2
"""Among how many persons spoken of last a pronoun still tells the gender of one."""


def _in_datelines(doc: Doc) -> frozenset[int]:
    """The tokens of 'OSLO, May 3 (Agency) - ': they name where and through whom, not who acts."""
    spans = (doc.char_span(start, end, alignment_mode="expand") for start, end in datelines(text_of(doc)))
    return frozenset(token.i for span in spans if span is not None for token in span)


class Cast:
    """The actors of one article, read once, from its beginning to its end.

    `quotes` are those of `find_quotes`, which are looked for here unless given.
    """

    def __init__(self, doc: Doc, lexicon: ActorLexicon, quotes: Quotes | None = None) -> None:
        lexicon = with_coined_states(doc, lexicon)
        self._doc, self._lexicon = doc, lexicon
        self._roster = Roster(doc, find_names(doc, lexicon), lexicon)
        self._voices = Voices(doc, self._roster.mentions, lexicon, quotes or find_quotes(doc))
        self._timeline = Timeline(doc, lexicon, self._voices)
        self._scene = Scene(doc, lexicon, self._roster, self._timeline, RULES)
        self._starts = {mention.start: mention for mention in self._roster.mentions}
        silent = _in_datelines(doc)
        for token in doc:
            if token.i not in silent:
                self._meet(token)
        self._join_holders()

    def resolve(self, source: Span, *, speaking_at: Token) -> tuple[ActorMention, ...]:
        """The actors that a source names; () when unsure, because a wrong speaker is worse than none."""
        found = [entity.freeze() for head in heads(source) for entity in self._entities(head, speaking_at)]
        return tuple({actor.name: actor for actor in found}.values())

    def mentions(self, span: Span) -> tuple[tuple[Span, ActorMention], ...]:
        """The named actors inside a span."""
        inside = (self._starts[i] for i in range(span.start, span.end) if i in self._starts)
        return tuple((self._doc[m.start : m.end], m.entity.freeze()) for m in inside if m.end <= span.end)

    def antecedent(self, pronoun: Token) -> ActorMention | None:
        """Whom 'he', 'she', 'they' or 'it' means."""
        found = self._timeline.antecedent(pronoun)
        return found.freeze() if found else None

    def _meet(self, token: Token) -> None:
        """Take in the next token of the article: a name, a pronoun that tells a gender, or a description."""
        if token.i in self._starts:
            mention = self._starts[token.i]
            give_roles(mention, self._scene)
            self._timeline.add(mention)
        elif token.pos_ == "PRON":
            if token.lower_ in GENDERED:
                self._meet_pronoun(token)
        elif token.i not in self._scene.titled and self._scene.is_nominal(token):
            for entity in self._scene.read(token):
                if token.dep_ == "compound" and entity.name.islower() and entity.owner is None:
                    continue  # the 'company' of 'a company spokesman' is nobody new
                self._timeline.add(Mention(token.i, token.i, token.i + 1, entity))

    def _meet_pronoun(self, pronoun: Token) -> None:
        """'He' keeps the one in mind whom it means."""
        found = self._timeline.antecedent(pronoun)
        if found is not None:
            self._learn_gender(pronoun, found)
        if found is not None and not self._voices.is_quoted(pronoun.i):
            self._timeline.add(Mention(pronoun.i, pronoun.i, pronoun.i + 1, found))

    def _learn_gender(self, pronoun: Token, found: Entity) -> None:
        """'Poe said he …' with one person near tells how Poe is spoken of."""
        if found.gender is not None:
            return
        people = (
            m.entity
            for m in self._timeline.before(pronoun.i)
            if m.entity.kind == "person" and not m.entity.plural
        )
        near = list({id(entity): entity for entity in people}.values())[:NEAR]
        if near and found is near[0]:
            found.gender = "m" if pronoun.lower_ in HE else "f"

    def _join_holders(self) -> None:
        """'Poe's lawyer' is the person named as Poe's lawyer, also where the name comes later."""
        for described in self._scene.described.values():
            if described.kind != "person" or described.plural or described.owner is None:
                continue
            roles = [held for noun in described.nouns for held in self._scene.holders[noun]]
            holders = {id(entity): entity for role, entity in roles if role.owner is described.owner}
            if len(holders) == 1:
                described.same = next(iter(holders.values()))

    def _entities(self, head: Token, speaking_at: Token) -> Entities:
        named = self._named(head)
        if named:
            return (named,)
        if head.lower_ in PRONOUNS:
            found = self._timeline.antecedent(head, speaking_at=speaking_at)
            return (found,) if found else ()
        noun = singular(head)
        is_someone = head.pos_ in DESCRIBING or noun in self._lexicon.groups["people"] or noun in PEOPLE
        return self._scene.read(head) if is_someone and head.lower_ not in {"both", "some", "two"} else ()

    def _named(self, head: Token) -> Entity | None:
        """The name at the head, or the one set beside it: 'Acme's lawyer, Jane Doe'."""
        beside = (child for child in rights(head) if child.dep_ == "appos")
        for token in (head, *beside):
            mention = self._scene.titled.get(token.i)
            if mention and (token is head or mention.entity.kind in {"person", "organisation", "unknown"}):
                return mention.entity
        is_noun = head.n_lefts == 0 and head.tag_ not in {"NNS", "NNPS"}
        return self._scene.state_named(head) if is_noun else None
