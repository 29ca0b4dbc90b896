"""How sure we are of a candidate: its word and frame first, then what stands around the cue.

A logistic score. The signs and sizes follow counts of how often a candidate of simple rules was right on annotated news (by kind of source,
form of the verb, mood), shrunk because these facts hang together.
"""

from collections.abc import Mapping
from math import exp, log
from types import MappingProxyType

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.attribution.cues import CueLexicon
from ingest.attribution.sources import kind_of

FIXED: Mapping[str, float] = MappingProxyType({"according": 0.88, "colon": 0.55, "bare": 0.5})
"""Chance of the frames that no word list decides."""

SOURCE_WEIGHT: Mapping[str, float] = MappingProxyType(
    {
        "named": 0.8,
        "common": 0.1,
        "pronoun": 0.5,
        "first": -2.2,
        "thing": -1.2,
        "relative": -0.5,
        "none": -1.6,
    },
)
FORM_WEIGHT: Mapping[str, float] = MappingProxyType(
    {"VBD": 0.5, "VBZ": 0.2, "VBG": -0.2, "VBP": -0.3, "VBN": 0.0, "VB": -0.8}
)
MODALS = frozenset({"would", "could", "should", "might", "may", "can", "must"})
NEGATED, MODAL, CONDITION, INFINITIVE = -0.5, -1.0, -1.5, -0.8
MAIN, PLURAL, BORROWED, ABSTRACT = 0.5, 0.4, 0.7, 0.6
"""A cue that heads its sentence; a source in the plural; an object with a word between quotation marks; one in -tion."""
OBJECTS = frozenset({"dobj", "prep", "xcomp", "pass"})
ABSTRACT_ENDS = ("tion", "ment", "ness", "ity", "ism", "ence", "ance", "sion")


def score(doc: Doc, candidate: Candidate, cues: CueLexicon, quoted: Mapping[int, int]) -> float:
    """How likely a candidate is right (0 to 1). `quoted` holds the tokens between quotation marks."""
    head = doc[candidate.head]
    source = _source(doc, candidate)
    value = _logit(_chance(head, candidate, cues))
    value += SOURCE_WEIGHT["none" if source is None else kind_of(source)]
    value += MAIN * (head.dep_ == "ROOT")
    value += PLURAL * (source is not None and source.tag_ == "NNS")
    if head.pos_ in {"VERB", "AUX"} and candidate.frame not in FIXED:
        value += FORM_WEIGHT.get(head.tag_, 0.0) + _mood(head)
    if candidate.frame in OBJECTS:
        value += _object(doc, candidate, quoted)
    return 1.0 / (1.0 + exp(-value))


def _object(doc: Doc, candidate: Candidate, quoted: Mapping[int, int]) -> float:
    """What speaks for an object being said: words borrowed between quotation marks, an abstract noun."""
    borrowed = candidate.head not in quoted and any(
        i in quoted for s, e in candidate.content for i in range(s, e)
    )
    start, end = candidate.content[0]
    abstract = candidate.frame in {"dobj", "prep"} and doc[start:end].root.lemma_.endswith(ABSTRACT_ENDS)
    return BORROWED * borrowed + ABSTRACT * abstract


def _chance(head: Token, candidate: Candidate, cues: CueLexicon) -> float:
    if candidate.frame in FIXED:
        return FIXED[candidate.frame]
    pos = "NOUN" if candidate.frame == "noun" else "ADJ" if candidate.frame == "adj" else "VERB"
    return cues.chance(head.lemma_.lower(), pos, candidate.frame, candidate.preposition)


def _source(doc: Doc, candidate: Candidate) -> Token | None:
    if candidate.source is None:
        return None
    start, end = candidate.source
    return doc[start:end].root


def _mood(verb: Token) -> float:
    value = 0.0
    for child in verb.children:
        if child.dep_ == "neg":
            value += NEGATED
        if child.dep_ == "aux" and child.lower_ in MODALS:
            value += MODAL
        if child.dep_ == "aux" and child.lower_ == "to":
            value += INFINITIVE
        if child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"}:
            value += CONDITION
    return value


def _logit(chance: float) -> float:
    bounded = min(0.99, max(0.005, chance))
    return log(bounded / (1.0 - bounded))
