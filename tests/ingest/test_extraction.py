"""Reading → nodes and edges: nothing dangles, everything has its evidence, nothing counts twice."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model import Article, Evidence, Extraction
from ingest.extraction import build, extract
from ingest.extraction.actors import actor_id
from ingest.reader import Reader
from ingest.reading import ActorMention, Attribution, Reading, Target

SAMPLES = sorted((Path(__file__).parents[2] / "app" / "samples").glob("*.json"))
CABLE = "Norway said that a Peruvian trawler had cut the cable."


@pytest.fixture(scope="module")
def samples(reader: Reader) -> list[Extraction]:
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in SAMPLES]
    return [extract(Article(**{**fields, "language": "en"}), reader) for fields in articles]


def read(reader: Reader, text: str, **fields: str | None) -> Extraction:
    return extract(Article(**{"id": "a", "language": "en", **fields}, text=text), reader)


def names(extraction: Extraction) -> dict[str, str]:
    known = {actor.id: actor.name for actor in extraction.actors}
    known |= {claim.id: claim.text for claim in extraction.claims}
    return known | {denial.id: denial.text for denial in extraction.denials}


def who_denied_what(extraction: Extraction) -> set[tuple[str, str]]:
    known = names(extraction)
    denier = {edge.target_id: known[edge.actor_id] for edge in extraction.asserts}
    return {(denier[edge.denial_id], known[edge.target_id]) for edge in extraction.denies}


def ends(extraction: Extraction) -> Iterator[tuple[str, str]]:
    """Each edge's kind and one of its ends."""
    for edges in ("asserts", "reports", "denies", "about", "involves", "speaks_for"):
        for edge in getattr(extraction, edges):
            yield from ((edges, getattr(edge, field)) for field in edge.__slots__ if field.endswith("_id"))


def evidence(extraction: Extraction) -> Iterator[Evidence]:
    for edges in ("asserts", "reports", "denies", "about", "involves", "speaks_for"):
        yield from (edge.evidence for edge in getattr(extraction, edges))


def test_the_samples_say_something(samples):
    assert len(samples) >= 10
    assert all(found.claims and found.events for found in samples)
    assert sum(len(found.denies) for found in samples) >= 10


def test_every_edge_ends_at_a_node(samples):
    for found in samples:
        nodes = {
            node.id for group in (found.actors, found.claims, found.denials, found.events) for node in group
        }
        assert [end for end in ends(found) if end[1] not in nodes | {found.article.id}] == []


def test_every_edge_has_its_words(samples):
    for found in samples:
        for one in evidence(found):
            assert one.article_id == found.article.id
            assert 0 <= one.start < one.end <= len(found.article.text)
            assert one.quote == found.article.text[one.start : one.end]
            assert one.quote == one.quote.strip()
            assert 0.0 <= one.confidence <= 1.0


def test_every_cue_stands_in_its_evidence(samples):
    for found in samples:
        for edge in found.asserts:
            assert all(part in edge.evidence.quote for part in (edge.evidence.cue or "").split(" … "))


def test_the_article_reports_all_but_what_is_only_denied(samples):
    for found in samples:
        told = {edge.target_id for edge in found.reports if edge.source_id == found.article.id}
        told |= {edge.target_id for edge in found.denies}
        assert [node for node in (*found.claims, *found.denials, *found.events) if node.id not in told] == []


def test_no_node_stands_twice(samples):
    for found in samples:
        for group in (found.actors, found.claims, found.denials, found.events):
            assert max(Counter(node.id for node in group).values(), default=0) <= 1


def test_every_denial_has_one_who_denies(samples):
    for found in samples:
        denied = Counter(edge.target_id for edge in found.asserts)
        assert [denial.text for denial in found.denials if denied[denial.id] != 1] == []


def test_no_claim_begins_with_a_pronoun_that_has_a_name(samples):
    texts = [claim.text for found in samples for claim in found.claims]
    assert [text for text in texts if text.startswith(("He ", "She ", "His ", "Her "))] == []


def test_scores_are_shares(samples):
    assert all(0.0 < edge.score <= 1.0 and edge.reason for found in samples for edge in found.denies)


def test_reading_again_gives_the_same(reader: Reader, samples):
    first = samples[0]
    assert extract(first.article, reader) == first


def test_an_actor_has_one_id_in_all_articles(reader: Reader):
    one = read(reader, CABLE, id="one")
    other = read(reader, "Norway said that the bridge was closed.", id="other")
    assert {actor.id for actor in one.actors} & {actor.id for actor in other.actors}
    assert not {claim.id for claim in one.claims} & {claim.id for claim in other.claims}


def test_who_has_no_name_is_somebody_of_this_article_only():
    witnesses, holm = ActorMention(name="two witnesses", kind="group"), ActorMention(name="Karin Holm")
    one, other = Article(id="one", text="x"), Article(id="other", text="x")
    assert actor_id(one, witnesses) != actor_id(other, witnesses)
    assert actor_id(one, holm) == actor_id(other, holm)


@pytest.mark.parametrize("name", ["ZOË HOLM", "zoe holm".title(), "Zoe\u0308  Holm"])
def test_case_accents_and_spaces_make_no_other_actor(name: str):
    article = Article(id="one", text="x")
    assert actor_id(article, ActorMention(name=name)) == actor_id(article, ActorMention(name="Zoë Holm"))


def test_who_denies_together_denies_one_claim_each_for_himself(reader: Reader):
    found = read(reader, f"{CABLE} Peru and Chile denied the claim.")
    claim = "A Peruvian trawler had cut the cable"
    assert who_denied_what(found) == {("Peru", claim), ("Chile", claim)}
    assert len(found.denials) == 2


