"""Lexicon files: read once, checked, frozen."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import field, fields
from importlib.resources import files
from typing import Any


class InvalidLexicon(ValueError):
    """A word list is malformed: the message names the file, the group and the word."""


def load_toml(name: str) -> Mapping[str, Any]:
    """Read `ingest/lexicons/<name>`."""
    text = (files("ingest") / "lexicons" / name).read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidLexicon(f"ingest/lexicons/{name}: {error}") from error


def group(section: str, name: str) -> Any:
    """A field of a lexicon that holds the words of one group of its file."""
    return field(metadata={"section": section, "name": name})


def groups(kind: Any, table: Mapping[str, Any], *, file: str) -> dict[str, Any]:
    """The words of every `group` that the dataclass `kind` declares. Raises InvalidLexicon where one is missing."""
    return {
        one.name: words(table.get(one.metadata["section"], {}), one.metadata["name"], file=file)
        for one in fields(kind)
        if one.metadata
    }


def words(table: Mapping[str, Any], group: str, *, file: str) -> frozenset[str]:
    """The words of one group. A word listed twice or not in lower case stops the load."""
    listed = table.get(group)
    if not isinstance(listed, list) or not listed:
        raise InvalidLexicon(f"ingest/lexicons/{file}: '{group}' must be a list with at least one word")
    twice = [word for word, count in Counter(listed).items() if count > 1]
    if twice:
        raise InvalidLexicon(f"ingest/lexicons/{file}: '{group}' lists {twice[0]!r} twice")
    for word in listed:
        if not isinstance(word, str) or word != word.lower().strip():
            raise InvalidLexicon(f"ingest/lexicons/{file}: '{group}' holds {word!r}; words are lower case")
    return frozenset(listed)
