"""Articles that are withdrawn or corrected: what they said goes, and stays known."""

import json
from dataclasses import replace

import pytest

from graph import reads
from graph.errors import NotFound
from graph.export import export
from graph.ids import stable_id
from graph.retirement import withdraw
from graph.writes import store

SUNK, ROCK = stable_id("claim", "sunk"), stable_id("claim", "rock")
MINISTRY, NAVY = stable_id("actor", "norland foreign ministry"), stable_id("actor", "sudland navy")


def dump(db) -> str:
    return "".join(export(db))


def test_a_withdrawn_article_takes_its_statements_along(dispute):
    withdraw(dispute, "harbour-1")
    assert [claim.id for claim in reads.claims(dispute)] == [SUNK]
    assert {telling.article_id for telling in reads.claim(dispute, SUNK).tellings} == {"courier-7"}
    assert [row.denier for row in reads.denials(dispute)] == ["Ilo Varga"]
    assert reads.events(dispute) == []
    assert MINISTRY not in {actor.id for actor in reads.actors(dispute)}
    assert NAVY in {actor.id for actor in reads.actors(dispute)}
    with pytest.raises(NotFound):
        reads.article(dispute, "harbour-1")
    with pytest.raises(NotFound):
        reads.claim(dispute, ROCK)


def test_a_withdrawn_article_that_is_stored_again_is_as_before(dispute, extraction):
    before = dump(dispute)
    withdraw(dispute, "harbour-1")
    assert dump(dispute) != before
    assert store(dispute, extraction).status == "new"
    assert dump(dispute) == before


def test_a_withdrawal_leaves_what_others_say_as_it_was(db, extractions):
    for found in extractions[1:]:
        store(db, found)
    before = json.loads(dump(db))
    store(db, extractions[0])
    withdraw(db, "harbour-1")
    after = json.loads(dump(db))
    before.pop("actors"), after.pop("actors")  # the names that an article gave an actor stay
    assert after == before


def test_a_correction_replaces_what_the_article_said(dispute, extraction):
    corrected = replace(
        extraction,
        article=replace(extraction.article, text=extraction.article.text + " Corrected."),
        claims=extraction.claims[:1],
        asserts=tuple(edge for edge in extraction.asserts if edge.target_id != ROCK),
        reports=tuple(edge for edge in extraction.reports if edge.target_id != ROCK),
    )
    assert store(dispute, corrected).status == "corrected"
    assert [claim.id for claim in reads.claims(dispute)] == [SUNK]
    assert reads.article(dispute, "harbour-1").text.endswith("Corrected.")
    assert reads.counts(dispute).articles == 3


def test_a_correction_taken_back_is_as_before(dispute, extraction):
    before = dump(dispute)
    article = extraction.article
    store(dispute, replace(extraction, article=replace(article, text=article.text + " Corrected.")))
    store(dispute, extraction)
    assert dump(dispute) == before


def test_what_is_not_there_cannot_be_withdrawn(dispute):
    withdraw(dispute, "harbour-1")
    for article_id in ("harbour-1", "nowhere"):
        with pytest.raises(NotFound, match="withdrawn before"):
            withdraw(dispute, article_id)