def test_who_denies_after_another_denies_the_same_claim(reader: Reader):
    found = read(reader, f"{CABLE} Peru denied it, and so did Chile.")
    claim = "A Peruvian trawler had cut the cable"
    assert who_denied_what(found) == {("Peru", claim), ("Chile", claim)}


def test_a_counterstatement_denies_what_was_said_and_not_itself(reader: Reader):
    found = read(
        reader,
        "Norway said that a missile had hit the lighthouse. “No missile hit the lighthouse,” Chile said.",
    )
    assert who_denied_what(found) == {("Chile", "A missile had hit the lighthouse")}


def test_a_denial_in_its_own_words_makes_the_claim(reader: Reader):
    found = read(reader, "Peru denied that its navy had moved the buoy.")
    assert who_denied_what(found) == {("Peru", "Peru's navy had moved the buoy")}


def test_a_claim_that_nobody_makes_is_asserted_by_nobody(reader: Reader):
    found = read(reader, "Peru denied that its navy had moved the buoy.")
    [claim] = found.claims
    assert claim.id not in {edge.target_id for edge in found.asserts}


def test_a_claim_said_twice_is_one_node_with_both_edges(reader: Reader):
    found = read(reader, f"{CABLE} Chile also said that the Peruvian trawler had cut the cable.")
    [claim] = found.claims
    known = names(found)
    assert {known[edge.actor_id] for edge in found.asserts if edge.target_id == claim.id} == {
        "Norway",
        "Chile",
    }


def test_a_caption_that_stands_six_times_counts_once(reader: Reader):
    caption = "Karin Holm said in Oslo that the old dam was safe."
    found = read(reader, "\n\n".join([caption, CABLE, *[caption] * 5]))
    assert len([edge for edge in found.asserts if names(found)[edge.actor_id] == "Karin Holm"]) == 1
    [edge] = [edge for edge in found.asserts if names(found)[edge.actor_id] == "Karin Holm"]
    assert edge.evidence.start == 0


def test_a_relayed_statement_is_reported_by_who_passes_it_on(reader: Reader):
    found = read(reader, "Chile said that Karin Holm had told reporters that the bridge was closed.")
    known = names(found)
    [claim] = [claim for claim in found.claims if claim.text == "The bridge was closed"]
    assert [known[edge.actor_id] for edge in found.asserts if edge.target_id == claim.id] == ["Karin Holm"]
    relayed = [edge.source_id for edge in found.reports if edge.target_id == claim.id]
    assert {known.get(source, source) for source in relayed} == {"a", "Chile"}


def test_who_speaks_for_whom_is_an_edge(reader: Reader):
    found = read(reader, "The Norwegian foreign ministry said that the bridge was closed.")
    known = names(found)
    assert [known[edge.principal_id] for edge in found.speaks_for] == ["Norway"]


def test_a_text_in_another_language_is_kept_and_not_read(reader: Reader):
    found = read(reader, "Norwegen sagte, die Brücke sei gesperrt.", language="de")
    assert found.article.text
    assert found.warnings == ("language de: stored, not read",)
    assert replace(found, warnings=()) == Extraction(article=found.article)


def test_a_statement_of_nobody_known_is_left_out():
    article = Article(id="a", text="It was said that the bridge was closed.")
    assert build(article, Reading(attributions=(attribution(actors=()),))).claims == ()


def test_a_denial_of_what_is_left_out_points_to_nothing():
    """What is denied says nothing of its own: the denial stays, without a claim."""
    article = Article(id="a", text="It was said that the bridge was closed.")
    target = Target(index=0, reason="by hand", score=0.5)
    holm = (ActorMention(name="Karin Holm", kind="person"),)
    denial = attribution(actors=holm, type="deny", claim=None, proposition=1, denies=(target,))
    found = build(article, Reading(attributions=(attribution(actors=holm, claim=None), denial)))
    assert (found.claims, found.denies, len(found.denials)) == ((), (), 1)


def attribution(**fields: object) -> Attribution:
    plain = {
        "source": (),
        "cue": ((7, 11),),
        "content": ((12, 38),),
        "type": "assert",
        "span": (0, 38),
        "rule": "by hand",
        "mode": "indirect",
        "claim": "The bridge was closed",
        "claim_kind": "fact",
        "proposition": 0,
    }
    return Attribution(**{**plain, **fields})


def test_a_denial_of_two_things_denies_two_claims(reader: Reader):
    found = read(reader, "Peru denied that it had moved the buoy and would close the strait.")
    assert who_denied_what(found) == {
        ("Peru", "Peru had moved the buoy"),
        ("Peru", "Peru would close the strait"),
    }
    assert len(found.denials) == 1


def test_verbs_that_share_their_object_make_one_claim(reader: Reader):
    found = read(reader, "Acme Motors denied that it had bought and sold the mine.")
    assert who_denied_what(found) == {("Acme Motors", "Acme Motors had bought and sold the mine")}


def test_a_denial_can_be_denied(reader: Reader):
    found = read(reader, f"{CABLE} Peru denied the claim. Norway rejected the denial.")
    [peru, norway] = sorted(found.denials, key=lambda one: found.article.text.index(one.text))
    assert {(edge.denial_id, edge.target_id) for edge in found.denies if edge.denial_id == norway.id} == {
        (norway.id, peru.id)
    }
    assert [edge.target_id for edge in found.denies if edge.denial_id == peru.id] == [
        claim.id for claim in found.claims
    ]
