import pytest

from app.errors import BadRequest
from app.questions import questions


def test_every_list_of_the_service_is_a_question_too():
    assert {"actors", "articles", "claims", "denials", "disputes", "events", "timeline"} <= questions().keys()


def test_what_helps_other_queries_is_not_offered():
    assert "matching" not in questions()


def test_what_is_not_given_keeps_its_default():
    assert questions()["denials"].values([]) == {}
    assert questions()["denials"].values(["actor=Port Sud", "limit=3", "q=a=b"]) == {
        "actor": "Port Sud",
        "limit": 3,
        "q": "a=b",
    }


def test_numbers_truths_and_repeated_names_are_read_as_what_they_are():
    given = ["min_sources=0", "disputed=true", "publisher=Courier", "publisher=a=b", "sort=sources"]
    assert questions()["claims"].values(given) == {
        "min_sources": 0,
        "disputed": True,
        "publisher": ["Courier", "a=b"],
        "sort": "sources",
    }


def test_the_graph_around_a_thing_takes_a_time():
    assert questions()["around"].values(["id=x", "depth=1", "as_of=2031"]) == {
        "id": "x",
        "depth": 1,
        "as_of": "2031",
    }


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("search", [], "needs the parameter 'q'"),
        ("claim", [], "needs the parameter 'id'"),
        ("denials", ["colour=red"], "takes no parameter 'colour'; it takes actor"),
        ("denials", ["actor"], "--param name=value"),
        ("denials", ["limit=many"], "is a number"),
        ("denials", ["limit=0"], "at least 1"),
        ("claims", ["min_sources=-1"], "at least 0"),
        ("claims", ["disputed=perhaps"], "true or false"),
    ],
)
def test_a_wrong_parameter_is_named(name, given, said):
    with pytest.raises(BadRequest, match=said):
        questions()[name].values(given)


def test_an_id_is_short_for_its_long_name(dispute):
    [denial, *_] = questions()["denials"].ask(dispute, {"actor": "Sudland"})
    [claim] = questions()["claim"].ask(dispute, {"id": denial["claim_id"]})
    assert claim["id"] == denial["claim_id"]
