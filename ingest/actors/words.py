"""Words and names in the one form in which they are compared."""

import re
import unicodedata
from functools import lru_cache

from spacy.tokens import Doc, Token

ARTICLES = frozenset({"a", "an", "the"})
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
    return " ".join(doc[start:end].text.split())
