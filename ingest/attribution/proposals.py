"""Every candidate of every rule, for words that may be cues at all."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.attribution import frames, labels, phrases, viewpoints
from ingest.attribution.candidates import Candidate
from ingest.attribution.cues import CueLexicon
from ingest.attribution.lexicon import adjectives, nouns, verbs
from ingest.quotes import Quotes

LEAST_SHARE = 0.004
"""Below this share a word is not looked at as a cue, unless it takes a clause or stands beside a quotation."""


def proposed(doc: Doc, cues: CueLexicon, quotes: Quotes) -> Iterator[Candidate]:
    """Yield what each rule reads, unweighed; a cue may have several candidates."""
    for token in doc:
        if token.pos_ in {"VERB", "AUX"}:
            yield from _by_verb(token, cues)
        elif token.pos_ == "NOUN":
            yield from _by_noun(token, cues)
        elif token.pos_ == "ADJ":
            yield from _by_adjective(token, cues)
        if token.lower_ in viewpoints.ACCORDING:
            yield from viewpoints.according(token)
    yield from labels.labels(doc)
    yield from labels.signed(doc, quotes)


def _by_verb(verb: Token, cues: CueLexicon) -> Iterator[Candidate]:
    takes_clause = any(child.dep_ == "ccomp" for child in verb.children)
    if takes_clause or cues.share(verb.lemma_.lower(), "VERB") >= LEAST_SHARE:
        yield from frames.verb_candidates(verb)
    if verb.tag_ == "VBN" and verb.lower_ in adjectives():
        yield from phrases.adjective_cue(verb)
    if verb.lemma_ in verbs().wording:
        yield from viewpoints.put_so(verb)


def _by_noun(noun: Token, cues: CueLexicon) -> Iterator[Candidate]:
    if noun.lemma_ in nouns().viewpoints:
        yield from viewpoints.viewpoint(noun)
    if cues.share(noun.lemma_.lower(), "NOUN") >= LEAST_SHARE:
        yield from phrases.noun_cue(noun)


def _by_adjective(adjective: Token, cues: CueLexicon) -> Iterator[Candidate]:
    lemma = adjective.lemma_.lower()
    if lemma in adjectives() or cues.share(lemma, "ADJ") >= LEAST_SHARE:
        yield from phrases.adjective_cue(adjective)
