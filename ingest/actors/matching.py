"""When two names are one: short and long forms, initials, nicknames, slips of the pen."""

from collections.abc import Mapping

from rapidfuzz.distance import DamerauLevenshtein

from graph.model import ActorKind
from ingest.actors.entities import Entity

FIRST_NAME_SLIPS = 2
SMALL_WORDS = frozenset({"and", "for", "in", "of", "on", "the", "to"})
SAFE_LENGTH = 6
"""Letters from which a surname one letter off is taken for a misspelling."""


def is_alike(parts: list[str], other: list[str], nicknames: Mapping[str, frozenset[str]]) -> bool:
    """A person's name with a slip: 'Marcon' for 'Macron', 'Mike' for 'Michael'."""
    one, two = parts[-1], other[-1]
    is_safe = min(len(one), len(two)) >= SAFE_LENGTH
    if one != two and not (is_safe and DamerauLevenshtein.distance(one, two) == 1):
        return False
    return len(parts) == 1 or _is_same_first(parts[0], other[0], nicknames)


def _is_same_first(one: str, other: str, nicknames: Mapping[str, frozenset[str]]) -> bool:
    long = min(len(one), len(other)) >= SAFE_LENGTH
    near = long and DamerauLevenshtein.distance(one, other) <= FIRST_NAME_SLIPS
    starts = one.startswith(other) or other.startswith(one)
    return near or starts or other in nicknames.get(one, ()) or one in nicknames.get(other, ())


def is_short(parts: list[str], host: Entity, kind: ActorKind) -> bool:
    """The host's name ends in these words, or they are its initials. A place is no person's surname."""
    words = host.words
    if words[-len(parts) :] == parts or parts == [initials(words)]:
        return not (kind == "place" and host.kind == "person")
    return _drops_initials(parts, words)


def initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in SMALL_WORDS)


def _drops_initials(parts: list[str], words: list[str]) -> bool:
    """'Ann Poe' is 'Ann B. Poe'; 'Ann Poe' is 'Ann Marie Poe'."""
    return len(parts) > 1 and parts[0] == words[0] and parts[-1] == words[-1]


def without_initials(form: str) -> str:
    """'Ann B. Poe' → 'Ann Poe': the name that a user would search."""
    first, *middle, last = form.split() if " " in form else (form, "")
    kept = [
        word for word in middle if not (word.endswith(".") and word[:-1].isalpha() and word[:-1].isupper())
    ]
    return " ".join(filter(None, (first, *kept, last)))
