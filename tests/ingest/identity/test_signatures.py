"""What a claim's sentence says in parts; the sentences are made up."""

import json
from dataclasses import asdict

import pytest

from graph.model import Article
from graph.signature import Amount, Role, Signature, signature_from
from ingest.extraction import extract

NORLAND = Role(role="agent", name="Norland", named=True)


@pytest.fixture
def signed(reader):
    def read(text: str) -> list[Signature]:
        article = Article(id="a", text=text, published_at="2026-03-05")
        return [claim.signature for claim in extract(article, reader).claims if claim.signature]

    return read


def test_a_deed_has_a_family_an_agent_and_a_target(signed):
    [one] = signed("Peru said that Chile had shot down two of its drones.")
    deed = one.deeds[0]
    assert (deed.family, deed.event) == ("shoot down", "shootdown")
    assert {(r.role, r.name) for r in deed.roles} >= {
        ("agent", "Chile"),
        ("target", "drone"),
        ("target", "Peru"),
    }


def test_a_passive_with_by_has_the_same_roles(signed):
    [one] = signed("Peru said that its drone was downed by Chile.")
    assert one.deeds[0].family == "shoot down"
    assert {(r.role, r.name) for r in one.deeds[0].roles} >= {("agent", "Chile"), ("target", "drone")}


def test_numbers_say_what_they_count_and_how_they_are_meant(signed):
    [one] = signed(
        "Peru said that at least 84 people had died and that about 1.3 million dollars were missing."
    )
    assert Amount(value=84.0, of="people", bound="least") in one.amounts
    assert Amount(value=1_300_000.0, of="dollar", bound="about") in one.amounts


def test_what_is_denied_is_affirmed(signed):
    [one] = signed("Chile denied shooting down the drone.")
    assert not one.negated
    assert Role(role="agent", name="Chile", named=True) in one.deeds[0].roles


def test_each_denier_did_it_alone(signed):
    agents = [
        signature.deeds[0].roles[0].name for signature in signed("Chile and Peru denied using such shells.")
    ]
    assert agents == ["Chile", "Peru"]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Peru said it would withdraw.", "planned"),
        ("Peru said Chile might withdraw.", "possible"),
        ("Peru said Chile should withdraw.", "demanded"),
        ("Peru said Chile withdrew.", "stated"),
        ("Peru urged Chile to withdraw.", "demanded"),
    ],
)
def test_moods(signed, sentence, modality):
    assert signed(sentence)[0].modality == modality


def test_a_negated_claim_is_negated(signed):
    assert signed("Peru said that the treaty was not signed.")[0].negated


def test_days_are_resolved(signed):
    [one] = signed("Peru said that Chile had attacked the port on Tuesday.")
    assert one.dates == ("2026-03-03",)


def test_a_signature_survives_json(signed):
    [one] = signed("Peru said that Chile might attack 3 ports in Bolivia on Tuesday.")
    assert signature_from(json.loads(json.dumps(asdict(one)))) == one
    assert signature_from({}) == Signature()
