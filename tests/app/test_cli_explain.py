import json

import pytest


def test_explain_tells_the_rule_of_each_statement_and_needs_no_database(counterclaim, alba):
    done = counterclaim("explain", "-", "--quiet", stdin=json.dumps(alba), NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    for words in ("alba: ", "denial, rule “", "denies    #0", "^^^^^^"):
        assert words in done.stdout


def test_explain_as_json_is_one_object_a_line(counterclaim, alba):
    done = counterclaim(
        "explain", "-", "--format", "json", "--dropped", "--parse", "--statement", "0", stdin=json.dumps(alba)
    )
    told = json.loads(done.stdout)
    assert [one["number"] for one in told["statements"]] == [0]
    assert told["sentences"]["0"]["words"]


def test_explain_goes_on_after_what_cannot_be_read_and_fails(counterclaim, alba, tmp_path):
    whole = tmp_path / "alba.json"
    whole.write_text(json.dumps(alba))
    done = counterclaim("explain", tmp_path / "absent.txt", whole, "--sentence", "denied")
    assert done.returncode == 1
    assert "absent.txt" in done.stderr
    assert "denial, rule" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--statement", "99"), "there is no statement #99; there are #0 to #1"),
        (("--sentence", "no such words"), "none of 2 sentences holds “no such words”"),
    ],
)
def test_what_is_asked_for_and_is_not_there_is_told_and_fails(counterclaim, alba, words, said):
    done = counterclaim("explain", "-", *words, stdin=json.dumps(alba))
    assert done.returncode == 1
    assert said in done.stderr


def test_what_one_of_several_articles_has_is_there(counterclaim, alba):
    rain = {"id": "rain", "text": "It rained all day."}
    lines = f"{json.dumps(rain)}\n{json.dumps(alba)}"
    assert counterclaim("explain", "-", "--statement", "1", stdin=lines).returncode == 0
