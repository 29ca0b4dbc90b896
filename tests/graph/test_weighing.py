"""Lists of claims by what speaks for them: what is kept on a claim, what is counted anew, and that both agree."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import product
from typing import get_args

import pytest

from graph import clock, reads
from graph.copies import Copying
from graph.database import Database
from graph.errors import InvalidParameter, NotFound
from graph.incoming import Storing
from graph.judgements import judge_claims, undo
from graph.migration import migrate
from graph.model import (
    Actor,
    Article,
    Asserts,
    Claim,
    Denial,
    Denies,
    Evidence,
    Extraction,
    Reports,
    Resemblance,
    SpeaksFor,
)
from graph.reads.weights import Order, Sort
from graph.retirement import withdraw
from graph.writes import store

EAST = Actor(id="east", name="Eastmark", kind="state")
WEST = Actor(id="west", name="Westmark", kind="state")
ARMY = Actor(id="army", name="Eastmark's army", kind="organisation")
COLONEL = Actor(id="colonel", name="Colonel Ruhl", kind="person")
NAMESAKE = Actor(id="eastmark-the-singer", name="Eastmark", kind="person")

SHELLED = Claim(id="shelled", text="Westmark shelled the mill.", kind="accusation")
BURNED = Claim(id="burned", text="The mill burned down.")
RETURN = Claim(id="return", text="Westmark must return the mill.", kind="demand")
FLOOR = Claim(id="floor", text="Flour will be dear.", kind="opinion")

COPIED = Resemblance(verdict="same", score=1.0, share=1.0, other_share=1.0, reason="all of it")
OTHER = Resemblance(verdict="different", score=0.0, share=0.0, other_share=0.0, reason="nothing of it")
COPYING = Copying(
    fingerprint=lambda text: tuple(f"{text[:4]}{number}" for number in range(4)),
    judge=lambda one, other: COPIED if one[:4] == other[:4] else OTHER,
)
EVERY_ORDER = list(product(get_args(Sort), get_args(Order)))


def told(
    article: Article,
    asserted: dict[Claim, tuple[Actor, ...]],
    denied: dict[Claim, tuple[Actor, ...]] | None = None,
    said_at: str | None = None,
) -> Extraction:
    """An article in which actors assert some claims and deny others."""
    denied = denied or {}
    actors = {actor for sides in (asserted, denied) for found in sides.values() for actor in found}
    evidence = Evidence(article_id=article.id, start=0, end=4, quote=article.text[:4], said_at=said_at)
    denials = {
        claim: Denial(id=f"{article.id}-denies-{claim.id}", text="No.", cue="denied", said_at=said_at)
        for claim in denied
    }
    return Extraction(
        article=article,
        actors=(*actors, EAST, ARMY, COLONEL),
        claims=tuple({*asserted, *denied}),
        denials=tuple(denials.values()),
        asserts=tuple(
            Asserts(actor_id=actor.id, target_id=target, evidence=evidence)
            for side, target_of in ((asserted, lambda c: c.id), (denied, lambda c: denials[c].id))
            for claim, found in side.items()
            for actor in found
            for target in (target_of(claim),)
        ),
        reports=tuple(
            Reports(source_id=article.id, target_id=claim.id, evidence=evidence) for claim in asserted
        ),
        denies=tuple(
            Denies(denial_id=denials[claim].id, target_id=claim.id, reason="it", score=1.0, evidence=evidence)
            for claim in denied
        ),
        speaks_for=(
            SpeaksFor(actor_id=ARMY.id, principal_id=EAST.id, evidence=evidence),
            SpeaksFor(actor_id=COLONEL.id, principal_id=ARMY.id, evidence=evidence),
        ),
    )


WIRE = told(
    Article(
        id="wire", text="Wire: the mill was shelled.", publisher="United Wire", published_at="2031-05-01"
    ),
    {SHELLED: (COLONEL,), BURNED: (COLONEL,)},
    said_at="2031-05-01",
)
COURIER = told(
    Article(id="courier", text="Wire: the mill.", publisher="Courier", published_at="2031-05-02"),
    {SHELLED: (COLONEL, EAST)},
    said_at="2031-05-02",
)
POST = told(
    Article(id="post", text="Post: both sides.", publisher="Harbour Post", published_at="2031-05-03"),
    {SHELLED: (EAST,), RETURN: (EAST,)},
    {SHELLED: (WEST,), BURNED: (WEST,)},
    said_at="2031-05-03",
)
BLOG = told(Article(id="blog", text="Blog: bread."), {FLOOR: (NAMESAKE,)}, {SHELLED: (WEST,)})


def put(db: Database, *found: Extraction) -> None:
    for one in found:
        store(db, one, Storing(copying=COPYING))


@pytest.fixture(scope="module")
def mill(migrated: Database) -> Database:
    """A dispute about a mill, stored once: a wire text and its copy, another paper, and a blog without a date."""
    migrated.apply("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
    put(migrated, WIRE, COURIER, POST, BLOG)
    return migrated


def ids(rows: list[reads.ClaimRow]) -> list[str]:
    return [row.id for row in rows]


def paged(ask, limit: int, **filters: object) -> Iterator[object]:
    after = None
    while page := ask(limit=limit, after=after, **filters):
        yield from page
        after = list(page[-1].sort_key)


def test_an_item_shows_what_speaks_for_the_claim(mill):
    [row] = reads.claims(mill, kind="accusation")
    assert (row.assertor_count, row.denier_count, row.disputedness, row.denials) == (2, 1, 1, 2)
    assert (row.articles, row.publisher_count, row.source_count) == (3, 3, 2)
    assert (row.first_said_at, row.last_said_at, row.listed_by) == ("2031-05-01", "2031-05-03", "2031-05-03")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"min_assertors": 2}, ["shelled"]),
        ({"min_deniers": 1}, ["burned", "shelled"]),
        ({"min_sources": 2}, ["shelled"]),
        ({"min_sources": 3}, []),
        ({"min_publishers": 3}, ["shelled"]),
        ({"disputed": True}, ["burned", "shelled"]),
        ({"disputed": False}, ["floor", "return"]),
        ({"disputed": False, "kind": "demand"}, ["return"]),
        ({"country": "eastmark"}, ["burned", "return", "shelled"]),
        ({"country": "Westmark"}, []),
        ({"country": "Eastmark", "actor": "Colonel Ruhl"}, ["burned", "shelled"]),
        ({"publisher": "COURIER "}, ["shelled"]),
        ({"publisher": ["Courier", "United Wire"]}, ["burned", "shelled"]),
        ({"publisher": ["Courier", "United Wire"], "exclude_publisher": ["Courier"]}, ["burned", "shelled"]),
        ({"publisher": "Courier", "exclude_publisher": "Courier"}, []),
        ({"exclude_publisher": "Harbour Post"}, ["burned", "floor", "shelled"]),
        ({"exclude_publisher": "Harbour Post", "disputed": True}, ["shelled"]),
        ({"exclude_publisher": ["Harbour Post", ""], "min_deniers": 1}, []),
        ({"exclude_publisher": "Harbour Post", "min_sources": 2}, []),
        ({"exclude_publisher": "Harbour Post", "country": "Eastmark", "since": "2031-05-02"}, ["shelled"]),
        ({"publisher": "Harbour Post", "actor": "Colonel Ruhl"}, []),
        ({"publisher": ""}, ["floor", "shelled"]),
    ],
)
def test_filters_by_what_speaks_for_a_claim(mill, filters, found):
    assert sorted(ids(reads.claims(mill, **filters))) == found


def test_numbers_and_names_are_those_of_the_publishers_that_count(mill):
    [row] = reads.claims(mill, kind="accusation", exclude_publisher="Harbour Post")
    assert (row.claimants, row.denials, row.last_said_at) == (["Colonel Ruhl", "Eastmark"], 1, "2031-05-02")
    assert (row.articles, row.publisher_count, row.source_count) == (2, 2, 1)
    [row] = reads.claims(mill, kind="accusation", publisher="Courier")
    assert (row.deniers, row.disputedness, row.source_count) == ([], 0, 1)


@pytest.mark.parametrize(
    ("sort", "falling", "rising"),
    [
        ("first_said", ["return", "burned", "shelled", "floor"], ["burned", "shelled", "return", "floor"]),
        ("last_said", ["return", "shelled", "burned", "floor"], ["burned", "return", "shelled", "floor"]),
        ("assertors", ["shelled", "burned", "floor", "return"], ["burned", "floor", "return", "shelled"]),
        ("sources", ["shelled", "burned", "floor", "return"], ["burned", "floor", "return", "shelled"]),
        ("publishers", ["shelled", "burned", "return", "floor"], ["floor", "burned", "return", "shelled"]),
        ("disputedness", ["burned", "shelled", "floor", "return"], ["floor", "return", "burned", "shelled"]),
    ],
)
def test_claims_are_sorted_either_way_with_what_has_no_date_last(mill, sort, falling, rising):
    assert ids(reads.claims(mill, sort=sort)) == falling
    assert ids(reads.claims(mill, sort=sort, order="asc")) == rising


@pytest.mark.parametrize(("sort", "order"), EVERY_ORDER)
def test_pages_in_every_order_hold_every_claim_once(mill, sort, order):
    for filters in ({}, {"as_of": "2999"}, {"exclude_publisher": "nobody"}):
        wanted = filters | {"sort": sort, "order": order}
        whole = reads.claims(mill, **wanted)
        assert len(whole) == 4
        assert list(paged(lambda **more: reads.claims(mill, **more), 1, **wanted)) == whole


def test_disputes_are_sorted_and_filtered_likewise(mill):
    assert [row.claim_id for row in reads.disputes(mill, sort="sources")] == ["shelled", "burned"]
    assert [row.claim_id for row in reads.disputes(mill, country="Westmark", min_sources=2)] == ["shelled"]
    [row] = reads.disputes(mill, publisher=["United Wire", "Harbour Post"], kind="fact")
    assert (row.claimants, row.deniers, row.source_count) == (["Colonel Ruhl"], ["Westmark"], 1)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"country": "Westmark"}, 3),
        ({"country": "Eastmark"}, 0),
        ({"kind": "fact"}, 1),
        ({"publisher": "Harbour Post"}, 2),
        ({"exclude_publisher": "harbour post"}, 1),
        ({"publisher": "Courier"}, 0),
        ({"claimant": "Colonel Ruhl", "exclude_publisher": ["United Wire", "Courier"]}, 0),
    ],
)
def test_filters_of_denials_by_speaker_kind_and_publisher(mill, filters, found):
    assert len(reads.denials(mill, **filters)) == found


def test_an_unknown_order_or_a_key_of_another_is_refused(mill):
    for wrong in (
        {"sort": "size"},
        {"order": "up"},
        {"after": [3, "x"]},
        {"sort": "sources", "after": ["3", "x"]},
    ):
        with pytest.raises(InvalidParameter):
            reads.claims(mill, **wrong)


def rewritten(found: Extraction, **more: object) -> Extraction:
    return replace(found, article=replace(found.article, text=found.article.text + " Corrected.", **more))


def everything(db: Database, **filters: object) -> list[list[dict]]:
    """All claims, in each order: the value that each stands by is the one that is kept, where one is kept."""
    return [[asdict(row) for row in reads.claims(db, sort=sort, **filters)] for sort in get_args(Sort)]


CHANGES = {
    "a copy comes": lambda db: put(db, COURIER),
    "another paper comes": lambda db: put(db, POST, BLOG),
    "a correction by another publisher": lambda db: put(db, rewritten(POST, publisher="Morning Post")),
    "a merge": lambda db: judge_claims(db, "same", ("shelled", "burned"), by="Ines Dahl"),
    "the original is withdrawn": lambda db: withdraw(db, "wire", copying=COPYING),
    "a merge is undone": lambda db: undo(
        db, judge_claims(db, "same", ("shelled", "return"), by="Ines Dahl").id, by="Ines Dahl"
    ),
}


def test_what_is_kept_what_is_counted_and_what_was_known_agree_through_all_changes(db):
    put(db, WIRE)
    seen = []
    for change in CHANGES.values():
        seen.append((clock.now(), everything(db)))
        change(db)
        assert everything(db, exclude_publisher="nobody") == everything(db)
    for then, rows in seen:
        assert everything(db, as_of=then) == rows
        assert everything(db, as_of=then, exclude_publisher="nobody") == rows


def test_a_graph_from_before_the_weights_is_weighed_once(db):
    put(db, WIRE, COURIER)
    before = everything(db)
    db.apply("MATCH (claim:Claim) SET claim = claim {.id, .name, .text, .kind, .listed_at}")
    db.write("record_schema_version", version=2)
    migrate(db)
    assert everything(db) == before


def test_around_a_thing_stands_what_was_known_then(db):
    put(db, WIRE)
    then, before = clock.now(), reads.around(db, "shelled")
    put(db, COURIER, POST)
    assert reads.around(db, "shelled") != before
    withdraw(db, "wire", copying=COPYING)
    assert reads.around(db, "shelled", as_of=then) == before
    assert {edge["type"] for edge in before.edges} == {"ASSERTS", "REPORTS", "SPEAKS_FOR"}
    assert "wire" not in {node["id"] for node in reads.around(db, "shelled").nodes}
    for gone in ({"node_id": "wire"}, {"node_id": "post", "as_of": then}):
        with pytest.raises(NotFound, match="has the id"):
            reads.around(db, **gone)
