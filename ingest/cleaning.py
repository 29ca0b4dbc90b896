"""Characters that nobody sees, and forms of one letter: out of the text, so that they change nothing in what is read."""

import re
import unicodedata
from collections.abc import Iterator

from ingest.edits import Change

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
"""Soft hyphens, spaces without a width, marks of the direction of writing, the byte order mark."""
_JOINERS = "\u200c\u200d"
"""They spell words of some scripts and put emoji together, but between letters of ours they are noise."""
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_FORMS = "\ufb00-\ufb06\uff01-\uff5e"
"""Ligatures and wide forms of letters and marks."""
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_LINE_ENDS = frozenset({"", "\n", "\r"})
_MARKS = "\u0300-\u036f"

_ODD = re.compile(rf"[{_INVISIBLE}{_JOINERS}{_SPACES}{_FORMS}{_BREAKS}{_MARKS}\r]")
_ODD_ASCII = (" \n", "\t\n", "\r", "\x0b", "\x0c")
_CHANGED = re.compile(
    rf"(?P<broken>\u00ad(?=[ \t]*\r?\n))"
    rf"|(?P<gap>(?<![ \t])[ \t]*+(?:[{_SPACES}{_INVISIBLE}][ \t{_SPACES}{_INVISIBLE}]*|(?=\r?\n)))"
    rf"|(?P<joiner>[{_JOINERS}]+)|(?P<form>[{_FORMS}])|(?P<line>\r\n|\r|[{_BREAKS}])"
    rf"|(?P<letter>[^\W\d_][{_MARKS}]+)"
)
_OTHERS = "\u0530"
"""Before it stand the letters of the scripts that join nothing: Latin, Greek and Cyrillic."""


def cleanings(text: str) -> Iterator[Change]:
    """Yield what to change in a text before it is read; nothing for most texts, which costs one look."""
    for match in _CHANGED.finditer(text) if _is_odd(text) else ():
        written = _written(match, text)
        if written != match.group():
            yield match.start(), match.end(), written


def _is_odd(text: str) -> bool:
    if any(sign in text for sign in _ODD_ASCII):
        return True
    return not text.isascii() and _ODD.search(text) is not None


def _written(match: re.Match[str], text: str) -> str:
    """What to write for one match."""
    kind, found = match.lastgroup, match.group()
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if kind == "gap":
        return _gap(found, before, after)
    if kind == "line":
        return "\n"
    if kind in {"letter", "form"}:
        return unicodedata.normalize("NFC" if kind == "letter" else "NFKC", found)
    return found if kind == "broken" or _joins(before, after) else ""


def _gap(found: str, before: str, after: str) -> str:
    """One space between words, none at the end of a line or where nobody sees any; an indent is kept."""
    spaces = sum(sign.isspace() for sign in found)
    if not spaces or after in _LINE_ENDS:
        return ""
    return " " * spaces if before in _LINE_ENDS else " "


def _joins(before: str, after: str) -> bool:
    """Whether a joiner stands between signs that it may join."""
    return all(sign.isprintable() and sign >= _OTHERS for sign in (before, after))
