"""The words of denial."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from types import MappingProxyType
from typing import Any

from ingest.lexicon import load_toml, words

FILE = "denials.toml"


def _group(section: str, name: str) -> Any:
    """A field that holds the words of one group of the file."""
    return field(metadata={"section": section, "name": name})


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialLexicon:
    strong: frozenset[str] = _group("verbs", "strong")
    weak: frozenset[str] = _group("verbs", "weak")
    disputing: frozenset[str] = _group("verbs", "disputing")
    exhibits: frozenset[str] = _group("verbs", "exhibits")
    comparing: frozenset[str] = _group("verbs", "comparing")
    claiming: frozenset[str] = _group("verbs", "claiming")
    letting: frozenset[str] = _group("verbs", "letting")
    accepting: frozenset[str] = _group("verbs", "accepting")
    issuing: frozenset[str] = _group("verbs", "issuing")
    going_on: frozenset[str] = _group("verbs", "going_on")
    pleas: frozenset[str] = _group("verbs", "pleas")
    particles: Mapping[str, frozenset[str]]
    idioms: Mapping[str, tuple[tuple[str, ...], ...]]
    """Verb → the words that follow it, the last one a preposition."""
    outright: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word of an idiom that denies by itself → the words after it."""
    denial_nouns: frozenset[str] = _group("nouns", "denial")
    rejection_nouns: frozenset[str] = _group("nouns", "rejection")
    saying: frozenset[str] = _group("nouns", "saying")
    supposing: frozenset[str] = _group("nouns", "supposing")
    disputable: frozenset[str] = _group("nouns", "disputable")
    judging: frozenset[str] = _group("nouns", "judging")
    suits: frozenset[str] = _group("nouns", "suits")
    granted: frozenset[str] = _group("nouns", "granted")
    own: frozenset[str] = _group("nouns", "own")
    pointers: frozenset[str] = _group("pointers", "words")
    shares: frozenset[str] = _group("pointers", "shares")
    content_prepositions: frozenset[str] = _group("pointers", "prepositions")
    copulas: frozenset[str] = _group("falsity", "copulas")
    false_adjectives: frozenset[str] = _group("falsity", "adjectives")
    false_nouns: frozenset[str] = _group("falsity", "nouns")
    faked: frozenset[str] = _group("falsity", "faked")
    rarely: frozenset[str] = _group("falsity", "rarely")
    mild: frozenset[str] = _group("falsity", "mild")
    plain: frozenset[str] = _group("falsity", "plain")
    false_participles: frozenset[str] = _group("falsity", "participles")
    lying: frozenset[str] = _group("falsity", "lying")
    liars: frozenset[str] = _group("falsity", "liars")
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word of a phrase that denies → the words after it."""
    demonstratives: frozenset[str] = _group("falsity", "demonstratives")
    truths: frozenset[str] = _group("falsity", "truths")
    lacking: frozenset[str] = _group("falsity", "lacking")
    thinking: frozenset[str] = _group("falsity", "thinking")
    agreeing: frozenset[str] = _group("falsity", "agreeing")
    reality: frozenset[str] = _group("falsity", "reality")
    labels: frozenset[str] = _group("falsity", "labels")
    happening: frozenset[str] = _group("falsity", "happening")
    guilty: frozenset[str] = _group("falsity", "guilty")
    wrong: frozenset[str] = _group("falsity", "wrong")
    sharing: frozenset[str] = _group("falsity", "sharing")
    noes: frozenset[str] = _group("negation", "noes")
    other_noes: frozenset[str] = _group("negation", "other_noes")
    hardly: frozenset[str] = _group("negation", "hardly")
    nobody: frozenset[str] = _group("negation", "nobody")
    uncertain: frozenset[str] = _group("uncertainty", "verbs")
    unsure: frozenset[str] = _group("uncertainty", "unsure")
    reasons: frozenset[str] = _group("uncertainty", "reasons")
    supposed: frozenset[str] = _group("uncertainty", "supposed")
    to_come: frozenset[str] = _group("uncertainty", "to_come")
    possible: frozenset[str] = _group("uncertainty", "possible")
    habits: frozenset[str] = _group("uncertainty", "habits")
    proposals: frozenset[str] = _group("uncertainty", "proposals")
    withheld: frozenset[str] = _group("kinship", "withheld")
    again: frozenset[str] = _group("again", "words")
    auxiliaries: frozenset[str] = _group("again", "auxiliaries")
    too: frozenset[str] = _group("again", "too")


@cache
def load_denials() -> DenialLexicon:
    """Read and check the lexicon. Raises InvalidLexicon."""
    table = load_toml(FILE)
    groups: dict[str, Any] = {
        one.name: words(table[one.metadata["section"]], one.metadata["name"], file=FILE)
        for one in fields(DenialLexicon)
        if one.metadata
    }
    particles = {verb: words(table["particles"], verb, file=FILE) for verb in table["particles"]}
    return DenialLexicon(
        particles=MappingProxyType(particles),
        idioms=_by_first_word(words(table["idioms"], "words", file=FILE)),
        outright=_by_first_word(words(table["idioms"], "outright", file=FILE)),
        phrases=_by_first_word(words(table["falsity"], "phrases", file=FILE)),
        **groups,
    )


def _by_first_word(phrases: frozenset[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word → the words after it, the longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first, *rest = phrase.split()
        out.setdefault(first, []).append(tuple(rest))
    return MappingProxyType({first: tuple(rests) for first, rests in out.items()})
