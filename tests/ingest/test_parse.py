"""Text → one parsed document whose characters are the text's."""

import pytest
from spacy.language import Language

from ingest.given import given, placed
from ingest.parse import PIECE_LIMIT, STRETCH_LIMIT, parse, parse_all, pieces, text_of
from ingest.tidying import tidied

ANNOTATION = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]

ODD = {
    "nothing": "",
    "one space": " ",
    "only line breaks": "\n\n\n",
    "Windows line breaks": "One ship left.\r\n\r\nAnother stayed.\r\n",
    "tabs and double spaces": "One\tship  left.   Another stayed. ",
    "white space at both ends": "\n  One ship left.  \n",
    "a no-break space": "One\u00a0ship left at 5\u202fp.m.",
    "a line separator": "One ship left.\u2028Another stayed.\u2029",
    "a form feed": "One ship left.\x0c\x0bAnother stayed.",
    "a byte order mark": "\ufeffOne ship left.",
    "emoji with joiners": "One ship 🚢 left 👩‍👩‍👧‍👦 at dawn 🇳🇴.",
    "combining marks": "Zoe\u0301 said the cafe\u0301 was closed.",
    "hidden marks": "One\u00ad ship\u200b le\u00adft.\u2060 \u202aAno\u200dther\u202c stayed.",
    "crowded spaces": "One \u00a0 ship\u00a0\u00a0left. \nAnother stayed.\u00a0\n",
    "lines broken at a width": "One ship that had been built in Oslo and that\nnobody had seen for long left the port in a\nstorm. Another stayed.",
    "a line in capitals": "ONE SHIP LEFT PORT\n\nOne ship left. Another stayed.",
    "a NUL": "One ship\x00left.",
    "no white space between paragraphs": "One ship left.\nAnother stayed.\nNobody came.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_the_document_has_the_tidied_text_character_by_character(nlp: Language, text: str):
    doc = parse(text, nlp)
    assert doc.text == text_of(doc) == tidied(text).text
    assert all(doc.text[token.idx :].startswith(token.text) for token in doc)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_every_word_leads_back_to_the_given_text(nlp: Language, text: str):
    doc = parse(text, nlp)
    for token in doc:
        if not token.is_space:
            start, end = given(doc, (token.idx, token.idx + len(token)))
            written = text[start:end]
            assert token.lower_ in {written.lower(), tidied(written).text.lower()}
            assert placed(doc, (start, end)) == (token.idx, token.idx + len(token))


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_the_pieces_together_are_the_text(text: str):
    assert "".join(pieces(text)) == text


def test_paragraphs_are_parsed_apart(nlp: Language):
    doc = parse("Storm closes harbour\n\nOne ship left. Another stayed.", nlp)
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Storm closes harbour",
        "One ship left.",
        "Another stayed.",
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO, May 3 (Agency) - ",
        "OSLO — ",
        "OSLO (Agency) -- ",
        "ST. GALLEN, Switzerland, June 12 (Agency) – ",
        "(Agency) - ",
    ],
)
def test_a_dateline_stands_apart(dateline: str):
    assert list(pieces(dateline + "One ship left the port.")) == [dateline, "One ship left the port."]


@pytest.mark.parametrize(
    "text",
    [
        "The ship - an old ferry - left the port.",
        "One ship left. OSLO was its port - as ever.",
        "Karin Holm: One ship left.",
        "NATO members met.",
    ],
)
def test_what_is_no_dateline_stays(text: str):
    assert list(pieces(text)) == [text]


@pytest.mark.parametrize("unit", ["ship ", "ship", "ship\t"], ids=["words", "one word", "tabs"])
def test_a_megabyte_without_a_full_stop_is_cut(unit: str):
    text = unit * (1_000_000 // len(unit))
    parts = list(pieces(text))
    assert "".join(parts) == text
    assert max(map(len, parts)) <= PIECE_LIMIT
    assert len(parts) < 2 * len(text) / STRETCH_LIMIT


def test_a_long_paragraph_is_cut_behind_a_sentence():
    text = "One ship left the port. " * (2 * PIECE_LIMIT // 24)
    assert all(part.endswith("port. ") for part in pieces(text))


def test_a_long_paragraph_is_parsed_with_its_own_characters(nlp: Language):
    text = "ships and boats " * (PIECE_LIMIT // 8)
    assert parse(text, nlp).text == text


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_curved_apostrophe_is_read_like_a_straight_one(nlp: Language, apostrophe: str):
    text = f"It{apostrophe}s a copy, and it wasn{apostrophe}t sold."
    doc = parse(text, nlp)
    assert doc.text == text
    assert [token.lemma_ for token in doc][1:8] == ["be", "a", "copy", ",", "and", "it", "be"]
    assert doc[8].dep_ == "neg"


@pytest.mark.parametrize(
    "text",
    [
        "ships and boats " * 600,
        "“" * 500 + "No" + "”" * 500,
        "(" * 1_000,
        "x" * 5_000,
        "One ship left. " * 300,
    ],
)
def test_what_is_too_much_at_once_is_cut_and_nothing_is_lost(text: str):
    parts = list(pieces(text))
    assert "".join(parts) == text
    assert max(map(len, parts)) <= max(STRETCH_LIMIT, len(text) * ("." in text))


def test_a_text_without_sentences_is_cut_behind_a_word():
    assert all(part.endswith(("ships ", "boats ")) for part in pieces("ships boats " * 600))


def test_sentences_are_never_cut():
    text = (
        "One ship of the fleet, which had sailed for years, left the port at dawn and did not return. " * 90
    )
    assert list(pieces(text)) == [text]


def test_texts_parsed_at_once_are_parsed_as_one_by_one(nlp: Language):
    texts = ["Norway’s dam isn’t safe.\n\nPeru denied it.", "", "“No,” Karin Holm said.", "\n"]
    for doc, text in zip(parse_all(texts, nlp), texts, strict=True):
        alone = parse(text, nlp)
        assert [str(token) for token in doc] == [str(token) for token in alone]
        assert (doc.to_array(ANNOTATION) == alone.to_array(ANNOTATION)).all()
        assert (doc.text, text_of(doc)) == (alone.text, tidied(text).text)


def test_the_text_of_a_document_from_elsewhere_is_its_words(nlp: Language):
    assert text_of(nlp("One ship left.")) == "One ship left."
