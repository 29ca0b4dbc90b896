"""Text → one `Doc`, parsed paragraph by paragraph.

Paragraphs are parsed apart because a small parser lets a headline or a caption spoil the sentence after it; they are joined again so that
`token.idx` counts characters of the whole text, tidied: what nobody sees is not parsed. `ingest.given` leads back to the text as it came.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc

from ingest.datelines import end_of_dateline
from ingest.given import PASSES
from ingest.tidying import tidied

PIECE_LIMIT = 10_000
"""Characters parsed at once. The parser's memory and time grow with a piece, so a text without paragraphs is cut."""

TEXT = "text"
"""Under which key a parsed document keeps its text."""
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
"""The small model knows 'isn't' with the straight apostrophe far better than with the curved one."""
_ANNOTATION = ("TAG", "POS", "MORPH", "LEMMA", "NORM", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE")

STRETCH_LIMIT = 2_000
"""Characters without an end of a sentence that are parsed at once: what is read of each verb costs as much as its sentence is long."""
MARKS_LIMIT = 60
"""Marks in a row that are cut into words at once: the tokenizer takes them off one by one, each time looking at all the rest."""

_STRETCH = re.compile(rf"[^.!?]{{{STRETCH_LIMIT}}}")
_MARKS = re.compile(rf"[^\w\s]{{{MARKS_LIMIT}}}")
_PARAGRAPH = re.compile(r"[^\n]*(?:\n\s*|$)")


def parse(text: str, nlp: Language) -> Doc:
    """Parse `text`; `Doc.text` is equal to `tidied(text)`, character by character: for most texts, to the text."""
    [doc] = parse_all([text], nlp)
    return doc


def parse_all(texts: Sequence[str], nlp: Language) -> Iterator[Doc]:
    """Parse texts at once, which is quicker than one by one and gives the same; yield a document for each, in order."""
    tidy = [tidied(text) for text in texts]
    written = [list(pieces(one.text)) for one in tidy]
    parsed = nlp.pipe(_APOSTROPHE.sub("'", piece) for text in written for piece in text)
    for one, parts in zip(tidy, written, strict=True):
        docs = [_as_written(doc, piece) for piece, doc in zip(parts, parsed, strict=False)]
        whole = Doc.from_docs(docs, ensure_whitespace=False) or Doc(nlp.vocab)
        whole.user_data[TEXT] = one.text
        if one.passes:
            whole.user_data[PASSES] = one.passes
        yield whole


def text_of(doc: Doc) -> str:
    """The text of a document, which spaCy puts together anew from all words each time that it is asked."""
    text: str | None = doc.user_data.get(TEXT)
    return doc.text if text is None else text


def _as_written(doc: Doc, piece: str) -> Doc:
    """The annotation of `doc` on the letters of `piece`, which is as long."""
    if doc.text == piece:
        return doc
    words = [piece[token.idx : token.idx + len(token)] for token in doc]
    written = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    written.tensor = doc.tensor
    return written.from_array(list(_ANNOTATION), cast("Any", doc.to_array(list(_ANNOTATION))))


def pieces(text: str) -> Iterator[str]:
    """Yield the paragraphs of `text`, each with the white space after it: together they are `text` again."""
    for match in _PARAGRAPH.finditer(text):
        paragraph = match.group()
        end = end_of_dateline(paragraph)
        if end:
            yield paragraph[:end]
        yield from _parts(paragraph[end:])


def datelines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the datelines stand in `text`, as characters: nobody in them speaks."""
    for match in _PARAGRAPH.finditer(text):
        end = end_of_dateline(match.group())
        if end:
            yield match.start(), match.start() + end


def _parts(paragraph: str) -> Iterator[str]:
    """A paragraph, cut where it is too much to parse at once."""
    start = 0
    while start < len(paragraph):
        window = paragraph[start : start + PIECE_LIMIT]
        end = start + _cut(window, more=start + PIECE_LIMIT < len(paragraph))
        yield paragraph[start:end]
        start = end


def _cut(window: str, *, more: bool) -> int:
    """How much of a window to parse at once; `more` of the paragraph follows it."""
    marks, stretch = _MARKS.search(window), _STRETCH.search(window)
    cuts = [match.end() for match in (marks,) if match is not None]
    if stretch is not None:
        cuts.append(window.rfind(" ", stretch.start(), stretch.end()) + 1 or stretch.end())
    if cuts:
        return min(cuts)
    return _last_cut(window) if more else len(window)


def _last_cut(window: str) -> int:
    """Where to cut: after the last sentence that fits, else after the last word, else anywhere."""
    sentence = max(window.rfind(". "), window.rfind("! "), window.rfind("? "))
    if sentence > 0:
        return sentence + 2
    space = window.rfind(" ")
    return space + 1 if space > 0 else PIECE_LIMIT
