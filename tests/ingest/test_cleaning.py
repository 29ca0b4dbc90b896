"""Characters that nobody sees go, one space stays between words, and letters are one character."""

import pytest

from ingest.cleaning import cleanings
from ingest.edits import back, edited

PLAIN = "José Holm said no.\nShe left."
ODD = {
    "soft hyphens": "Jo\u00adsé Holm sa\u00adid no.\nShe left.",
    "no width": "\ufeffJosé\u200b Holm \u2060said no.\nSh\u200de left.\u200b",
    "directions": "\u202aJosé\u202c \u2067Holm\u2069 \u200esaid\u200f no.\nShe left.",
    "spaces": "José\u00a0Holm\u202fsaid\u2009no.\nShe\u3000left.",
    "crowded spaces": "José \u00a0 Holm\u00a0\u00a0said\u200b \u200bno.\nShe left.",
    "the edges of lines": "\u200bJosé Holm said no.\u00a0 \n\u2060She left.\u00a0",
    "combining marks": "Jose\u0301 Holm said no.\nShe left.",
    "line breaks of Windows": "José Holm said no.\r\nShe left.",
    "an old line break": "José Holm said no.\rShe left.",
    "a line separator": "José Holm said no.\u2028She left.",
    "blanks at the end of a line": "José Holm said no. \t\nShe left.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_characters_leave_the_plain_text(text: str):
    assert edited(text, cleanings(text))[0] == PLAIN


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_every_word_leads_back_to_its_own_characters(text: str):
    clean, edits = edited(text, cleanings(text))
    for word in ("José", "Holm", "said", "no", "She", "left"):
        start = clean.index(word)
        found = text[slice(*back((start, start + len(word)), (edits,)))]
        assert edited(found, cleanings(found))[0] == word
        assert found == found.strip().strip("\u200b\u2060\u202a\u202c\u2067\u2069\u200e\u200f\ufeff")


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "Two  spaces and a\ttab\n\n  stay.",
        "Crews 👩🏽\u200d🚒 came.",
        "The word می\u200cشود has a joiner.",
        "“No,” he said – twice…",
        "",
    ],
)
def test_what_anybody_sees_stays(text: str):
    assert list(cleanings(text)) == []


def test_a_ligature_is_read_as_its_letters():
    assert edited("a \ufb01nal o\ufb03ce", cleanings("a \ufb01nal o\ufb03ce"))[0] == "a final office"


def test_wide_letters_are_read_as_plain_ones():
    assert edited("Ｈｏｌｍ ｓａｉｄ ｎｏ．", cleanings("Ｈｏｌｍ ｓａｉｄ ｎｏ．"))[0] == "Holm said no."


def test_an_indent_of_odd_spaces_stays_one():
    text = "One.\n\u00a0\u00a0\u00a0Two."
    assert edited(text, cleanings(text))[0] == "One.\n   Two."


@pytest.mark.parametrize("unit", [" \u00a0", "\u200b", " ", "e\u0301\u0301", "\r", "\u00ad\n"])
def test_a_hundred_thousand_odd_characters_take_no_time(unit: str):
    text = "x" + unit * 50_000 + "\u00a0x"
    assert len(edited(text, cleanings(text))[0]) <= len(text)
