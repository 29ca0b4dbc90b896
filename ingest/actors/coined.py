"""States that no gazetteer holds, known from the text alone: 'Veldia' beside 'the Veldian army'."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from spacy.tokens import Doc, Token

from ingest.actors.lexicon import ActorLexicon, Known
from ingest.actors.words import bare, capitalised, key, singular

ADJECTIVES = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "is", "i")
"""Endings that make 'of that state' of a state's name, the longer before the shorter."""
NAMES = ("ia", "ea", "a", "e", "o", "y")
SHORTEST = 3
"""Letters that a state and its adjective must share."""
REACH = 4
"""How many words may stand between a state and the power that it is a state by."""


def with_coined_states(doc: Doc, lexicon: ActorLexicon) -> ActorLexicon:
    """The lexicon for one article: with the states that the article itself tells to be some."""
    states = {state.name: state for state in _coined(doc, lexicon)}.values()
    if not states:
        return lexicon
    named = {key(state.name): state for state in states}
    demonyms = {key(word): state for state in states for word in state.demonyms}
    return replace(
        lexicon,
        known=MappingProxyType({**named, **lexicon.known}),
        demonyms=MappingProxyType({**demonyms, **lexicon.demonyms}),
    )


def _coined(doc: Doc, lexicon: ActorLexicon) -> Iterator[Known]:
    """Yield each name that owns a ministry, or whose adjective stands before an army or a minister."""
    words = [token for i in capitalised(doc) if _is_unknown(token := doc[i], lexicon)]
    names = {stem: token.text for token in reversed(words) for stem in _stems(token.text, NAMES)}
    by_adjective = {token.text: stem for token in words for stem in _stems(token.text, ADJECTIVES)}
    powers = {token.text for token in words if _has_power(token, lexicon)}
    owners = {token.text for token in words if _has_ministry(token)}
    for word in sorted(powers | owners):
        name = names.get(by_adjective.get(word, ""), word)
        if name != word or word in owners:
            stems = set(_stems(name, NAMES))
            adjectives = sorted(
                adjective for adjective, stem in by_adjective.items() if stem in stems and adjective != name
            )
            yield Known(name=name, kind="state", demonyms=tuple(adjectives))


def _is_unknown(token: Token, lexicon: ActorLexicon) -> bool:
    word = token.lower_
    if not (token.is_alpha and token.is_title and len(word) > SHORTEST) or lexicon.is_title(word):
        return False
    if word in lexicon.groups["regions"] or word in lexicon.groups["names"] or word in lexicon.fields:
        return False
    return not any(word in table for table in (lexicon.known, lexicon.demonyms, lexicon.capitals))


def _stems(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The word without its ending; a name may have none: 'Qorram', 'Qorrami'."""
    lower = word.lower()
    ending = next((ending for ending in endings if lower.endswith(ending)), "")
    stem = lower.removesuffix(ending)
    if (ending or endings is NAMES) and len(stem) >= SHORTEST:
        yield stem


def _has_power(token: Token, lexicon: ActorLexicon) -> bool:
    """'Veldian Foreign Ministry', 'Veldian air force', but not 'Ravenhill striker'."""
    doc, first = token.doc, token.i + 1
    for position in range(first, min(first + REACH, len(doc))):
        after = doc[position]
        if singular(after) in lexicon.groups["powers"] or after.lower_ in lexicon.groups["powers"]:
            return True
        if after.pos_ not in {"ADJ", "NOUN", "PROPN"} or after.is_sent_start:
            return False
    return False


def _has_ministry(token: Token) -> bool:
    """'Veldia's Foreign Ministry', 'Ministry of Defence of Veldia'; a person has none."""
    doc, i = token.doc, token.i
    if token.ent_type_ == "PERSON" or (i and doc[i - 1].is_title and not doc[i - 1].is_sent_start):
        return False
    if i + 1 < len(doc) and doc[i + 1].tag_ == "POS":
        return any(bare(after) == "ministry" for after in doc[i + 2 : i + 2 + REACH])
    before = [bare(word) for word in doc[max(0, i - REACH) : i]]
    return before[-1:] == ["of"] and before[:2] == ["ministry", "of"]
