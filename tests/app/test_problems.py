import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app import problems


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/no/such/route", 404),
        ("DELETE", "/denials", 405),
        ("GET", "/denials?limit=none", 422),
        ("GET", "/browser/absent.html", 404),
        ("GET", "/browser/../app/settings.py", 404),
    ],
)
def test_every_refusal_is_a_problem_document(client, method, path, status):
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found["status"] == status
    assert found["type"]
    assert found["title"]
    assert found["detail"]


def test_a_validation_problem_says_where_and_never_sends_the_input_back(client):
    answer = client.get("/denials", params={"limit": "secret-word"})
    [error] = answer.json()["errors"]
    assert error["loc"] == ["query", "limit"]
    assert "secret-word" not in answer.text


def test_what_nobody_foresaw_is_500_without_its_insides():
    app = FastAPI()
    problems.install(app)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("the password is 1234")

    answer = TestClient(app, raise_server_exceptions=False).get("/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "1234" not in answer.text


def test_every_answer_carries_the_id_of_its_request(client):
    assert client.get("/healthz", headers={"x-request-id": "abc-1"}).headers["x-request-id"] == "abc-1"
    assert client.get("/healthz", headers={"x-request-id": "a b\t!"}).headers["x-request-id"].isalnum()
