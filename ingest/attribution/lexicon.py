"""Closed groups of words that the rules of attribution go by, such as what speech stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ingest.lexicon import group, groups, load_toml, words

FILE = "attribution.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    addressed: frozenset[str] = group("verbs", "addressed")
    speech: frozenset[str] = group("verbs", "speech")
    rebuffs: frozenset[str] = group("verbs", "rebuffs")
    asks: frozenset[str] = group("verbs", "asks")
    calls: frozenset[str] = group("verbs", "calls")
    inquires: frozenset[str] = group("verbs", "inquires")
    lends: frozenset[str] = group("verbs", "lends")
    wording: frozenset[str] = group("verbs", "wording")
    leads: frozenset[str] = group("verbs", "leads")
    relays: frozenset[str] = group("verbs", "relays")


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    vehicles: frozenset[str] = group("nouns", "vehicles")
    places: frozenset[str] = group("nouns", "places")
    viewpoints: frozenset[str] = group("nouns", "viewpoints")
    expressed: frozenset[str] = group("nouns", "expressed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepositions:
    of_places: frozenset[str] = group("prepositions", "of_places")
    of_time: frozenset[str] = group("prepositions", "of_time")
    to_the_asked: frozenset[str] = group("prepositions", "to_the_asked")
    of_holders: frozenset[str] = group("prepositions", "of_holders")
    of_viewpoints: frozenset[str] = group("prepositions", "of_viewpoints")
    of_instances: frozenset[str] = group("prepositions", "of_instances")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conjunctions:
    contrasts: frozenset[str] = group("conjunctions", "contrasts")
    of_content: frozenset[str] = group("conjunctions", "of_content")


@cache
def verbs() -> Verbs:
    return Verbs(**groups(Verbs, load_toml(FILE), file=FILE))


@cache
def nouns() -> Nouns:
    return Nouns(**groups(Nouns, load_toml(FILE), file=FILE))


@cache
def adjectives() -> frozenset[str]:
    """What somebody is who holds something: 'sure that'."""
    return words(load_toml(FILE).get("adjectives", {}), "holding", file=FILE)


@cache
def prepositions() -> Prepositions:
    return Prepositions(**groups(Prepositions, load_toml(FILE), file=FILE))


@cache
def conjunctions() -> Conjunctions:
    return Conjunctions(**groups(Conjunctions, load_toml(FILE), file=FILE))


@cache
def bridges() -> Mapping[tuple[str, str], str]:
    """Verb and preposition of 'accuse X of Y' → the words that make a sentence of it: 'X is guilty of Y'."""
    table = load_toml("claims.toml")["bridges"]
    return MappingProxyType(
        {(verb, preposition): said for preposition in table for verb, said in table[preposition].items()}
    )
