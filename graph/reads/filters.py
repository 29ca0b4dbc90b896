"""What filters mean: a name becomes the ids of actors, words become the ids of what holds them."""

import re
from collections.abc import Sequence
from typing import Any, Literal

from graph.database import Database, Row
from graph.errors import InvalidParameter
from graph.moments import moment
from graph.names import name_key

Names = str | Sequence[str]
WordIndex = Literal["statement_words", "article_words", "event_words", "actor_words"]

NARROWING = ("actors", "claimants", "deniers", "hits")

_WORDS = re.compile(r'"([^"]+)"|([^\s"]+)')
_LETTER = re.compile(r"\w")


def rows(db: Database, name: str, **params: Any) -> list[Row]:
    """Rows of a list; none, unasked, where a filter names what is not there."""
    if any(params.get(key) == [] for key in NARROWING):
        return []
    return db.read(name, **params)


def actor_ids(db: Database, name: str | None, *, speakers: bool = True) -> list[str] | None:
    """Ids of the actors that a name, alias or id names, and of their speakers. None: no filter."""
    if name is None:
        return None
    key = name_key(name)
    rows = db.read("speakers", key=key, phrase=_phrase(key), speakers=speakers)
    return [row["id"] for row in rows]


def speaking_for(
    db: Database, name: str | None, country: str | None, *, as_of: str | None = None
) -> list[str] | None:
    """Ids of the actors that a name names and of their speakers, of those only who speak for a country where one is named.

    A country is a state with this name, and speaks for itself. None: no filter.
    """
    named = actor_ids(db, name)
    if country is None:
        return named
    key = name_key(country)
    found = db.read("country_speakers", key=key, phrase=_phrase(key), as_of=moment(as_of))
    speakers = [str(row["id"]) for row in found]
    return speakers if named is None else sorted(set(speakers).intersection(named))


def publishing(allowed: Names | None, excluded: Names | None) -> Row:
    """Parameters by which a query leaves out what some publishers print. `publishers` is None where all count.

    An article counts if its publisher is one of `publishers`, or with `allowed` false if it is none of them. Case does not matter; '' is
    an unknown publisher.
    """
    wanted, unwanted = _publishers(allowed), _publishers(excluded)
    if wanted:
        return {"publishers": sorted(wanted - unwanted), "allowed": True}
    return {"publishers": sorted(unwanted) or None, "allowed": False}


def _publishers(names: Names | None) -> set[str]:
    given = [names] if isinstance(names, str) else names or ()
    return {name.strip().lower() for name in given}


def matching_ids(db: Database, index: WordIndex, q: str | None) -> list[str] | None:
    """Ids of what holds all the words of `q`. None: no filter."""
    if q is None:
        return None
    return [row["id"] for row in db.read("matching", index=index, words=all_words(q))]


def all_words(q: str) -> str:
    """A full-text query for everything in `q`, in which no sign of the user's is an operator."""
    found = [phrase or word for phrase, word in _WORDS.findall(q)]
    words = [word for word in found if _LETTER.search(word)]
    if not words:
        raise InvalidParameter("q holds no word to look for")
    return " AND ".join(map(_phrase, words))


def _phrase(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
