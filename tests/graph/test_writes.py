import multiprocessing
import os
import signal
import time
from dataclasses import replace

import pytest

from graph import reads
from graph.database import connect
from graph.errors import GraphUnavailable, InvalidParameter
from graph.export import export
from graph.ids import stable_id
from graph.model import Actor, Article, Asserts, Claim, Evidence, Extraction
from graph.naming import Recognised, as_read, by_name
from graph.resolutions import each_alone
from graph.rows import rows
from graph.tellings import bare
from graph.writes import known, store

WRITERS = 3
NOW = "2031-03-07T00:00:00Z"


def dump(db) -> str:
    return "".join(export(db))


def about_the_weather(number: int) -> Extraction:
    """An article of its own about actors and a claim that all such articles share."""
    text = f"Report {number}: Estmark said that it rains. Westmark agreed."
    article = Article(id=f"weather-{number}", text=text)
    actors = tuple(Actor(id=stable_id("actor", name), name=name) for name in ("Estmark", "Westmark"))
    claim = Claim(id=stable_id("claim", "rain"), text="It rains.")
    said = Evidence(article_id=article.id, start=0, end=len(text), quote=text)
    ordered = actors if number % 2 else actors[::-1]
    return Extraction(
        article=article,
        actors=ordered,
        claims=(claim,),
        asserts=tuple(Asserts(actor_id=actor.id, target_id=claim.id, evidence=said) for actor in ordered),
    )


def write_some(address: tuple[str, str, str], numbers: range) -> None:
    uri, user, password = address
    with connect(uri, user=user, password=password) as db:
        for number in numbers:
            store(db, about_the_weather(number))


def race_with_another_text(address: tuple[str, str, str], text: str, outcomes) -> None:
    uri, user, password = address
    with connect(uri, user=user, password=password) as db:
        outcomes.put(store(db, Extraction(article=Article(id="raced", text=text))).status)


def batches(extraction: Extraction):
    tellings, namings = bare(extraction), as_read(extraction)
    recognised = Recognised(namings=namings, named=by_name(namings, ()))
    return rows(extraction, each_alone(tellings), tellings, recognised)


def write_half_and_die(address: tuple[str, str, str], batches) -> None:
    uri, user, password = address
    with connect(uri, user=user, password=password) as db, db.transaction() as transaction:
        transaction.run("store_actors", rows=batches["store_actors"], at=NOW)
        transaction.run("store_claims", rows=batches["store_claims"], at=NOW)
        os.kill(os.getpid(), signal.SIGKILL)


def together(*targets) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=target, args=args) for target, args in targets]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0] * len(processes)


def test_a_receipt_counts_what_was_found(db, extraction):
    receipt = store(db, extraction)
    assert receipt.status == "new"
    assert (receipt.claims, receipt.denials, receipt.actors, receipt.events, receipt.links) == (2, 2, 4, 1, 2)


def test_storing_twice_changes_nothing(db, extraction):
    store(db, extraction)
    before = dump(db)
    assert store(db, extraction).status == "known"
    assert dump(db) == before


def test_writing_the_same_rows_again_changes_nothing(db, extraction):
    store(db, extraction)
    before = dump(db)
    for name, batch in batches(extraction).items():
        db.write(name, rows=batch, at=NOW)
    assert dump(db) == before


