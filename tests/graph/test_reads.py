import pytest

from graph import reads
from graph.errors import InvalidParameter
from graph.ids import stable_id
from graph.writes import store

NOBODY = "Nobody at all"


@pytest.fixture(scope="module")
def dispute(migrated, extractions):
    """The made-up dispute, stored once: nothing here writes."""
    migrated.apply("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
    for found in extractions:
        store(migrated, found)
    return migrated


def test_who_denied_what_gives_both_sides_with_their_evidence(dispute):
    newest = reads.denials(dispute)[0]
    assert (newest.denier, newest.claim) == ("Ilo Varga", "A Sudland patrol boat sank the ferry Alba.")
    assert newest.claimants == ["Norland", "Norland's foreign ministry"]
    assert (newest.cue, newest.said_at, newest.article) == (
        "dismissed",
        "2031-03-06",
        "https://courier.example/7",
    )
    assert newest.confidence == pytest.approx(0.6)
    text = reads.article(dispute, newest.article_id).text
    assert text[newest.start : newest.end] == newest.quote


def test_the_newest_denial_comes_first_and_the_undated_last(dispute):
    assert [row.said_at for row in reads.denials(dispute)] == ["2031-03-06", "2031-03-04", None]


def test_a_denial_of_a_denial_names_the_denial_and_who_made_it(dispute):
    row = reads.denials(dispute)[-1]
    assert (row.denier, row.claim, row.claimants) == ("Norland", "Sudland denied the accusation", ["Sudland"])


@pytest.mark.parametrize("name", ["Sudland", "PORT  sud", stable_id("actor", "sudland")])
def test_an_actor_is_found_by_name_alias_and_id_with_those_who_speak_for_it(dispute, name):
    assert [row.denier for row in reads.denials(dispute, actor=name)] == ["Ilo Varga", "Sudland"]


def test_who_speaks_for_the_navy_does_not_bring_in_the_state(dispute):
    assert [row.denier for row in reads.denials(dispute, actor="the sudland navy")] == ["Ilo Varga"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"claimant": "Norland"}, 2),
        ({"claimant": "Sudland"}, 1),
        ({"claimant": NOBODY}, 0),
        ({"actor": NOBODY}, 0),
        ({"about": "attack"}, 3),
        ({"about": "Norland"}, 3),
        ({"about": "The Alba Strait"}, 3),
        ({"about": "hack"}, 0),
        ({"q": "patrol boats"}, 2),
        ({"q": '"patrol boat" sank'}, 2),
        ({"q": '"boat patrol"'}, 0),
        ({"since": "2031-03-05"}, 1),
        ({"until": "2031-03-05"}, 1),
        ({"since": "2031-03-04", "until": "2031-03-06"}, 2),
        ({"since": "2031-03"}, 2),
        ({"until": "2030"}, 0),
        ({"since": "2031-03-04T00:00:00+00:00", "until": "2031-03-04T23:59:59Z"}, 1),
        ({"actor": "Sudland", "claimant": "Norland", "q": "ferry", "since": "2031-03-06"}, 1),
    ],
)
def test_filters_of_who_denied_what(dispute, filters, found):
    assert len(reads.denials(dispute, **filters)) == found


@pytest.mark.parametrize("q", ["AND", "ferry OR", 'alba"', "text:[* TO *]", "ferry~ /x/", "rock\\"])
def test_signs_of_the_search_language_are_only_signs(dispute, q):
    assert all(row.denier for row in reads.denials(dispute, q=q))
    assert all(row.score > 0 for row in reads.search(dispute, q=q))


@pytest.mark.parametrize("wrong", [{"since": "yesterday"}, {"until": "2031-13"}, {"q": " - "}, {"q": "((("}])
def test_a_filter_that_means_nothing_is_refused(dispute, wrong):
    with pytest.raises(InvalidParameter):
        reads.denials(dispute, **wrong)


