"""What people do and what institutions are called, read from `lexicons/callings.toml`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ingest.actors.lexicon import load_actor_lexicon
from ingest.lexicon import load_toml, words

FILE = "callings.toml"
_SMALL = frozenset({"and", "for", "in", "of", "on", "the", "to"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Callings:
    """`walks`: calling → walk of life. `meets` are the pairs of walks that one person often follows."""

    walks: Mapping[str, str]
    meets: frozenset[frozenset[str]]
    institutions: frozenset[str]
    """Words of names that every state has one of: 'Supreme Court', 'Ministry of Health'."""

    def clash(self, one: Collection[str], other: Collection[str]) -> bool:
        """Whether two lists of callings are of walks of life that seldom meet in one person."""
        left, right = ({self.walks[role] for role in roles if role in self.walks} for roles in (one, other))
        return bool(left and right) and not any(
            a == b or frozenset((a, b)) in self.meets for a in left for b in right
        )

    def is_common(self, name: Collection[str]) -> bool:
        """Whether the words of a name are those of institutions only, so that there is one in each state."""
        return all(word in self.institutions for word in name)


@cache
def load_callings() -> Callings:
    table, lexicon = load_toml(FILE), load_actor_lexicon()
    walks = {word: walk for walk in table["walks"] for word in words(table["walks"], walk, file=FILE)}
    groups = lexicon.groups
    own = groups["names"] - groups["press"] - groups["company"] - groups["club"]
    nouns = {word for name, sort in lexicon.organisations.items() if sort != "press" for word in (name,)}
    return Callings(
        walks=MappingProxyType(walks),
        meets=frozenset(frozenset(pair) for pair in table["meets"]["pairs"]),
        institutions=own
        | nouns
        | groups["organs"]
        | _SMALL
        | words(table["institutions"], "words", file=FILE)
        | (
            lexicon.roles.keys()
            & {"attorney", "chancellor", "minister", "president", "prosecutor", "secretary"}
        ),
    )
