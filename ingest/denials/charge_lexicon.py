"""The words by which somebody is said to be charged with a thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ingest.lexicon import group, groups, load_toml, words

FILE = "charges.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeLexicon:
    verbs: Mapping[str, frozenset[str]]
    """Verb, used in the passive → the prepositions before what somebody is charged with."""
    nouns: frozenset[str] = group("nouns", "words")
    facing: frozenset[str] = group("nouns", "facing")
    under: frozenset[str] = group("nouns", "under")
    telling: frozenset[str] = group("hearsay", "verbs")
    adverbs: frozenset[str] = group("hearsay", "adverbs")


@cache
def load_charges() -> ChargeLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    table = load_toml(FILE)
    verbs = {verb: words(table["verbs"], verb, file=FILE) for verb in table["verbs"]}
    return ChargeLexicon(verbs=MappingProxyType(verbs), **groups(ChargeLexicon, table, file=FILE))
