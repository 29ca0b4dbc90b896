"""Predicates that say how a thing came to be said or shown: 'was made up', 'they made it up', 'is lying', 'was staged'."""

from collections.abc import Callable

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import DeniedObject, noun_object
from ingest.denials.predicates import called_false, is_negated, is_said, subject_of, with_particle

PLACES = frozenset({"ahead", "down", "here", "low", "still", "there"})


def _made_up(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'The story was made up', 'they made it up'."""
    words = with_particle(verb)
    lying = not words.isdisjoint(lexicon.lying)
    false = not words.isdisjoint(lexicon.false_participles)
    if not (lying or false) or is_negated(verb, lexicon):
        return None
    subject = subject_of(verb)
    if subject is not None and _is_passive(verb):
        return noun_object(subject, lexicon) if false and is_said(subject, lexicon) else None
    if not lying:
        return None
    # The small model hangs the 'it' of 'made it up' on 'up'.
    between = [c for word in verb.rights for c in (word, *word.lefts) if c.dep_ in {"dobj", "nsubj"}]
    return next((noun_object(c, lexicon) for c in between if is_said(c, lexicon)), None)


def _altered(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'The video was staged', 'the photograph had been doctored'."""
    if verb.lemma_.lower() not in lexicon.altered or not _is_passive(verb) or is_negated(verb, lexicon):
        return None
    subject = subject_of(verb)
    if subject is None or subject.lemma_.lower() not in lexicon.shown:
        return None
    known = any(c.dep_ in {"det", "poss"} and c.lower_ not in {"a", "an"} for c in subject.lefts)
    by_whom = any(c.dep_ == "agent" for c in verb.children)
    return called_false(subject, lexicon) if known and not by_whom else None


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)


def _lying(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'He is lying'; not 'he is lying on the floor', 'is lying about his age'."""
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in lexicon.lying or is_negated(verb, lexicon):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    alone = not any(c.dep_ in {"dobj", "prep", "acomp", "oprd"} and c.lower_ != "to" for c in verb.rights)
    alone = alone and not any(c.lower_ in PLACES for c in verb.rights)
    is_now = any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.lefts)
    return DeniedObject("none", owner=subject) if subject is not None and alone and is_now else None


MAKINGS: tuple[Callable[[Token, DenialLexicon], DeniedObject | None], ...] = (_made_up, _altered, _lying)
