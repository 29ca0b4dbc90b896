"""Annotated articles: JSON Lines, each line checked before anything is learned from it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

Spans = tuple[tuple[int, int], ...]
"""Characters of the text, end exclusive."""
ROLES = ("source", "cue", "content")
SHAPE = '{"id": …, "text": …, "attributions": [{"source": [[start, end]], "cue": [[start, end]], "content": [[start, end]]}]}'


class InvalidData(ValueError):
    """Annotated articles cannot be used: the message names file and line, and says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One attribution. Empty spans: the text has no such part."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    id: str
    text: str
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A file that was learned from."""

    name: str
    sha256: str


def read_data(paths: Iterable[Path]) -> tuple[list[Document], list[Origin]]:
    """The documents of all files, in order, and what the files were. Raises InvalidData, OSError."""
    documents: list[Document] = []
    origins: list[Origin] = []
    places: dict[str, str] = {}
    for path in paths:
        raw = path.read_bytes()
        origins.append(Origin(path.name, sha256(raw).hexdigest()))
        for place, document in _documents(raw, str(path)):
            known = places.setdefault(document.text, place)
            if known != place:
                raise InvalidData(f"{place}: the same text as {known}; keep one of them")
            documents.append(document)
    return documents, origins


def _documents(raw: bytes, name: str) -> Iterator[tuple[str, Document]]:
    try:
        lines = raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InvalidData(f"{name}: not UTF-8 text; save it as UTF-8") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{name}:{number}"
            yield place, _document(line, place)


def _document(line: str, place: str) -> Document:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidData(f"{place}: not JSON ({error}); give one object a line") from error
    if not isinstance(found, dict):
        raise InvalidData(f"{place}: not an object; a line is {SHAPE}")
    text, listed = _text(found.get("text"), place), found.get("attributions")
    if not isinstance(listed, list):
        raise InvalidData(f"{place}: has no list 'attributions'; it is [] where nobody says anything")
    annotations = [
        _annotation(one, text, f"{place}: attribution {number}") for number, one in enumerate(listed, start=1)
    ]
    # One with neither cue nor content says where a source stands and no more: there is nothing to hold a candidate against.
    whole = tuple(one for one in annotations if one.cue or one.content)
    return Document(id=str(found.get("id", place)), text=text, annotations=whole)


def _text(found: Any, place: str) -> str:
    if found is None or (isinstance(found, str) and not found.strip()):
        raise InvalidData(f"{place}: has no 'text'; put the article's text beside its attributions")
    if not isinstance(found, str):
        raise InvalidData(f"{place}: 'text' must be a string")
    try:
        found.encode()
    except UnicodeEncodeError as error:
        raise InvalidData(
            f"{place}: 'text' holds half a character (a lone surrogate) at {error.start}; write the whole one"
        ) from error
    return found


def _annotation(found: Any, text: str, place: str) -> Annotation:
    if not isinstance(found, Mapping):
        raise InvalidData(f"{place} is not an object; a line is {SHAPE}")
    source, cue, content = (_spans(found.get(role), len(text), f"{place}: '{role}'") for role in ROLES)
    return Annotation(source=source, cue=cue, content=content)


def _spans(found: Any, length: int, place: str) -> Spans:
    if found is None:
        return ()
    if not isinstance(found, list):
        raise InvalidData(f"{place} must be null or a list of [start, end]")
    for span in found:
        numbers = isinstance(span, list) and [type(number) for number in span] == [int, int]
        if not numbers or not 0 <= span[0] < span[1] <= length:
            raise InvalidData(
                f"{place} holds {span!r}; a span is [start, end] in characters of a text of {length}, end exclusive"
            )
    return tuple((start, end) for start, end in found)
