"""Denials by a verb: 'denied it', 'dismissed the accusation', 'the report was refuted by X'."""

from typing import Literal

from spacy.tokens import Token

from ingest.attribution.frames import cue_tokens
from ingest.attribution.sources import source_of
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_unreal
from ingest.denials.objects import DeniedObject, object_of
from ingest.denials.statements import Statement, denial

DISPUTING = frozenset({"contest", "contradict", "dispute"})
"""Weak verbs that take only what is said: a clause of their own, 'this' without more."""


def verb_denial(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """The denial that a verb makes, or None."""
    strength = strength_of(verb, lexicon)
    if strength is None or is_unreal(verb, lexicon):
        return None
    passive = _is_passive(verb)
    denied = object_of(verb, lexicon, passive=passive)
    source = source_of(verb)
    if source is None or _is_refusal(verb, passive=passive):
        return None
    takes = _strong_takes(denied, lexicon) if strength == "strong" else _weak_takes(verb, denied, lexicon)
    return denial(verb, cue_tokens(verb), denied, source.range, "denial verb") if takes else None


def strength_of(token: Token, lexicon: DenialLexicon) -> Literal["strong", "weak"] | None:
    """Whether a verb denies by itself, or only where it takes something said."""
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    lemma = token.lemma_.lower()
    if lemma in lexicon.strong:
        return "strong"
    particles = lexicon.particles.get(lemma)
    if particles and any(c.lower_ in particles for c in token.children if c.i > token.i):
        return "weak"
    return "weak" if lemma in lexicon.weak else None


def _is_passive(verb: Token) -> bool:
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and any(c.dep_ == "agent" for c in verb.children)


def _has_agent(verb: Token) -> bool:
    """'by X', also where the parser hangs it lower: 'was refuted as false by X'."""
    after = (token for token in verb.subtree if token.i > verb.i)
    return any(t.dep_ == "agent" or (t.dep_ == "prep" and t.lower_ == "by") for t in after)


def _is_refusal(verb: Token, *, passive: bool) -> bool:
    """'denied him entry', 'was denied bail'; a passive without an agent says nothing of who denies."""
    after = [child for child in verb.children if child.i > verb.i]
    objects = {child.dep_ for child in verb.children}
    things = [
        c
        for c in after
        if c.dep_ in {"dobj", "dative", "oprd", "npadvmod"} and c.ent_type_ not in {"DATE", "TIME"}
    ]
    return "dative" in objects or len(things) > 1 or (passive and ("dobj" in objects or not _has_agent(verb)))


def _strong_takes(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'denied the link', not 'denied the visa' and not 'denied Maria'."""
    if denied.head is not None and denied.head.lower_ in {"nothing", "none"}:
        return False
    if denied.kind != "noun" or denied.head is None:
        return True
    return denied.head.lemma_.lower() not in lexicon.granted and denied.head.ent_type_ != "PERSON"


def _weak_takes(verb: Token, denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'dismissed the report', not 'dismissed the minister'."""
    if denied.kind == "saying":
        return not _is_proposal(denied, lexicon)
    if denied.kind == "clause":
        return verb.lemma_.lower() in DISPUTING
    if denied.kind != "pronoun":
        return False
    return verb.lemma_.lower() in DISPUTING or _points_to_saying(denied, lexicon)


def _is_proposal(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'the idea of talks' is a proposal, 'the idea that they talked' a claim."""
    head = denied.head
    return (
        head is not None
        and head.lemma_.lower() in lexicon.proposals
        and any(c.dep_ == "prep" and c.lower_ == "of" for c in head.rights)
    )


def _points_to_saying(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """Whether a pronoun can stand for something said: by a noun of this sentence or the one before."""
    if denied.head is None:
        return False
    sentence = denied.head.sent
    before = sentence.doc[max(0, sentence.start - 1)].sent
    return any(
        t.lemma_.lower() in lexicon.saying
        for t in sentence.doc[before.start : denied.head.i]
        if t.pos_ == "NOUN"
    )
