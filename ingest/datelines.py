"""Datelines: where and through whom an article came, before its first sentence."""

import re

_PLACE = r"[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][\w.'’-]*){0,6}(?:,?\s[A-Z][A-Za-z]{2,8}\.?\s\d{1,2})?"
_AGENCY = r"\([^()\n]{2,30}\)"
_DATELINE = re.compile(rf"^\s*(?:{_PLACE}\s*(?:{_AGENCY}\s*)?|{_AGENCY}\s*)[-–—:]{{1,2}}\s+(?=\S)")
"""'LONDON, May 3 (Agency) — ': read on its own, or the parser takes it for part of the first subject."""


def end_of_dateline(paragraph: str) -> int:
    """Where the dateline of a paragraph ends, with the white space after it; 0 where it has none."""
    found = _DATELINE.match(paragraph)
    return found.end() if found is not None else 0
