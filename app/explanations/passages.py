"""A passage of an article with marks below its words, as a compiler shows an error: ~ source, ^ cue, - content."""

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.text import Text

from ingest.reading import Span

MARKS = {"source": "~", "cue": "^", "content": "-"}
STYLES = {"source": "cyan", "cue": "bold magenta", "content": "green"}
ROLES = ("content", "source", "cue")
"""In the order in which they are painted: the cue lies uppermost."""
LONGEST = 900
"""Characters of a passage that are shown: a sentence may be a whole book."""
AROUND = 240
"""Characters that are shown on either side of what is marked, where a passage is too long."""


def marked(
    text: str, area: Span, roles: Mapping[str, Sequence[Span]], *, width: int, indent: str
) -> Iterator[Text]:
    """Yield the lines of a passage, each followed by its marks, where it has any."""
    shown = _cut(area, roles)
    painted = _painted(shown, roles)
    for start, stop in _lines(text, shown, width - len(indent)):
        line, end = Text(indent), _without_space(text, start, stop)
        for place in range(start, end):
            line.append(_printable(text[place]), STYLES.get(painted[place - shown[0]], ""))
        yield line
        below = "".join(
            MARKS.get(painted[place - shown[0]], " ") * cell_len(_printable(text[place]))
            for place in range(start, end)
        )
        if below.strip():
            yield Text(indent + below.rstrip(), "dim")


def _without_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _cut(area: Span, roles: Mapping[str, Sequence[Span]]) -> Span:
    """The passage, or so much of it as lies around its marks."""
    start, end = area
    if end - start <= LONGEST:
        return area
    spans = [span for found in roles.values() for span in found] or [area]
    start = max(start, min(first for first, _ in spans) - AROUND)
    end = min(end, max(last for _, last in spans) + AROUND)
    return start, min(end, start + LONGEST)


def _painted(area: Span, roles: Mapping[str, Sequence[Span]]) -> list[str]:
    start, end = area
    painted = [""] * (end - start)
    for role in ROLES:
        for first, last in roles.get(role, ()):
            for place in range(max(first, start), min(last, end)):
                painted[place - start] = role
    return painted


def _lines(text: str, area: Span, width: int) -> Iterator[Span]:
    """Where the lines of a passage begin and end, broken behind spaces where there are any."""
    start, end = area
    while start < end:
        stop = _fitting(text, start, end, width)
        if stop < end:
            space = max(
                (place for place in range(start + 1, stop + 1) if text[place - 1].isspace()), default=stop
            )
            stop = space
        yield start, stop
        start = stop


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """The end of the longest line from `start` that fits into `width` columns; at least one character."""
    used = 0
    for place in range(start, end):
        used += cell_len(_printable(text[place]))
        if used > width and place > start:
            return place
    return end


def _printable(character: str) -> str:
    """A character that neither breaks the line nor reorders it."""
    return character if character.isprintable() else " "
