"""Whether two names may mean the same: names are compared by their words, across articles that choose other forms."""

import unicodedata
from functools import lru_cache

TITLES = frozenset(
    {
        "dr",
        "gen",
        "general",
        "lord",
        "lady",
        "miss",
        "mr",
        "mrs",
        "ms",
        "president",
        "professor",
        "sen",
        "senator",
        "sir",
        "the",
        "of",
        "and",
        "for",
        "minister",
        "prime",
    }
)
STEM = 5
"""Letters that a state shares with the word for its people: Norland, Norlandish."""


@lru_cache(maxsize=4096)
def name_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, folded, without possessives and titles."""
    letters = (c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    plain = "".join(letters).replace("’s", "").replace("'s", "").replace(".", "")
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return frozenset(word[:STEM] for word in words if word not in TITLES) or frozenset(words)


@lru_cache(maxsize=65536)
def same_name(one: str, other: str) -> bool:
    """'Poe' may be 'Ann Poe', 'Chilean army' 'the army of Chile'; 'Ann Poe' is not 'Bob Poe'."""
    a, b = name_words(one), name_words(other)
    return bool(a and b) and (a <= b or b <= a)
