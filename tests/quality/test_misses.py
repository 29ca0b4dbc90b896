"""Errors are told by their kind, with their text, from what a run has left."""

import json

import pytest

from quality import commands, story_errors
from quality.corpus_errors import joint, kind_of, of_corpus, paired, roles
from quality.denial_errors import of_core
from quality.errors import Miss, around, commonest, listed
from quality.families import family
from quality.own_errors import of_own_articles

TEXT = "Peru denied the claim that ships had sunk, and Chile said so."


def span(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def attribution(cue: str, content: str | None, source: str | None = None, **more) -> dict:
    return {
        "source": span(source) if source else None,
        "cue": span(cue),
        "content": span(content) if content else None,
        "type": None,
    } | more


DENIED = attribution("denied", "the claim that ships had sunk", "Peru")


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (attribution("denied", "the claim that ships had sunk", "Chile"), "at this cue another source"),
        (attribution("denied", "the claim that ships had sunk"), "at this cue no source on one side"),
        (attribution("denied", "ships", "Peru"), "at this cue a shorter content"),
        (attribution("denied", "so", "Peru"), "at this cue quite another content"),
        (attribution("claim", "ships", "Peru"), "another cue"),
        (attribution("claim", "the claim that ships had", "Peru"), "this content at another cue"),
        (attribution("said", "so", "Chile"), "nothing there"),
    ],
)
def test_an_error_is_told_by_what_the_other_side_has_there(other, kind):
    [one], others = roles(TEXT, [DENIED]), roles(TEXT, [other])
    assert kind_of(one, others) == kind


def test_a_longer_content_at_the_same_cue_is_called_longer():
    short = attribution("denied", "ships", "Peru")
    assert kind_of(roles(TEXT, [short])[0], roles(TEXT, [DENIED])) == "at this cue a longer content"


def test_contents_are_paired_one_to_one_and_the_closest_first():
    gold = roles(TEXT, [DENIED])
    found = roles(TEXT, [attribution("denied", "claim that ships had sunk", "Peru"), DENIED])
    assert list(paired(gold, found, joint)) == [(0, 1)]


def test_missed_and_false_attributions_of_a_corpus_are_told(tmp_path):
    gold, predicted = tmp_path / "plv.jsonl", tmp_path / "found.jsonl"
    gold.write_text(json.dumps({"id": "a", "text": TEXT, "attributions": [DENIED]}) + "\n")
    said = attribution("said", "so", "Chile")
    predicted.write_text(json.dumps({"id": "a", "text": TEXT, "attributions": [said]}) + "\n")
    found = list(of_corpus(gold, predicted))
    assert [(one.kind, one.word) for one in found] == [
        ("missed: nothing there", "denied"),
        ("false: nothing there", "said"),
    ]
    assert found[0].text.startswith("[Peru denied")


def test_every_plain_denial_that_was_missed_is_told_with_what_is_there_instead(tmp_path):
    labelled = {"id": "a", "text": TEXT, "attributions": [DENIED | {"type": "deny", "deny_core": True}]}
    given = {"id": "a", "text": TEXT, "attributions": [DENIED | {"type": "assert"}]}
    for corpus, predicted in (
        ("polnear_dev", "polnear_dev.extract.outermost"), ("mpqa_dev", "mpqa_dev.extract"), ("qasrl_dev", "qasrl_dev.extract"),
    ):  # fmt: skip
        (tmp_path / f"{corpus}.jsonl").write_text(json.dumps(labelled) + "\n")
        (tmp_path / f"{predicted}.jsonl").write_text(json.dumps(given) + "\n")
    found = list(of_core(tmp_path, tmp_path))
    assert [one.material for one in found] == ["polnear_dev", "mpqa_dev", "qasrl_dev"]
    assert {one.kind for one in found} == {"plain denial missed: read as an assertion, a verb of denial"}
    (tmp_path / "qasrl_dev.extract.jsonl").write_text(
        json.dumps(given | {"attributions": [DENIED | {"type": "deny"}]})
    )
    assert [one.material for one in of_core(tmp_path, tmp_path)] == ["polnear_dev", "mpqa_dev"]


