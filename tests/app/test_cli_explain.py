import json


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
