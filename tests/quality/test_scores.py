import pytest

from quality.materials import OWN, stories
from quality.scores import plain, score

GOLD = list(stories(OWN))


def as_export(gold):
    """The labels as the export of a program that makes no mistake."""
    out = {"actors": [], "claims": [], "denials": [], "edges": []}
    for story in gold:
        out["claims"] += [
            {"id": f"{story['story']}:{claim['key']}", "text": claim["text"]} for claim in story["claims"]
        ]
        for article in story["articles"]:
            for one in article["statements"]:
                add(out, story["story"], article, one)
    return out


def add(out, story, article, one):
    actor, denial = f"{story}:{one['actor']}", f"{article['id']}:{one['id']}"
    out["actors"].append({"id": actor, "name": one["actor"], "aliases": one["aliases"]})
    start = article["text"].index(one["evidence"])
    edge = {
        "type": "ASSERTS",
        "from": actor,
        "article": article["id"],
        "start": start,
        "end": start + len(one["evidence"]),
    }
    claims = [f"{story}:{key}" for key in one["claims"]]
    if one["kind"] == "assert":
        out["edges"] += [edge | {"to": claim} for claim in claims]
        return
    out["denials"].append({"id": denial})
    out["edges"].append(edge | {"to": denial})
    out["edges"] += [{"type": "DENIES", "from": denial, "to": claim} for claim in claims]


def test_the_labels_themselves_are_all_right():
    counts = score(GOLD, as_export(GOLD))
    assert {name: round(count.f1, 2) for name, count in counts.items()} == {
        "assertions": 1.0,
        "denials": 1.0,
        "denial links": 1.0,
    }


def test_an_empty_export_has_nothing_right():
    counts = score(GOLD, {"actors": [], "claims": [], "denials": [], "edges": []})
    assert [(count.matched, count.predicted, count.f1) for count in counts.values()] == [(0, 0, 0.0)] * 3


def test_a_wrong_speaker_is_no_match_and_takes_its_links_along():
    export = as_export(GOLD)
    export["actors"] = [actor | {"name": "Nobody", "aliases": []} for actor in export["actors"]]
    counts = score(GOLD, export)
    assert [count.matched for count in counts.values()] == [0, 0, 0]


def test_a_denial_of_the_wrong_claim_is_no_link():
    export = as_export(GOLD)
    wrong = {"id": "wrong", "text": "Something else"}
    export["claims"].append(wrong)
    export["edges"] = [
        edge | {"to": "wrong"} if edge["type"] == "DENIES" else edge for edge in export["edges"]
    ]
    counts = score(GOLD, export)
    assert counts["denials"].f1 == 1.0
    assert counts["denial links"].f1 < 1.0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Defence Ministry", "defence ministry"),
        ("Mr. Halvik", "halvik"),
        ("Kestria’s army", "kestria army"),
        ("The", "the"),
    ],
)
def test_names_are_compared_without_case_articles_and_titles(name, expected):
    assert plain(name) == expected
