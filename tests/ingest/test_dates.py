"""Words that name a day are resolved against the day of publication."""

import pytest

from ingest.dates import by_governor, day, expressions
from ingest.parse import parse

PUBLISHED = "2021-03-10"  # a Wednesday


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Wednesday", "2021-03-10"),
        ("Earlier on Monday", "2021-03-08"),
        ("last Wednesday", "2021-03-03"),
        ("next Wednesday", "2021-03-17"),
        ("yesterday", "2021-03-09"),
        ("the day before yesterday", "2021-03-08"),
        ("three days ago", "2021-03-07"),
        ("Sept. 27", "2020-09-27"),
        ("Feb 3rd, 2019", "2019-02-03"),
        ("on 17 October", "2020-10-17"),
        ("the 2nd of March 1999", "1999-03-02"),
        ("on 2016-08-02", "2016-08-02"),
        ("March 10", "2021-03-10"),
    ],
)
def test_a_day_is_the_last_such_day_up_to_publication(words, expected):
    assert day(words, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("Friday", "2021-03-12"), ("Wednesday", "2021-03-10"), ("May 2", "2021-05-02")]
)
def test_what_is_planned_lies_ahead(words, expected):
    assert day(words, PUBLISHED, ahead=True) == expected


@pytest.mark.parametrize(
    "words",
    ["last month", "in 2015", "March 2003", "two weeks ago", "every year", "Feb. 31, 2020", "on Mondays"],
)
def test_what_names_no_single_day_is_no_date(words):
    assert day(words, PUBLISHED) is None


def test_without_a_day_of_publication_only_a_full_date_is_resolved():
    assert day("Tuesday", None) is None
    assert day("May 3", None) is None
    assert day("May 3, 2011", "not a date") == "2011-05-03"


def test_names_of_days_and_months_need_their_capital():
    found = expressions("The sun rose in march; they may 5 times have met on Monday, or on May 5.")
    assert [expression.text for expression in found] == ["Monday", "May 5"]


def test_the_days_of_a_text_are_given_to_the_words_they_belong_to(nlp):
    doc = parse("Peru met Chile on Monday and left on Friday.", nlp)
    days = by_governor(doc)
    told = {token.text: [words.text for words in days.get(token.i, ())] for token in doc}
    assert (told["met"], told["left"]) == (["Monday"], ["Friday"])
