"""Verbs that do no more than say something: they are statements, not happenings."""

from spacy.tokens import Token

from ingest.events.lexicon import EventLexicon

_POINTING = frozenset({"it", "that", "them", "these", "this", "those"})


def utters(verb: Token, word: str, lexicon: EventLexicon) -> bool:
    """'rejected the claims', 'dismissed it as a joke', 'issued a denial' are speech acts; 'rejected the bid' is not."""
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass", "ccomp"}]
    if word in lexicon.sets["voicing"]:
        return any(child.lemma_.lower() in lexicon.sets["utterances"] for child in objects)
    return word in lexicon.sets["replies"] and any(_is_said(child, verb, lexicon) for child in objects)


def _is_said(answered: Token, verb: Token, lexicon: EventLexicon) -> bool:
    if answered.dep_ == "ccomp" or answered.lemma_.lower() in lexicon.sets["statements"]:
        return True
    judged = any(child.dep_ == "prep" and child.lower_ == "as" for child in verb.children)
    return answered.lower_ in _POINTING and judged
