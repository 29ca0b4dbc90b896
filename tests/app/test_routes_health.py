import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from graph.database import connect
from graph.errors import GraphUnavailable


@pytest.fixture(scope="module")
def orphan(settings):
    """The service after its database has gone."""
    with (
        connect("bolt://127.0.0.1:1", user="neo4j", password="no matter") as db,
        TestClient(create_app(settings, db), raise_server_exceptions=False) as client,
    ):
        with pytest.raises(GraphUnavailable):
            db.verify()
        yield client


def test_a_living_process_says_so(client):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_a_service_whose_database_is_ready_is_ready(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["status"], found["database"], found["indexes_online"]) == ("ready", True, True)
    assert found["schema_version"] == found["schema_head"]


def test_a_service_without_its_database_lives_but_is_not_ready(orphan):
    assert orphan.get("/healthz").status_code == 200
    answer = orphan.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["database"] is False
    assert "did not answer" in answer.json()["reason"]


@pytest.mark.parametrize("path", ["/denials", "/actors/x", "/export", "/graph?id=x"])
def test_without_the_database_every_question_is_answered_with_503(orphan, path):
    answer = orphan.get(path)
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert answer.json()["type"] == "graph-unavailable"


def test_metrics_count_requests_and_the_graph(client, dispute):
    client.get("/denials")
    client.get("/claims/nobody")
    text = client.get("/metrics").text
    assert 'counterclaim_requests_total{method="GET",route="/denials",status="200"}' in text
    assert 'counterclaim_requests_total{method="GET",route="/claims/{id}",status="404"}' in text
    assert 'counterclaim_graph{kind="articles"} 3.0' in text
    assert "counterclaim_graph_up 1.0" in text


def test_metrics_tell_that_the_database_is_gone(orphan):
    assert "counterclaim_graph_up 0.0" in orphan.get("/metrics").text
