"""JSON: one article, a list of them, or {"articles": [...]}; those before a break in the file are kept."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from ingest.feeds.articles import article_of
from ingest.feeds.decoding import NotJson
from ingest.feeds.encodings import NotUtf8
from ingest.feeds.failures import Failure, Outcome
from ingest.feeds.windows import Window


def articles(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """Yield the articles of a JSON file in order."""
    window = Window(stream)
    try:
        if not window.peek():
            yield Failure(name, "empty; give a JSON object or a list of them")
        while window.peek():  # several objects one after another are no JSON, but what they mean is clear
            yield from _top(window, name)
    except (NotJson, NotUtf8) as error:
        yield Failure(f"{name}:{window.line}", str(error))


def _top(window: Window, name: str) -> Iterator[Outcome]:
    if window.take("["):
        yield from _items(window, name)
    elif window.peek() == "{":
        yield from _object(window, name)
    else:
        yield _one(window, name)


def _items(window: Window, name: str) -> Iterator[Outcome]:
    """Yield the items of a list whose bracket has been passed."""
    if window.take("]"):
        yield Failure(name, "an empty list; give at least one article")
        return
    yield _one(window, name)
    while window.take(","):
        yield _one(window, name)
    _want(window, "]", "a list")


def _object(window: Window, name: str) -> Iterator[Outcome]:
    """Read an object key by key: the list of articles in it need not be held whole."""
    source, fields, complaints = f"{name}:{window.line}", dict[str, Any](), list[str]()
    window.take("{")
    wrapped = False
    while window.peek() not in ("}", ""):
        key = _key(window, fields, complaints)
        if key == "articles" and window.take("["):
            wrapped = True
            yield from _items(window, name)
        else:
            fields[key], complaint = window.value()
            complaints += [complaint] if complaint else []
        if not window.take(","):
            break
    _want(window, "}", "an object")
    if complaints and not wrapped:
        yield Failure(source, complaints[0])
    elif not wrapped:
        yield article_of(fields, source)


def _key(window: Window, fields: dict[str, Any], complaints: list[str]) -> str:
    if window.peek() != '"':
        raise NotJson(f"JSON breaks at line {window.line}: a key in double quotes is missing; mend it there")
    key, _ = window.value()
    if key in fields:
        complaints.append(f"the key {key[:80]!r} stands twice in one object; keep one of them")
    _want(window, ":", "a key")
    return str(key)


def _one(window: Window, name: str) -> Outcome:
    window.peek()
    source = f"{name}:{window.line}"
    value, complaint = window.value()
    return Failure(source, complaint) if complaint else article_of(value, source)


def _want(window: Window, character: str, what: str) -> None:
    if not window.take(character):
        raise NotJson(
            f"JSON breaks at line {window.line}: {what} goes on without '{character}'; mend it there"
        )
