"""One actor while its article is read: it grows with every mention until it is frozen."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from graph.model import ActorKind
from ingest.actors.lexicon import Known
from ingest.actors.words import key
from ingest.reading import ActorMention

ADVISERS = frozenset({"adviser", "advisor", "aide"})
"""They speak for the state or organisation of the one whom they advise, where it is known."""


@dataclass(slots=True, eq=False)
class Entity:
    name: str
    kind: ActorKind
    known: Known | None = None
    aliases: dict[str, None] = field(default_factory=dict)
    owner: "Entity | None" = None  # whom it speaks for
    gender: str | None = None
    plural: bool = False
    named: bool = False  # by a name of its own, not by a description
    sure: bool = False  # its kind is told by titles or by its own words, not only by the recogniser
    nouns: set[str] = field(default_factory=set)  # common nouns said of it: 'airline', 'spokeswoman'
    roles: list["Role"] = field(default_factory=list)
    same: "Entity | None" = None  # the named person that this description turned out to be
    frozen: ActorMention | None = None

    @property
    def words(self) -> list[str]:
        return key(self.name).split()

    def call(self, *names: str) -> None:
        """Add other names; whitespace and repetitions fall away."""
        for name in names:
            if name and name != self.name:
                self.aliases.setdefault(" ".join(name.split()))

    def become(self, noun: str) -> None:
        """Note the sort of organisation it is: 'Port Ness' with a striker is a club, no place."""
        if not self.known and self.kind in {"organisation", "place", "unknown"}:
            self.kind = "organisation"
            self.nouns.add(noun)

    def freeze(self) -> ActorMention:
        """What readers get. A circle of owners ends where it began."""
        if self.same:
            return self.same.freeze()
        if self.frozen is None:
            told = ActorMention(
                name=self.name,
                kind=self.kind,
                aliases=tuple(self.aliases),
                roles=tuple(sorted({role.noun for role in self.roles})),
                described=not self.named and self.known is None,
            )
            self.frozen = told
            owner = self._principal().freeze() if self.owner and self.owner is not self else None
            self.frozen = replace(told, speaks_for=owner)
        return self.frozen

    def _principal(self) -> "Entity":
        owner = self.owner or self
        is_advised = owner.kind == "person" and self.nouns & ADVISERS
        return owner.owner if is_advised and owner.owner and owner.owner is not self else owner


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """'foreign minister' of `owner`, as the article says of somebody."""

    noun: str
    title: str
    owner: Entity | None
    former: bool


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """Tokens `start` to `end` name the entity; `first` is where its titles begin."""

    first: int
    start: int
    end: int
    entity: Entity


def head_of(mention: Mention, doc: Doc) -> Token:
    """The word of a name on which the rest hangs: the 'KC' of 'Ann Poe KC', which is no part of the name."""
    is_word = mention.end - mention.start == 1
    root = doc[mention.start] if is_word else doc[mention.start : mention.end].root
    is_inside = root.dep_ in {"compound", "nmod"} and root.head.i == mention.end and root.head.text.isupper()
    return root.head if is_inside else root


def known_entity(known: Known) -> Entity:
    """An actor from the lexicon, with the regular variants of its name."""
    entity = Entity(known.name, known.kind, known=known)
    entity.call(*known.names)
    if known.kind == "state":
        entity.call(*state_variants(known))
    return entity


def state_variants(known: Known) -> Iterator[str]:
    """A government speaks as its state: 'Turkish government', 'government of Turkey'."""
    for demonym in known.demonyms[:3]:
        yield f"{demonym} government"
    yield f"{known.name} government"
    yield f"government of {known.name}"
