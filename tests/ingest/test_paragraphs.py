"""Lines broken at a fixed width are put together; all other lines stay as they are."""

import textwrap
from time import process_time

import pytest

from ingest.edits import back, edited
from ingest.paragraphs import unwrapped

FIRST = (
    "The harbour office of the town said on Monday that the long-awaited northern pier had been closed because Karin Holm, who inspects it, "
    "found cracks in nine of its posts."
)
SECOND = (
    "Otto Weiss, who built the pier, denied that the posts were weak. He said that the cracks had been there since the opening and that "
    "nobody had complained."
)
THIRD = "The mayor did not answer."
PARAGRAPHS = (FIRST, SECOND, THIRD)
WIDTHS = (40, 60, 72, 80)


def joined(text: str) -> str:
    return edited(text, unwrapped(text))[0]


def filled(width: int, first: str = "", rest: str = "") -> list[str]:
    return [
        textwrap.fill(paragraph, width, initial_indent=first, subsequent_indent=rest)
        for paragraph in PARAGRAPHS
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_blank_lines_between_paragraphs(width: int):
    assert joined("\n\n".join(filled(width))) == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("width", WIDTHS)
def test_indented_first_lines(width: int):
    assert joined("\n".join(filled(width, "    "))).split("\n") == ["    " + one for one in PARAGRAPHS]


@pytest.mark.parametrize("width", WIDTHS)
def test_an_indented_block(width: int):
    lines = joined("\n\n".join(filled(width, "    ", "    "))).split("\n\n")
    assert lines == ["    " + one for one in PARAGRAPHS]


@pytest.mark.parametrize("width", WIDTHS)
def test_quoted_mail(width: int):
    assert joined("\n> \n".join(filled(width, "> ", "> "))) == "\n\n".join(PARAGRAPHS)


def test_a_short_line_ends_its_paragraph():
    text = "\n".join(filled(60))
    assert joined(text) == "\n".join(PARAGRAPHS)


def test_headings_and_captions_stay_lines():
    text = "\n".join(["Cracks in the pier", "By Ida Storm", *filled(60), "Photo: Ida Storm"])
    assert joined(text).split("\n") == ["Cracks in the pier", "By Ida Storm", *PARAGRAPHS, "Photo: Ida Storm"]


def test_items_and_turns_begin_lines_in_a_wrapped_text():
    items = [textwrap.fill(f"- {one}", 60, subsequent_indent="  ") for one in (FIRST, SECOND)]
    turns = [textwrap.fill(f"Storm: {SECOND}", 60), textwrap.fill(f"Holm: {FIRST}", 60)]
    text = "\n\n".join(["\n".join(items), "\n".join(turns)])
    assert joined(text).split("\n") == [f"- {FIRST}", f"- {SECOND}", "", f"Storm: {SECOND}", f"Holm: {FIRST}"]


def test_a_text_in_capitals():
    assert joined(textwrap.fill(SECOND, 60).upper()) == SECOND.upper()


def test_blanks_at_the_ends_of_lines_go_with_the_break():
    assert joined(textwrap.fill(FIRST, 60).replace("\n", " \n")) == FIRST


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the govern-\nment", "the government"),
        ("an inves-\ntigation", "an investigation"),
        ("the pi-\ner", "the pier"),
        ("the long-\nawaited", "the long-awaited"),
        ("the north-\neast", "the north-east"),
        ("short-\nand long-term", "short- and long-term"),
        ("pier--\nit", "pier--it"),
        ("pier —\nit", "pier — it"),
        ("Holm-\nWeiss", "Holm-Weiss"),
    ],
)
def test_hyphens_at_the_end_of_a_line(broken: str, whole: str):
    """They go where they only broke the word: where its rest is no word, or the text has it in one piece."""
    first, second = broken.split("\n")
    filler = textwrap.fill(FIRST, 60)
    line = "x" * (59 - len(first)) + " " + first
    assert (
        joined(f"{filler}\n\n{line}\n{second} was seen.\n").split("\n\n")[1].strip()
        == f"{line[: -len(first)]}{whole} was seen."
    )


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "\n\n".join(PARAGRAPHS),
        "\n".join(PARAGRAPHS).lower(),
        (
            "The tide comes in\nand takes the sand\nand what we wrote\non it by hand\nthe posts that stood\nso long, so well\nnow lean, "
            "and none\nis left to tell"
        ),
        "bread\nbutter\na pound of flour and some eggs\nmilk",
        "Q: Did the pier hold?\nA: No, it did not hold.\nQ: Who knew?\nA: nobody that I can name today",
        "| pier | cracks | nine of them |\n| dam | leaks | none that we saw |\n| road | closed | since last May |",
        "pier    cracks    nine of them\ndam     leaks     none that we\nroad    closed    since last M",
        "One two.",
        "",
        "\n\n\n",
        "The mayor said:\n- the pier is closed\n- the dam is safe\n- the road is open",
    ],
)
def test_other_lines_stay(text: str):
    assert list(unwrapped(text)) == []


def test_a_soft_hyphen_at_the_end_of_a_line_breaks_a_word_in_any_text():
    assert joined("The govern\u00ad\nment left.") == "The government left."


def test_every_word_leads_back_to_its_place():
    text = "   " + textwrap.fill(SECOND, 60).replace("\n", "\n   ")
    whole, edits = edited(text, unwrapped(text))
    start = whole.index("since the opening")
    assert " ".join(text[slice(*back((start, start + 17), (edits,)))].split()) == "since the opening"


@pytest.mark.parametrize("unit", ["\n", " ", "> ", "a\n", "x-\n", "a" * 60 + "-\nb", "\n  a"])
def test_a_long_text_of_odd_lines_takes_no_time(unit: str):
    began = process_time()
    joined("Lines that go on in the next one with\nsmall letters here.\n" + unit * 30_000)
    assert process_time() - began < 5
