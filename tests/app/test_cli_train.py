"""`counterclaim train`, as a user calls it, and what its file is good for; with the example of docs/training.md."""

import json
import re
import subprocess
from pathlib import Path

import pytest

DOCS = (Path(__file__).parents[2] / "docs" / "training.md").read_text(encoding="utf-8")
TEXT = "Lena Moss said that the tower would stay shut. Hugo Rand criticised the new timetable."


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)


@pytest.fixture
def counterclaim(bare_environment, program):
    """The program without any database: what is tried here needs none, or fails before it does."""

    def run(*words: object, stdin: str | None = None, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *map(str, words)], input=stdin, env=bare_environment | more, capture_output=True,
            text=True, timeout=120, check=False,
        )  # fmt: skip

    return run


@pytest.fixture
def data(tmp_path):
    """The example of the documentation."""
    file = tmp_path / "annotated.jsonl"
    file.write_text(blocks("json")[0], encoding="utf-8")
    return file


def cues(done, text: str = TEXT) -> list[str]:
    assert done.returncode == 0, done.stderr
    [line] = done.stdout.splitlines()
    return [text[start:end] for one in json.loads(line)["attributions"] for start, end in one["cue"]]


def test_the_example_of_the_documentation_trains_weights_that_decide_otherwise(counterclaim, data, tmp_path):
    model = tmp_path / "own.json"
    done = counterclaim("train", data, "-o", model, "--l2", "0.3")
    assert done.returncode == 0, done.stderr
    assert "Learning from" in done.stderr
    for word in (
        "Only 4 articles",
        "base",
        "trained",
        "4 documents",
        "4 attributions",
        f"COUNTERCLAIM_WEIGHTS={model}",
    ):
        assert word in " ".join(done.stdout.split()) or word in done.stdout.replace("\n", "")
    article = json.dumps({"id": "unseen", "text": TEXT})
    assert cues(counterclaim("extract", "-", stdin=article)) == ["said", "criticised"]
    assert cues(counterclaim("extract", "-", stdin=article, COUNTERCLAIM_WEIGHTS=str(model))) == ["said"]


def test_what_extract_prints_can_be_trained_on_with_its_text(counterclaim, tmp_path):
    texts = {"a": TEXT, "b": "Rain fell.\nThe mayor denied that the dam had burst."}
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
    printed = map(json.loads, counterclaim("extract", "-", stdin=lines).stdout.splitlines())
    file = tmp_path / "data.jsonl"
    file.write_text("".join(json.dumps(one | {"text": texts[one["id"]]}) + "\n" for one in printed))
    done = counterclaim("train", file, "-o", tmp_path / "m.json", "--quiet")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "100.0" in done.stdout


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{broken", "data.jsonl:2: not JSON"),
        ('{"text": "Rain."}', "data.jsonl:2: has no list 'attributions'"),
        ("", "others: 1; give at least 2 articles"),
    ],
)
def test_bad_data_are_named_and_no_file_is_written(counterclaim, tmp_path, line, complaint):
    file, model = tmp_path / "data.jsonl", tmp_path / "m.json"
    file.write_text(json.dumps({"text": "Sun.", "attributions": []}) + "\n" + line)
    model.write_text("as it was")
    done = counterclaim("train", file, "-o", model)
    assert done.returncode == 1
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert model.read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data.jsonl", "m.json"]


def test_a_place_that_cannot_be_written_to_is_told_before_anything_is_learned(counterclaim, data, tmp_path):
    done = counterclaim("train", data, "-o", tmp_path / "absent" / "m.json")
    assert done.returncode == 1
    assert "name a file in a folder that exists" in done.stderr
    assert "Learning" not in done.stderr


@pytest.mark.parametrize(
    "words", [("extract", "-"), ("explain", "-"), ("ingest", "-"), ("serve", "--port", "0"), ("demo",)]
)
def test_a_malformed_file_of_weights_stops_every_command_that_reads(counterclaim, tmp_path, words):
    model = tmp_path / "m.json"
    model.write_text('{"format": "counterclaim weights 1"')
    done = counterclaim(*words, stdin="", COUNTERCLAIM_WEIGHTS=str(model))
    assert done.returncode == 1
    assert f"COUNTERCLAIM_WEIGHTS: {model}: not JSON" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_base_can_be_another_file(counterclaim, data, tmp_path):
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert counterclaim("train", data, "-o", first, "--quiet").returncode == 0
    done = counterclaim("train", data, "-o", second, "--base", first, "--quiet")
    assert done.returncode == 0, done.stderr
    assert json.loads(second.read_text())["provenance"]["base"] == "first.json"


@pytest.mark.parametrize("option", ["data", "base"])
def test_what_is_read_is_never_written_over(counterclaim, data, tmp_path, option):
    other, link = tmp_path / "other.json", tmp_path / "link.json"
    other.write_text("as it was")
    before = data.read_text(encoding="utf-8")
    link.symlink_to(data if option == "data" else other)
    done = counterclaim("train", data, "-o", link, "--base", other)
    assert done.returncode == 1
    assert "is read from as well" in done.stderr
    assert (data.read_text(encoding="utf-8"), other.read_text()) == (before, "as it was")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("--l2 inf", "--l2 inf: give a finite number"),
        ("--l2 nan", "Invalid value for '--l2'"),
        ("--threshold nan", "Invalid value for '--threshold'"),
    ],
)
def test_a_number_that_is_not_finite_is_refused(counterclaim, data, tmp_path, words, complaint):
    done = counterclaim("train", data, "-o", tmp_path / "m.json", *words.split())
    assert done.returncode in {1, 2}
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "m.json").exists()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("absent",), "absent: there is no such file; name a file of annotated articles"),
        ((".",), ".: is a folder; name a file of annotated articles"),
        (("DATA", "--base", "absent"), "--base absent: there is no such file; name a file of weights"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_what_to_do(counterclaim, data, tmp_path, words, complaint):
    named = [data if word == "DATA" else word for word in words]
    done = counterclaim("train", *named, "-o", tmp_path / "m.json")
    assert done.returncode == 1
    assert complaint in " ".join(done.stderr.split())
    assert "Errno" not in done.stderr
