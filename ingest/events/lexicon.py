"""The words that name events, read from `lexicons/events.toml` into frozen types and checked."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from graph.model import EventType

LEXICON = Path(__file__).parent.parent / "lexicons" / "events.toml"
_TYPES = frozenset(get_args(EventType))
_SETTINGS = frozenset({"groups", "kin", "sets"})


class BadLexicon(ValueError):
    """The file of event words contradicts itself; the message names the word."""


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """What each word names: verbs and nouns by lemma, two words joined by a space ("shoot down")."""

    verbs: Mapping[str, EventType]
    nouns: Mapping[str, EventType]
    beside: Mapping[str, tuple[tuple[str, EventType], ...]]  # verb → (group of its neighbour, type)
    groups: Mapping[str, frozenset[str]]
    kin: Mapping[str, str]  # word → the first word of its family
    endings: tuple[str, ...]  # of verbs and of the nouns made from them, longest first
    sets: Mapping[str, frozenset[str]]  # words that guide the grammar: states, hedges, intentions …
    known: frozenset[str]  # every verb by itself that is listed somewhere, as a happening or as none
    forms: Mapping[str, str]  # regular inflected form → verb, for lemmas that the model gets wrong


def load_event_lexicon(path: Path = LEXICON) -> EventLexicon:
    """Read the lexicon; a word listed twice or an unknown type or group stops the load."""
    data = tomllib.loads(path.read_text("utf-8"))
    types = {name: table for name, table in data.items() if name not in _SETTINGS}
    if unknown := sorted(set(types) - _TYPES):
        raise BadLexicon(f"{path}: unknown event types {unknown}; known are {sorted(_TYPES)}")
    groups = {name: frozenset(words) for name, words in data["groups"].items()}
    verbs, nouns = _words(path, types, "verbs"), _words(path, types, "nouns")
    sets = {name: frozenset(words) for name, words in data["sets"].items()}
    if clash := sorted((sets["states"] | sets["vague"] | sets["hollow"]) & set(verbs)):
        raise BadLexicon(f"{path}: {clash} are listed both as events and as states or vague verbs")
    beside = _beside(path, types, groups)
    return EventLexicon(
        verbs=verbs,
        nouns=nouns,
        beside=beside,
        groups=MappingProxyType(groups),
        kin=_kin(path, data["kin"]["same"]),
        endings=tuple(sorted(data["kin"]["endings"], key=len, reverse=True)),
        sets=MappingProxyType(sets),
        known=frozenset({*verbs, *beside, *sets["states"], *sets["vague"], *sets["hollow"]}),
        forms=MappingProxyType(dict(_inflected(verbs))),
    )


def _words(path: Path, types: dict[str, Any], part: str) -> Mapping[str, EventType]:
    words: dict[str, Any] = {}
    for name, table in types.items():
        for word in table.get(part, []):
            if word in words:
                raise BadLexicon(
                    f"{path}: {word!r} is listed twice among the {part}: {words[word]} and {name}"
                )
            words[word] = name
    return MappingProxyType(words)


def _beside(
    path: Path, types: dict[str, Any], groups: dict[str, frozenset[str]]
) -> Mapping[str, tuple[tuple[str, EventType], ...]]:
    beside: dict[str, tuple[tuple[str, Any], ...]] = {}
    for name, table in types.items():
        for group, verbs in table.get("with", {}).items():
            if group not in groups:
                raise BadLexicon(f"{path}: [{name}] with.{group}: no such group; known are {sorted(groups)}")
            for verb in verbs:
                beside[verb] = (*beside.get(verb, ()), (group, name))
    return MappingProxyType(beside)


def _kin(path: Path, families: list[list[str]]) -> Mapping[str, str]:
    kin: dict[str, str] = {}
    for family in families:
        for word in family:
            if word in kin:
                raise BadLexicon(f"{path}: {word!r} stands in two families of kin")
            kin[word] = family[0]
    return MappingProxyType(kin)


def _inflected(verbs: Mapping[str, EventType]) -> Iterator[tuple[str, str]]:
    """Yield the regular forms: the model takes 'fined' for a form of 'fin'."""
    for verb in verbs:
        if " " in verb:
            continue
        stem = verb.removesuffix("e")
        past = f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{stem}ed"
        yield past, verb
        yield f"{stem}ing", verb