@pytest.mark.parametrize("after", [[], ["2031"], [1.0, "x"], ["2031", 7], ["a", "b", "c"]])
def test_a_cursor_of_another_kind_is_refused(dispute, after):
    with pytest.raises(InvalidParameter, match="next_cursor"):
        reads.denials(dispute, after=after)


def test_a_score_is_wanted_in_the_cursor_of_a_search(dispute):
    with pytest.raises(InvalidParameter, match="next_cursor"):
        reads.search(dispute, q="ferry", after=["2031", "x"])


def test_a_dispute_names_both_sides(dispute):
    [row] = reads.disputes(dispute)
    assert row.claimants == ["Norland", "Norland's foreign ministry"]
    assert row.deniers == ["Ilo Varga", "Sudland"]
    assert (row.denials, row.articles, row.last_said_at) == (2, 2, "2031-03-06")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"actor": "Ilo Varga"}, 1),
        ({"actor": "Norland's foreign ministry"}, 1),
        ({"claimant": "Ilo Varga"}, 0),
        ({"denier": "Port Sud"}, 1),
        ({"denier": "Norland"}, 0),
        ({"about": "Sudland"}, 1),
        ({"q": "rock"}, 0),
        ({"since": "2031-03-07"}, 0),
    ],
)
def test_filters_of_disputes(dispute, filters, found):
    assert len(reads.disputes(dispute, **filters)) == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, 2),
        ({"actor": "Sudland"}, 1),
        ({"denier": "Sudland"}, 1),
        ({"kind": "accusation"}, 1),
        ({"kind": "demand"}, 0),
        ({"q": "rock"}, 1),
        ({"about": "attack"}, 1),
        ({"actor": NOBODY}, 0),
    ],
)
def test_filters_of_claims(dispute, filters, found):
    assert len(reads.claims(dispute, **filters)) == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, 3),
        ({"publisher": "the harbour post"}, 1),
        ({"publisher": "Nobody"}, 0),
        ({"language": "fr"}, 1),
        ({"q": "charge"}, 1),
        ({"since": "2031-03-05"}, 1),
        ({"until": "2031-03-04"}, 1),
    ],
)
def test_filters_of_articles(dispute, filters, found):
    assert len(reads.articles(dispute, **filters)) == found


def test_articles_count_what_was_found_in_them(dispute):
    first = next(row for row in reads.articles(dispute) if row.id == "harbour-1")
    assert (first.claims, first.denials, first.events) == (2, 2, 1)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["Ilo Varga", "Norland", "Norland's foreign ministry", "Sudland", "the Sudland navy"]),
        ({"actor": "Norland"}, ["Norland", "Norland's foreign ministry"]),
        ({"kind": "person"}, ["Ilo Varga"]),
        ({"q": "navy"}, ["the Sudland navy"]),
        ({"q": "captain"}, ["Ilo Varga"]),
        ({"q": "admiral"}, []),
    ],
)
def test_filters_of_actors(dispute, filters, found):
    assert [row.name for row in reads.actors(dispute, **filters)] == found


def test_an_actor_says_how_often_it_claims_denies_and_is_denied(dispute):
    norland = next(row for row in reads.actors(dispute) if row.name == "Norland")
    assert (norland.claims, norland.denials, norland.denied) == (1, 1, 1)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, 1),
        ({"actor": "Sudland"}, 1),
        ({"actor": "Ilo Varga"}, 0),
        ({"type": "attack"}, 1),
        ({"type": "meet"}, 0),
        ({"status": "disputed"}, 1),
        ({"place": "the alba strait"}, 1),
        ({"q": "strait"}, 1),
        ({"since": "2031-03-03"}, 0),
    ],
)
def test_filters_of_events(dispute, filters, found):
    assert len(reads.events(dispute, **filters)) == found


