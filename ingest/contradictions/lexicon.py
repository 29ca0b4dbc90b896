"""Words that exclude each other, read from `lexicons/opposites.toml` into frozen types and checked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from ingest.lexicon import InvalidLexicon, group, groups, load_toml, words

FILE = "opposites.toml"


@dataclass(frozen=True, slots=True)
class Pole:
    """One side of an opposition: of 'dead or alive', side 0 is 'dead'."""

    opposition: str
    side: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposites:
    """The poles of each word, a pattern that finds all phrases among them, and the words that guide the other rules."""

    poles: Mapping[str, tuple[Pole, ...]]
    phrases: re.Pattern[str]
    aspects: frozenset[str] = group("deeds", "aspects")
    light: frozenset[str] = group("deeds", "light")
    becoming: frozenset[str] = group("deeds", "becoming")
    asking: frozenset[str] = group("deeds", "asking")
    excuses: frozenset[str] = group("deeds", "excuses")
    clearing: frozenset[str] = group("clearing", "words")
    charges: frozenset[str] = group("clearing", "charges")
    accusing: frozenset[str] = group("clearing", "accusing")
    faking: frozenset[str] = group("faking", "verbs")
    planted: frozenset[str] = group("faking", "planted")
    ploys: frozenset[str] = group("faking", "ploys")
    sole: frozenset[str] = group("doing", "sole")
    writing: frozenset[str] = group("doing", "writing")
    answering: frozenset[str] = group("doing", "answering")
    violent: frozenset[str] = group("doing", "violent")
    ruling: frozenset[str] = group("camps", "ruling")
    fighting: frozenset[str] = group("camps", "fighting")
    causing: frozenset[str] = group("causes", "causing")
    following: frozenset[str] = group("causes", "following")
    coming: frozenset[str] = group("causes", "coming")
    leaving: frozenset[str] = group("causes", "leaving")
    setting_aside: frozenset[str] = group("explicit", "phrases")
    corrections: frozenset[str] = group("explicit", "corrections")
    hedges: frozenset[str] = group("explicit", "hedges")
    denials: frozenset[str] = group("explicit", "denials")
    heads: frozenset[str] = group("counted", "heads")
    degrees: frozenset[str] = group("counted", "degrees")
    grounds: frozenset[str] = group("places", "grounds")
    once: frozenset[str] = group("places", "once")
    common: frozenset[str] = group("common", "words")


@cache
def load_opposites() -> Opposites:
    """Read the lexicon once. Raises InvalidLexicon, also for a word on both sides of one opposition."""
    table = load_toml(FILE)
    poles: dict[str, list[Pole]] = defaultdict(list)
    for entry in table["opposites"]:
        for word, pole in _poles(entry):
            poles[word].append(pole)
    return Opposites(
        poles=MappingProxyType({word: tuple(found) for word, found in poles.items()}),
        phrases=phrase_pattern(word for word in poles if " " in word),
        **groups(Opposites, table, file=FILE),
    )


def _poles(entry: Mapping[str, Any]) -> Iterable[tuple[str, Pole]]:
    name = str(entry["name"])
    one, other = words(entry, "one", file=FILE), words(entry, "other", file=FILE)
    if both := sorted(one & other):
        raise InvalidLexicon(f"ingest/lexicons/{FILE}: {both[0]!r} stands on both sides of {name!r}")
    yield from ((word, Pole(name, 0)) for word in sorted(one))
    yield from ((word, Pole(name, 1)) for word in sorted(other))


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Find any of the phrases as whole words, the longest first. Texts are lower case."""
    either = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


@cache
def pattern_of(phrases: frozenset[str]) -> re.Pattern[str]:
    """The pattern of one group of phrases, made once."""
    return phrase_pattern(phrases)
