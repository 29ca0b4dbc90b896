"""What the words of a claim mean in their article: whom a word names, which days are named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from ingest.actors import Cast
from ingest.attribution.candidates import Range
from ingest.claims import FIRST, THIRD, THIRD_OWN
from ingest.dates import Days
from ingest.identity.lexicon import IdentityLexicon
from ingest.reading import ActorMention

NOMINAL = frozenset({"NOUN", "PROPN"})
TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One article, as far as the signatures of its claims need it."""

    doc: Doc
    cast: Cast
    days: Days
    lexicon: IdentityLexicon


@dataclass(slots=True)
class Namer:
    """Canonical names of the tokens of one claim, said by `speakers`."""

    scene: Scene
    speakers: Sequence[ActorMention]
    named: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, scene: Scene, content: Iterable[Range], speakers: Sequence[ActorMention]) -> "Namer":
        named = {
            token.i: actor.name
            for start, end in content
            for span, actor in scene.cast.mentions(scene.doc[start:end])
            for token in span
        }
        return cls(scene, speakers, named)

    def name(self, token: Token) -> str | None:
        """Whom a word names: by a name, as a pronoun, or described ('the group'); None for things and the unnamed."""
        if token.i not in self.named:
            self.named[token.i] = self._meant(token) or ""
        return self.named[token.i] or None

    def _meant(self, token: Token) -> str | None:
        if token.pos_ == "PRON":
            return self._pronoun(token)
        if token.ent_type_ in TIMES:
            return None
        is_demonym = token.pos_ == "ADJ" and token.text[:1].isupper()
        if not is_demonym and (
            token.pos_ not in NOMINAL or token.lemma_.lower() in self.scene.lexicon.no_actors
        ):
            return None
        span = self.scene.doc[token.i : token.i + 1]
        found = self.scene.cast.resolve(span, speaking_at=token)
        return found[0].name if len(found) == 1 and _is_name(found[0].name) else None

    def _pronoun(self, token: Token) -> str | None:
        word = token.lower_
        if word in FIRST:
            return self.speakers[0].name if len(self.speakers) == 1 else None
        if word not in THIRD | THIRD_OWN:
            return None
        found = self.scene.cast.antecedent(token)
        return found.name if found is not None and _is_name(found.name) else None


def _is_name(name: str) -> bool:
    return any(c.isupper() for c in name)


def entities(tokens: Sequence[Token], kinds: frozenset[str]) -> Mapping[int, str]:
    """The names of the entities of some kinds, by their tokens; a name keeps no 'the'."""
    found: dict[int, str] = {}
    run: list[Token] = []
    for token in tokens:
        if token.ent_type_ not in kinds or token.ent_iob_ == "B":
            run = []
        if token.ent_type_ in kinds:
            run.append(token)
            name = "".join(t.text_with_ws for t in run).strip().removeprefix("the ")
            found |= {t.i: name for t in run}
    return found
