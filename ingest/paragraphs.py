"""Lines that were broken at a fixed width, as in e-mail and agency wires: which line breaks end no paragraph.

The text as a whole decides. It is wrapped where many lines go on with a small letter in the next one and nearly all of these are full: the next
word would not have fitted. Then a full line goes on in the next, unless that is indented, a list's item, a speaker's turn or quoted otherwise;
short lines (headings, captions, verses, the last of a paragraph) stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby, pairwise

from ingest.edits import Change

NARROWEST, WIDEST = 30, 140
"""Columns between which lines are broken at a fixed width; longer lines are paragraphs."""
LEAST = 2
"""Lines that surely go on in the next, from which on a width can be told; fewer do where all lines do so."""
SHARE = 0.25
"""Of the lines that another follows, how many surely go on at least."""
FULL = 0.8
"""Of the lines that surely go on, how many are full at least; and how much narrower or wider than a text a line or block of it may be."""
LONGEST_WORD = 40
LONG = 0.1
"""Share of lines that may be longer than the width: addresses, headers."""

_LINE = re.compile(r"(?P<marks>(?:>[ ]?)*)(?P<indent>[ \t]*)")
_SMALL = re.compile(r"\n[> \t]*+[^\W\d_A-Z]")
"""A line that begins with a small letter: without one, no text with small letters is wrapped."""
_ITEM = re.compile(r"(?:[-*+•·‣▪●◦]|\(?(?:[a-z]|\d{1,2})[.)])\s")
_TURN = re.compile(r"[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3}:(?:\s|$)")
_COLUMNS = re.compile(r"^\||\S(?:\t| {3})\s*\S")
_WORD = re.compile(r"\w+")
_BROKEN = re.compile(r"\w-[ \t]*\n")
_HYPHENED = re.compile(r"(?P<word>\w+)(?P<hyphen>--?|\u00ad)$")
_SOFT = re.compile(r"\u00ad[ \t]*\n[ \t]*(?=[a-z])")
_TAILS = frozenset({
    "ably", "ance", "ances", "ary", "ated", "ation", "ations", "ble", "bly", "cal", "cation", "cations", "cial",
    "ders", "dent", "dents", "ding", "ed", "ence", "ences", "ently", "er", "ers", "ery", "est", "fully", "ial",
    "ian", "ians", "ible", "ibly", "ical", "ically", "ied", "ies", "ing", "ingly", "ings", "ion", "ions", "isation",
    "ised", "ism", "ister", "isters", "ists", "ities", "ity", "ive", "ively", "ization", "ized", "lar", "less",
    "lic", "ling", "ly", "ment", "mental", "ments", "nally", "nance", "ness", "ning", "nity", "ous", "ously", "ries",
    "ry", "sible", "sion", "sions", "sive", "sively", "tary", "ted", "ter", "tered", "ters", "tial", "tially", "tic",
    "tical", "ties", "tigate", "tigation", "ting", "tion", "tional", "tions", "tive", "tively", "tor", "tors",
    "tory", "ture", "tures", "ular", "ury",
})  # fmt: skip
"""What is left of words that were broken at the end of a line: no words, so no parts of one with a hyphen either."""
_ENDS = (".", "!", "?", ":", ";", "”", '"', "’", "'", ")")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line at `start` of the text: '>' before what is quoted, white space, the words, which may be none."""

    start: int
    marks: str
    indent: int
    body: str

    @property
    def width(self) -> int:
        return self.indent + len(self.body)

    @property
    def words(self) -> int:
        """Where its words begin in the text."""
        return self.start + len(self.marks) + self.indent

    @property
    def without_marks(self) -> Change:
        return self.start, self.start + len(self.marks), ""

    @property
    def end(self) -> int:
        return self.words + len(self.body)


