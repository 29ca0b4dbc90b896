"""One object with the fields of an article → `Article`, or the reason why not."""

import re
from collections.abc import Mapping

from graph.model import Article, article_id
from ingest.feeds.dates import FORMS, published
from ingest.feeds.failures import Failure, Outcome
from ingest.feeds.languages import language

TEXT_LIMIT = 2_000_000
"""Characters of one text; the longest newspaper articles have some 100,000."""

ID_LIMIT = 512
FIELD_LIMIT = 4_096
FIELDS = ("id", "text", "url", "title", "publisher", "published_at")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_PAGE = re.compile(
    r"""(?isx) \s* (?:<\?xml[^>]*>\s*)? (?:<!--(?:(?!-->).)*-->\s*)*
      <(?: !doctype\s+html | html | head | body )\b
    | \s* <(?P<tag> p | div | article | section | h[1-6] | ul | table )\b [^>]*> .*? </(?P=tag)\s*>"""
)


class Refused(ValueError):
    """A field is not what an article needs."""


def article_of(fields: object, source: str) -> Outcome:
    """Read one JSON object; fields that an article does not have are ignored."""
    try:
        return _article(fields)
    except Refused as refusal:
        return Failure(source, str(refusal))


def _article(fields: object) -> Article:
    if not isinstance(fields, Mapping):
        raise Refused(f"not an article but {_kind(fields)}; give an object with at least a 'text'")
    text = _text(fields)
    url, title, publisher = (_line(fields, name) for name in ("url", "title", "publisher"))
    given = _id(fields)
    return Article(
        id=given or article_id(text=text, url=url, title=title, publisher=publisher),
        text=text,
        url=url,
        title=title,
        publisher=publisher,
        published_at=_date(fields),
        language=language(text),
    )


def _text(fields: Mapping[str, object]) -> str:
    if "text" not in fields:
        raise Refused("no 'text'; give the article's text in a field of that name")
    text = _string(fields, "text")
    if text is None or not text.strip():
        raise Refused("the text is empty; leave the article out or give its text")
    if len(text) > TEXT_LIMIT:
        raise Refused(f"the text has {len(text):,} characters, more than {TEXT_LIMIT:,}; give it in parts")
    if _PAGE.match(text[:FIELD_LIMIT]):
        raise Refused("the text is HTML; give the page as a file that ends in .html, or the text alone")
    return text


def _line(fields: Mapping[str, object], name: str) -> str | None:
    """Read a field of one short line; white space and line breaks in it become single spaces."""
    value = _string(fields, name)
    if value is None or not value.strip():
        return None
    if len(value) > FIELD_LIMIT:
        raise Refused(f"'{name}' has {len(value):,} characters, more than {FIELD_LIMIT:,}; shorten it")
    return " ".join(value.split())


def _id(fields: Mapping[str, object]) -> str | None:
    value = _string(fields, "id")
    if value is None:
        return None
    if not value.strip():
        raise Refused("'id' is empty; give one, or leave the field out and the content names the article")
    if len(value) > ID_LIMIT:
        raise Refused(f"'id' has {len(value):,} characters, more than {ID_LIMIT}; give a shorter one")
    if _CONTROL.search(value):
        raise Refused("'id' holds control characters (a line break, a tab …); give one without")
    return value


def _date(fields: Mapping[str, object]) -> str | None:
    value = _string(fields, "published_at")
    if value is None or not value.strip():
        return None
    found = published(value)
    if found is None:
        raise Refused(f"'published_at' is {value[:80]!r}, which is no date, or one of two; {FORMS}")
    return found


def _string(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Refused(f"'{name}' is {_kind(value)}; give a string")
    bad = _UNSTORABLE.search(value)
    if bad:
        what = "a NUL character" if bad.group() == "\0" else f"half a character (\\u{ord(bad.group()):04x})"
        raise Refused(f"'{name}' holds {what} at position {bad.start()}; take it out")
    return value


def _kind(value: object) -> str:
    names = {type(None): "null", bool: "true or false", dict: "an object", list: "a list", str: "a string"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else type(value).__name__)
