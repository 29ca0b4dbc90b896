"""Files of weights: read in no time, frozen, and never used when something in them is odd."""

import json
from importlib.resources import files
from time import perf_counter

import pytest

from ingest.attribution.features import NAMES
from ingest.attribution.weights import InvalidWeights, load_weights, parsed, shipped

SHIPPED = (files("ingest") / "lexicons" / "weights.json").read_text(encoding="utf-8")


def spoilt(**changed: object) -> str:
    return json.dumps(json.loads(SHIPPED) | changed)


def test_the_shipped_weights_load_in_no_time_and_cannot_be_changed():
    started = perf_counter()
    weights = parsed(SHIPPED, "shipped")
    assert perf_counter() - started < 0.5
    assert weights.of.keys() <= NAMES
    with pytest.raises(TypeError):
        weights.of["chance"] = 2.0
    with pytest.raises(AttributeError):
        weights.threshold = 0.1


def test_a_score_is_logistic_in_the_sum_of_what_is_known():
    weights = parsed(spoilt(bias=-1.0, weights={"chance": 1.0, "negated": -2.0}), "x")
    assert weights.score({"chance": 1.0}) == pytest.approx(0.5)
    assert weights.score({"chance": 3.0, "negated": 1.0, "modal": 1.0}) == pytest.approx(0.5)
    assert weights.score({"chance": 1e9}) == pytest.approx(1.0)


def test_weights_are_read_from_a_file(tmp_path):
    file = tmp_path / "own.json"
    file.write_text(
        spoilt(
            threshold=0.3,
            counts={"frames": [["moo", "VERB", "ccomp", "-", 5, 4]], "heads": [["moo", "VERB", 4, 5]]},
        ),
        encoding="utf-8",
    )
    weights = load_weights(file)
    assert weights.threshold == 0.3
    assert weights.frames == {("moo", "VERB", "ccomp", "-"): (5, 4)}
    assert weights.heads == {("moo", "VERB"): (4, 5)}
    assert load_weights() is shipped()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "not JSON"),
        (SHIPPED[:200], "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"bias": ' + "7" * 5_000 + "}", "not JSON"),
        ("[]", "no file of weights"),
        (spoilt(format="counterclaim weights 9"), "no file of weights"),
        (spoilt(weights=[]), "'weights' must be an object"),
        (spoilt(weights={}), "'weights' is empty"),
        (spoilt(weights={"charm": 1.0}), "'charm', which is no feature"),
        (spoilt(weights={"modal": "heavy"}), "'modal' is 'heavy'; it must be a number"),
        (spoilt(weights={"modal": True}), "'modal' is True"),
        (spoilt(weights={"modal": float("nan")}), "'modal' is nan"),
        (spoilt(weights={"modal": 1e300}), "'modal' is"),
        (spoilt(bias=None), "'bias' is None"),
        (spoilt(threshold=1.0), "'threshold' is 1.0; it lies between 0 and 1"),
        (spoilt(counts={"heads": []}), "must hold a list 'frames'"),
        (spoilt(counts={"frames": [["say", "VERB", 1, 2]], "heads": []}), "'frames' holds the row"),
        (spoilt(counts={"frames": [], "heads": [["say", "VERB", -1, 2]]}), "'heads' holds the row"),
        (spoilt(provenance=None), "'provenance' must be an object"),
    ],
)
def test_a_malformed_file_is_refused_with_its_name_and_what_is_wrong(tmp_path, text, complaint):
    file = tmp_path / "own.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidWeights, match=complaint) as refused:
        load_weights(file)
    assert str(file) in str(refused.value)


def test_a_byte_order_mark_is_passed_over(tmp_path):
    file = tmp_path / "own.json"
    file.write_text(SHIPPED, encoding="utf-8-sig")
    assert load_weights(file) == shipped()


def test_a_file_that_is_no_text_is_refused(tmp_path):
    file = tmp_path / "own.json"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidWeights, match="not UTF-8"):
        load_weights(file)
