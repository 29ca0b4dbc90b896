"""Closed groups of words that the rules of attribution go by, such as what speech stands in."""

from dataclasses import dataclass, fields
from functools import cache

from ingest.lexicon import load_toml, words

FILE = "attribution.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    addressed: frozenset[str]
    speech: frozenset[str]
    rebuffs: frozenset[str]
    asks: frozenset[str]
    lends: frozenset[str]
    wording: frozenset[str]
    leads: frozenset[str]
    relays: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    vehicles: frozenset[str]
    places: frozenset[str]
    viewpoints: frozenset[str]
    expressed: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepositions:
    of_places: frozenset[str]
    of_time: frozenset[str]
    to_the_asked: frozenset[str]
    of_holders: frozenset[str]
    of_viewpoints: frozenset[str]
    of_instances: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conjunctions:
    contrasts: frozenset[str]
    of_content: frozenset[str]


@cache
def verbs() -> Verbs:
    return Verbs(**_groups("verbs", Verbs))


@cache
def nouns() -> Nouns:
    return Nouns(**_groups("nouns", Nouns))


@cache
def adjectives() -> frozenset[str]:
    """What somebody is who holds something: 'sure that'."""
    return words(load_toml(FILE).get("adjectives", {}), "holding", file=FILE)


@cache
def prepositions() -> Prepositions:
    return Prepositions(**_groups("prepositions", Prepositions))


@cache
def conjunctions() -> Conjunctions:
    return Conjunctions(**_groups("conjunctions", Conjunctions))


def _groups(table: str, kind: type[Verbs | Nouns | Prepositions | Conjunctions]) -> dict[str, frozenset[str]]:
    """The groups of one table. Raises InvalidLexicon where one is missing or malformed."""
    listed = load_toml(FILE).get(table, {})
    return {field.name: words(listed, field.name, file=FILE) for field in fields(kind)}
