"""What is known before reading: states, organs, titles and the nouns that name actors; frozen and checked."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from graph.model import ActorKind
from ingest.actors.gazetteer import LEXICONS, State, load_states
from ingest.actors.words import key

Words = Mapping[str, frozenset[str]]
ROLE_CLASSES = ("offices", "voices", "staff", "private", "ranks", "short")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An actor known by name before any article: a state, a seat, an organ of a state, a union of states."""

    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLexicon:
    known: Mapping[str, Known]
    capitals: Mapping[str, Known]
    demonyms: Mapping[str, Known]
    seats: Mapping[str, Known]
    fields: Mapping[str, str]
    honorifics: Mapping[str, str | None]
    roles: Mapping[str, str]
    titles: Words
    groups: Words
    organisations: Mapping[str, str]
    nicknames: Words
    trades: Mapping[str, str]
    evidence: Mapping[str, str]
    first_names: Mapping[str, str]

    def is_title(self, word: str) -> bool:
        return word in self.honorifics or word in self.roles

    def without_apostrophe(self, words: str) -> Known | None:
        """'Norways' of 'Norways envoy', as texts have it that lost their apostrophes."""
        known = self.known.get(words.removesuffix("s"))
        return known if known and known.kind == "state" and words not in self.demonyms else None

    def gender(self, word: str) -> str | None:
        """'m' or 'f', where the noun itself says so."""
        if word in self.titles["male"]:
            return "m"
        return "f" if word in self.titles["female"] else self.honorifics.get(word)

    def gender_of_name(self, words: Sequence[str]) -> str | None:
        """'m' or 'f', where the first of several words is a first name of one of them only."""
        return self.first_names.get(words[0]) if len(words) > 1 else None


@cache
def load_actor_lexicon() -> ActorLexicon:
    """Read the word lists beside this package."""
    states = [_known_state(state) for state in load_states()]
    offices, titles, groups = _toml("offices.toml"), _toml("titles.toml"), _toml("groups.toml")
    known = states + list(_known_offices(offices))
    capitals = {name: state for state in load_states() for name in state.capitals}
    by_name = {actor.name: actor for actor in known}
    return ActorLexicon(
        known=_index("known", ((name, actor) for actor in known for name in (actor.name, *actor.names))),
        capitals=_index("capitals", ((city, by_name[state.name]) for city, state in capitals.items())),
        demonyms=_index("demonyms", ((word, state) for state in states for word in state.demonyms)),
        seats=_index(
            "seats",
            ((city, by_name[row["name"]]) for row in offices["union"] for city in row.get("seats", ())),
        ),
        fields=_fields(offices["field"]),
        honorifics=MappingProxyType(dict(_honorifics(titles["honorifics"]))),
        roles=MappingProxyType(
            {word: kind for kind in reversed(ROLE_CLASSES) for word in titles[kind]["words"]}
        ),
        titles=_sets(_title_words(titles)),
        groups=_sets(
            {name: table["words"] for name, table in groups.items() if "words" in table} | _name_words(groups)
        ),
        organisations=_by_word(groups["organisations"]),
        nicknames=_sets(titles["nicknames"]),
        trades=_by_word(groups["trades"]),
        evidence=_by_word(groups["evidence"]),
        first_names=_first_names(_toml("first_names.toml")),
    )


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((LEXICONS / name).read_text(encoding="utf-8"))


def _known_state(state: State) -> Known:
    return Known(name=state.name, kind="state", names=state.names, demonyms=state.demonyms)


def _known_offices(offices: Mapping[str, Any]) -> Iterator[Known]:
    kinds: tuple[tuple[str, ActorKind], ...] = (
        ("seat", "office"),
        ("organ", "organisation"),
        ("union", "organisation"),
    )
    for table, kind in kinds:
        for row in offices[table]:
            yield Known(name=row["name"], kind=kind, names=tuple(row.get("names", ())), of=row.get("of"))


def _index(table: str, rows: Iterable[tuple[str, Known]]) -> Mapping[str, Known]:
    found: dict[str, Known] = {}
    for name, actor in rows:
        if found.setdefault(key(name), actor) is not actor:
            raise ValueError(
                f"{table}: {name!r} names both {found[key(name)].name} and {actor.name}. Keep one of them."
            )
    return MappingProxyType(found)


def _honorifics(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str | None]]:
    for gender, name in (("m", "male"), ("f", "female"), (None, "any")):
        yield from ((word, gender) for word in table[name])


def _first_names(table: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    genders = (("m", "male"), ("f", "female"))
    return MappingProxyType(
        {word: gender for gender, name in genders for word in table[name]["words"].split()}
    )


def _fields(rows: list[Mapping[str, list[str]]]) -> Mapping[str, str]:
    return MappingProxyType({key(name): row["names"][0] for row in rows for name in row["names"]})


def _title_words(titles: Mapping[str, Any]) -> dict[str, list[str]]:
    kept, after = titles["honorifics"]["kept"], titles["honorifics"]["after"]
    rest = {name: titles[name]["words"] for name in ("former", "short", "ambiguous", "governing")}
    return {**titles["gender"], **rest, "kept": kept, "after": after}


def _name_words(groups: Mapping[str, Any]) -> dict[str, list[str]]:
    return {name: groups["names"][name] for name in ("company", "press", "club")}


def _by_word(table: Mapping[str, list[str]]) -> Mapping[str, str]:
    return MappingProxyType({word: sort for sort, words in table.items() for word in words})


def _sets(table: Mapping[str, list[str]]) -> Words:
    return MappingProxyType({name: frozenset(words) for name, words in table.items()})
