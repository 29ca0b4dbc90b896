"""The words by which a denial points to a claim."""

from dataclasses import dataclass
from functools import cache

from ingest.lexicon import group, groups, load_toml

FILE = "targets.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetLexicon:
    accusing_nouns: frozenset[str] = group("accusing", "nouns")
    accusing_cues: frozenset[str] = group("accusing", "cues")
    reporting_nouns: frozenset[str] = group("reporting", "nouns")
    reporting_cues: frozenset[str] = group("reporting", "cues")
    concessions: frozenset[str] = group("against", "concessions")
    despite: frozenset[str] = group("against", "despite")
    contradicting: frozenset[str] = group("against", "contradicting")

    def suits(self, noun: str, cue: str) -> bool:
        """Whether a noun of saying stands for what such a cue says: 'the accusation' for what X alleged."""
        accused = noun in self.accusing_nouns and cue in self.accusing_cues
        return accused or (noun in self.reporting_nouns and cue in self.reporting_cues)


@cache
def load_targets() -> TargetLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    return TargetLexicon(**groups(TargetLexicon, load_toml(FILE), file=FILE))
