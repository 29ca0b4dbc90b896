"""The words of identity, read from `lexicons/identity.toml` and `events.toml` into frozen types and checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from ingest.events.lexicon import EventLexicon, load_event_lexicon
from ingest.lexicon import InvalidLexicon, load_toml, words

FILE = "identity.toml"
_STEM = 4
"""Letters that a stem keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityLexicon:
    """Families map a word to the one that stands for all that mean the same."""

    deeds: Mapping[str, str]
    things: Mapping[str, str]
    families: frozenset[str]  # the first words of the families of deeds
    moods: Mapping[
        str, frozenset[str]
    ]  # possible, planned, demanded: auxiliaries; ahead, wanted: words above
    negations: frozenset[str]
    negative_verbs: frozenset[str]
    bounds: Mapping[str, frozenset[tuple[str, ...]]]
    numbers: Mapping[str, float]
    scales: Mapping[str, float]
    empty: frozenset[str]
    wrappers: frozenset[str]
    no_actors: frozenset[str]
    """Nouns of things that belong to an actor but are none: 'Peruvian jets'."""
    events: EventLexicon

    def deed(self, word: str, particle: str | None = None) -> str:
        """The family of a verb or of a noun that names a deed; words of no family share their stem."""
        full = f"{word} {particle}" if particle else word
        return self.deeds.get(full) or (self.events.kin.get(full) or full if particle else self._single(word))

    def _single(self, word: str) -> str:
        return self.deeds.get(word) or self.events.kin.get(word) or self.stem(word)

    def thing(self, word: str) -> str:
        """The family of a word that names a thing, a person or a quality."""
        return self.things.get(word) or self._single(word)

    def stem(self, word: str) -> str:
        """What 'suspend' and 'suspension' share: the word without its ending."""
        for ending in self.events.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _STEM:
                return word.removesuffix(ending)
        return word.removesuffix("e") if len(word) > _STEM else word

    def event(self, word: str, particle: str | None = None) -> str | None:
        """The type of event that a lemma names by itself or with its particle."""
        full = f"{word} {particle}" if particle else word
        return self.events.verbs.get(full) or (None if particle else self.events.nouns.get(word))


@cache
def load_identity() -> IdentityLexicon:
    """Read the lexicon. Raises InvalidLexicon where a word stands in two families."""
    table, events = load_toml(FILE), load_event_lexicon()
    families = table["families"]
    return IdentityLexicon(
        deeds=_families(families["deeds"]),
        things=_families(families["things"]),
        families=frozenset(row[0] for row in families["deeds"]),
        moods=MappingProxyType({name: words(table["moods"], name, file=FILE) for name in table["moods"]}),
        negations=words(table["negations"], "words", file=FILE),
        negative_verbs=words(table["negations"], "verbs", file=FILE),
        bounds=MappingProxyType(
            {
                name: frozenset(tuple(phrase.split()) for phrase in words(table["bounds"], name, file=FILE))
                for name in table["bounds"]
            }
        ),
        numbers=MappingProxyType({word: float(value) for word, value in table["numbers"].items()}),
        scales=MappingProxyType({word: float(value) for word, value in table["scales"].items()}),
        empty=words(table["empty"], "words", file=FILE),
        wrappers=words(table["empty"], "wrappers", file=FILE),
        no_actors=frozenset().union(*(events.groups[name] for name in ("aircraft", "ground", "weapon"))),
        events=events,
    )


def _families(rows: Sequence[Sequence[str]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word, first in _pairs(rows):
        if word in found:
            raise InvalidLexicon(
                f"ingest/lexicons/{FILE}: {word!r} stands in the families {found[word]!r} and {first!r}"
            )
        found[word] = first
    return MappingProxyType(found)


def _pairs(rows: Sequence[Any]) -> Iterator[tuple[str, str]]:
    return ((word, row[0]) for row in rows for word in row)