def test_the_timeline_tells_what_happened_and_what_was_said_in_order(dispute):
    rows = reads.timeline(dispute)
    assert [row.at for row in rows] == [
        "2031-03-02",
        "2031-03-03",
        "2031-03-04",
        "2031-03-04",
        "2031-03-06",
        "2031-03-06",
    ]
    assert rows[0].type == "event"
    assert {row.type for row in rows} == {"event", "claim", "denial"}


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"actor": "Ilo Varga"}, 1),
        ({"about": "attack"}, 4),
        ({"q": "strait"}, 1),
        ({"since": "2031-03-06"}, 2),
        ({"until": "2031-03-02"}, 1),
        ({"actor": NOBODY}, 0),
    ],
)
def test_filters_of_the_timeline(dispute, filters, found):
    assert len(reads.timeline(dispute, **filters)) == found


def test_search_finds_words_in_every_kind_of_thing(dispute):
    assert {row.type for row in reads.search(dispute, q="Norland")} >= {"actor", "article"}
    assert [row.type for row in reads.search(dispute, q="rock sailing")] == []
    assert {row.type for row in reads.search(dispute, q="strait")} == {"event", "article"}


def test_around_a_claim_stand_both_its_sides(dispute):
    claim = next(row for row in reads.claims(dispute) if row.kind == "accusation")
    near = reads.around(dispute, claim.id)
    assert {"Norland", "Sudland", "Ilo Varga"} <= {node["name"] for node in near.nodes}
    ids = {node["id"] for node in near.nodes}
    assert all(edge["from"] in ids and edge["to"] in ids for edge in near.edges)


def test_around_keeps_to_its_bounds(dispute):
    claim = next(row for row in reads.claims(dispute) if row.kind == "accusation")
    assert len(reads.around(dispute, claim.id, limit=3).edges) == 3
    close = reads.around(dispute, claim.id, depth=1)
    assert all(claim.id in (edge["from"], edge["to"]) for edge in close.edges)


def test_around_a_lonely_node_is_only_the_node(dispute):
    near = reads.around(dispute, "undated-1")
    assert ([node["id"] for node in near.nodes], near.edges) == (["undated-1"], [])


def test_the_counts_are_those_of_the_graph(dispute):
    assert reads.counts(dispute) == reads.Counts(
        articles=3, actors=5, claims=2, denials=3, events=1, asserts=6, denies=3
    )


def test_an_article_comes_with_its_statements_in_order_of_appearance(dispute):
    article = reads.article(dispute, "harbour-1")
    assert [found.start for found in article.statements] == sorted(
        found.start for found in article.statements
    )
    assert all(article.text[found.start : found.end] == found.quote for found in article.statements)
    assert [event.trigger for event in article.events] == ["sank"]


def test_a_claim_comes_with_both_sides(dispute):
    claim = reads.claim(dispute, reads.disputes(dispute)[0].claim_id)
    assert {telling.actor for telling in claim.tellings} == {"Norland", "Norland's foreign ministry"}
    assert [link.actors for link in claim.denials] == [["Ilo Varga"], ["Sudland"]]
    assert [link.tellings[0].quote for link in claim.denials][1] == "Sudland denied the accusation"
    assert {report.article_id for report in claim.reports} == {"harbour-1", "courier-7"}
    assert [event.type for event in claim.events] == ["attack"]


def test_a_denial_comes_with_what_it_denies_and_who_denies_it(dispute):
    denial = reads.denial(dispute, reads.denials(dispute, actor="Sudland")[1].denial_id)
    assert [link.text for link in denial.denies] == ["A Sudland patrol boat sank the ferry Alba."]
    assert [link.actors for link in denial.denials] == [["Norland"]]


def test_an_actor_comes_with_its_names_and_those_who_speak_for_it(dispute):
    navy = reads.actor(dispute, stable_id("actor", "sudland navy"))
    assert (navy.speaks_for, navy.speakers) == (["Sudland"], ["Ilo Varga"])


def test_an_event_comes_with_its_participants_and_what_is_said_about_it(dispute):
    event = reads.event(dispute, reads.events(dispute)[0].id)
    assert [(part.actor, part.role) for part in event.participants] == [
        ("Sudland", "agent"),
        ("Norland", "target"),
    ]
    assert {found.type for found in event.statements} == {"claim", "denial"}
    assert event.reports[0].quote == "a Sudland patrol boat sank the ferry Alba"
