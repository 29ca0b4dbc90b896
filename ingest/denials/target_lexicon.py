"""The words by which a denial points to a claim."""

from dataclasses import dataclass
from functools import cache

from ingest.lexicon import load_toml, words

FILE = "targets.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetLexicon:
    accusing_nouns: frozenset[str]
    accusing_cues: frozenset[str]
    reporting_nouns: frozenset[str]
    reporting_cues: frozenset[str]
    concessions: frozenset[str]
    despite: frozenset[str]
    contradicting: frozenset[str]

    def suits(self, noun: str, cue: str) -> bool:
        """Whether a noun of saying stands for what such a cue says: 'the accusation' for what X alleged."""
        accused = noun in self.accusing_nouns and cue in self.accusing_cues
        return accused or (noun in self.reporting_nouns and cue in self.reporting_cues)


@cache
def load_targets() -> TargetLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    table = load_toml(FILE)
    return TargetLexicon(
        accusing_nouns=words(table["accusing"], "nouns", file=FILE),
        accusing_cues=words(table["accusing"], "cues", file=FILE),
        reporting_nouns=words(table["reporting"], "nouns", file=FILE),
        reporting_cues=words(table["reporting"], "cues", file=FILE),
        concessions=words(table["against"], "concessions", file=FILE),
        despite=words(table["against"], "despite", file=FILE),
        contradicting=words(table["against"], "contradicting", file=FILE),
    )
