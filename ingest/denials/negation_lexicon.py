"""The words that tell what denies from what is only negative."""

from dataclasses import dataclass
from functools import cache

from ingest.lexicon import load_toml, words

FILE = "negations.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationLexicon:
    negative: frozenset[str]
    emphatic: frozenset[str]
    answering: frozenset[str]
    conceding: frozenset[str]
    limits: frozenset[str]
    exceptions: frozenset[str]
    informing: frozenset[str]
    unknown_nouns: frozenset[str]
    unknown_verbs: frozenset[str]
    never: frozenset[str]
    innocent: frozenset[str]
    disowned: frozenset[str]
    wrong: frozenset[str]
    common: frozenset[str]


@cache
def load_negations() -> NegationLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    table = load_toml(FILE)
    return NegationLexicon(
        negative=words(table["negation"], "words", file=FILE),
        emphatic=words(table["negation"], "emphatic", file=FILE),
        answering=words(table["negation"], "answering", file=FILE),
        conceding=words(table["negation"], "conceding", file=FILE),
        limits=words(table["limits"], "words", file=FILE),
        exceptions=words(table["limits"], "exceptions", file=FILE),
        informing=words(table["unknown"], "informing", file=FILE),
        unknown_nouns=words(table["unknown"], "nouns", file=FILE),
        unknown_verbs=words(table["unknown"], "verbs", file=FILE),
        never=words(table["unknown"], "never", file=FILE),
        innocent=words(table["innocence"], "adjectives", file=FILE),
        disowned=words(table["innocence"], "nouns", file=FILE),
        wrong=words(table["innocence"], "wrong", file=FILE),
        common=words(table["common"], "words", file=FILE),
    )
