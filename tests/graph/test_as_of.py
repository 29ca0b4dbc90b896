"""What was known then: after corrections, withdrawals, merges and their undoing, an earlier day looks as it did."""

from dataclasses import asdict, replace

import pytest

from graph import clock, reads
from graph.errors import InvalidParameter, NotFound
from graph.export import export
from graph.ids import stable_id
from graph.judgements import judge_claims, undo
from graph.retirement import withdraw
from graph.writes import store

SUNK, ROCK = stable_id("claim", "sunk"), stable_id("claim", "rock")
LISTS = ("articles", "actors", "claims", "denials", "disputes", "events", "timeline")


def dump(db, as_of=None) -> str:
    return "".join(export(db, as_of=as_of))


def lists(db, as_of=None) -> dict[str, list]:
    found = {name: getattr(reads, name)(db, as_of=as_of) for name in LISTS}
    return {name: [plain(row) for row in rows] for name, rows in found.items()}


def plain(row) -> dict:
    """A row without its place in the list of now."""
    return {name: value for name, value in asdict(row).items() if name != "listed_at"}


def corrected(extraction):
    article = replace(
        extraction.article, text=extraction.article.text + " Corrected.", title="Alba: corrected"
    )
    return replace(extraction, article=article, claims=extraction.claims[:1], asserts=(), denies=())


CHANGES = {
    "withdrawal": lambda db, found: withdraw(db, "harbour-1"),
    "correction": lambda db, found: store(db, corrected(found[0])),
    "merge": lambda db, found: judge_claims(db, "same", (SUNK, ROCK), by="Ines Dahl"),
    "merge and undoing": lambda db, found: undo(
        db, judge_claims(db, "same", (SUNK, ROCK), by="Ines Dahl").id, by="Ines Dahl"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_an_earlier_time_looks_as_it_did(dispute, extractions, change):
    exported, listed, then = dump(dispute), lists(dispute), clock.now()
    change(dispute, extractions)
    assert dump(dispute, then) == exported
    assert lists(dispute, then) == listed


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_end_of_time_is_now(dispute, extractions, change):
    change(dispute, extractions)
    assert dump(dispute, "2999") == dump(dispute)
    assert lists(dispute, "2999") == lists(dispute)


def test_before_anything_was_stored_nothing_was_known(dispute):
    assert not any(lists(dispute, "2000-01-01").values())
    with pytest.raises(NotFound, match="as of 2000"):
        reads.claim(dispute, SUNK, as_of="2000")


def test_a_corrected_article_shows_each_of_its_texts(dispute, extraction):
    then = clock.now()
    store(dispute, corrected(extraction))
    assert reads.article(dispute, "harbour-1").text.endswith("Corrected.")
    former = reads.article(dispute, "harbour-1", as_of=then)
    assert (former.text, former.title) == (extraction.article.text, extraction.article.title)
    assert all(former.text[one.start : one.end] == one.quote for one in former.statements)
    assert len(former.statements) == 5


def test_a_withdrawn_claim_shows_both_its_sides_as_they_were(dispute):
    before, then = reads.claim(dispute, SUNK), clock.now()
    withdraw(dispute, "courier-7")
    assert len(reads.claim(dispute, SUNK).tellings) < len(before.tellings)
    assert reads.claim(dispute, SUNK, as_of=then) == before


def test_a_time_that_is_none_is_refused(db):
    with pytest.raises(InvalidParameter, match="no ISO 8601"):
        reads.claims(db, as_of="yesterday")
