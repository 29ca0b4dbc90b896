"""The steps of the measure are told while they are done."""

import json

import pytest

from quality import commands


@pytest.fixture
def work(monkeypatch, tmp_path):
    monkeypatch.setattr(commands, "OUT", tmp_path)
    monkeypatch.setattr(commands, "_run", lambda *_, **__: "{}")
    return tmp_path


def test_each_step_is_told_on_stderr_before_it_is_done(work, capsys):
    story = {"story": "dam", "articles": [{"id": "a", "title": "Dam", "text": "Rain fell."}]}
    (work / "dam.json").write_text(json.dumps(story))
    gold = work / "rain.jsonl"
    gold.write_text('{"id": "a", "text": "Rain fell."}\n')
    commands.graph_of(work, "dams")
    commands.attributions_of(gold)
    (work / "scorer.py").touch()
    commands.scores(work / "scorer.py")
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "quality: dams: putting the articles into a graph (1)",
        "quality: rain: reading the texts (1)",
        "quality: scoring with scorer.py",
    ]
