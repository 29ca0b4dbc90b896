"""One actor or two: joined by what its names say, merged, parted, undone; each time the graph is what it was."""

import json
from dataclasses import replace

import pytest

from app.resolving import RECOGNITION
from graph import clock, reads
from graph.actor_judgements import judge_actors
from graph.errors import InvalidParameter, NotFound
from graph.export import export
from graph.ids import stable_id
from graph.incoming import Storing
from graph.judgements import undo
from graph.migration import migrate
from graph.model import Actor, Article, Asserts, Claim, Evidence, Extraction, SpeaksFor
from graph.naming import naming_id
from graph.reads.judgements import judgements
from graph.retirement import withdraw
from graph.writes import Receipt, store

BY = "Ines Dahl"


def dump(db, as_of=None) -> str:
    return "".join(export(db, as_of=as_of))


def actor(name: str, kind: str = "person", *aliases: str, roles: tuple[str, ...] = ()) -> Actor:
    return Actor(id=stable_id("actor", name.casefold()), name=name, kind=kind, aliases=aliases, roles=roles)


def article(number: int, *actors: Actor, side: Actor | None = None, text: str = "") -> Extraction:
    """An article in which each actor says something of its own; the first speaks for `side`."""
    text = text or f"Article {number}: {', '.join(one.name for one in actors)} said what they said."
    made = Article(id=f"a-{number}", text=text, published_at=f"2031-03-{number:02}")
    said = Evidence(article_id=made.id, start=0, end=len(text), quote=text)
    claims = [
        Claim(id=stable_id("claim", number, one.id), text=f"{one.name} says {number}.") for one in actors
    ]
    return Extraction(
        article=made,
        actors=(*actors, *([side] if side else [])),
        claims=tuple(claims),
        asserts=tuple(
            Asserts(actor_id=one.id, target_id=claim.id, evidence=said)
            for one, claim in zip(actors, claims, strict=True)
        ),
        speaks_for=(SpeaksFor(actor_id=actors[0].id, principal_id=side.id, evidence=said),) if side else (),
    )


def put(db, *extractions: Extraction) -> list[Receipt]:
    return [store(db, one, Storing(recognition=RECOGNITION)) for one in extractions]


def names(db) -> list[str]:
    return [one.name for one in reads.actors(db) if one.kind != "state"]


NORLAND, SUDLAND = actor("Norland", "state"), actor("Sudland", "state")
MINISTRY = actor("Ministry of Defense", "organisation")
VARGA = actor("Ilo Varga", "person", "Varga", "foreign minister Ilo Varga", roles=("minister",))
BARE = actor("Varga")
BUREAU = actor("Norland Maritime Safety Bureau", "organisation")
INITIALS = actor("NMSB", "organisation")


def test_the_ministries_of_two_states_stay_two(db):
    put(
        db,
        article(1, MINISTRY, side=NORLAND),
        article(2, MINISTRY, side=SUDLAND),
        article(3, MINISTRY, side=NORLAND),
    )
    found = [one for one in reads.actors(db) if one.name == MINISTRY.name]
    assert sorted((one.speaks_for, one.claims) for one in found) == [(["Norland"], 2), (["Sudland"], 1)]


def test_namesakes_of_other_callings_stay_apart_and_are_known_again(db):
    def namesake(role: str) -> Actor:
        return actor("Ann Poe", roles=(role,))

    put(db, article(1, namesake("mayor")), article(2, namesake("striker")))
    assert names(db) == ["Ann Poe", "Ann Poe"]
    put(db, article(3, namesake("striker")), article(4, namesake("mayor")))
    assert sorted(one.claims for one in reads.actors(db)) == [2, 2]
    [doubt] = judgements(db, by="program")
    assert (doubt.on, doubt.verdict, doubt.reason) == ("actor", "undecided", "same name, other callings")


def test_one_of_whom_nothing_tells_which_namesake_is_meant_is_neither(db):
    put(db, article(1, actor("Ann Poe", roles=("mayor",))), article(2, actor("Ann Poe", roles=("striker",))))
    put(db, article(3, actor("Ann Poe")))
    assert sorted(one.claims for one in reads.actors(db)) == [1, 1, 1]


def test_initials_of_one_article_and_the_name_of_another_are_one(db):
    put(db, article(1, INITIALS), article(2, BUREAU))
    [one] = reads.actors(db)
    assert (one.name, one.aliases, one.claims) == (INITIALS.name, [BUREAU.name], 2)
    assert {row.id for row in reads.actors(db, actor=BUREAU.name)} == {one.id}


def test_an_article_that_has_both_names_makes_one_actor_of_two(db):
    name, short = actor("Veld Harbour Watch", "organisation"), actor("VHW", "organisation")
    put(db, article(1, short), article(2, name))
    assert names(db) == [name.name, short.name]
    put(db, article(3, replace(name, aliases=(short.name,))))
    [one] = reads.actors(db)
    assert (one.claims, one.aliases) == (3, [short.name])
    assert [found.verdict for found in reads.actor(db, one.id).judgements] == ["same", "undecided"]


