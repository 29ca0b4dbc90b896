"""The words of denial."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ingest.lexicon import load_toml, words

FILE = "denials.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialLexicon:
    strong: frozenset[str]
    weak: frozenset[str]
    particles: Mapping[str, frozenset[str]]
    denial_nouns: frozenset[str]
    saying: frozenset[str]
    granted: frozenset[str]
    own: frozenset[str]
    false_adjectives: frozenset[str]
    false_nouns: frozenset[str]
    truths: frozenset[str]
    labels: frozenset[str]
    withheld: frozenset[str]
    uncertain: frozenset[str]
    habits: frozenset[str]
    proposals: frozenset[str]


@cache
def load_denials() -> DenialLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    table = load_toml(FILE)
    verbs, nouns, falsity = table["verbs"], table["nouns"], table["falsity"]
    return DenialLexicon(
        strong=words(verbs, "strong", file=FILE),
        weak=words(verbs, "weak", file=FILE),
        particles=MappingProxyType(
            {verb: words(table["particles"], verb, file=FILE) for verb in table["particles"]}
        ),
        denial_nouns=words(nouns, "denial", file=FILE),
        saying=words(nouns, "saying", file=FILE),
        granted=words(nouns, "granted", file=FILE),
        own=words(nouns, "own", file=FILE),
        false_adjectives=words(falsity, "adjectives", file=FILE),
        false_nouns=words(falsity, "nouns", file=FILE),
        truths=words(falsity, "truths", file=FILE),
        labels=words(falsity, "labels", file=FILE),
        uncertain=words(table["uncertainty"], "verbs", file=FILE),
        habits=words(table["uncertainty"], "habits", file=FILE),
        proposals=words(table["uncertainty"], "proposals", file=FILE),
        withheld=words(table["kinship"], "withheld", file=FILE),
    )
