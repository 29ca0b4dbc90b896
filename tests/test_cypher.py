"""Every text of cypher/ held against its header, its function, the planner and the row type it fills."""

import dataclasses
import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from neo4j import GraphDatabase, ResultSummary

from graph import queries, reads
from graph.errors import InvalidQuery
from graph.queries import ROOT, Query
from graph.writes import store

QUERIES = queries.load()
ROW_TYPES = {
    "denials": reads.DenialRow,
    "disputes": reads.DisputeRow,
    "contradictions": reads.ContradictionRow,
    "contradiction": reads.ContradictionRow,
    "indexes": reads.IndexRow,
    "articles": reads.ArticleRow,
    "actors": reads.ActorRow,
    "claims": reads.ClaimRow,
    "events": reads.EventRow,
    "search": reads.SearchRow,
    "timeline": reads.TimelineRow,
    "around": reads.Neighbourhood,
    "counts": reads.Counts,
    "article": reads.ArticleDetail,
    "actor": reads.ActorDetail,
    "claim": reads.ClaimDetail,
    "denial": reads.DenialDetail,
    "event": reads.EventDetail,
}
# Asked on the way to an answer, without a row type in graph/reads.
STEPS = {
    "actor_namings",
    "actors_apart",
    "claim_tellings",
    "claims_counted",
    "claims_ranked",
    "claims_recent",
    "claims_weighed",
    "copy_candidates",
    "country_speakers",
    "held_apart",
    "judgement",
    "judgements",
    "matching",
    "named_actors",
    "near_actors",
    "near_tellings",
    "receipts",
    "reported_claims",
    "schema_version",
    "sharing_articles",
    "speakers",
    "standing_judgements",
    "unweighed_claims",
    "withdrawable",
    "wording",
}
EXAMPLES = {
    ("speakers", "undone", "allowed", "disputed"): True,
    ("with_claimants", "with_deniers", "with_sources", "with_dates"): True,
    ("min_assertors", "min_deniers", "min_sources", "min_publishers", "most_sources"): 1,
    ("picked",): [{"id": "x", "listed_by": ""}],
    ("properties",): {},
    ("limit", "depth", "after_score", "version", "least"): 1,
    (
        "rows",
        "hits",
        "statement_hits",
        "event_hits",
        "actors",
        "about_actors",
        "claimants",
        "deniers",
        "publishers",
    ): [],
    ("articles", "bands", "ids", "moved", "namings", "tellings"): [],
}
# What comes into a graph only by copies, corrections and persons: of names that it has never seen the planner complains.
RARE = """MATCH (article:Article {id: 'harbour-1'})
CREATE (past:Article:Past {id: 'past', of: '', version: 1, bands: []})
CREATE (article)-[:JUDGED {
  id: 'j', by: 'Ada', verdict: 'same', judged_at: '', score: 1.0, reason: '',
  undone_at: '', undone_by: '', from_claim: '', to_claim: '', moved: []
}]->(past)
CREATE (article)-[:REPLACES]->(past)
CREATE (actor:Actor:Past {id: 'gone', name: ''})-[:MERGED_INTO]->(:Actor {id: 'heir', name: ''})
CREATE (:Naming {id: 'n'})-[:NAMED {known_from: '', known_until: '', score: 1.0, reason: '', by: ''}]->(actor)
CREATE (article)-[:WAS_COPY_OF {like: '', known_from: '', known_until: '', learnt_at: ''}]->(past)"""


class Plan(NamedTuple):
    columns: set[str]
    summary: ResultSummary


@pytest.fixture(params=sorted(QUERIES))
def query(request) -> Query:
    return QUERIES[request.param]


