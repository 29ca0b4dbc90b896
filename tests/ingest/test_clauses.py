"""The main clauses of a content, read with the real model."""

import pytest

from ingest.clauses import coordinated_claims, main_clauses
from ingest.parse import parse


def claims(nlp, text: str) -> list[str]:
    doc = parse(text, nlp)
    found = coordinated_claims(doc, (0, len(doc) - 1))
    return [" ".join(doc[start:end].text for start, end in part) for part in found]


def test_each_verb_that_says_something_by_itself_is_a_claim_with_its_subject(nlp):
    text = "The navy had moved the buoy and would close the strait."
    assert claims(nlp, text) == ["The navy had moved the buoy", "The navy would close the strait"]


def test_a_verb_with_a_subject_keeps_it(nlp):
    text = "The navy had moved the buoy and the mayor had closed the strait."
    assert claims(nlp, text) == ["The navy had moved the buoy", "the mayor had closed the strait"]


@pytest.mark.parametrize("text", ["The navy had moved the buoy.", "The firm had bought and sold the mine."])
def test_one_claim_is_not_taken_apart(nlp, text):
    assert claims(nlp, text) == []


def test_a_text_without_sentences_has_no_clauses(nlp):
    doc = parse("the buoy moved " * 100, nlp)
    assert [area for _, area in main_clauses(doc, (0, len(doc))) if area[1] - area[0] > 60] == []
