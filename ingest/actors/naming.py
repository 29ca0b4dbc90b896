"""The name that a description is set beside."""

from collections.abc import Mapping
from typing import Protocol

from spacy.tokens import Doc, Token

from ingest.actors.entities import Mention
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.phrases import Phrase
from ingest.actors.trees import rights
from ingest.actors.words import singular

FIELD, FIELD_WORDS = frozenset({"for", "of"}), 5
"""'Head of', 'manager for': and how many words may stand between them and the name."""


class Named(Protocol):
    """What is known of the names of an article: by the tokens of the name, by those of the name with its titles."""

    @property
    def doc(self) -> Doc: ...
    @property
    def lexicon(self) -> ActorLexicon: ...
    @property
    def names(self) -> Mapping[int, Mention]: ...
    @property
    def titled(self) -> Mapping[int, Mention]: ...


def beside(scene: Named, phrase: Phrase) -> Mention | None:
    """'Acme, an airline', 'the lawyer, Jane Doe, said', 'head of research Jane Doe'."""
    found = _apposed(scene, phrase.head) or _after_comma(scene, phrase) or _behind_field(scene, phrase)
    return found or _after_name(scene, phrase)


def _after_name(scene: Named, phrase: Phrase) -> Mention | None:
    """'Acme an airline said', as texts have it that lost their commas."""
    lexicon = scene.lexicon
    mention = scene.names.get(phrase.start - 1) if phrase.determiner in {"a", "an"} else None
    is_sort = phrase.noun in lexicon.organisations or phrase.noun in lexicon.roles
    return mention if mention and mention.end == phrase.start and is_sort and not phrase.is_plural else None


def _apposed(scene: Named, head: Token) -> Mention | None:
    """'Acme, an airline', 'the former adviser Jane Doe'."""
    others = [head.head] if head.dep_ == "appos" else [t for t in rights(head) if t.dep_ == "appos"]
    mentions = (scene.names[token.i] for token in others if token.i in scene.names)
    return next((m for m in mentions if m.entity.kind in {"person", "organisation", "unknown"}), None)


def _after_comma(scene: Named, phrase: Phrase) -> Mention | None:
    """The person between commas after a role, whatever the parser set the name beside."""
    doc, i = scene.doc, phrase.end + 1
    if i >= len(doc) or doc[phrase.end].text != "," or phrase.noun not in scene.lexicon.roles:
        return None
    mention = scene.titled.get(i)
    is_aside = mention is not None and mention.end < len(doc) and doc[mention.end].text == ","
    is_person = mention is not None and mention.entity.kind == "person" and not phrase.is_plural
    return mention if is_aside and is_person else None


def _behind_field(scene: Named, phrase: Phrase) -> Mention | None:
    """The person in 'deputy head of research Jane Doe': no comma parts the name from what she is head of."""
    doc, i = scene.doc, phrase.head.i + 1
    if phrase.noun not in scene.lexicon.roles or phrase.is_plural or doc[i : i + 1].text not in FIELD:
        return None
    for token in doc[i + 1 : i + 1 + FIELD_WORDS]:
        mention = scene.titled.get(token.i)
        if mention is not None:
            between = doc[i + 1 : mention.start]
            is_field = len(between) > 0 and all(word.is_lower for word in between)
            is_title = any(singular(word) in scene.lexicon.roles for word in between)
            return mention if is_field and not is_title and mention.entity.kind == "person" else None
        if not token.is_lower or (token.pos_ not in {"NOUN", "ADJ", "CCONJ"} and token.dep_ != "compound"):
            return None
    return None
