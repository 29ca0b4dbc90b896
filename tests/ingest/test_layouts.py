"""Layouts that are no running text: read without a word, and in a time that grows as their length does."""

from collections.abc import Callable
from time import process_time

import pytest

from benchmarks.long_texts import long_text
from graph.model import Article
from ingest.extraction import build
from ingest.parse import parse
from ingest.reader import Reader
from ingest.reading import Reading

RUNNING = long_text(12_000)
LETTERS = "".join(letter for letter in RUNNING.replace("\n", " ") if letter.isalnum() or letter == " ")
CHAIN = "Oslo denied that Peru said "
LAYOUTS = {
    "headlines in capitals": "HOLM DENIES DAM LEAKED\n\nMINISTER: ‘NO COMMENT’\n\nPERU REJECTS CLAIM THAT SHIP SANK\n\n",
    "bylines": "By Karin Holm\nBy KARIN HOLM and OTTO WEISS, The Harbour Post\nPublished 4 March 2031, 09:00\n\n",
    "captions": "Karin Holm (left) denied the claim. Photo: Otto Weiss/Agency\nThe dam, said to leak. (Agency)\n\n",
    "read more": "Read more: Peru denies that ship sank\nREAD ALSO: Holm says dam is safe\nSign up to our newsletter\n\n",
    "a transcript of questions": "Q: Did the dam leak?\nA: No, it did not. I deny that.\n\n",
    "a transcript of names": "HOLM: The dam is safe.\nWEISS (laughs): I deny it!\nMODERATOR: [inaudible]\n",
    "a list": "- Holm denied that the dam leaked\n* Peru said so\n• Chile rejected it\n1. “No,” she said\n(a) nobody\n",
    "a table": "| Holm | denied | the dam leaked |\n|---|---|---|\n| Peru\tsaid\tso |\n",
    "small letters": RUNNING[:4_000].lower(),
    "capitals": RUNNING[:4_000].upper(),
    "no punctuation": LETTERS[:4_000],
    "no sentences": RUNNING[:4_000].replace("\n\n", " ").replace(". ", ", ").replace(".", ","),
    "no white space": RUNNING[:4_000].replace(" ", "").replace("\n", ""),
    "line breaks of Windows": RUNNING[:4_000].replace("\n", "\r\n"),
    "tabs": RUNNING[:4_000].replace(" ", "\t"),
    "a line a word": RUNNING[:2_000].replace(" ", "\n"),
    "emoji": RUNNING[:4_000].replace(" ", " 👩‍👩‍👧‍👦 "),
    "zero width": RUNNING[:4_000].replace(" ", " \u200b\u200d\u2060"),
    "right to left": RUNNING[:4_000].replace(" ", " \u202e", 40) + " قالت كارين هولم: «ننفي ذلك».",
    "combining marks": "".join(letter + "\u0301" for letter in RUNNING[:2_000]),
    "NUL": RUNNING[:4_000].replace(" ", " \x00"),
    "mixed marks": "«Dam 4 leaked», \"he said” ‘and’ “we deny it« ''no`` ",
    "nested marks": "“" * 5_000 + "No" + "”" * 5_000,
    "nested brackets": "(" * 5_000 + "No" + ")" * 5_000,
    "a chain of denials": CHAIN * 240,
}


def read(reader: Reader, text: str) -> Reading:
    article = Article(id="a", language="en", text=text, published_at="2031-03-04")
    found = reader.read(article)
    build(article, found)
    return found


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_any_layout_is_read_without_a_word(reader: Reader, text: str):
    for one in read(reader, text).attributions:
        spans = [one.span, *one.source, *one.cue, *one.content]
        assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("before", "after"), [("\n\n", "\r\n\r\n"), ("\n\n", "\n"), ("\n\n", "\n \n\t\n"), ("“", '"')]
)
def test_line_breaks_and_marks_make_no_difference(reader: Reader, before: str, after: str):
    plain = RUNNING[:4_000]
    other = plain.replace(before, after).replace("”", '"') if before == "“" else plain.replace(before, after)
    spoken = [[one.rule, one.type, one.actors] for one in read(reader, plain).attributions]
    again = [[one.rule, one.type, one.actors] for one in read(reader, other).attributions]
    assert sum(one in spoken for one in again) > 0.9 * len(spoken)
    assert len(again) < 1.1 * len(spoken)


@pytest.mark.parametrize("layout", ["small letters", "no sentences", "tabs", "a line a word", "emoji"])
def test_a_poor_layout_makes_up_no_statements(reader: Reader, layout: str):
    """Fewer may be found, and many more would be noise."""
    text = LAYOUTS[layout]
    assert len(read(reader, text).attributions) < 1.3 * len(read(reader, RUNNING[: len(text)]).attributions)


# ---- as long as its length asks for

GROWING: dict[str, Callable[[int], str]] = {
    "running text": lambda size: RUNNING[:size],
    "no punctuation": lambda size: LETTERS[:size],
    "no sentences": lambda size: RUNNING[:size].replace("\n\n", " ").replace(". ", ", ").replace(".", ","),
    "a chain of denials": lambda size: CHAIN * (size // len(CHAIN)),
    "nested marks": lambda size: "“" * (size // 2) + "”" * (size // 2),
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "a list": lambda size: LAYOUTS["a list"] * (size // len(LAYOUTS["a list"])),
    "questions and answers": lambda size: LAYOUTS["a transcript of questions"] * (size // 56),
    "mixed marks": lambda size: LAYOUTS["mixed marks"] * (size // len(LAYOUTS["mixed marks"])),
}
SHORT, LONG = 2_500, 10_000
BOUND = 8.0
"""Four times the text takes four times as long; with the square of its length it would be sixteen times."""


def seconds(reader: Reader, text: str) -> float:
    """Processor time of parsing, reading and building, the better of two tries."""
    article = Article(id="a", language="en", text=text)

    def once() -> float:
        began = process_time()
        build(article, reader.read_parsed(parse(text, reader.nlp), article))
        return process_time() - began

    return min(once(), once())


@pytest.mark.parametrize("layout", GROWING.values(), ids=GROWING.keys())
def test_four_times_a_layout_takes_less_than_eight_times_as_long(
    reader: Reader, layout: Callable[[int], str]
):
    assert seconds(reader, layout(LONG)) < BOUND * seconds(reader, layout(SHORT))
