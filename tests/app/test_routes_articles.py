import json

import pytest

pytestmark = pytest.mark.usefixtures("db")


def test_a_new_article_is_created_and_the_answer_says_what_was_found(client, alba):
    answer = client.post("/articles", json=alba)
    assert answer.status_code == 201, answer.text
    found = answer.json()
    assert (found["article_id"], found["status"]) == ("alba", "new")
    [denial] = found["denials"]
    assert denial["denier"] == "Sudland"
    assert any("patrol boat" in claim for claim in denial["claims"])
    assert alba["text"][denial["start"] : denial["end"]] == denial["quote"]
    assert any(claim["actor"] == "Norland" for claim in found["claims"])


def test_the_same_article_again_is_known_and_changes_nothing(client, alba):
    first = client.post("/articles", json=alba).json()
    before = client.get("/export").json()
    answer = client.post("/articles", json=alba)
    assert answer.status_code == 200
    assert answer.json() == first | {"status": "known"}
    assert client.get("/export").json() == before


def test_another_text_of_a_known_id_is_a_conflict(client, alba):
    client.post("/articles", json=alba)
    answer = client.post("/articles", json=alba | {"text": "Nothing of the kind was said."})
    assert answer.status_code == 409
    assert answer.json()["type"] == "article-conflict"
    assert client.get("/articles/alba").json()["text"] == alba["text"]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": ""},
        {"text": " \n\t "},
        {"text": None},
        {"text": 7},
        {"title": "no text"},
        {"text": "Fine.", "published_at": "not a day"},
        {"text": "<html><body><p>A page.</p></body></html>"},
        {"text": "A NUL \0 inside."},
        {"text": "Fine.", "id": ""},
        {"text": "Fine.", "url": ["a", "list"]},
    ],
    ids=str,
)
def test_a_bad_article_is_refused_with_the_reason(client, given):
    answer = client.post("/articles", json=given)
    assert answer.status_code == 422
    assert answer.json()["detail"]
    assert client.get("/articles").json()["items"] == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"text": "Half a character \\ud800."}', 422),
        (b'{"text": "Half a character ', 422),
        (b"", 422),
        (b"7", 422),
        (b'"text"', 422),
        (b"null", 422),
        (b"\xff\xfe\x00", 400),
        (b"[" * 100_000, 400),
        (b'{"text": ' + b"9" * 5000 + b"}", 400),
    ],
    ids=["surrogate", "broken", "empty", "number", "string", "null", "bytes", "nested", "digits"],
)
def test_a_body_that_is_no_article_is_a_problem_not_a_crash(client, body, status):
    answer = client.post("/articles", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_bad_article_keeps_no_other_out(client, alba):
    many = [
        alba,
        {"text": ""},
        7,
        alba,
        alba | {"text": "Sudland said nothing."},
        {"id": "rain", "text": "Norland denied that it had rained."},
    ]
    answer = client.post("/articles", json=many)
    assert answer.status_code == 202
    receipts = answer.json()["receipts"]
    assert [receipt["status"] for receipt in receipts] == [
        "new",
        "failed",
        "failed",
        "known",
        "failed",
        "new",
    ]
    assert all(receipt["reason"] for receipt in receipts if receipt["status"] == "failed")
    assert (answer.json()["new"], answer.json()["known"], answer.json()["failed"]) == (2, 1, 3)
    assert {item["id"] for item in client.get("/articles").json()["items"]} == {"alba", "rain"}


def test_an_empty_list_has_no_receipts(client):
    answer = client.post("/articles", json=[])
    assert (answer.status_code, answer.json()["receipts"]) == (202, [])


def test_an_id_may_hold_slashes_and_words_of_cypher(client):
    odd = "https://harbour.example/a b/'}) DETACH DELETE n //"
    text = "'}) MATCH (n) DETACH DELETE n // said nobody. Norland denied it."
    assert client.post("/articles", json={"id": odd, "text": text}).status_code == 201
    from urllib.parse import quote

    assert client.get(f"/articles/{quote(odd, safe='')}").json()["text"] == text


def test_a_text_in_another_language_is_stored_and_marked(client):
    text = (
        "Le ministère a démenti mardi les accusations de son voisin, selon un porte-parole à la presse. "
        "Les deux pays se disputent depuis longtemps la pêche dans le détroit, où un navire a disparu."
    )
    found = client.post("/articles", json={"id": "fr", "text": text}).json()
    assert found["language"] == "fr"
    assert found["claims"] == found["denials"] == []
    assert found["warnings"]


def test_a_body_beyond_the_limit_is_refused(client, settings):
    body = json.dumps({"text": "x" * settings.max_body_bytes})
    answer = client.post("/articles", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_body_beyond_the_limit_is_refused_though_it_does_not_tell_its_length(client, settings):
    pieces = (b" " * 1_000_000 for _ in range(settings.max_body_bytes // 1_000_000 + 2))
    answer = client.post("/articles", content=pieces, headers={"content-type": "application/json"})
    assert answer.status_code == 413
