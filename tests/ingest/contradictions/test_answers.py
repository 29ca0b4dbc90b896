"""Which claims are said in place of one that their speaker denies."""

from graph.model import Article
from ingest.contradictions import answers
from ingest.extraction import extract

BEFORE = "Prosecutors said that Max Ferro had met the smuggler. "


def answered(reader, text: str) -> dict[str, list[str]]:
    extraction = extract(Article(id="a", text=BEFORE + text, language="en"), reader)
    words = {claim.id: claim.text for claim in extraction.claims}
    return {words[claim]: [words[each] for each in ids] for claim, ids in answers(extraction).items()}


def test_what_a_denier_says_next_answers_what_he_denies(reader):
    found = answered(reader, "Max Ferro denied it. “The hotel was closed,” he said.")
    assert found == {"The hotel was closed": ["Max Ferro had met the smuggler"]}


def test_what_is_said_later_or_by_others_answers_nothing(reader):
    assert not answered(
        reader,
        "Max Ferro denied it. Ada Brandt said that the hotel was closed. Max Ferro said that the bar was open.",
    )


def test_an_article_without_denials_has_no_answers(reader):
    assert not answered(reader, "Max Ferro said that the hotel was closed.")
