"""Passages between quotation marks.

Pairs are looked for paragraph by paragraph in one pass, so an odd mark spoils at most its own paragraph and ten thousand marks cost no more
than ten thousand letters. A quotation that runs over paragraphs (each opened anew, only the last one closed) is one passage a paragraph, chained
by `continues`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from ingest.parse import text_of

PAIRS = {"“": "”", "„": "”", "«": "»", '"': '"', "``": "''", "''": "''", "”": "”"}
_MARK = re.compile(r"[“”„«»\"]|``|''")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w“])([^‘\n]{6,600}?[\w,.!?…])[’'](?![\w])")
_PARAGRAPH = re.compile(r"[^\n]+")
SMALL = 3
"""Letters up to which a word of a title may be written small: 'of', 'the'."""
MIN_STATEMENT = 4
"""Words from which on a quotation is read as a statement of its own, not as a borrowed word."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `start` to `end` (exclusive), the marks included."""

    start: int
    end: int
    continues: bool = False
    closed: bool = True

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.end


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a text in order, and for each quoted token the number of its quotation."""

    all: tuple[Quote, ...]
    at: Mapping[int, int]

    def over(self, start: int, end: int) -> Iterator[tuple[int, Quote]]:
        """The quotations that share a token with `start` to `end`, with their numbers."""
        first = bisect_right(self.all, start, key=lambda quote: quote.end)
        for number in range(first, len(self.all)):
            if self.all[number].start >= end:
                return
            yield number, self.all[number]


def find_quotes(doc: Doc) -> Quotes:
    """Look for the quotations of a text once."""
    found = tuple(quotes(doc))
    return Quotes(
        found, {i: number for number, quote in enumerate(found) for i in range(quote.start, quote.end)}
    )


def quotes(doc: Doc) -> Iterator[Quote]:
    """Yield the quotations of a text in order of appearance; they never overlap."""
    open_before = False
    for paragraph in _PARAGRAPH.finditer(text_of(doc)):
        found = list(_in_paragraph(paragraph.group()))
        if not found and paragraph.group().strip():
            open_before = False
        for number, (start, end, closed) in enumerate(found):
            span = doc.char_span(paragraph.start() + start, paragraph.start() + end, alignment_mode="expand")
            if span is not None:
                yield Quote(
                    span.start, span.end, continues=open_before and number == 0 and start == 0, closed=closed
                )
            open_before = not closed


def _in_paragraph(text: str) -> Iterator[tuple[int, int, bool]]:
    """Character offsets of the quotations of one paragraph, and whether each is closed."""
    double = list(_double(text))
    inside = bytearray(len(text))
    for start, end, _ in double:
        inside[start:end] = b"\1" * (end - start)
    single = (match.span() for match in _SINGLE.finditer(text))
    outside = [(start, end, True) for start, end in single if not any(inside[start:end])]
    yield from sorted(double + outside)


def _double(text: str) -> Iterator[tuple[int, int, bool]]:
    opened: tuple[int, str] | None = None
    for mark in _MARK.finditer(text):
        if opened is None:
            if _opens(mark, text):
                opened = (mark.start(), PAIRS[mark.group()])
        elif mark.group() in {opened[1], "”", '"'} and not _opens_only(mark, text):
            yield opened[0], mark.end(), True
            opened = None
    if opened is not None:
        yield opened[0], _end_of_unclosed(text, opened[0]), False


def _opens(mark: re.Match[str], text: str) -> bool:
    if mark.group() not in PAIRS:
        return False
    followed = mark.end() < len(text) and not text[mark.end()].isspace()
    if mark.group() in {"”", "''"}:  # a closing mark in the opening place, as careless typing has it
        return followed and (mark.start() == 0 or text[mark.start() - 1].isspace())
    return mark.end() < len(text)


def _opens_only(mark: re.Match[str], text: str) -> bool:
    """A straight mark that can only open: after a space and before a letter."""
    before = mark.start() == 0 or text[mark.start() - 1].isspace()
    after = mark.end() < len(text) and text[mark.end()].isalnum()
    return mark.group() == "“" or (mark.group() in {'"', "''"} and before and after)


def _end_of_unclosed(text: str, start: int) -> int:
    """An opened quotation that is never closed: to the end of a paragraph that it opens, else of its sentence."""
    if start == 0:
        return len(text.rstrip())
    stop = re.compile(r"[.!?](?=\s|$)").search(text, start)
    return stop.end() if stop else len(text.rstrip())


def _is_title(quote: Span) -> bool:
    """'The Morning Hour': a name of a book or programme, each of its longer words with a capital."""
    long = [token for token in quote if token.is_alpha and len(token) > SMALL]
    return len(long) > 1 and all(token.text[0].isupper() for token in long)


def is_sentence(quote: Span) -> bool:
    """Whether a quotation is long enough, or has a verb, to be a statement whatever stands beside it."""
    words = [token for token in quote if token.is_alpha or token.like_num]
    has_verb = any(token.pos_ in {"VERB", "AUX"} for token in words)
    return len(words) >= 2 * MIN_STATEMENT or (len(words) >= MIN_STATEMENT and has_verb)


def is_statement(quote: Span) -> bool:
    """Whether a quotation says something by itself, rather than lending a word."""
    if _is_title(quote):
        return False
    return is_sentence(quote) or quote.text.rstrip("”’\"' ")[-1:] in {",", ".", "!", "?"}
