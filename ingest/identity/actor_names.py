"""Names of actors across articles: how two are related, and by what an actor is looked for under other names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Indel

from ingest.actors.words import key

Relation = Literal["equal", "spelt", "part", "initial", "nickname", "acronym", "short", "none"]
"""`part`: 'Recep Tayyip Erdogan' and 'Tayyip Erdogan'; `short`: a surname, or what an organisation is called for short."""

SMALL = frozenset({"and", "for", "in", "of", "on", "the", "to"})
AFTER = frozenset({"esq", "ii", "iii", "iv", "jr", "kc", "mp", "phd", "qc", "sr"})
PARTICLE = 3
"""Letters of a word that may stand in lower case in a name: 'van', 'bin', 'de'."""
ACRONYM = 3
"""Letters from which initials are looked for."""
SOUND = 4
"""Consonants that a name must have to be looked for by its sound."""
TOLD = 3
"""Consonants that a word must have that is spelt otherwise: 'Carr' and 'Geary' sound alike, and are two names."""
ALIKE = 0.7
"""How much two names that sound alike must share in letters."""
_DIGRAPHS = (
    ("ph", "f"),
    ("kh", "k"),
    ("gh", "k"),
    ("ck", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("sh", "s"),
    ("x", "ks"),
)
_OWNED = re.compile(r"['’](s\b|\s)")
_SOFT = re.compile(r"c(?=[eiy])")
_LETTERS = str.maketrans("cgqzv", "kkksw")
_SILENT = re.compile(r"(?<!^)[aeiouyjhw]+")
_TWICE = re.compile(r"(.)\1+")


def parts(name: str) -> list[str]:
    """The words of a name, folded, without what follows it: 'Ann Poe QC' is 'ann poe'."""
    words = key(name).split()
    return words[:-1] if len(words) > 2 and words[-1] in AFTER else words  # noqa: PLR2004 - a name has two words


@lru_cache(maxsize=65_536)
def sound(name: str) -> str:
    """The consonants of a name as they sound: 'Moammar Gadhafi' and 'Muammar Qaddafi', 'Defence' and 'Defense' are one."""
    return " ".join(_sound(word) for word in name.split() if word not in SMALL)


def initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in SMALL)


def is_proper(name: str) -> bool:
    """Whether a name is one's own: 'Ann Poe', and not 'Poe's lawyer' or 'Norlandish officials'."""
    if _OWNED.search(name):
        return False
    words = [word for word in name.split() if word.casefold() not in SMALL]
    capital = [any(letter.isupper() or letter.isdigit() for letter in word) for word in words]
    return any(capital) and all(
        is_capital or len(word) <= PARTICLE for word, is_capital in zip(words, capital, strict=True)
    )


def cues(
    name: str, names: Sequence[str], nicknames: Mapping[str, frozenset[str]], *, is_person: bool
) -> Iterator[str]:
    """By what an actor with a name of its own may be found.

    The name and how it sounds ('~…'); a name of one word, as one ('=poe'); what it is called for short, surname or
    initials ('poe'); of a person first letters with the surname ('a poe').
    """
    words = parts(name)
    whole = " ".join(words)
    if len(words) == 1:
        yield f"={whole}"
    else:
        yield whole
        heard = sound(whole)
        if len(heard.replace(" ", "")) >= SOUND:
            yield f"~{heard}"
        yield from _short(words, nicknames) if is_person else _initials(words)
    shorts = (key(one) for one in names if " " not in one and one[:1].isupper() and is_proper(one))
    yield from (short for short in shorts if short != whole and " " not in short)


def asked(cues: Sequence[str]) -> Iterator[str]:
    """The cues of others that may be the same: one with a long name looks for its short names only where they stand alone."""
    for cue in cues:
        if cue.startswith("="):
            yield from (cue, cue[1:])
        else:
            yield cue if " " in cue or cue.startswith("~") else f"={cue}"


def _short(words: Sequence[str], nicknames: Mapping[str, frozenset[str]]) -> Iterator[str]:
    yield words[-1]
    firsts = {word[0] for word in (*words[:-1], *nicknames.get(words[0], ()))}
    yield from (f"{letter} {words[-1]}" for letter in sorted(firsts))


def _initials(words: Sequence[str]) -> Iterator[str]:
    if len(initials(words)) >= ACRONYM:
        yield initials(words)


def of_persons(one: Sequence[str], other: Sequence[str], nicknames: Mapping[str, frozenset[str]]) -> Relation:
    """How two persons' names are related, each given as its words."""
    if one == other:
        return "equal"
    if min(len(one), len(other)) == 1:
        return "short" if one[-1] == other[-1] else "none"
    if one[-1] != other[-1]:
        return "spelt" if _sounds_like(one, other) else "none"
    return _same_surname(one, other, nicknames)


def of_bodies(one: Sequence[str], other: Sequence[str]) -> Relation:
    """How two organisations' names are related, each given as its words."""
    if one == other:
        return "equal"
    short, long = sorted((one, other), key=len)
    if len(short) == 1 and len(short[0]) >= ACRONYM and short[0] == initials(long) and len(long) > 1:
        return "acronym"
    return "spelt" if len(one) > 1 and _sounds_like(one, other) else "none"


def _same_surname(
    one: Sequence[str], other: Sequence[str], nicknames: Mapping[str, frozenset[str]]
) -> Relation:
    first, second = one[0], other[0]
    if first == second:
        return "equal" if _same_middle(one[1:-1], other[1:-1]) else "none"
    if len(first) == 1 or len(second) == 1:
        return "initial" if first[0] == second[0] else "none"
    if second in nicknames.get(first, ()) or first in nicknames.get(second, ()):
        return "nickname"
    if set(one) <= set(other) or set(other) <= set(one):
        return "part"
    return "spelt" if _sounds_like(one, other) else "none"


def _same_middle(one: Sequence[str], other: Sequence[str]) -> bool:
    """'Ann B. Poe' is 'Ann Poe' and 'Ann Beth Poe', but not 'Ann C. Poe'."""
    return all(a == b or (a[0] == b[0] and 1 in {len(a), len(b)}) for a, b in zip(one, other, strict=False))


def _sounds_like(one: Sequence[str], other: Sequence[str]) -> bool:
    left, right = " ".join(one), " ".join(other)
    if sound(left) != sound(right) or len(one) != len(other):
        return False
    unlike = (_sound(a) for a, b in zip(one, other, strict=True) if a != b)
    return all(len(heard) >= TOLD for heard in unlike) and Indel.normalized_similarity(left, right) >= ALIKE


def _sound(word: str) -> str:
    heard = word
    for letters, one in _DIGRAPHS:
        heard = heard.replace(letters, one)
    heard = _SOFT.sub("s", heard).translate(_LETTERS)
    heard = "a" + heard[1:] if heard[:1] in "aeiou" else heard
    return _TWICE.sub(r"\1", _SILENT.sub("", heard))
