"""What two claims have in common: their matter, those who take part, and who stands on which side."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import mul

from graph.model import Telling
from graph.signature import Deed
from ingest.contradictions.facts import Facts
from ingest.lexicon import load_toml

PRONOUNS = frozenset({"he", "i", "it", "she", "that", "there", "they", "this", "we", "which", "who", "you"})
COUNTS = frozenset(load_toml("identity.toml")["numbers"])
PARTS = ("agent", "target")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """`cosine` of the vectors; `lemmas` and `names` in both.

    `denied`: who says the one denies the other. `answered`: and says it in the same breath, in its place.
    `disputed`: somebody denies one of them. `apart`: nobody says both. `allied`: somebody denies both. `together`: they stand in one article.
    """

    cosine: float
    lemmas: frozenset[str]
    names: frozenset[str]
    denied: bool
    answered: bool
    disputed: bool
    apart: bool
    allied: bool
    together: bool


def tie(one: Facts, other: Facts) -> Tie:
    a, b = one.telling, other.telling
    return Tie(
        cosine=_cosine(a, b),
        lemmas=one.lemmas & other.lemmas,
        names=frozenset(name for name in one.names if meet({name}, other.names)),
        denied=bool(_folded(a.speakers) & _folded(b.deniers) or _folded(b.speakers) & _folded(a.deniers)),
        answered=a.id in b.answers or b.id in a.answers,
        disputed=bool(a.deniers or b.deniers),
        apart=not _folded(a.speakers) & _folded(b.speakers),
        together=a.article_id == b.article_id,
        allied=bool(_folded(a.deniers) & _folded(b.deniers)),
    )


def _cosine(one: Telling, other: Telling) -> float:
    if one.vector is None or other.vector is None:
        return 0.0
    cosine: float = sum(map(mul, one.vector, other.vector))
    return max(0.0, cosine)


def _folded(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def meet(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether a name of the one is a name of the other."""
    others = list(other)
    return any(alike(a, b) for a in one for b in others)


def alike(one: str, other: str) -> bool:
    """'Adler' and 'Ruth Adler', 'army' and 'Norland army', 'Adler' and "Adler's client": the longer begins or ends with the shorter."""
    if one == other:
        return True
    short, long = sorted((_bare(one), _bare(other)), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def _bare(name: str) -> list[str]:
    """The words of a name without possessive endings, and without how many: 'two sailors of the Marisol'."""
    words = [word.removesuffix("'s").removesuffix("’s").rstrip("'’") for word in name.split()]
    return words[1:] if len(words) > 1 and (words[0] in COUNTS or words[0].isdigit()) else words


def heads(deed: Deed, *roles: str) -> set[str]:
    """Who or what takes part in a deed in these roles: names folded, lemmas of nouns."""
    return {role.name.casefold() for role in deed.roles if role.role in roles} - PRONOUNS


def named(deed: Deed, *roles: str) -> set[str]:
    """Those of `heads` that have a name."""
    return {role.name.casefold() for role in deed.roles if role.role in roles and role.named} - PRONOUNS


def no_others(one: Deed, other: Deed) -> bool:
    """Whether two deeds can be of the same people: those named in both meet, or one names nobody."""
    a, b = named(one, *PARTS), named(other, *PARTS)
    return not a or not b or meet(a, b)


def of_same(one: Deed, other: Deed) -> bool:
    """Whether somebody or something takes part in both deeds, and nobody else is named."""
    return no_others(one, other) and meet(heads(one, *PARTS), heads(other, *PARTS))
