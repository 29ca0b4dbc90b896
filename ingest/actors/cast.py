"""The actors of one article: who a span names, and whom a pronoun means."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from ingest.actors.entities import Entity, Mention
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.names import find_names
from ingest.actors.phrases import phrase_of, selected
from ingest.actors.roles import give_roles
from ingest.actors.roster import Roster
from ingest.actors.rules import RULES
from ingest.actors.scene import Entities, Scene
from ingest.actors.timeline import HE, IT, SHE, THEY, Timeline
from ingest.actors.words import singular
from ingest.reading import ActorMention


class Cast:
    """The actors of one article."""

    def __init__(self, doc: Doc, lexicon: ActorLexicon) -> None:
        self._doc, self._lexicon = doc, lexicon
        self._roster = Roster(doc, find_names(doc, lexicon), lexicon)
        self._timeline = Timeline(doc, lexicon)
        self._scene = Scene(doc, lexicon, self._roster, self._timeline, RULES)
        self._titled = {i: m for m in self._roster.mentions for i in range(m.first, m.end)}
        self._starts = {mention.start: mention for mention in self._roster.mentions}
        for token in doc:
            self._meet(token)
        self._join_holders()

    def resolve(self, source: Span, *, speaking_at: Token) -> tuple[ActorMention, ...]:
        """The actors that a source names; () when unsure, because a wrong speaker is worse than none."""
        found: dict[int, Entity] = {}
        for head in self._heads(source, speaking_at):
            found.update((id(entity), entity) for entity in self._entities(head, source))
        return tuple(entity.freeze() for entity in found.values())

    def mentions(self, span: Span) -> tuple[tuple[Span, ActorMention], ...]:
        """The named actors inside a span."""
        inside = (self._starts[i] for i in range(span.start, span.end) if i in self._starts)
        return tuple((self._doc[m.start : m.end], m.entity.freeze()) for m in inside if m.end <= span.end)

    def antecedent(self, pronoun: Token) -> ActorMention | None:
        """Whom 'he', 'she', 'they' or 'it' means."""
        found = self._timeline.antecedent(pronoun)
        return found.freeze() if found else None

    def _meet(self, token: Token) -> None:
        """Take in the next token of the article: a name, a description or a pronoun that tells a gender."""
        if token.i in self._starts:
            mention = self._starts[token.i]
            give_roles(mention, self._scene)
            self._timeline.add(mention)
        elif token.lower_ in HE | SHE and token.pos_ == "PRON":
            self._learn_gender(token)
        elif token.i not in self._titled and self._scene.is_nominal(token):
            for entity in self._scene.read(token):
                self._timeline.add(Mention(token.i, token.i, token.i + 1, entity))

    def _learn_gender(self, pronoun: Token) -> None:
        """'Poe said he …' with one person near tells how Poe is spoken of."""
        near = {
            id(m.entity): m.entity
            for m in self._timeline.before(pronoun.i)
            if m.entity.kind == "person" and not m.entity.plural
        }
        found = self._timeline.antecedent(pronoun)
        recent = list(near.values())[:2]
        if found and found.gender is None and (len(recent) == 1 or found is recent[0]):
            found.gender = "m" if pronoun.lower_ in HE else "f"

    def _join_holders(self) -> None:
        """'Poe's lawyer' is the person whom the article names as Poe's lawyer, also where the name comes later."""
        for described in self._scene.described.values():
            if described.plural or described.kind != "person":
                continue
            holders = {
                id(e): e
                for noun in described.nouns
                for role, e in self._scene.holders[noun]
                if role.owner and role.owner is described.owner
            }
            if len(holders) == 1:
                described.same = next(iter(holders.values()))

    def _heads(self, source: Span, speaking_at: Token) -> Iterator[Token]:
        """The nouns that the source is about: its root, and those coordinated with it."""
        root = source.root
        if root.pos_ in {"DET", "PUNCT", "PART"} or root.tag_ == "POS":
            root = next(
                (token for token in reversed(source) if token.pos_ in {"NOUN", "PROPN", "PRON", "ADJ"}), root
            )
        if root.pos_ in {"ADP", "VERB", "SCONJ", "AUX", "ADV"}:
            root = next(
                (
                    token
                    for token in source
                    if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ not in {"compound", "poss"}
                ),
                root,
            )
        yield root
        yield from (
            token for token in root.conjuncts if source.start <= token.i < source.end and token.i > root.i
        )

    def _entities(self, head: Token, source: Span) -> Entities:
        head = _relative(selected(head))
        named = self._named(head, source)
        if named:
            return (named,)
        if head.pos_ == "PRON" and head.lower_ in HE | SHE | IT | THEY:
            found = self._timeline.antecedent(head)
            return (found,) if found else ()
        if head.lower_ in {"both", "two"}:
            return ()
        if head.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"} or (
            head.pos_ == "PRON" and singular(head) not in self._lexicon.groups["people"]
        ):
            return ()
        return tuple(entity.same or entity for entity in self._scene.read(head))

    def _named(self, head: Token, source: Span) -> Entity | None:
        """The name at the head, or the one set beside it: 'Acme's lawyer, Jane Doe'."""
        if head.i in self._titled:
            return self._titled[head.i].entity
        for child in head.rights:
            if (
                child.dep_ == "appos"
                and child.i in self._titled
                and self._titled[child.i].entity.kind in {"person", "organisation", "unknown"}
            ):
                return self._titled[child.i].entity
        state = self._lexicon.demonyms.get(singular(head))
        return (
            self._roster.of_known(state.name)
            if state
            and not phrase_of(selected(head)).modifiers
            and head.text[0].isupper()
            and head.tag_ != "NNS"
            else None
        )


def _relative(head: Token) -> Token:
    """'Who', 'several of whom': the noun that the relative clause is about."""
    if head.tag_ not in {"WP", "WDT", "WP$"}:
        return head
    step = head
    for _ in range(5):
        if step.dep_ == "relcl":
            return step.head
        step = step.head
    return head
