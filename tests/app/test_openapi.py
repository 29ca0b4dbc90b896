import pytest
from fastapi.routing import APIRoute
from pydantic import TypeAdapter

from app.routes import ROUTERS

ROUTES = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]


@pytest.fixture(scope="module")
def document(client):
    return client.get("/openapi.json").json()


def test_the_documentation_is_there(client, document):
    assert client.get("/docs").status_code == 200
    assert {
        "/articles", "/actors", "/claims", "/denials", "/events", "/disputes", "/contradictions",
        "/search", "/timeline", "/graph", "/export", "/healthz", "/readyz", "/metrics",
    } <= document["paths"].keys()  # fmt: skip


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{min(route.methods)} {route.path}")
def test_every_route_has_a_summary_and_a_description(route):
    assert route.summary
    assert route.description


@pytest.mark.parametrize(
    "route", [route for route in ROUTES if route.response_model], ids=lambda route: f"{route.path}"
)
def test_every_example_is_an_answer_that_its_route_can_give(route):
    status = route.status_code or 200
    example = route.responses[status]["content"]["application/json"]["example"]
    model = TypeAdapter(route.response_model)
    assert model.dump_python(model.validate_python(example), mode="json") == example


def test_errors_are_documented_as_problems(document):
    answers = document["paths"]["/denials"]["get"]["responses"]
    assert "application/problem+json" in answers["422"]["content"]
