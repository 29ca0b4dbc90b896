"""When and where something was said: no part of what was said."""

from spacy.tokens import Token

from ingest.attribution.lexicon import nouns, prepositions

TIMES = frozenset({"DATE", "TIME"})


def is_setting(preposition: Token) -> bool:
    """'on Tuesday', 'in a statement': when and where it was said, not what."""
    word = preposition.lower_
    objects = [inner for inner in preposition.children if inner.dep_ == "pobj"]
    if word in prepositions().of_time or any(inner.ent_type_ in TIMES for inner in objects):
        return True
    return word in prepositions().of_places and any(
        inner.lemma_.lower() in nouns().places for inner in objects
    )