def test_a_surname_alone_may_be_the_one_who_bears_it(db):
    put(db, article(1, VARGA), article(2, BARE), article(3, BARE))
    assert names(db) == ["Ilo Varga", "Varga"]
    assert [one.claims for one in reads.actors(db)] == [1, 2]
    [doubt] = reads.actor(db, BARE.id).judgements
    assert (doubt.verdict, doubt.other, doubt.by) == ("undecided", "Ilo Varga", "program")
    assert [one.id for one in judgements(db, verdict="undecided", by="program")] == [doubt.id]


def test_a_surname_with_the_same_title_is_the_one_who_bears_it(db):
    put(
        db,
        article(1, replace(VARGA, aliases=("Minister Varga", "Varga"))),
        article(2, replace(BARE, aliases=("Minister Varga",))),
    )
    assert names(db) == ["Ilo Varga"]


def test_a_merge_shows_one_actor_and_its_undoing_restores_the_export(db):
    put(db, article(1, VARGA, side=NORLAND), article(2, BARE, SUDLAND, side=SUDLAND))
    before, then = dump(db), clock.now()
    merged = judge_actors(db, "same", (VARGA.id, BARE.id), by=BY, reason="the same man")
    assert names(db) == ["Ilo Varga"]
    one = reads.actor(db, VARGA.id)
    assert (one.claims, one.articles, one.speaks_for) == (2, 2, ["Norland", "Sudland"])
    assert reads.actor(db, BARE.id) == one
    assert {row.id for row in reads.actors(db, actor=BARE.id)} == {VARGA.id}
    assert [row.name for row in reads.actors(db, as_of=then) if row.kind == "person"] == [
        "Ilo Varga",
        "Varga",
    ]
    assert reads.actor(db, BARE.id, as_of=then).name == "Varga"
    assert dump(db, then) == before
    undone = undo(db, merged.id, by=BY)
    assert (undone.undone_by, undone.moved) == (BY, [naming_id("a-2", BARE.id)])
    assert dump(db) == before


def test_a_split_gives_a_naming_an_actor_of_its_own_and_its_undoing_restores_the_export(db):
    put(db, article(1, VARGA), article(2, VARGA))
    before = dump(db)
    naming = naming_id("a-2", VARGA.id)
    assert naming in {one.id for one in reads.actor(db, VARGA.id).namings}
    split = judge_actors(db, "different", (VARGA.id, naming), by=BY)
    assert (names(db), split.moved) == (["Ilo Varga", "Ilo Varga"], [naming])
    undo(db, split.id, by=BY)
    assert dump(db) == before


def test_merges_undone_in_any_order_restore_the_export(db):
    put(db, article(1, VARGA), article(2, BARE), article(3, actor("Ila Varga", "person", "Varga")))
    before = dump(db)
    first = judge_actors(db, "same", (BARE.id, stable_id("actor", "ila varga")), by=BY)
    second = judge_actors(db, "same", (VARGA.id, BARE.id), by=BY)
    for one in (first, second):
        undo(db, one.id, by=BY)
    assert dump(db) == before


@pytest.mark.parametrize("anew", ["corrected", "withdrawn"])
def test_what_a_person_judged_survives_that_the_article_is_stored_anew(db, anew):
    bare = article(2, BARE)
    put(db, article(1, VARGA), bare)
    judge_actors(db, "same", (VARGA.id, BARE.id), by=BY)
    if anew == "withdrawn":
        withdraw(db, "a-2")
        assert reads.actor(db, VARGA.id).aliases == ["Varga", "foreign minister Ilo Varga"]
    put(db, replace(bare, article=replace(bare.article, text=bare.article.text + " Corrected.")))
    assert names(db) == ["Ilo Varga"]
    put(db, article(4, BARE))
    assert reads.actor(db, VARGA.id).claims == 3


def test_a_person_who_splits_wins_over_a_later_reading(db):
    second = article(2, VARGA)
    put(db, article(1, VARGA), second)
    judge_actors(db, "different", (VARGA.id, naming_id("a-2", VARGA.id)), by=BY)
    before = sorted(one.id for one in reads.actors(db))
    put(db, replace(second, article=replace(second.article, text=second.article.text + " Corrected.")))
    assert sorted(one.id for one in reads.actors(db)) == before
    assert [one.claims for one in reads.actors(db)] == [1, 1]


def test_what_a_person_holds_apart_the_program_does_not_join(db):
    put(db, article(1, actor("VHW", "organisation")), article(2, actor("Veld Harbour Watch", "organisation")))
    ids = [one.id for one in reads.actors(db)]
    judge_actors(db, "different", (ids[0], ids[1]), by=BY)
    put(db, article(3, actor("Veld Harbour Watch", "organisation", "VHW")))
    assert [one.id for one in reads.actors(db)] == ids


