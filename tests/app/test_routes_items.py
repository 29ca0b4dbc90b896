import pytest

pytestmark = pytest.mark.usefixtures("stored")

ITEMS = {
    "/articles": ("id", "statements"),
    "/actors": ("id", "speaks_for"),
    "/claims": ("id", "denials"),
    "/denials": ("denial_id", "denies"),
    "/events": ("id", "participants"),
    "/disputes": ("claim_id", "denials"),
}


@pytest.mark.parametrize(("path", "key", "holds"), [(path, *rest) for path, rest in ITEMS.items()])
def test_an_item_of_a_list_can_be_asked_for(client, path, key, holds):
    for item in client.get(path).json()["items"]:
        answer = client.get(f"{path}/{item[key]}")
        assert answer.status_code == 200, answer.text
        assert answer.json()["id"] == item[key]
        assert holds in answer.json()


@pytest.mark.parametrize("path", [*ITEMS, "/contradictions"])
def test_an_unknown_id_is_a_problem(client, path):
    answer = client.get(f"{path}/nobody-has-this-id")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == "not-found"
    assert "nobody-has-this-id" in answer.json()["detail"]


def test_a_claim_shows_both_sides(client):
    [claim] = client.get("/disputes").json()["items"]
    found = client.get(f"/claims/{claim['claim_id']}").json()
    assert {telling["actor"] for telling in found["tellings"]} == {"Norland", "Norland's foreign ministry"}
    assert {name for denial in found["denials"] for name in denial["actors"]} == {"Sudland", "Ilo Varga"}


def test_the_graph_around_a_claim_holds_its_denials(client):
    [claim] = client.get("/disputes").json()["items"]
    answer = client.get("/graph", params={"id": claim["claim_id"], "depth": 1}).json()
    assert {"claim", "denial", "actor"} <= {node["type"] for node in answer["nodes"]}
    assert "DENIES" in {edge["type"] for edge in answer["edges"]}


@pytest.mark.parametrize(
    ("params", "status"),
    [({"id": "nobody"}, 404), ({}, 422), ({"id": "x", "depth": 3}, 422), ({"id": "x", "color": "red"}, 422)],
)
def test_the_graph_around_nothing_is_refused(client, params, status):
    assert client.get("/graph", params=params).status_code == status


def test_the_export_is_one_object_with_every_edge(client):
    whole = client.get("/export").json()
    assert {article["id"] for article in whole["articles"]} == {"harbour-1", "courier-7", "undated-1"}
    assert {"ASSERTS", "REPORTS", "DENIES", "ABOUT", "INVOLVES", "SPEAKS_FOR"} <= {
        edge["type"] for edge in whole["edges"]
    }


def test_an_export_in_an_unknown_form_is_refused(client):
    assert client.get("/export", params={"format": "xml"}).status_code == 422
