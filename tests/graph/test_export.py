import json

from graph import export as exports
from graph.export import export
from graph.model import Article, Extraction
from graph.writes import store


def test_the_export_is_one_json_object_with_every_node_and_edge(dispute):
    found = json.loads("".join(export(dispute)))
    assert list(found) == ["articles", "actors", "claims", "denials", "events", "edges"]
    assert [len(found[name]) for name in list(found)[:5]] == [3, 5, 2, 3, 1]
    kinds = {edge["type"] for edge in found["edges"]}
    assert kinds == {"ASSERTS", "REPORTS", "DENIES", "ABOUT", "INVOLVES", "SPEAKS_FOR"}


def test_every_edge_points_at_characters_of_an_article(dispute):
    found = json.loads("".join(export(dispute)))
    texts = {article["id"]: article["text"] for article in found["articles"]}
    nodes = {
        node["id"] for name in ("articles", "actors", "claims", "denials", "events") for node in found[name]
    }
    for edge in found["edges"]:
        assert {edge["from"], edge["to"]} <= nodes
        assert texts[edge["article"]][edge["start"] : edge["end"]]
        assert edge.get("quote") in (None, texts[edge["article"]][edge["start"] : edge["end"]])


def test_actors_and_events_name_the_ids_they_are_tied_to(dispute):
    found = json.loads("".join(export(dispute)))
    ids = {actor["name"]: actor["id"] for actor in found["actors"]}
    navy = next(actor for actor in found["actors"] if actor["name"] == "the Sudland navy")
    assert navy["speaks_for"] == [ids["Sudland"]]
    assert sorted(found["events"][0]["participants"]) == sorted([ids["Norland"], ids["Sudland"]])


def test_an_empty_graph_gives_empty_lists(db):
    assert set(map(str, json.loads("".join(export(db))).values())) == {"[]"}


def test_pages_join_without_loss(db, monkeypatch):
    monkeypatch.setattr(exports, "PAGE", 3)
    for number in range(10):
        store(db, Extraction(article=Article(id=f"n{number}", text=f"Text {number}.")))
    found = json.loads("".join(export(db)))
    assert [article["id"] for article in found["articles"]] == [f"n{number}" for number in range(10)]