def test_the_order_of_articles_makes_no_difference_to_what_they_share(db, extractions):
    for found in extractions:
        store(db, found)
    claims, actors = reads.claims(db), {actor.id for actor in reads.actors(db)}
    db.apply("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
    for found in reversed(extractions):
        store(db, found)
    assert [claim.id for claim in reads.claims(db)] == [claim.id for claim in claims]
    assert [claim.last_said_at for claim in reads.claims(db)] == [claim.last_said_at for claim in claims]
    assert {actor.id for actor in reads.actors(db)} == actors


def test_an_article_is_known_with_its_counts_before_it_is_read(db, extraction):
    assert known(db, extraction.article) is None
    stored = store(db, extraction)
    assert known(db, extraction.article) == replace(stored, status="known")


def test_another_text_of_a_known_article_is_not_known(db, extraction):
    store(db, extraction)
    assert known(db, replace(extraction.article, text="Nothing of this is true.")) is None


def test_names_of_an_actor_add_up_and_the_first_stays(dispute):
    [norland] = [actor for actor in reads.actors(dispute) if actor.name == "Norland"]
    assert norland.aliases == ["Kingdom of Norland", "the Kingdom"]


def test_an_article_in_which_nobody_says_anything_is_stored_with_its_warning(dispute):
    article = reads.article(dispute, "undated-1")
    assert (article.language, article.statements) == ("fr", [])
    assert article.warnings == ["language fr is stored, not read"]


def test_cypher_inside_a_text_is_only_text(db):
    words = "'}) DETACH DELETE n // $rows `x` \" MATCH (n) RETURN n; CALL db.labels()"
    article = Article(id=words, text=words, title=words, url=words, publisher=words, language=words)
    actor = Actor(id="a", name=words, aliases=(words + "!",))
    claim = Claim(id="c", text=words)
    said = Evidence(article_id=words, start=0, end=len(words), quote=words, cue=words)
    store(
        db,
        Extraction(
            article=article,
            actors=(actor,),
            claims=(claim,),
            asserts=(Asserts(actor_id="a", target_id="c", evidence=said),),
        ),
    )
    assert reads.article(db, words).text == words
    assert [found.text for found in reads.claims(db, actor=words, q=words)] == [words]


def test_a_nul_a_very_long_name_and_a_very_long_text_are_stored(db):
    name = "x" * 50_000
    article = Article(id="long", text="a\x00b" + "y" * 2_000_000, title=name, publisher=name)
    said = Evidence(article_id="long", start=0, end=3, quote="a\x00b")
    store(
        db,
        Extraction(
            article=article,
            actors=(Actor(id="long", name=name),),
            claims=(Claim(id="c", text="b"),),
            asserts=(Asserts(actor_id="long", target_id="c", evidence=said),),
        ),
    )
    assert reads.article(db, "long").text == article.text
    assert reads.actor(db, "long").name == name


def test_a_lone_surrogate_is_refused_with_its_place(db):
    with pytest.raises(InvalidParameter, match="character 3"):
        store(db, Extraction(article=Article(id="lone", text="abc\ud800")))
    assert reads.counts(db).articles == 0


@pytest.mark.parametrize("article_id", ["", "x" * 1_001])
def test_an_id_that_cannot_be_looked_up_is_refused(db, article_id):
    with pytest.raises(InvalidParameter, match="1 to 1000 characters"):
        store(db, Extraction(article=Article(id=article_id, text="Somebody said something.")))


def test_an_edge_to_nowhere_refuses_the_whole_article(db, extraction):
    with pytest.raises(InvalidParameter, match="store_asserts: 1 of 4"):
        store(db, replace(extraction, claims=extraction.claims[:1], reports=()))
    assert reads.counts(db).articles == 0


def test_a_writer_that_stops_half_way_leaves_nothing(db, extraction):
    found = batches(extraction)

    def write_until_it_fails() -> None:
        with db.transaction() as transaction:
            for name in ("store_actors", "store_claims", "no such step"):
                transaction.run(name, rows=found[name], at=NOW)

    with pytest.raises(KeyError):
        write_until_it_fails()
    assert reads.counts(db) == reads.Counts(
        articles=0, actors=0, claims=0, denials=0, events=0, asserts=0, denies=0
    )


def test_a_writer_that_is_killed_half_way_leaves_nothing(connection, db, extraction):
    address = (connection.uri, connection.user, connection.password)
    writer = multiprocessing.get_context("spawn").Process(
        target=write_half_and_die, args=(address, batches(extraction))
    )
    writer.start()
    writer.join(120)
    assert writer.exitcode == -signal.SIGKILL
    assert reads.counts(db).actors == 0
    began = time.monotonic()
    assert store(db, extraction).status == "new"  # the dead writer holds no lock
    assert time.monotonic() - began < 20


def test_a_transaction_that_ends_well_is_kept(db, extraction):
    with db.transaction() as transaction:
        transaction.run("store_actors", rows=batches(extraction)["store_actors"], at=NOW)
    assert reads.counts(db).actors == 4


def test_processes_that_share_actors_neither_fail_nor_double(connection, db):
    address = (connection.uri, connection.user, connection.password)
    together(*((write_some, (address, range(first, 40, 2))) for first in (0, 1, 0)))
    counts = reads.counts(db)
    assert (counts.articles, counts.actors, counts.claims, counts.asserts) == (40, 2, 1, 80)


def test_of_two_texts_that_race_for_one_id_one_corrects_the_other(connection, db):
    address = (connection.uri, connection.user, connection.password)
    outcomes = multiprocessing.get_context("spawn").Queue()
    together(
        *((race_with_another_text, (address, text, outcomes)) for text in ("One text.", "Another text."))
    )
    assert sorted(outcomes.get(timeout=5) for _ in range(2)) == ["corrected", "new"]


def test_without_a_server_storing_says_so(extraction):
    with (
        connect("bolt://127.0.0.1:1", user="neo4j", password="none") as db,
        pytest.raises(GraphUnavailable, match="is the server running"),
    ):
        store(db, extraction)
