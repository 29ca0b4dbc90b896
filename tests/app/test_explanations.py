"""An explanation on a terminal and as JSON."""

import json

import pytest
from rich.cells import cell_len
from rich.text import Text

from app.explanations import as_json, as_text, narrowed
from app.explanations.passages import marked
from graph.model import Article
from ingest.explanation import Explanation, explain
from ingest.reader import load_reader

TEXT = (
    "Norway said on Tuesday that two trawlers had cut the cable between the islands and the mainland in May. "
    "Peru rejected the claim, and so did Chile. Peru's ambassador did not deny that talks had been held."
)


@pytest.fixture(scope="module")
def told() -> Explanation:
    return explain(load_reader(), Article(id="cable", text=TEXT, language="en"))


def lines(told: Explanation, **options) -> list[str]:
    return [
        line.plain for line in as_text(told, **({"width": 80, "parse": False, "dropped": False} | options))
    ]


def shown(text: str, width: int = 80, **roles) -> list[str]:
    return [line.plain for line in marked(text, (0, len(text)), roles, width=width, indent="")]


def test_the_marks_stand_below_their_words():
    assert shown("Peru denied it.", source=[(0, 4)], cue=[(5, 11)], content=[(12, 14)]) == [
        "Peru denied it.",
        "~~~~ ^^^^^^ --",
    ]


def test_wide_characters_have_wide_marks_and_strange_ones_do_no_harm():
    assert shown("“船” said\tX", source=[(1, 2)], cue=[(4, 8)]) == ["“船” said X", " ~~  ^^^^"]
    assert shown("a\u202eb\x00c", cue=[(2, 3)]) == ["a b c", "  ^"]


def test_a_long_passage_is_shown_around_its_marks():
    text = "ship " * 2_000
    found = shown(text, cue=[(5_000, 5_004)])
    assert len(found) < 20
    assert any("^^^^" in line for line in found)


@pytest.mark.parametrize("width", [80, 120])
def test_every_line_fits(told: Explanation, width: int):
    found = lines(told, width=width, dropped=True)
    assert [line for line in found if cell_len(line) > width and "/" not in line] == []


def test_statements_tell_score_actor_claim_and_target(told: Explanation):
    found = "\n".join(lines(told))
    for words in (
        "#0 assertion",
        "score ",
        "chance +",
        "actor     Peru",
        "claim     Two trawlers",
        "denies    #0",
    ):
        assert words in found
    assert "considered and dropped" not in found
    assert "deny” (strong) denies nothing" in "\n".join(lines(told, dropped=True))


def test_the_parse_is_a_table(told: Explanation):
    found = lines(narrowed(told, numbers=[1]), parse=True)
    [row] = [line for line in found if line.split()[:2] == ["1", "rejected"]]
    assert row.split() == ["1", "rejected", "reject", "VERB", "VBD", "ROOT", "–"]


def test_one_statement_or_one_sentence_can_be_asked_for(told: Explanation):
    assert [one.number for one in narrowed(told, numbers=[0]).statements] == [0]
    asked = narrowed(told, sentence="so DID\n chile")
    assert {one.sentence for one in asked.statements} == asked.shown == {1}
    assert narrowed(told, sentence="no such words").statements == ()
    assert narrowed(told) is told


def test_json_has_everything_and_leaves_out_what_was_not_asked_for(told: Explanation):
    brief = as_json(told, parse=False, dropped=False)
    assert json.loads(json.dumps(brief))["statements"][0]["attribution"]["rule"] == "verb+ccomp"
    assert brief.keys() == {"article", "statements", "happenings", "warnings"}
    whole = json.loads(json.dumps(as_json(told, parse=True, dropped=True)))
    assert whole["sentences"]["1"]["words"][0]["lemma"] == "Peru"
    assert whole["considered"]["no_denials"]


def test_colours_are_styles_and_no_characters(told: Explanation):
    assert all(
        isinstance(line, Text) and "\x1b" not in line.plain
        for line in as_text(told, width=80, parse=True, dropped=True)
    )


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("The ministry denied him entry to the plant.", ["is_refusal: yes"]),
        ("Otto Weiss did not deny that it was closed.", ["is_unreal: yes", "is_negated: yes"]),
        ("If Peru denies it, Chile will leave.", ["is_unreal: yes", "is_supposed: yes"]),
        ("Peru rejected the offer.", ["weak_takes: no"]),
        ("Peru denied the visa.", ["strong_takes: no"]),
    ],
)
def test_a_word_that_denies_nothing_shows_the_answers_that_decided(text: str, decided: list[str]):
    found = told_of(text)
    below = found[next(n for n, line in enumerate(found) if "denies nothing" in line) + 1 :]
    assert [words for words in decided if not any(words in line for line in below)] == []
    assert not any("is_adjective" in line or "idiom" in line for line in below)


def test_a_counterstatement_shows_its_points_and_their_parts():
    found = " ".join(
        " ".join(
            told_of(
                "Norland said it would sell the dam. Ann Holm insisted there were no plans to sell the dam."
            )
        ).split()
    )
    for words in (
        "rule “counterstatement”",
        "(3 are needed): what it says is not so 1",
        "another says or denies the same 2",
        "answers or insists 1",
    ):
        assert words in found


def test_no_helpers_and_no_python_are_shown():
    text = "Ann Holm accused Peru of theft. Peru denied it, saying it was not there. Reports of a theft are untrue, it said."
    found = told_of(text)
    for words in (
        "frozenset",
        "object at 0x",
        "” own:",
        "” with_particle:",
        "” subject:",
        " (Peru",
        "[",
        "<",
    ):
        assert not any(words in line for line in found), words


def test_a_denial_that_denies_nothing_says_so():
    assert any("denies    nothing found" in line for line in told_of("Peru denied it."))


def told_of(text: str) -> list[str]:
    return lines(explain(load_reader(), Article(id="a", text=text, language="en")), dropped=True)
