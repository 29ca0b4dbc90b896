"""An explanation tells what the reader really did."""

import sys
from math import exp
from pathlib import Path

import pytest

from graph.model import Article
from ingest.explanation import KEPT, Explanation, explain
from ingest.explanation.calls import Calls
from ingest.reader import Reader

ROOT = Path(__file__).parent.parent.parent
TEXT = (
    "Karin Holm, the mayor, accused Acme Motors of hiding the leak. She said the company had lied. "
    "Otto Weiss, a spokesman for Acme Motors, denied the accusation. “These reports are untrue,” he said. "
    "The ministry denied him entry to the plant and did not deny that it was closed."
)


def article(text: str, **fields: str | None) -> Article:
    return Article(id="a", language="en", text=text, **fields)


@pytest.fixture(scope="module")
def told(reader: Reader) -> Explanation:
    return explain(reader, article(TEXT, published_at="2031-03-05"))


def test_what_is_explained_is_what_is_read(reader: Reader, told: Explanation):
    read = reader.read(article(TEXT, published_at="2031-03-05"))
    assert tuple(one.attribution for one in told.statements) == read.attributions
    assert sorted(one.event.trigger for one in told.happenings if one.kept) == [
        e.trigger for e in read.events
    ]


def test_the_parts_of_a_score_make_up_the_score(told: Explanation):
    weighed = [one for statement in told.statements for one in statement.weighed]
    assert len(weighed) > 3
    for one in (*weighed, *told.dropped):
        assert one.score == pytest.approx(1 / (1 + exp(-sum(one.parts.values()))), abs=0.01)


def test_the_kept_reading_comes_first_and_has_the_score_of_the_statement(told: Explanation):
    [accused] = [one for one in told.statements if one.number == 0]
    assert [one.fate for one in accused.weighed] == [KEPT, "another reading won"]
    assert accused.weighed[0].score == accused.attribution.confidence
    assert accused.weighed[0].counted > (0, 0)


def test_a_denial_tells_by_which_words_it_denies(told: Explanation):
    denials = [one for one in told.statements if one.attribution.type == "deny"]
    found = [{(check.word, check.name) for check in one.stance_by} for one in denials]
    assert ("denied", "verb_denial") in found[0]
    assert ("untrue", "is_false") in found[1]
    assert all(one.stance_by == () for one in told.statements if one.attribution.type == "assert")


def test_every_check_leads_to_the_rule_that_made_it(told: Explanation):
    for check in (check for one in told.statements for check in one.stance_by):
        path, _, line = check.where.partition(":")
        assert check.name in (ROOT / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_a_word_of_denial_that_denies_nothing_tells_why(told: Explanation):
    refused, negated = (one for one in told.no_denials if "strong" in one.families)
    assert "is_refusal" in {check.name for check in refused.checks if check.answer == "yes"}
    assert "is_negated" in {check.name for check in negated.checks if check.answer == "yes"}


def test_a_denial_tells_what_else_it_might_deny(told: Explanation):
    [denied] = [one for one in told.statements if one.attribution.rule == "verb+dobj" and one.targets]
    assert denied.targets[0] == denied.attribution.denies[0]
    assert {target.index for target in denied.targets} > {0}
    assert [one.score for one in denied.targets] == sorted((t.score for t in denied.targets), reverse=True)


def test_a_pronoun_tells_whom_else_it_might_mean(reader: Reader):
    told = explain(reader, article("Otto Weiss met Paul Lund on Monday. He said the dam was safe."))
    [[he]] = [one.resolved for one in told.statements]
    assert (he.word, he.actor, list(he.others)) == ("He", "Otto Weiss", ["Paul Lund"])


def test_a_description_tells_the_rule_that_read_it(reader: Reader):
    told = explain(reader, article("Norway's foreign ministry said that the bridge was shut."))
    [[ministry]] = [one.resolved for one in told.statements]
    assert ministry.by.startswith("ministry (ingest/actors/institutions.py:")


def test_what_is_below_the_threshold_is_dropped_with_its_score(reader: Reader):
    told = explain(reader, article("Two trawlers cut the cable. Norway said that a third had gone."))
    [cut] = [one for one in told.dropped if one.rule == "verb+dobj"]
    assert cut.score < reader.weights.threshold
    assert cut.fate == f"below {reader.weights.threshold:.2f}"


def test_the_parse_names_heads_within_the_sentence(told: Explanation):
    for sentence in told.sentences:
        assert all(0 <= word.head < len(sentence.words) for word in sentence.words)
        assert TEXT[slice(*sentence.span)].startswith(sentence.words[0].text)


@pytest.mark.parametrize("text", ["", " \n", "“", "denied", "A" * 3_000, "said denied it. " * 30])
def test_odd_texts_are_explained_without_a_word(reader: Reader, text: str):
    told = explain(reader, article(text))
    assert len(told.statements) == len(reader.read(article(text)).attributions)


def test_an_explanation_points_into_the_text_as_it_came(reader: Reader):
    text = (
        "\ufeffOn Sunday Otto Weiss de\u00adnied that the dam he had built\r\nin the valley with his own hands years ago was\r\n"
        "leaking on Monday. Nothing was false, he said."
    )
    told = explain(reader, article(text))
    assert told.text == text
    assert [text[slice(*one.span)][-5:] for one in told.sentences] == ["nday.", "said."]
    assert text[slice(*told.statements[0].attribution.cue[0])] == "de\u00adnied"
    assert ["de\u00adnied"] in [
        [text[slice(*one)] for one in weighed.cue] for weighed in told.statements[0].weighed
    ]


def test_a_text_that_is_not_read_is_not_explained(reader: Reader):
    told = explain(reader, Article(id="a", language="no", text="Norge sa at broen var stengt."))
    assert (told.statements, told.warnings) == ((), ("language no: stored, not read",))


def test_nobody_is_watched_once_it_is_told(reader: Reader, told: Explanation):
    assert sys.getprofile() is None


def test_calls_are_noted_in_the_order_of_their_answers():
    def twice(number: int) -> int:
        number *= 2
        return number

    def upto(number: int):
        for n in range(number):
            yield twice(n)

    with Calls([twice, upto]) as calls:
        assert list(upto(2)) == [0, 2]
    assert [(call.function, call.given, call.answer) for call in calls.made] == [
        (twice, (0,), 0), (upto, (2,), 0), (twice, (1,), 2), (upto, (2,), 2),
    ]  # fmt: skip
