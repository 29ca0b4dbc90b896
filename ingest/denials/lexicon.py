"""The words of denial."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ingest.lexicon import group, groups, load_toml, words

FILE = "denials.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialLexicon:
    strong: frozenset[str] = group("verbs", "strong")
    weak: frozenset[str] = group("verbs", "weak")
    disputing: frozenset[str] = group("verbs", "disputing")
    doubting: frozenset[str] = group("verbs", "doubting")
    exhibits: frozenset[str] = group("verbs", "exhibits")
    comparing: frozenset[str] = group("verbs", "comparing")
    claiming: frozenset[str] = group("verbs", "claiming")
    letting: frozenset[str] = group("verbs", "letting")
    accepting: frozenset[str] = group("verbs", "accepting")
    issuing: frozenset[str] = group("verbs", "issuing")
    retracting: frozenset[str] = group("verbs", "retracting")
    refusing: frozenset[str] = group("verbs", "refusing")
    going_on: frozenset[str] = group("verbs", "going_on")
    speaking: frozenset[str] = group("verbs", "speaking")
    pleas: frozenset[str] = group("verbs", "pleas")
    particles: Mapping[str, frozenset[str]]
    idioms: Mapping[str, tuple[tuple[str, ...], ...]]
    """Verb → the words that follow it, the last one a preposition."""
    outright: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word of an idiom that denies by itself → the words after it."""
    denial_nouns: frozenset[str] = group("nouns", "denial")
    rejection_nouns: frozenset[str] = group("nouns", "rejection")
    saying: frozenset[str] = group("nouns", "saying")
    authored: frozenset[str] = group("nouns", "authored")
    supposing: frozenset[str] = group("nouns", "supposing")
    disputable: frozenset[str] = group("nouns", "disputable")
    judging: frozenset[str] = group("nouns", "judging")
    suits: frozenset[str] = group("nouns", "suits")
    cases: frozenset[str] = group("nouns", "cases")
    asked: frozenset[str] = group("nouns", "asked")
    granted: frozenset[str] = group("nouns", "granted")
    own: frozenset[str] = group("nouns", "own")
    pointers: frozenset[str] = group("pointers", "words")
    shares: frozenset[str] = group("pointers", "shares")
    content_prepositions: frozenset[str] = group("pointers", "prepositions")
    copulas: frozenset[str] = group("falsity", "copulas")
    false_adjectives: frozenset[str] = group("falsity", "adjectives")
    false_nouns: frozenset[str] = group("falsity", "nouns")
    faked: frozenset[str] = group("falsity", "faked")
    shown: frozenset[str] = group("falsity", "shown")
    altered: frozenset[str] = group("falsity", "altered")
    proofs: frozenset[str] = group("falsity", "proofs")
    supporting: frozenset[str] = group("falsity", "supporting")
    rarely: frozenset[str] = group("falsity", "rarely")
    retorts: frozenset[str] = group("falsity", "retorts")
    mild: frozenset[str] = group("falsity", "mild")
    plain: frozenset[str] = group("falsity", "plain")
    false_participles: frozenset[str] = group("falsity", "participles")
    lying: frozenset[str] = group("falsity", "lying")
    liars: frozenset[str] = group("falsity", "liars")
    retreats: Mapping[str, tuple[tuple[str, ...], ...]]
    """Verb → the words that follow it where a denial is taken back: 'take back', 'go back on'."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word of a phrase that denies → the words after it."""
    demonstratives: frozenset[str] = group("falsity", "demonstratives")
    truths: frozenset[str] = group("falsity", "truths")
    lacking: frozenset[str] = group("falsity", "lacking")
    thinking: frozenset[str] = group("falsity", "thinking")
    agreeing: frozenset[str] = group("falsity", "agreeing")
    reality: frozenset[str] = group("falsity", "reality")
    labels: frozenset[str] = group("falsity", "labels")
    happening: frozenset[str] = group("falsity", "happening")
    guilty: frozenset[str] = group("falsity", "guilty")
    wrong: frozenset[str] = group("falsity", "wrong")
    sharing: frozenset[str] = group("falsity", "sharing")
    noes: frozenset[str] = group("negation", "noes")
    other_noes: frozenset[str] = group("negation", "other_noes")
    hardly: frozenset[str] = group("negation", "hardly")
    nobody: frozenset[str] = group("negation", "nobody")
    uncertain: frozenset[str] = group("uncertainty", "verbs")
    unsure: frozenset[str] = group("uncertainty", "unsure")
    reasons: frozenset[str] = group("uncertainty", "reasons")
    supposed: frozenset[str] = group("uncertainty", "supposed")
    to_come: frozenset[str] = group("uncertainty", "to_come")
    possible: frozenset[str] = group("uncertainty", "possible")
    habits: frozenset[str] = group("uncertainty", "habits")
    proposals: frozenset[str] = group("uncertainty", "proposals")
    withheld: frozenset[str] = group("kinship", "withheld")
    again: frozenset[str] = group("again", "words")
    auxiliaries: frozenset[str] = group("again", "auxiliaries")
    too: frozenset[str] = group("again", "too")


@cache
def load_denials() -> DenialLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    table = load_toml(FILE)
    particles = {verb: words(table["particles"], verb, file=FILE) for verb in table["particles"]}
    return DenialLexicon(
        particles=MappingProxyType(particles),
        idioms=_by_first_word(words(table["idioms"], "words", file=FILE)),
        retreats=_by_first_word(words(table["idioms"], "retreats", file=FILE)),
        outright=_by_first_word(words(table["idioms"], "outright", file=FILE)),
        phrases=_by_first_word(words(table["falsity"], "phrases", file=FILE)),
        **groups(DenialLexicon, table, file=FILE),
    )


def _by_first_word(phrases: frozenset[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word → the words after it, the longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first, *rest = phrase.split()
        out.setdefault(first, []).append(tuple(rest))
    return MappingProxyType({first: tuple(rests) for first, rests in out.items()})