def test_a_name_learnt_only_from_a_withdrawn_article_goes_with_it_and_comes_back(db):
    second = article(2, replace(VARGA, aliases=("Varga", "the Fox")))
    put(db, article(1, VARGA), second)
    before, then = dump(db), clock.now()
    assert "the Fox" in reads.actor(db, VARGA.id).aliases
    withdraw(db, "a-2")
    assert reads.actor(db, VARGA.id).aliases == ["Varga", "foreign minister Ilo Varga"]
    assert reads.actors(db, actor="the Fox") == []
    assert "the Fox" in reads.actor(db, VARGA.id, as_of=then).aliases
    assert dump(db, then) == before
    put(db, second)
    assert dump(db) == before


def test_a_withdrawn_article_that_gave_the_name_takes_it_along(db):
    put(db, article(1, INITIALS), article(2, BUREAU))
    before = dump(db)
    withdraw(db, "a-1")
    assert [(one.name, one.aliases) for one in reads.actors(db)] == [(BUREAU.name, [])]
    put(db, article(1, INITIALS))
    assert dump(db) == before


def test_an_actor_is_not_judged_against_itself_nor_what_is_not_there(db):
    put(db, article(1, VARGA))
    for pair in ((VARGA.id, VARGA.id), (VARGA.id, "gone")):
        with pytest.raises((InvalidParameter, NotFound), match=r"one actor|no actor and no naming"):
            judge_actors(db, "same", pair, by=BY)
    with pytest.raises(InvalidParameter, match="name of the person"):
        judge_actors(db, "same", (VARGA.id, VARGA.id), by="program")


def test_claims_count_a_merged_actor_once(db):
    one, other = article(1, VARGA), article(2, BARE)
    shared = one.claims[0]
    put(db, one, replace(other, claims=(shared,), asserts=(replace(other.asserts[0], target_id=shared.id),)))
    count = "MATCH (claim:Claim {id: $id}) RETURN claim.assertors AS assertors"
    with db._driver.session() as session:
        assert session.run(count, id=shared.id).single()["assertors"] == 2
        judge_actors(db, "same", (VARGA.id, BARE.id), by=BY)
        assert session.run(count, id=shared.id).single()["assertors"] == 1


def test_an_export_says_nothing_of_namings(db):
    put(db, article(1, VARGA, side=NORLAND))
    assert "naming" not in json.dumps(json.loads(dump(db))["edges"])


def test_the_service_shows_what_may_be_the_same_and_what_was_merged(client, db):
    put(db, article(1, VARGA), article(2, BARE))
    found = client.get(f"/actors/{BARE.id}").json()
    assert [(one["verdict"], one["other_id"]) for one in found["judgements"]] == [("undecided", VARGA.id)]
    judge_actors(db, "same", (VARGA.id, BARE.id), by=BY)
    merged = client.get(f"/actors/{BARE.id}").json()
    assert (merged["id"], merged["aliases"]) == (VARGA.id, ["Varga", "foreign minister Ilo Varga"])
    assert [one["article_id"] for one in merged["namings"]] == ["a-1", "a-2"]
    assert [one["by"] for one in merged["judgements"]] == [BY, "program"]


def test_the_command_judges_actors_and_takes_it_back(counterclaim, db):
    put(db, article(1, VARGA), article(2, BARE))
    before = dump(db)
    made = counterclaim("judge", "same", VARGA.id, BARE.id, "--actors", "--by", BY)
    assert (made.returncode, made.stdout.split("  ")[1].strip()) == (0, f"same, by {BY}: 1 namings moved")
    listed = json.loads(counterclaim("judge", "list", "--by", BY).stdout)
    assert [(one["on"], one["verdict"]) for one in listed] == [("actor", "same")]
    assert counterclaim("judge", "undo", made.stdout.split()[0]).returncode == 0
    assert dump(db) == before
    assert counterclaim("judge", "same", VARGA.id, BARE.id, "--actors", "--articles").returncode == 2


OLDER = (
    "MATCH (naming:Naming) DETACH DELETE naming",
    "MATCH ()-[edge:ASSERTS|SPEAKS_FOR]->() REMOVE edge.naming, edge.principal_naming",
    "MATCH (one:Actor) REMOVE one.named_by, one.kind_by, one.cues, one.called, one.roles, one.sides, one.homes",
    "MATCH (schema:SchemaVersion) SET schema.version = 2",
)
"""Makes of a graph what it was when an actor was its name."""


def test_a_graph_of_before_knows_its_actors_again(db):
    put(db, article(1, VARGA, side=NORLAND), article(2, VARGA), article(3, BARE))
    before = dump(db)
    for statement in OLDER:
        db.apply(statement)
    migrate(db)
    assert dump(db) == before
    put(db, article(4, VARGA))
    assert [one.claims for one in reads.actors(db, actor=VARGA.id) if one.id == VARGA.id] == [3]
    merged = judge_actors(db, "same", (VARGA.id, BARE.id), by=BY)
    assert names(db) == ["Ilo Varga"]
    undo(db, merged.id, by=BY)
    withdraw(db, "a-4")
    assert dump(db) == before
