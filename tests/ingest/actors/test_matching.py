"""When two names are one."""

import pytest

from ingest.actors.matching import initials, is_alike, without_initials
from ingest.actors.words import key

NICKNAMES = {"bob": frozenset({"robert"})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halvorsen", "Nils Halvorson"),
        ("Bob Karlsen", "Robert Karlsen"),
        ("Gregor Ioannou", "Grigor Ioannou"),
    ],
)
def test_a_slip_of_the_pen_and_a_nickname_are_the_same_person(one: str, other: str):
    assert is_alike(key(one).split(), key(other).split(), NICKNAMES)


@pytest.mark.parametrize(("one", "other"), [("Nils Karlsen", "Robert Karlsen"), ("Lee", "Ann Leo")])
def test_another_first_name_or_a_short_surname_is_another_person(one: str, other: str):
    assert not is_alike(key(one).split(), key(other).split(), NICKNAMES)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The U.S.", "us"),
        ("Al-Rashid's", "al rashid"),
        ("Élysée", "elysee"),
        ("the", "the"),
        ("Weiss'", "weiss"),
    ],
)
def test_names_are_compared_without_case_marks_and_articles(name: str, folded: str):
    assert key(name) == folded


def test_initials_leave_out_small_words():
    assert initials(["organization", "for", "grain", "and", "oil"]) == "ogo"


def test_a_middle_initial_is_not_part_of_the_name_that_one_searches():
    assert (without_initials("Ann B. Poe"), without_initials("Poe")) == ("Ann Poe", "Poe")
