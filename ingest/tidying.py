"""A text as it is read: without what nobody sees, its paragraphs a line each, its headlines in ordinary case."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.capitals import recased
from ingest.cleaning import cleanings
from ingest.edits import Change, Edit, Passes, edited, forth
from ingest.paragraphs import unwrapped


@dataclass(frozen=True, slots=True)
class Tidied:
    """The text to read, and the way back to the given one: `passes` is empty where every character stands at its place."""

    text: str
    passes: Passes


@lru_cache(maxsize=2)
def tidied(text: str) -> Tidied:
    """Tidy a text. An ordinary one, which has a paragraph a line, comes back as it is."""
    passes: tuple[tuple[Edit, ...], ...] = ()
    for changes in (cleanings, unwrapped, _opening):
        text, edits = edited(text, changes(text))
        if edits:
            passes = (edits, *passes)
    return Tidied(recased(text), passes)


def _opening(text: str) -> Iterator[Change]:
    """White space before the first word, which the parser would take for a part of its sentence."""
    start = len(text) - len(text.lstrip())
    if start:
        yield 0, start, ""


def wording(text: str, span: tuple[int, int]) -> str:
    """The words of a span of a text as they are read, on one line: as evidence the span itself stands, as it came."""
    one = tidied(text)
    start, end = forth(span, one.passes) if one.passes else span
    return " ".join(one.text[start:end].split())