def unwrapped(text: str) -> Iterator[Change]:
    """Yield each break of a line that ends no paragraph, with what to write instead; nothing where a text is not wrapped."""
    if _SMALL.search(text) is None and not text.isupper():
        return
    lines = list(_lines(text))
    width = _width(lines)
    if width is None:
        yield from ((match.start(), match.end(), "") for match in _SOFT.finditer(text))
        return
    words = frozenset(_WORD.findall(text.lower()) if _BROKEN.search(text) else ())
    for has_words, block in groupby(lines, key=lambda line: bool(line.body)):
        if has_words:
            yield from _joined(list(block), width, words)
        else:
            yield from (line.without_marks for line in block if line.marks)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for row in text.split("\n"):
        match = _LINE.match(row)
        if match is not None:
            body = row[match.end() :].rstrip(" \t")
            yield _Line(start, match["marks"], len(match["indent"]), body)
        start += len(row) + 1


def _width(lines: Sequence[_Line]) -> int | None:
    """The width at which a text is wrapped; None where it is not."""
    pairs = [(one, other) for one, other in pairwise(lines) if one.body and other.body]
    sure = [(one, other) for one, other in pairs if _surely_goes_on(one, other)]
    if not sure or len(sure) < min(len(pairs), max(LEAST, SHARE * len(pairs))):
        return None
    widths = sorted(one.width for one, _ in sure)
    width = widths[-1 - len(widths) // 20]
    full = sum(_is_full(one, other, width) for one, other in sure)
    longer = sum(line.width > width / FULL and " " in line.body for line in lines)
    worded = sum(bool(line.body) for line in lines)
    is_one = NARROWEST <= width <= WIDEST and full >= FULL * len(sure) and longer <= max(1, LONG * worded)
    return width if is_one else None


def _surely_goes_on(line: _Line, after: _Line) -> bool:
    """A small letter follows; in a text in capitals, no mark ends the line."""
    if _ITEM.match(after.body) or line.marks != after.marks:
        return False
    return after.body[0].islower() or (
        line.body.isupper() and after.body.isupper() and not line.body.endswith(_ENDS)
    )


def _is_full(line: _Line, after: _Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into this one."""
    return line.width + 1 + len(after.body.split(None, 1)[0]) > width


def _joined(block: Sequence[_Line], width: int, words: AbstractSet[str]) -> Iterator[Change]:
    """What to change in lines without a blank one between them."""
    own = max(line.width for line in block)
    fitting = own if len(block) > LEAST and FULL * width <= own < width else width
    items = sum(_ITEM.match(line.body) is not None for line in block)
    deepest = width if items else min(line.indent for line in block) + 1
    yield from (line.without_marks for line in block[:1] if line.marks)
    for line, after in pairwise(block):
        is_item = items > 1 and _ITEM.match(after.body) is not None
        if after.indent <= deepest and not is_item and _goes_on(line, after, fitting):
            yield _join(line, after, words)
        elif after.marks:
            yield after.without_marks


def _goes_on(line: _Line, after: _Line, width: int) -> bool:
    """Whether a paragraph of a wrapped text goes on in the next line."""
    if (
        line.marks != after.marks
        or line.width > width / FULL
        or any(_COLUMNS.search(one.body) for one in (line, after))
    ):
        return False
    if after.indent > line.indent + 1 and not _ITEM.match(line.body):
        return False
    if line.body.endswith(_ENDS) and (_ITEM.match(after.body) or _TURN.match(after.body)):
        return False
    nearly = after.body[0].islower() and line.width >= FULL * width
    return nearly or _is_full(line, after, width)


def _join(line: _Line, after: _Line, words: AbstractSet[str]) -> Change:
    """A space in place of a line break; nothing behind a hyphen, which goes with it where it only broke a word."""
    first, rest = _HYPHENED.search(line.body[-LONGEST_WORD:]), _WORD.match(after.body)
    if first is None or rest is None or rest.group() in {"and", "or", "to"}:  # 'short- and long-term'
        return line.end, after.words, " "
    is_broken = rest.group() in _TAILS or (first["word"] + rest.group()).lower() in words
    cut = first["hyphen"] == "\u00ad" or (first["hyphen"] == "-" and is_broken)
    return line.end - cut, after.words, ""
