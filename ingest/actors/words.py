"""Words and names in the one form in which they are compared."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

from spacy.tokens import Doc, Token

ARTICLES = frozenset({"a", "an", "the"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
TIMES = DAYS | frozenset(
    {"today", "yesterday", "tomorrow", "tonight", "week", "weekend", "month", "morning", "evening", "night"}
)
_POSSESSIVE = re.compile(r"['’`]s\b|(?<=s)['’`]\B")
_PUNCTUATION = re.compile(r"[^\w\s&]+")
_HYPHENS = re.compile(r"[-‐‑–]")


@lru_cache(maxsize=65_536)
def key(name: str) -> str:
    """Fold case, diacritics, dots, hyphens, possessives and leading articles: 'The U.S.' is 'us'."""
    folded = unicodedata.normalize("NFKD", name)
    folded = "".join(char for char in folded if not unicodedata.combining(char)).casefold()
    folded = _HYPHENS.sub(" ", _POSSESSIVE.sub("", folded).replace(".", ""))
    words = _PUNCTUATION.sub("", folded).split()
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(words)


def capitalised(doc: Doc) -> list[int]:
    """The tokens with a capital letter, by number."""
    words: Any = doc.to_array(["ORTH", "LOWER"])
    return [int(i) for i in (words[:, 0] != words[:, 1]).nonzero()[0]]


def bare(token: Token) -> str:
    """The token as lexicons list it: lower case, no full stop."""
    return token.lower_.rstrip(".")


def singular(token: Token) -> str:
    """The noun in the singular, also where the tagger took a capitalised plural for a name."""
    lemma: str = token.lemma_.lower()
    if lemma == token.lower_ and lemma.endswith("s") and not lemma.endswith("ss") and token.tag_ == "NNPS":
        return lemma[:-1]
    return lemma.rstrip(".")


def is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"} or token.lower_ in {"people", "police", "men", "women", "staff"}


def text(doc: Doc, start: int, end: int) -> str:
    """The words of a phrase on one line."""
    return " ".join("".join([doc[i].text_with_ws for i in range(start, end)]).split())


def is_mark(token: Token) -> bool:
    """A quotation mark, bracket or comma, but no hyphen or apostrophe inside a word."""
    return token.is_quote or token.is_bracket or token.text in {",", ";", ":", "—", "“", "”"}


def tells_time(token: Token) -> bool:
    """By its word: the recogniser takes some places for dates."""
    if token.lower_ in TIMES or token.lemma_.lower() in TIMES:
        return True
    return token.ent_type_ in {"DATE", "TIME"} and any(char.isdigit() for char in token.text)
