from itertools import pairwise

import pytest

from graph import reads
from graph.errors import NotFound
from graph.ids import stable_id
from graph.model import (
    Actor,
    Article,
    Asserts,
    Claim,
    Denial,
    Denies,
    Event,
    Evidence,
    Extraction,
    Involves,
    Reports,
)
from graph.writes import store

MANY = 13
NOBODY = "Nobody at all"


def many() -> Extraction:
    """Denials, claims, events on few dates or none: pages must break ties and keep what is undated."""
    article = Article(id="many", text="He denied it. " * MANY, published_at="2030-01-01")
    actor = Actor(id="he", name="He")
    numbers = range(MANY)
    dates = [None if number % 4 == 0 else f"2030-01-0{1 + number % 3}" for number in numbers]
    said = [
        Evidence(article_id="many", start=14 * n, end=14 * n + 13, quote="He denied it.", said_at=dates[n])
        for n in numbers
    ]
    claims = tuple(Claim(id=stable_id("claim", n), text=f"Thing {n} was done.") for n in numbers)
    denials = tuple(
        Denial(id=stable_id("denial", n), text="He denied it.", cue="denied", said_at=dates[n])
        for n in numbers
    )
    events = tuple(
        Event(id=stable_id("event", n), type="other", trigger=f"act {n}", date=dates[n]) for n in numbers
    )
    return Extraction(
        article=article,
        actors=(actor, *(Actor(id=f"a{n}", name=f"Same Name {n % 3}") for n in numbers)),
        claims=claims,
        denials=denials,
        events=events,
        asserts=tuple(
            Asserts(actor_id="he", target_id=statement.id, evidence=said[n])
            for group in (claims, denials)
            for n, statement in enumerate(group)
        ),
        denies=tuple(
            Denies(denial_id=denials[n].id, target_id=claims[n].id, reason="it", score=1, evidence=said[n])
            for n in numbers
        ),
        reports=tuple(
            Reports(source_id="many", target_id=event.id, evidence=said[n]) for n, event in enumerate(events)
        ),
        involves=tuple(
            Involves(event_id=event.id, actor_id=f"a{n}", role="agent", evidence=said[n])
            for n, event in enumerate(events)
        ),
    )


@pytest.mark.parametrize("one", ["article", "actor", "claim", "denial", "event", "contradiction", "around"])
def test_an_unknown_id_is_not_found(db, one):
    with pytest.raises(NotFound, match="'nowhere'"):
        getattr(reads, one)(db, "nowhere")


@pytest.mark.parametrize(
    "many_of",
    ["articles", "actors", "claims", "denials", "events", "disputes", "contradictions", "timeline"],
)
def test_an_empty_graph_gives_empty_lists(db, many_of):
    assert getattr(reads, many_of)(db) == []


def test_an_empty_graph_holds_no_words(db):
    assert reads.search(db, q="anything") == []


def test_counterclaims_come_surest_first_with_their_claimants(dispute):
    dispute.apply(
        "MATCH (one:Claim {kind: 'accusation'}), (other:Claim {kind: 'fact'}) "
        "CREATE (one)-[:CONTRADICTS {id: 'x', reason: 'other cause', score: 0.8, known_from: '', known_until: '~'}]->(other) "
        "CREATE (other)-[:CONTRADICTS {id: 'y', reason: 'other cause', score: 0.9, known_from: '', known_until: '~'}]->(one)"
    )
    first, second = reads.contradictions(dispute)
    assert (first.id, first.claimants) == ("y", ["the Sudland navy"])
    assert reads.contradictions(dispute, after=first.sort_key) == [second]
    assert reads.contradictions(dispute, actor=NOBODY) == []
    assert reads.contradiction(dispute, "x") == second


@pytest.mark.parametrize("limit", [2, 5])
def test_pages_hold_every_row_once_and_in_order(db, limit):
    store(db, many())
    for ask in (reads.denials, reads.claims, reads.disputes, reads.events, reads.actors, reads.timeline):
        whole = ask(db, limit=1000)
        paged, after = [], None
        while page := ask(db, limit=limit, after=after):
            paged += page
            after = list(page[-1].sort_key)
        assert paged == whole
        assert len({row.sort_key for row in whole}) == len(whole) >= MANY


def test_pages_of_a_search_hold_every_row_once(db):
    store(db, many())
    whole = reads.search(db, q="thing done", limit=1000)
    paged, after = [], None
    while page := reads.search(db, q="thing done", limit=5, after=after):
        paged += page
        after = list(page[-1].sort_key)
    assert paged == whole
    assert len(whole) == MANY
    assert all(one.score >= other.score for one, other in pairwise(whole))
