"""Passages between quotation marks; only the tokenizer is needed to find them."""

from itertools import pairwise
from time import process_time

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ingest.quotes import find_quotes, is_sentence, is_statement, quotes

BLANK = spacy.blank("en")


def found(text: str) -> list[str]:
    doc = BLANK(text)
    return [doc[quote.start : quote.end].text for quote in quotes(doc)]


@pytest.mark.parametrize(
    "quotation",
    [
        "“The dam is safe.”",
        '"The dam is safe."',
        "«The dam is safe.»",
        "„The dam is safe.”",
        "''The dam is safe.''",
        "``The dam is safe.''",
        "‘The dam is safe.’",
        "'The dam is safe.'",
        "”The dam is safe.”",
        '“The dam is safe."',
    ],
)
def test_each_kind_of_marks_holds_a_quotation(quotation: str):
    assert found(f"She said: {quotation} Then she left.") == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        "The sailors' boat isn't the captain's.",
        "The sailors’ boat isn’t the captain’s.",
        "It was the summer of '69 and the winter of '70.",
        "The boat is 12' long and 4' wide.",
        "No marks at all.",
        "",
    ],
)
def test_apostrophes_hold_nothing(text: str):
    assert found(text) == []


def test_quotations_stand_in_order_and_never_overlap():
    doc = BLANK('“One,” she said, “two.” ‘Three is more than two,’ he said. "Four."')
    spans = [(quote.start, quote.end) for quote in quotes(doc)]
    assert len(spans) == 4
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_quotation_inside_another_is_part_of_it():
    assert found("“He told me ‘the dam is safe’ and left,” she said.") == [
        "“He told me ‘the dam is safe’ and left,”"
    ]


def test_an_odd_mark_spoils_no_more_than_its_sentence():
    text = "“The dam is safe, she said. The valley is dry.\n\n“It is,” he said."
    assert found(text.replace("“The", "Then “The", 1)) == ["“The dam is safe, she said.", "“It is,”"]


def test_an_odd_mark_does_not_turn_the_next_paragraph_inside_out():
    assert found('He said "yes, it is.\n\n"The dam is safe," she said, "and dry."')[1:] == [
        '"The dam is safe,"',
        '"and dry."',
    ]


def test_a_quotation_over_paragraphs_is_one_passage_a_paragraph():
    doc = BLANK("“The dam is safe.\n\n“The valley is dry.\n\n“Nobody left,” she said.\n\n“New,” he said.")
    assert [(quote.continues, quote.closed) for quote in quotes(doc)] == [
        (False, False),
        (True, False),
        (True, True),
        (False, True),
    ]


def test_a_paragraph_between_ends_a_quotation():
    doc = BLANK("“The dam is safe.\n\nThe rain went on.\n\n“The valley is dry,” she said.")
    assert [quote.continues for quote in quotes(doc)] == [False, False]


def test_each_quoted_token_knows_its_quotation():
    doc = BLANK("“One,” she said, “two.”")
    known = find_quotes(doc)
    assert {doc[i].text: number for i, number in known.at.items() if doc[i].is_alpha} == {"One": 0, "two": 1}
    assert [number for number, _ in known.over(0, len(doc))] == [0, 1]
    assert list(known.over(4, 6)) == []


def test_a_borrowed_word_is_no_statement(nlp: Language):
    doc = nlp("They call it “golden bridge” here. “The dam is safe” was written on it. “Never!”")
    [word, sentence, cry] = [doc[quote.start : quote.end] for quote in quotes(doc)]
    assert (is_statement(word), is_sentence(word)) == (False, False)
    assert (is_statement(sentence), is_sentence(sentence)) == (True, True)
    assert (is_statement(cry), is_sentence(cry)) == (True, False)


def seconds(marks: int, pattern: str) -> float:
    doc = BLANK(pattern * (marks // 2))
    start = process_time()
    find_quotes(doc)
    return process_time() - start


@pytest.mark.parametrize(
    "pattern", ["“a ”b ", "“a “b ", "'a b' ", '"a "b ', "‘abcdefg ‘hijklmn ", "“a b\n“c d\n"]
)
def test_four_times_the_marks_take_about_four_times_as_long(pattern: str):
    small = min(seconds(2_500, pattern) for _ in range(3))
    large = min(seconds(10_000, pattern) for _ in range(2))
    assert large < 8 * small + 0.05


@pytest.mark.parametrize(
    "text", ["“" * 10_000, '"' * 10_001, "“‘" * 5_000, "'" * 10_000, "“a" * 5_000 + "”" * 5_000]
)
def test_ten_thousand_marks_raise_nothing(text: str):
    doc = Doc(BLANK.vocab, words=list(text), spaces=[False] * len(text))
    assert len(find_quotes(doc).all) <= len(text)
