"""The saved queries and the guide for Neo4j Browser, run on the made-up dispute."""

import re
from html import unescape

import pytest
from neo4j import GraphDatabase
from neo4j.graph import Path

from graph.queries import ROOT

FOLDER = ROOT / "browser"
SAVED = {
    path.stem: path.read_text(encoding="utf-8").strip() for path in (FOLDER / "queries").glob("*.cypher")
}
BLOCK = re.compile(r"<pre[^>]*\brunnable\b[^>]*>(.*?)</pre>", re.DOTALL)
SHOWN_BY_DEFAULT = 300  # nodes that Browser draws before it stops


@pytest.fixture
def ask(connection, dispute):
    with (
        GraphDatabase.driver(connection.uri, auth=(connection.user, connection.password)) as driver,
        driver.session(default_access_mode="READ") as session,
    ):
        yield lambda text: list(session.run(text))


def test_there_are_saved_queries():
    assert {"who_denied_what", "one_dispute", "one_actor", "one_event", "one_article"} <= set(SAVED)


@pytest.mark.parametrize("name", sorted(SAVED))
def test_a_saved_query_has_a_title_and_a_limit(name):
    title, _, text = SAVED[name].partition("\n")
    assert re.fullmatch(r"// [A-Z].*[^.]", title)  # Browser shows the first comment as the name
    assert int(text.rsplit("LIMIT ", 1)[1]) <= SHOWN_BY_DEFAULT


@pytest.mark.parametrize("name", sorted(SAVED))
def test_a_saved_query_draws_paths(ask, name):
    rows = ask(SAVED[name])
    assert rows
    assert {type(value) for row in rows for value in row.values() if value is not None} == {Path}


@pytest.mark.parametrize("name", sorted(SAVED))
def test_every_drawn_node_has_a_short_name_to_show(ask, name):
    nodes = [node for row in ask(SAVED[name]) for path in row.values() if path for node in path.nodes]
    assert all(0 < len(node["name"]) <= 60 for node in nodes)


def test_the_guide_shows_the_saved_queries_as_they_are():
    guide = (FOLDER / "guide.html").read_text(encoding="utf-8")
    assert sorted(unescape(block).strip() for block in BLOCK.findall(guide)) == sorted(SAVED.values())
    assert guide.count("<slide") == guide.count("</slide>") == len(SAVED)


def test_the_style_names_only_what_the_graph_has():
    style = (FOLDER / "style.grass").read_text(encoding="utf-8")
    assert set(re.findall(r"^node\.(\w+)", style, re.MULTILINE)) == {
        "Actor",
        "Article",
        "Claim",
        "Denial",
        "Event",
        "Naming",
        "Past",
        "Telling",
    }
    assert style.count("{name}") == 8
