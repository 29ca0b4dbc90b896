"""The words that tell what denies from what is only negative."""

from dataclasses import dataclass
from functools import cache

from ingest.lexicon import group, groups, load_toml

FILE = "negations.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationLexicon:
    negative: frozenset[str] = group("negation", "words")
    emphatic: frozenset[str] = group("negation", "emphatic")
    answering: frozenset[str] = group("negation", "answering")
    conceding: frozenset[str] = group("negation", "conceding")
    limits: frozenset[str] = group("limits", "words")
    exceptions: frozenset[str] = group("limits", "exceptions")
    informing: frozenset[str] = group("unknown", "informing")
    unknown_nouns: frozenset[str] = group("unknown", "nouns")
    unknown_verbs: frozenset[str] = group("unknown", "verbs")
    never: frozenset[str] = group("unknown", "never")
    disowned: frozenset[str] = group("innocence", "nouns")
    undertakings: frozenset[str] = group("innocence", "undertakings")
    attack: frozenset[str] = group("frames", "attack")
    common: frozenset[str] = group("common", "words")


@cache
def load_negations() -> NegationLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    return NegationLexicon(**groups(NegationLexicon, load_toml(FILE), file=FILE))
