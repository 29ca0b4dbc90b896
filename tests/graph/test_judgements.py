"""One claim or two: merged, split, undone; each time the graph is what it was, seen in its export."""

from dataclasses import replace

import pytest

from graph import reads
from graph.errors import InvalidParameter, NotFound
from graph.export import export
from graph.ids import stable_id
from graph.judgements import judge_claims, undo
from graph.model import telling_id
from graph.reads.judgements import judgement, judgements
from graph.writes import store

BY = "Ines Dahl"
SUNK, ROCK = stable_id("claim", "sunk"), stable_id("claim", "rock")
FIRST_SUNK, SECOND_SUNK = telling_id("harbour-1", SUNK), telling_id("courier-7", SUNK)


def dump(db) -> str:
    return "".join(export(db))


def test_a_merge_moves_all_that_was_said_and_its_undoing_restores_the_export(dispute):
    before = dump(dispute)
    merged = judge_claims(dispute, "same", (SUNK, ROCK), by=BY, reason="one sinking")
    assert [claim.id for claim in reads.claims(dispute)] == [SUNK]
    assert "The Sudland navy said that the ferry hit a rock" in {
        telling.quote for telling in reads.claim(dispute, SUNK).tellings
    }
    with pytest.raises(NotFound):
        reads.claim(dispute, ROCK)
    assert dump(dispute) != before
    undone = undo(dispute, merged.id, by=BY)
    assert (undone.undone_by, undone.moved) == (BY, merged.moved)
    assert dump(dispute) == before


def test_a_split_gives_a_telling_a_claim_of_its_own_and_its_undoing_restores_the_export(dispute):
    before = dump(dispute)
    split = judge_claims(dispute, "different", (FIRST_SUNK, SECOND_SUNK), by=BY)
    assert len(reads.claims(dispute)) == 3
    assert split.moved == [SECOND_SUNK]
    [other] = {claim.id for claim in reads.claims(dispute)} - {SUNK, ROCK}
    assert [telling.article_id for telling in reads.claim(dispute, other).tellings] == ["courier-7"]
    assert [denial.claim_id for denial in reads.denials(dispute, actor="Ilo Varga")] == [other]
    undo(dispute, split.id, by=BY)
    assert dump(dispute) == before


def test_judgements_undone_in_any_order_restore_the_export(dispute):
    before = dump(dispute)
    made = [
        judge_claims(dispute, "same", (ROCK, SUNK), by=BY),
        judge_claims(dispute, "different", (FIRST_SUNK, SECOND_SUNK), by=BY),
    ]
    for one in reversed(made):
        undo(dispute, one.id, by=BY)
    assert dump(dispute) == before


def test_a_judgement_says_who_when_and_why_and_an_undone_one_still_does(dispute):
    made = judge_claims(dispute, "undecided", (SUNK, ROCK), by=BY, reason="ask the navy")
    assert (made.verdict, made.by, made.reason, made.moved) == ("undecided", BY, "ask the navy", [])
    undo(dispute, made.id, by="Omar Reyes")
    kept = judgement(dispute, made.id)
    assert (kept.judged_at, kept.undone_by) == (made.judged_at, "Omar Reyes")
    assert kept.undone_at is not None


def test_what_a_person_judged_survives_that_the_article_is_stored_anew(dispute, extraction):
    judge_claims(dispute, "same", (SUNK, ROCK), by=BY)
    text = extraction.article.text + " Corrected on Tuesday."
    corrected = replace(extraction, article=replace(extraction.article, text=text))
    assert store(dispute, corrected).status == "corrected"
    assert [claim.id for claim in reads.claims(dispute)] == [SUNK]


def test_a_person_who_splits_wins_over_a_later_reading(dispute, extractions):
    judge_claims(dispute, "different", (FIRST_SUNK, SECOND_SUNK), by=BY)
    before = [claim.id for claim in reads.claims(dispute)]
    second = extractions[1]
    corrected = replace(second, article=replace(second.article, text=second.article.text + " Corrected."))
    store(dispute, corrected)
    assert [claim.id for claim in reads.claims(dispute)] == before


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_one_telling_is_not_judged_against_itself(dispute, verdict):
    with pytest.raises(InvalidParameter, match="one telling"):
        judge_claims(dispute, verdict, (ROCK, ROCK), by=BY)


@pytest.mark.parametrize("name", ["", "  ", "program"])
def test_a_judgement_needs_a_person(dispute, name):
    with pytest.raises(InvalidParameter, match="name of the person"):
        judge_claims(dispute, "same", (SUNK, ROCK), by=name)


def test_what_is_not_there_is_neither_judged_nor_undone(dispute):
    before = dump(dispute)
    with pytest.raises(NotFound, match="no claim and no telling"):
        judge_claims(dispute, "same", (SUNK, "gone"), by=BY)
    with pytest.raises(NotFound, match="no judgement"):
        undo(dispute, "gone", by=BY)
    assert dump(dispute) == before


def test_a_judgement_is_undone_once(dispute):
    made = judge_claims(dispute, "same", (SUNK, ROCK), by=BY)
    undo(dispute, made.id, by=BY)
    with pytest.raises(InvalidParameter, match="undone before"):
        undo(dispute, made.id, by=BY)


def test_judgements_are_listed_newest_first_page_by_page(dispute):
    made = [judge_claims(dispute, "undecided", (SUNK, ROCK), by=by) for by in (BY, "Omar Reyes", BY)]
    undo(dispute, made[0].id, by=BY)
    assert [one.id for one in judgements(dispute)] == [made[2].id, made[1].id]
    assert [one.id for one in judgements(dispute, by="Omar Reyes")] == [made[1].id]
    [first] = judgements(dispute, undone=True, limit=1)
    rest = judgements(dispute, undone=True, after=first.sort_key)
    assert [one.id for one in (first, *rest)] == [one.id for one in reversed(made)]