@pytest.mark.parametrize(
    ("cue", "name"),
    [
        ("denied", "a verb of denial"), ("has dismissed", "a verb that may deny"), ("denials", "a noun of denial"),
        ("is untrue", "a word of falsity"), ("did not say", "negated"), ("said", "no word of denial"),
    ],
)  # fmt: skip
def test_cues_have_families(cue, name):
    assert family(cue) == name


def test_the_table_and_the_lists_have_the_commonest_first():
    misses = [Miss(material="m", kind="rare", text="x", word="said")]
    misses += [Miss(material="m", kind="common", text=f"text {n}", word="told") for n in range(9)]
    rows = list(commonest(misses, 1))
    assert "10 errors of 2 kinds" in rows[0]
    assert rows[1].split() == ["9", "m", "common", "told", "9"]
    assert len(rows) == 2
    told = list(listed("m", misses, 3))
    assert told[1] == " common: 9"
    assert [line for line in told if "told:" in line] == [
        "  - told: text 0",
        "  - told: text 3",
        "  - told: text 6",
    ]


def test_links_are_told_by_why_they_are_wrong(tmp_path, monkeypatch):
    wrong = {"article": "a", "actor": "Peru", "evidence": "Peru denied it", "claims": ["x"]}
    errors = {
        "wrong link": [
            wrong | {"predicted_claims": [], "mapped_to": []},
            wrong | {"predicted_claims": ["y"], "mapped_to": ["no gold claim"]},
            wrong | {"predicted_claims": ["y"], "mapped_to": ["z"]},
        ],
        "missed denials": [wrong],
        "missed events": [{"article": "a", "trigger": "sank", "evidence": "The ship sank"}],
    }
    report = {"errors": {name: {"count": len(shown), "shown": shown} for name, shown in errors.items()}}
    monkeypatch.setattr(commands, "scores", lambda *_: report)
    text = "The ship sank. Peru denied it. A bank failed."
    article = {
        "id": "a",
        "text": text,
        "statements": [{"actor": "Peru", "evidence": "Peru denied it", "cue": "denied"}],
    }
    article["events"] = [{"evidence": "The ship sank"}]
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "s.json").write_text(json.dumps({"story": "s", "articles": [article]}))
    edges = [{"type": "REPORTS", "from": "a", "to": "e", "article": "a", "start": 0, "end": 13}]
    edges.append({"type": "REPORTS", "from": "a", "to": "e", "article": "a", "start": 31, "end": 45})
    (tmp_path / "export.json").write_text(
        json.dumps({"events": [{"id": "e", "trigger": "failed"}], "edges": edges})
    )
    assert [one.kind for one in story_errors.of_stories(tmp_path, tmp_path / "export.json")] == [
        "denial missed: a verb of denial",
        "link missing: its denial is missing or has another denier",
        "link missing: the denial points nowhere",
        "link wrong: to a claim that no label has",
        "link wrong: to another claim, or to some only",
        "event missed",
        "event where no label has one",
    ]


def test_a_miss_is_shown_with_the_words_around_it():
    assert around("The port was open, the mayor said.", (4, 17), 4) == "The [port was open], th"


def test_errors_in_the_projects_own_articles_are_told(tmp_path):
    actors = [{"id": "p", "name": "Peru", "aliases": []}]
    said = {"type": "ASSERTS", "from": "p", "to": "c", "article": "a", "start": 32, "end": 45}
    export = {"actors": actors, "claims": [{"id": "c"}], "denials": [], "edges": [said]}
    (tmp_path / "export.json").write_text(json.dumps(export))
    denied = {
        "kind": "deny",
        "actor": "Peru",
        "aliases": [],
        "evidence": "Peru denied it",
        "claims": [],
        "content": None,
    }
    article = {"id": "a", "text": "The ship sank. Peru denied it. A bank failed.", "statements": [denied]}
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "s.json").write_text(json.dumps({"story": "s", "articles": [article]}))
    found = list(of_own_articles(tmp_path / "labels", tmp_path / "export.json"))
    assert [one.kind for one in found] == [
        "assertion that no label has",
        "denial missed or with another speaker",
    ]
    assert found[1].text == "a, peru: The ship sank. [Peru denied it]. A bank failed."
