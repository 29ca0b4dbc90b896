"""What a negative statement says is not so, read with the real model."""

import pytest
from spacy.language import Language

from ingest.denials.ignorance import Words
from ingest.denials.lexicon import load_denials
from ingest.denials.negation_lexicon import load_negations
from ingest.denials.negations import negations
from ingest.parse import parse

WORDS = Words(load_denials(), load_negations())


def weights(nlp: Language, text: str) -> list[int]:
    doc = parse(text, nlp)
    return [found.weight for found in negations(doc, [(0, len(doc))], WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        "The navy did not move the buoy.",
        "The buoy was not moved.",
        "No buoy was moved by the navy.",
        "The mayor is not selling the harbour.",
        "There were no soldiers on the island.",
        "There are no 4,000 ships.",
        "The pilot could not have missed the tower.",
        "There are no plans to sell the harbour.",
        "The mayor has no plans to sell the harbour.",
    ],
)
def test_a_happening_that_is_taken_back_weighs_one(nlp, text):
    assert weights(nlp, text) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "The company had no part in the sale.",
        "The mayor has done nothing wrong.",
        "The clerk was not involved in the sale.",
    ],
)
def test_what_is_disowned_weighs_two(nlp, text):
    assert weights(nlp, text)[0] >= 2


def test_no_such_thing_weighs_three(nlp):
    assert weights(nlp, "There is no such letter.") == [3]


def test_emphasis_adds_one(nlp):
    assert weights(nlp, "The navy never moved the buoy.") == [2]
    assert weights(nlp, "The navy did not move the buoy in any way.") == [2]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is not deep.",
        "The council will not sell the harbour.",
        "The mayor does not swim.",
        "The mayor has no intention to sell the harbour.",
    ],
)
def test_a_state_or_a_future_weighs_nothing(nlp, text):
    assert weights(nlp, text) == [0]


@pytest.mark.parametrize(
    "text",
    [
        "The navy moved the buoy.",
        "The police do not know who moved the buoy.",
        "There is no evidence of a theft.",
        "The harbour has not yet been sold.",
        "The harbour was not only sold but closed.",
        "The harbour is no longer for sale.",
        "Do not move the buoy.",
        "Why was the buoy not moved?",
        "The mayor did not deny the charge.",
        "If the buoy was not moved, the ship will sink.",
        "The council cannot sell the harbour.",
        "The mayor had never seen anything like it.",
        "The council has not announced a sale.",
        "There is nobody on that pier but the crew.",
        "No ships left the port except ours.",
        "The survey of the harbour was not completed.",
    ],
)
def test_what_is_not_known_not_yet_so_or_only_asked_denies_nothing(nlp, text):
    assert weights(nlp, text) == []


def test_but_that_joins_a_clause_makes_no_exception(nlp):
    assert weights(nlp, "Nobody moved the buoy, but the pilot saw it.")[0] >= 1


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The navy did not warn the pilot.", True),
        ("The pilot was never asked.", True),
        ("The navy did not move it.", False),
    ],
)
def test_what_is_left_untold_is_marked(nlp, text, untold):
    doc = parse(text, nlp)
    assert [found.untold for found in negations(doc, [(0, len(doc))], WORDS)] == [untold]


def test_each_main_clause_is_looked_at(nlp):
    doc = parse("The navy knows the strait well and it did not move the buoy.", nlp)
    [found] = negations(doc, [(0, len(doc))], WORDS)
    assert doc[found.area[0] : found.area[1]].text.startswith("it did not move the buoy")
    assert found.words == {"move", "buoy"}
    assert found.subject is not None
    assert doc[found.subject].text == "it"
