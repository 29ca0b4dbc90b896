"""Words of a text that may name an event, each with its type: nouns, and verbs with particle or object."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from graph.model import EventType
from ingest.events.lexicon import EventLexicon
from ingest.reading import Span

Strength = Literal["typed", "other", "unlisted", "vague"]
_ARGUMENTS = frozenset(
    {"dobj", "nsubjpass", "nsubj", "prep", "prt", "advmod", "acomp", "oprd", "advcl", "xcomp", "pobj"}
)
_NOT_EVENTS = frozenset({"aux", "auxpass", "amod", "compound", "cc", "punct", "neg"})
_FAR = 3
"""Tokens between verb and particle beyond which the trigger is the verb alone."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may name an event: its entry in the lexicon, and the family of words for the same."""

    head: Token
    span: Span
    type: EventType
    word: str
    family: str
    strength: Strength

    @property
    def is_verb(self) -> bool:
        return self.head.pos_ == "VERB"


def triggers(doc: Doc, lexicon: EventLexicon) -> Iterator[Trigger]:
    """Yield every word that may name an event, in order."""
    for token in doc:
        if token.dep_ in _NOT_EVENTS:
            continue
        if token.pos_ == "VERB":
            found = _verb(token, lexicon)
        elif token.pos_ == "NOUN":
            found = _noun(token, lexicon)
        else:
            found = None
        if found is not None:
            yield found


def _verb(token: Token, lexicon: EventLexicon) -> Trigger | None:
    lemma = _lemma(token, lexicon)
    neighbours = [child for child in token.children if child.dep_ in _ARGUMENTS]
    for child in neighbours:
        phrase = f"{lemma} {child.lemma_.lower()}"
        if phrase in lexicon.verbs:
            if _says(token, phrase, lexicon):
                return None
            return _trigger(token, child, phrase, lexicon.verbs[phrase], lexicon)
    for group, name in lexicon.beside.get(lemma, ()):
        if any(_is_in(child, lexicon.groups[group]) for child in neighbours):
            return _trigger(token, None, lemma, name, lexicon)
    particle = next((child for child in neighbours if child.dep_ == "prt" and child.i == token.i + 1), None)
    if lemma in lexicon.sets["states"] or (lemma in lexicon.sets["hollow"] and particle is None):
        return None
    if token.tag_ == "MD" or _only_bears(token, lexicon):
        return None
    if _says(token, lemma, lexicon):
        return None
    name = None if particle is not None else lexicon.verbs.get(lemma)
    return _trigger(token, particle, lemma, name, lexicon)


def _lemma(token: Token, lexicon: EventLexicon) -> str:
    lemma = token.lemma_.lower()
    if lemma in lexicon.known:
        return lemma
    return lexicon.forms.get(token.lower_, lemma)


def _is_in(child: Token, words: frozenset[str]) -> bool:
    """The argument itself, or the noun under its preposition, is one of `words` or a name of that kind."""
    if child.dep_ != "prep":
        return child.lemma_.lower() in words or child.ent_type_ in words
    inner = [token for token in child.children if token.dep_ == "pobj"]
    meets = child.lower_ in {"to", "with"}
    return any(token.lemma_.lower() in words or (meets and token.ent_type_ in words) for token in inner)


def _says(token: Token, lemma: str, lexicon: EventLexicon) -> bool:
    """'rejected the claims', 'dismissed it as a joke', 'issued a denial' are speech acts, 'rejected the bid' is not."""
    if lemma not in lexicon.sets["replies"] and lemma not in lexicon.sets["voicing"]:
        return False
    objects = [child for child in token.children if child.dep_ in {"dobj", "nsubjpass", "ccomp"}]
    if lemma in lexicon.sets["voicing"]:
        return any(child.lemma_.lower() in lexicon.sets["utterances"] for child in objects)
    judged = any(child.dep_ == "prep" and child.lower_ == "as" for child in token.children)
    return any(
        child.dep_ == "ccomp"
        or child.lemma_.lower() in lexicon.sets["statements"]
        or (child.lower_ in {"it", "them", "this", "that", "these", "those"} and judged)
        for child in objects
    )


def _noun(token: Token, lexicon: EventLexicon) -> Trigger | None:
    lemma = token.lemma_.lower()
    for child in token.lefts:
        phrase = f"{child.lemma_.lower()} {lemma}"
        if child.dep_ in {"compound", "amod"} and phrase in lexicon.nouns:
            return _trigger(token, child, phrase, lexicon.nouns[phrase], lexicon)
    bearer = _bearer(token, lexicon)
    if lemma in lexicon.nouns:
        return _trigger(token, bearer, lemma, lexicon.nouns[lemma], lexicon)
    if bearer is not None and bearer.lemma_.lower() in lexicon.sets["performing"]:
        return _trigger(token, bearer, lemma, "other", lexicon)
    return None


def _only_bears(verb: Token, lexicon: EventLexicon) -> bool:
    return any(_bearer(child, lexicon) is verb and _noun(child, lexicon) is not None for child in verb.rights)


def _bearer(noun: Token, lexicon: EventLexicon) -> Token | None:
    """The verb that says no more than that the noun happens: 'launched an attack', 'undergo surgery'."""
    verb = noun.head
    carries = noun.dep_ == "dobj" and verb.i < noun.i and verb.lemma_.lower() in lexicon.sets["bearers"]
    return verb if carries else None


def _trigger(
    token: Token, partner: Token | None, word: str, name: EventType | None, lexicon: EventLexicon
) -> Trigger:
    first = last = token
    if partner is not None and abs(partner.i - token.i) <= _FAR:
        first, last = sorted((token, partner), key=lambda part: part.i)
    return Trigger(
        head=token,
        span=(first.idx, last.idx + len(last)),
        type=name or "other",
        word=word,
        family=lexicon.kin.get(word) or _stem(word),
        strength=_strength(word, name, lexicon),
    )


def _strength(word: str, name: EventType | None, lexicon: EventLexicon) -> Strength:
    if name is None:
        return "vague" if word in lexicon.sets["vague"] | lexicon.sets["hollow"] else "unlisted"
    return "other" if name == "other" else "typed"


def _stem(word: str) -> str:
    """What 'suspend' and 'suspension', 'kill' and 'killing' share."""
    return word if " " in word else word.removesuffix("ing")[:5]