@pytest.fixture(scope="module")
def plan(connection, migrated, extractions) -> Iterator[Callable[[Query], Plan]]:
    """Ask the planner how it would run a query on the graph of the made-up dispute, complaints and all."""
    migrated.apply("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
    for found in extractions:
        store(migrated, found)
    migrated.apply(RARE)
    with GraphDatabase.driver(
        connection.uri, auth=(connection.user, connection.password), warn_notification_severity="OFF"
    ) as driver:

        @cache
        def explain(query: Query) -> Plan:
            params = {name: example(name) for name in query.params}
            with driver.session(notifications_min_severity="INFORMATION") as session:
                result = session.run("EXPLAIN " + query.text, params)
                return Plan(set(result.keys()), result.consume())

        yield explain


def example(name: str) -> object:
    return next((value for names, value in EXAMPLES.items() if name in names), "x")


def operators(plan: dict) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def test_the_planner_has_nothing_to_complain_of(plan, query):
    complaints = [
        f"{found.raw_classification}: {found.status_description}"
        for found in plan(query).summary.gql_status_objects
        if found.is_notification
    ]
    assert complaints == []


def test_reads_only_read_and_writes_write(plan, query):
    kind = plan(query).summary.query_type
    assert kind == ("r" if query.access == "read" else "rw" if "RETURN" in query.text else "w")


def test_no_plan_looks_at_all_nodes_or_all_edges(plan, query):
    used = set(operators(plan(query).summary.plan))
    assert not used & {"AllNodesScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan"}


@pytest.mark.parametrize("name", ["articles", "actors", "claims_recent", "denials", "events"])
def test_lists_come_from_an_index_in_order(plan, name):
    used = set(operators(plan(QUERIES[name]).summary.plan))
    assert {"NodeIndexSeekByRange", "PartialTop"} <= used  # Top alone would sort all there is


def test_every_ranking_of_claims_comes_from_its_own_index_in_order(plan):
    used = Counter(operators(plan(QUERIES["claims_ranked"]).summary.plan))
    assert used["NodeIndexSeekByRange"] == used["PartialTop"] == 6
    assert not used.keys() & {"Top", "NodeByLabelScan"}


def test_contradictions_and_timeline_come_from_the_indexes_of_edges(plan):
    for name in ("contradictions", "timeline"):
        used = set(operators(plan(QUERIES[name]).summary.plan))
        assert {"DirectedRelationshipIndexSeekByRange", "PartialTop"} <= used


@pytest.mark.parametrize("name", sorted(ROW_TYPES))
def test_columns_are_the_fields_of_the_row_type(plan, name):
    assert plan(QUERIES[name]).columns == {field.name for field in dataclasses.fields(ROW_TYPES[name])}


def test_every_question_has_its_function():
    asked = {query.name for query in QUERIES.values() if query.folder == "queries"} - STEPS
    assert asked == set(ROW_TYPES)
    for name in asked:
        function = getattr(reads, name)
        assert next(iter(inspect.signature(function).parameters)) == "db"


def test_lists_take_limit_and_after():
    for name in (
        "articles",
        "actors",
        "claims",
        "denials",
        "events",
        "disputes",
        "contradictions",
        "timeline",
    ):
        assert {"limit", "after"} <= set(inspect.signature(getattr(reads, name)).parameters)
        assert hasattr(ROW_TYPES[name], "sort_key")


def test_no_text_builds_cypher_in_python():
    cypher = re.compile(r"\b(MATCH \(|MERGE \(|UNWIND \$)")
    project = ROOT.parent
    found = [
        path
        for package in ("app", "graph", "ingest")
        for path in (project / package).rglob("*.py")
        if cypher.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("MATCH (a:Actor) RETURN a", "line 1 must say"),
        ("// Actors.\nMATCH (a:Actor) RETURN a", "line 2 must be"),
        ("// A.\n// params: b, a\nMATCH (x {a: $a}) RETURN x", "declares ['a', 'b'], uses ['a']"),
        ("// A.\n// params:\nMATCH (x {a: $a}) RETURN x", "declares [], uses ['a']"),
    ],
)  # fmt: skip
def test_a_malformed_file_stops_the_load_and_names_itself(tmp_path: Path, text, complaint):
    folder = tmp_path / "queries"
    folder.mkdir()
    (folder / "broken.cypher").write_text(text)
    with pytest.raises(InvalidQuery) as raised:
        queries.load(tmp_path)
    assert complaint in str(raised.value)
    assert "broken.cypher" in str(raised.value)


def test_one_name_in_two_folders_stops_the_load(tmp_path: Path):
    for folder in ("queries", "writes"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "twice.cypher").write_text("// Twice.\n// params:\nRETURN 1 AS one")
    with pytest.raises(InvalidQuery, match="a query of this name stands in queries/ already"):
        queries.load(tmp_path)


def test_an_empty_folder_stops_the_load(tmp_path: Path):
    with pytest.raises(InvalidQuery, match="holds no queries"):
        queries.load(tmp_path)


def test_a_schema_without_a_version_stops_the_load(tmp_path: Path):
    (tmp_path / "schema.cypher").write_text("CREATE INDEX x IF NOT EXISTS FOR (a:Actor) ON (a.x);")
    with pytest.raises(InvalidQuery, match="version"):
        queries.schema(tmp_path)
