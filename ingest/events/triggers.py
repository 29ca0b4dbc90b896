"""Words of a text that may name an event, each with its type: nouns, and verbs with particle or object."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from graph.model import EventType
from ingest.events.lexicon import EventLexicon
from ingest.events.utterances import utters
from ingest.reading import Span

Entry = tuple[str, Token | None, EventType | None]
"""Word, the word beside it that belongs to it, and its type if it is listed."""
Strength = Literal["typed", "other", "unlisted", "vague"]
_ARGUMENTS = frozenset(
    {"dobj", "nsubjpass", "nsubj", "prep", "prt", "advmod", "acomp", "oprd", "advcl", "xcomp", "pobj"}
)
_NOT_EVENTS = frozenset({"aux", "auxpass", "amod", "compound", "cc", "punct", "neg"})
_STEM = 4
"""Letters that a stem keeps."""
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
    entry = (
        _in_phrase(lemma, neighbours, lexicon)
        or _next_to(lemma, neighbours, lexicon)
        or _alone(token, lemma, neighbours, lexicon)
    )
    if entry is None or utters(token, entry[0], lexicon):
        return None
    word, partner, name = entry
    return _trigger(token, partner, word, name, lexicon)


def _in_phrase(lemma: str, neighbours: Sequence[Token], lexicon: EventLexicon) -> Entry | None:
    """'shoot down', 'take control': the verb with its particle or object is listed."""
    for child in neighbours:
        phrase = f"{lemma} {child.lemma_.lower()}"
        if phrase in lexicon.verbs:
            return phrase, child, lexicon.verbs[phrase]
    return None


def _next_to(lemma: str, neighbours: Sequence[Token], lexicon: EventLexicon) -> Entry | None:
    """'fire' next to a weapon, 'come down' next to a plane: the neighbour tells what the verb means."""
    particles = [child for child in neighbours if child.dep_ in {"advmod", "prt"}]
    for partner in (*particles, None):
        word = lemma if partner is None else f"{lemma} {partner.lower_}"
        for group, name in lexicon.beside.get(word, ()):
            if any(_is_in(child, lexicon.groups[group]) for child in neighbours):
                return word, partner, name
    return None


def _alone(token: Token, lemma: str, neighbours: Sequence[Token], lexicon: EventLexicon) -> Entry | None:
    """The bare verb; a particle that is not listed with it makes another verb of it ('kick off')."""
    particle = next((child for child in neighbours if child.dep_ == "prt" and child.i == token.i + 1), None)
    if lemma in lexicon.sets["states"] or (lemma in lexicon.sets["hollow"] and particle is None):
        return None
    if token.tag_ == "MD" or _only_bears(token, lexicon):
        return None
    return lemma, particle, None if particle is not None else lexicon.verbs.get(lemma)


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
    return any(_bearer(child, lexicon) == verb and _noun(child, lexicon) is not None for child in verb.rights)


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
        family=_family(word, name, lexicon),
        strength=_strength(word, name, lexicon),
    )


def _family(word: str, name: EventType | None, lexicon: EventLexicon) -> str:
    """'pay off' is kin of 'pay', but 'take off' of no other 'take'."""
    verb = word.partition(" ")[0]
    single = verb if lexicon.verbs.get(verb, "") == name else word
    return lexicon.kin.get(word) or lexicon.kin.get(single) or _stem(single, lexicon)


def _strength(word: str, name: EventType | None, lexicon: EventLexicon) -> Strength:
    if name is None:
        return "vague" if word in lexicon.sets["vague"] or word in lexicon.sets["hollow"] else "unlisted"
    return "other" if name == "other" else "typed"


def _stem(word: str, lexicon: EventLexicon) -> str:
    """What 'suspend' and 'suspension', 'kill' and 'killing' share: the word without its ending."""
    if " " in word:
        return word
    ending = next(
        (each for each in lexicon.endings if word.endswith(each) and len(word) - len(each) >= _STEM), ""
    )
    return word.removesuffix(ending)
