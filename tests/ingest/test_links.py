"""What each denial denies and which statements are one claim, read with the real model."""

import pytest

from graph.model import Article
from ingest.reader import Reader
from ingest.reading import Attribution

CABLE = "Norway said that a Peruvian trawler had cut the cable."
FILLER = "The cable lies on the bed of the strait."


def read(reader: Reader, text: str, **fields: str) -> tuple[Attribution, ...]:
    return reader.read(Article(id="a", text=text, language="en", **fields)).attributions


def denials(found: tuple[Attribution, ...]) -> list[Attribution]:
    return [one for one in found if one.type == "deny"]


def test_a_claim_that_is_said_twice_has_one_number(reader: Reader):
    again = "Norway repeated that a Peruvian trawler had cut the cable."
    first, second = read(reader, f"{CABLE} {again}")
    assert second.proposition == first.proposition == 0


def test_two_speakers_of_one_claim_share_its_number(reader: Reader):
    first, second = read(reader, f"{CABLE} Chile also said that the Peruvian trawler had cut the cable.")
    assert second.proposition == first.proposition


def test_the_opposite_has_a_number_of_its_own(reader: Reader):
    first, second = read(
        reader, "Norway said that the bridge was safe. Norway said that the bridge was not safe."
    )
    assert second.proposition != first.proposition


def test_what_holds_a_claim_is_another_claim(reader: Reader):
    outer, inner = read(reader, "Karin Holm said that Otto Weiss had said that the dam was safe.")
    assert (outer.within, inner.within) == (None, 0)
    assert inner.proposition != outer.proposition


def test_a_statement_is_within_the_smallest_that_holds_it(reader: Reader):
    text = "Karin Holm said that Otto Weiss had said that Marta Kowal had told him that the dam was safe."
    assert [one.within for one in read(reader, text)] == [None, 0, 1]


def test_a_further_sentence_of_a_quotation_continues_its_cue(reader: Reader):
    first, second = read(reader, "“The dam is safe,” Karin Holm said. “The valley needs no other gates.”")
    assert (first.continues, second.continues) == (None, 0)
    assert (second.cue, second.actors) == ((), first.actors)


@pytest.mark.parametrize("between", [0, 1, 3])
def test_a_denial_looks_back_over_sentences_without_statements(reader: Reader, between: int):
    found = read(reader, " ".join([CABLE, *[FILLER] * between, "Peru denied the claim."]))
    [denial] = denials(found)
    assert [target.index for target in denial.denies] == [0]


def test_a_denial_looks_back_only_so_far(reader: Reader):
    fillers = [f"A storm closed the harbour for {n} days in that year." for n in range(2, 40)]
    [denial] = denials(read(reader, " ".join([CABLE, *fillers, "Peru denied the claim."])))
    assert denial.denies == ()


def test_a_target_has_a_reason_and_a_score_and_is_one_at_most(reader: Reader):
    text = (
        f"{CABLE} Peru denied it, and so did Chile. "
        "Karin Holm accused Acme Motors of fraud, a charge that Acme Motors denied. "
        "Norway said that the allegation against Acme Motors was false. Chile called the reports nonsense."
    )
    found = denials(read(reader, text))
    assert len(found) == 5
    for denial in found:
        assert len(denial.denies) <= 1
        for target in denial.denies:
            assert target.reason
            assert 0.0 < target.score <= 1.0


def test_no_score_is_above_one(reader: Reader):
    text = f"{CABLE} Peru denied the claim, Chile denied the claim and Brazil denied the claim."
    assert [t.score <= 1.0 for denial in denials(read(reader, text)) for t in denial.denies] == [True] * 3


def test_nobody_denies_what_he_says_himself(reader: Reader):
    text = "Peru said that the trawler was in port. Peru denied the accusation. Peru dismissed the report."
    assert [denial.denies for denial in denials(read(reader, text))] == [(), ()]


def test_all_who_deny_in_one_breath_deny_one_claim(reader: Reader):
    found = read(reader, f"{CABLE} Peru denied it, and so did Chile.")
    peru, chile = denials(found)
    assert [target.index for target in peru.denies] == [target.index for target in chile.denies] == [0]
    assert chile.denies[0].reason == peru.denies[0].reason or chile.denies[0].reason == "so did"


@pytest.mark.parametrize(("title", "place"), [("Trawler cuts cable", 0), ("Fire closes mine", 1)])
def test_the_headline_helps_to_choose(reader: Reader, title: str, place: int):
    said = "Norway said that a trawler had cut the cable. Norway said that a fire had closed the mine."
    [denial] = denials(read(reader, f"{said} Chile denied the claims.", title=title))
    assert [target.index for target in denial.denies] == [place]


def test_a_claim_that_is_told_later_can_be_meant(reader: Reader):
    found = read(reader, "Peru denied the accusation. Norway had accused Peru of cutting the cable.")
    [denial] = denials(found)
    assert [found[target.index].actors[0].name for target in denial.denies] == ["Norway"]


def test_a_denial_in_its_own_words_points_nowhere_else(reader: Reader):
    [denial] = denials(read(reader, f"{CABLE} Peru denied that its president owned a boat."))
    assert denial.denies == ()
    assert denial.claim == "Peru's president owned a boat"


def test_a_spokesman_does_not_deny_his_own_side(reader: Reader):
    text = (
        "Norway said that a Peruvian trawler had cut the cable. Peru said that the cable was old. "
        "A spokesman for Peru dismissed the claims."
    )
    [denial] = denials(read(reader, text))
    assert [target.index for target in denial.denies] == [0]
