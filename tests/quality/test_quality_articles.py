import pytest

from graph.model import Article
from ingest.feeds import read_path
from quality.materials import OWN, ROOT, stories

STORIES = list(stories(OWN))
ARTICLES = [article for story in STORIES for article in story["articles"]]
ALL_STORIES = STORIES + [story for folder in ("training", "heldout") for story in stories(OWN / folder)]
ALL_ARTICLES = [article for story in ALL_STORIES for article in story["articles"]]
KINDS = {"fact", "accusation", "demand", "intention", "opinion"}


def test_there_are_stories_told_by_several_papers():
    assert len(ARTICLES) >= 6
    assert all(len({article["publisher"] for article in story["articles"]}) > 1 for story in ALL_STORIES)


@pytest.mark.parametrize("article", ALL_ARTICLES, ids=lambda article: article["id"])
def test_every_label_stands_in_its_text(article):
    for statement in article["statements"]:
        parts = [
            statement[name] for name in ("actor_mention", "evidence", "cue", "content") if statement[name]
        ]
        assert [part for part in parts if part not in article["text"]] == []
        assert article["text"].count(statement["evidence"]) == 1
    for event in article["events"]:
        assert event["trigger"] in event["evidence"]
        assert event["evidence"] in article["text"]


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story["story"])
def test_every_claim_is_known_and_used(story):
    keys = [claim["key"] for claim in story["claims"]]
    used = {key for article in story["articles"] for one in article["statements"] for key in one["claims"]}
    assert set(keys) == used
    assert len(keys) == len(set(keys))
    assert {claim["kind"] for claim in story["claims"]} <= KINDS
    assert {key for pair in story["contradicts"] for key in pair} <= used


@pytest.mark.parametrize("story", ALL_STORIES, ids=lambda story: story["story"])
def test_one_actor_has_one_set_of_names(story):
    names = {}
    for article in story["articles"]:
        for one in article["statements"]:
            assert names.setdefault(one["actor"], (one["aliases"], one["speaks_for"])) == (
                one["aliases"],
                one["speaks_for"],
            )


def test_the_sets_share_no_article():
    assert len(list(stories(OWN / "training"))) >= 6
    assert len(list(stories(OWN / "heldout"))) >= 10
    assert len({article["id"] for article in ALL_ARTICLES}) == len(ALL_ARTICLES)
    assert len({article["text"] for article in ALL_ARTICLES}) == len(ALL_ARTICLES)


def test_the_labelled_articles_are_the_samples_that_the_demo_reads():
    samples = {article.id: article for article in read_path(ROOT / "app" / "samples")}
    assert all(isinstance(article, Article) for article in samples.values())
    assert len(samples) >= 12
    assert {article["id"]: article["text"] for article in ARTICLES} == {
        key: sample.text for key, sample in samples.items()
    }
    assert all(sample.language == "en" for sample in samples.values())
    assert {sample.published_at[:4] for sample in samples.values()} == {"2025", "2026"}
    assert all(150 <= len(sample.text.split()) <= 450 for sample in samples.values())
