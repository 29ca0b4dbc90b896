"""Which tellings are one claim; the sentences are made up."""

import pytest

from graph.model import Article, Telling
from ingest.extraction import extract
from ingest.identity.resolution import resolve
from ingest.identity.same import judge
from ingest.identity.vectors import load_encoder


@pytest.fixture
def told(reader):
    def read(text: str, article: str = "a", published_at: str = "2026-03-05") -> list[Telling]:
        claims = extract(Article(id=article, text=text, published_at=published_at), reader).claims
        vectors = load_encoder().encode([claim.text for claim in claims])
        return [
            Telling(
                id=claim.id,
                text=claim.text,
                kind=claim.kind,
                article_id=article,
                signature=claim.signature,
                vector=tuple(map(float, vector)),
                published_at=published_at,
            )
            for claim, vector in zip(claims, vectors, strict=True)
        ]

    return read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru said that Chile had shot down its drone.", "Lima says a Peruvian drone was downed by Chile."),
        ("Acme said it would close its Orley plant.", "Acme announced that the plant in Orley will be shut."),
        ("The union said 40 miners had died in the blast.", "Officials said the explosion killed 40 miners."),
        ("Ann Poe urged Acme to publish the report.", "Bob Roe called on Acme to publish the full report."),
    ],
)
def test_the_same_in_other_words_is_one_claim(told, one, other):
    [first], [second] = told(one), told(other, "b")
    assert judge(first, second).score > 0.4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peru said that Chile had shot down its drone.",
            "Peru said that Chile had not shot down its drone.",
        ),
        ("Acme said it would close its Orley plant.", "Acme said the Orley plant made a profit last year."),
        ("Peru said that Chile had shot down its drone.", "Peru said that Chile had bought a drone."),
    ],
)
def test_one_topic_is_not_one_claim(told, one, other):
    [first], [second] = told(one), told(other, "b")
    assert judge(first, second).verdict != "same"


def test_a_score_is_the_same_both_ways_and_has_its_parts(told):
    [first], [second] = (
        told("Peru said that Chile sank a ship."),
        told("Peru says Chile has sunk its ship.", "b"),
    )
    one, other = judge(first, second), judge(second, first)
    assert one.score == pytest.approx(other.score)
    assert "alike" in one.parts
    assert "alike" in one.reason


def test_what_is_denied_joins_the_claim_of_another_article(told):
    [claim] = told("Peru said that Chile shot down a Peruvian drone.")
    [denied] = told("Chile denied shooting down the Peruvian drone.", "b")
    found = resolve([denied], {denied.id: [(claim, "the claim")]})[denied.id]
    assert found.claim_id == "the claim"
    assert found.telling_id == claim.id


def test_what_nobody_said_before_founds_a_claim(told):
    [claim] = told("Peru said that Chile shot down a drone.")
    assert resolve([claim], {})[claim.id].claim_id == claim.id


def test_an_article_years_apart_tells_of_another_event(told):
    [first] = told("The rebels said there was a ceasefire.")
    [second] = told("The rebels said there was a ceasefire.", "b", "2019-03-05")
    assert (
        judge(first, second).score
        < judge(first, told("The rebels said there was a ceasefire.", "c")[0]).score
    )


def test_a_telling_that_says_what_two_claims_say_makes_them_one(told):
    text = "Acme said it would close its Orley plant."
    [one], [other], [new] = told(text, "a"), told(text, "b"), told(text, "c")
    found = resolve([new], {new.id: [(one, "first"), (other, "second")]})[new.id]
    assert {found.claim_id, *(claim for claim, _ in found.merges)} == {"first", "second"}
