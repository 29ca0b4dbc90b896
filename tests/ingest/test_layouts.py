"""Layouts that are no running text: read without a word, and in a time that grows as their length does."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from textwrap import fill
from time import process_time
from typing import Any

import pytest

from benchmarks.long_texts import long_text
from graph.model import Article
from ingest.extraction import build
from ingest.parse import parse
from ingest.reader import Reader
from ingest.reading import Reading
from ingest.tidying import tidied

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


# ---- lines broken at a width: read as if they were not

SAMPLES = sorted((Path(__file__).parents[2] / "app" / "samples").glob("*.json"))
BREAKS: dict[str, Callable[[list[str], int], str]] = {
    "blank lines": lambda paragraphs, width: "\n\n".join(fill(one, width) for one in paragraphs),
    "blank lines of Windows": lambda paragraphs, width: "\n\n".join(
        fill(one, width) for one in paragraphs
    ).replace("\n", "\r\n"),
    "indents": lambda paragraphs, width: "\n".join(
        fill(one, width, initial_indent="    ") for one in paragraphs
    ),
    "neither": lambda paragraphs, width: "\n".join(fill(one, width) for one in paragraphs),
    "quoted mail": lambda paragraphs, width: "\n>\n".join(
        fill(one, width, initial_indent="> ", subsequent_indent="> ") for one in paragraphs
    ),
}


def sample(path: Path) -> list[str]:
    """The paragraphs of a sample article."""
    return [line for line in json.loads(path.read_text(encoding="utf-8"))["text"].split("\n") if line]


def told(found: Reading) -> list[Any]:
    """What was read, without the places where it stands."""
    spoken = [
        [one.type, one.actors, one.claim, one.rule, one.within, [aim.index for aim in one.denies]]
        for one in found.attributions
    ]
    happened = [[one.type, one.participants, one.date, one.place, one.status] for one in found.events]
    return [spoken, happened]


def quotes(text: str, found: Reading) -> list[list[str]]:
    """The words of each statement's span, source, cue and content, on one line."""
    return [
        [
            re.sub(r"(?<=\w-) | (?:> )+", "", " ".join(re.sub(r"\n>", "\n", text[start:end]).split()))
            for start, end in (one.span, *one.source, *one.cue, *one.content)
        ]
        for one in found.attributions
    ]


@pytest.fixture(scope="module")
def unbroken(reader: Reader) -> list[tuple[str, Reading]]:
    """The sample articles with a paragraph a line, and what is read in them."""
    return [(plain, read(reader, plain)) for plain in ("\n\n".join(sample(path)) for path in SAMPLES)]


@pytest.mark.parametrize(
    ("width", "breaks"),
    [
        (60, "quoted mail"),
        (60, "neither"),
        (72, "blank lines"),
        (72, "blank lines of Windows"),
        (80, "indents"),
        (80, "blank lines"),
    ],
)
def test_the_samples_are_read_alike_at_any_width(
    reader: Reader, unbroken: list[tuple[str, Reading]], width: int, breaks: str
):
    for plain, expected in unbroken:
        wrapped = BREAKS[breaks](plain.split("\n\n"), width)
        found = read(reader, wrapped)
        assert told(found) == told(expected)
        assert quotes(wrapped, found) == quotes(plain, expected)


WRAPPED = """\
The harbour office said on Monday that it had closed the northern pier
because cracks had been found in nine of its posts by the inspector, Ilo
Varga, who had come from the capital on Sunday. The builder of the pier
is Otto Weiss. He denied that the posts were weak and said that nobody
had complained of anything. “That is false, and he knows it,” said Ilo
Varga. She denied having spoken to the owner of the long-lost ferry Otto
Weiss had sold.
"""


def test_names_and_claims_hold_no_line_break(reader: Reader):
    article = Article(id="a", language="en", text=WRAPPED)
    found = build(article, reader.read(article))
    assert {"Ilo Varga", "Otto Weiss"} <= {actor.name for actor in found.actors}
    told = [*(one.name for one in found.actors), *(one.text for one in (*found.claims, *found.denials))]
    assert told
    assert all("\n" not in one for one in told)
    evidence = [edge.evidence for edge in (*found.asserts, *found.reports, *found.denies)]
    assert any("\n" in one.quote for one in evidence)
    assert all(one.quote == WRAPPED[one.start : one.end] == one.quote.strip() for one in evidence)


# ---- what nobody sees

HIDDEN = {
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text),
    "spaces without a width": lambda text: re.sub(r"(?<=[a-z]) ", "\u200b ", text).replace(".", "\u2060."),
    "joiners": lambda text: re.sub(r"(?<=[a-z])(?=[a-z])", "\u200d", text),
    "marks of direction": lambda text: re.sub(r"([A-Z]\w+)", "\u2067\\1\u2069\u200e", f"\u202a{text}\u202c"),
    "byte order marks": lambda text: "\ufeff" + text.replace("\n\n", "\ufeff\n\n\ufeff"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: re.sub(r"(?<=[a-z]) ", "\u202f", text),
    "spaces at the ends of lines": lambda text: text.replace("\n", " \u00a0\n"),
}


@pytest.mark.parametrize("hide", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_nobody_sees_changes_nothing(
    reader: Reader, unbroken: list[tuple[str, Reading]], hide: Callable[[str], str]
):
    for plain, expected in unbroken[::6]:
        odd = hide(plain)
        found = read(reader, odd)
        assert told(found) == told(expected)
        for one in found.attributions:
            for start, end in (one.span, *one.source, *one.cue, *one.content):
                quote = odd[start:end]
                assert tidied(quote).text == tidied(quote).text.strip()
                assert quote[0].isprintable()
                assert quote[-1].isprintable()


def test_accents_in_two_characters_are_read_like_one(reader: Reader):
    plain = "José Zúñiga said that the café was closed. Zoë Müller denied that José Zúñiga had closed it."
    apart = unicodedata.normalize("NFD", plain)
    found = read(reader, apart)
    assert told(found) == told(read(reader, plain))
    assert {actor.name for one in found.attributions for actor in one.actors} == {"José Zúñiga", "Zoë Müller"}
    assert apart[slice(*found.attributions[0].source[0])] == unicodedata.normalize("NFD", "José Zúñiga")


# ---- headlines in capitals


@pytest.mark.parametrize(
    ("headline", "actors"),
    [
        ("VARGA DENIES TAKING MONEY", {"Ilo Varga"}),
        ("ILO VARGA DENIES HE TOOK MONEY", {"Ilo Varga"}),
        ("PERU DENIES LEAK", {"Peru"}),
        ("POLICE DENY THAT MONEY WAS TAKEN", {"Police"}),
        ("VARGA: I TOOK NO MONEY", {"Ilo Varga"}),
        ("MONEY TAKEN AT NORTHERN PIER", set()),
    ],
)
def test_a_headline_in_capitals_makes_up_nobody(reader: Reader, headline: str, actors: set[str]):
    body = "Inspector Ilo Varga denied on Monday that he had taken money. “I took none,” Varga said."
    article = Article(id="a", language="en", text=f"{headline}\n\n{body}")
    first = [one for one in reader.read(article).attributions if one.span[1] <= len(headline)]
    assert {actor.name for one in first for actor in one.actors} == actors
    known = {*actors, "Ilo Varga"}
    assert {one.name for one in build(article, reader.read(article)).actors} <= known


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
    "lines broken at a width": lambda size: "\n\n".join(
        fill(one, 72) for one in RUNNING[:size].split("\n\n")
    ),
    "hidden characters": lambda size: RUNNING[:size].replace("e", "e\u00ad").replace(" ", "\u200b\u00a0"),
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
