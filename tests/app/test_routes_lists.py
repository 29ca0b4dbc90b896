import pytest

pytestmark = pytest.mark.usefixtures("stored")

LISTS = {
    "/articles": {"q": "ferry"},
    "/actors": {"q": "Norland"},
    "/claims": {"actor": "norland", "kind": "accusation"},
    "/denials": {"actor": "Sudland", "claimant": "Norland"},
    "/events": {"type": "attack", "actor": "Port Sud"},
    "/disputes": {"denier": "Sudland"},
    "/timeline": {"since": "2031-03-03", "until": "2031"},
    "/search": {"q": "ferry"},
}


@pytest.mark.parametrize(("path", "filters"), LISTS.items())
def test_a_list_answers_flat_items_and_a_cursor(client, path, filters):
    answer = client.get(path, params=filters)
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() == {"items", "next_cursor"}
    items = answer.json()["items"]
    assert items
    assert not any(isinstance(value, dict) for item in items for value in item.values())


@pytest.mark.parametrize("path", LISTS)
def test_pages_of_one_are_the_whole_list(client, path):
    params = {"q": "ferry"} if path == "/search" else {}
    whole = client.get(path, params=params).json()["items"]
    found, cursor = [], None
    while cursor is not None or not found:
        page = client.get(path, params=params | {"limit": 1} | ({"cursor": cursor} if cursor else {}))
        assert ('rel="next"' in page.headers.get("link", "")) == (page.json()["next_cursor"] is not None)
        found += page.json()["items"]
        cursor = page.json()["next_cursor"]
        if cursor is None:
            break
    assert found == whole


def test_the_link_header_leads_to_the_next_page(client):
    first = client.get("/claims", params={"limit": 1, "q": "ferry"})
    second = client.get(first.links["next"]["url"])
    assert second.json()["items"]
    assert second.json()["items"] != first.json()["items"]


@pytest.mark.parametrize("path", [*LISTS, "/contradictions"])
@pytest.mark.parametrize(
    "wrong",
    [{"limit": 0}, {"limit": 1001}, {"limit": "many"}, {"cursor": "nonsense"}, {"colour": "red"}],
    ids=str,
)
def test_a_list_refuses_what_it_does_not_know(client, path, wrong):
    answer = client.get(path, params={"q": "ferry"} | wrong if path == "/search" else wrong)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 422
    assert answer.json()["detail"]


@pytest.mark.parametrize("path", ["/articles", "/claims", "/denials", "/events", "/disputes", "/timeline"])
@pytest.mark.parametrize("name", ["since", "until"])
@pytest.mark.parametrize("date", ["yesterday", "2031-02-30", "0001-01-01T00:00:00+14:00", "9999-99"])
def test_a_date_that_is_none_is_refused(client, path, name, date):
    assert client.get(path, params={name: date}).status_code == 422


@pytest.mark.parametrize("path", ["/articles", "/actors", "/claims", "/denials", "/events", "/search"])
@pytest.mark.parametrize(
    "q", ['"', "AND OR NOT", "a:b^2~ (*?[]{}", "\\", "x' RETURN 1 //", "''", "\0", "née"]
)
def test_words_are_never_read_as_a_query_language(client, path, q):
    assert client.get(path, params={"q": q}).status_code in (200, 422)


def test_a_cursor_of_one_list_is_refused_by_another(client):
    cursor = client.get("/claims", params={"limit": 1}).json()["next_cursor"]
    assert client.get("/disputes", params={"cursor": cursor}).status_code == 422


@pytest.mark.parametrize("path", ["/claims", "/disputes"])
@pytest.mark.parametrize(
    "filters",
    [
        {"sort": "sources", "min_sources": 2, "min_publishers": 2, "min_assertors": 2},
        {"sort": "first_said", "order": "asc", "country": "norland", "min_deniers": 1},
        {"sort": "disputedness", "publisher": ["Courier", "The Harbour Post"], "kind": "accusation"},
        {"exclude_publisher": "courier", "as_of": "2999"},
    ],
    ids=str,
)
def test_claims_are_weighed(client, path, filters):
    answer = client.get(path, params=filters)
    assert answer.status_code == 200, answer.text
    [item] = [item for item in answer.json()["items"] if item["kind"] == "accusation"]
    assert item["denier_count"] == len(item["deniers"]) > 0
    assert item["assertor_count"] == len(item["claimants"]) > 0


@pytest.mark.parametrize("path", ["/denials", "/contradictions", "/articles"])
def test_publishers_that_do_not_count_are_left_out(client, path):
    everything = client.get(path).json()["items"]
    excluded = {"exclude_publisher": ["Courier", "The Harbour Post"]}
    assert len(client.get(path, params=excluded).json()["items"]) <= len(everything) // 3
    if everything:
        assert client.get(path, params={"publisher": "courier"}).json()["items"]


@pytest.mark.parametrize(
    "other",
    [{"sort": "deniers"}, {"sort": "sources", "order": "asc"}, {"sort": "sources", "q": "ferry"}],
    ids=str,
)
def test_a_cursor_of_another_order_or_other_filters_is_refused(client, other):
    cursor = client.get("/claims", params={"limit": 1, "sort": "sources"}).json()["next_cursor"]
    answer = client.get("/claims", params=other | {"cursor": cursor})
    assert answer.status_code == 422
    assert "other filters or in another order" in answer.json()["detail"]


@pytest.mark.parametrize(
    "wrong", [{"sort": "size"}, {"order": "up"}, {"min_sources": -1}, {"disputed": "perhaps"}], ids=str
)
def test_an_order_or_a_number_that_means_nothing_is_refused(client, wrong):
    assert client.get("/claims", params=wrong).status_code == 422


def test_no_contradictions_is_an_empty_list(client):
    assert client.get("/contradictions").json() == {"items": [], "next_cursor": None}


def test_who_denied_what_names_both_sides_and_the_words(client):
    items = client.get("/denials", params={"actor": "port sud", "claimant": "norland"}).json()["items"]
    [item] = [item for item in items if item["denier"] == "Sudland"]
    assert item["claim"] == "A Sudland patrol boat sank the ferry Alba."
    assert "Norland's foreign ministry" in item["claimants"]
    assert item["quote"] == "Sudland denied the accusation"
    text = client.get(f"/articles/{item['article_id']}").json()["text"]
    assert text[item["start"] : item["end"]] == item["quote"]


def test_an_actor_filter_includes_those_who_speak_for_it(client):
    deniers = {item["denier"] for item in client.get("/denials", params={"actor": "SUDLAND"}).json()["items"]}
    assert deniers == {"Sudland", "Ilo Varga"}
