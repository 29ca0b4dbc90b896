"""Strict JSON: what two readers could understand differently is refused instead of decided."""

import json
from typing import Any


class NotJson(ValueError):
    """The text is not JSON, or cannot be trusted to mean one thing."""


class Decoder:
    """Decodes one value at a time and tells what is wrong with it."""

    def __init__(self) -> None:
        self._complaints: list[str] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_constant=self._constant,
            parse_int=float,  # no field of an article is a number, and a number of 5,000 digits would raise
        )

    def decode(self, text: str, start: int = 0) -> tuple[Any, int, str | None]:
        """Give the value at `start`, where it ends, and a complaint about it."""
        self._complaints.clear()
        try:
            value, end = self._decoder.raw_decode(text, start)
        except RecursionError:
            raise NotJson("JSON nested too deeply; an article is a flat object") from None
        return value, end, self._complaints[0] if self._complaints else None

    def whole(self, text: str) -> Any:
        """Decode a text that holds one value and nothing else."""
        try:
            value, end, complaint = self.decode(text, len(text) - len(text.lstrip()))
        except json.JSONDecodeError as error:
            raise NotJson(broken(error)) from None
        if complaint:
            raise NotJson(complaint)
        if text[end:].strip():
            raise NotJson(f"something follows the object at character {end}; give one object a line")
        return value

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            self._complaints.append(f"the key {twice[:80]!r} stands twice in one object; keep one of them")
        return found

    def _constant(self, name: str) -> None:
        self._complaints.append(f"{name} is not JSON; give a number, a string or null")


def broken(error: json.JSONDecodeError) -> str:
    """Say where JSON breaks; the texts of the library are short and good enough to pass on."""
    place = f"line {error.lineno}, " if error.lineno > 1 else ""
    return f"JSON breaks at {place}character {error.colno}: {error.msg}; mend it there"
