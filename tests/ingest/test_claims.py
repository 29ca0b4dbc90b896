"""The wording of a claim, on parses made by hand."""

import pytest
import spacy
from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.claims import claim_text, is_empty, kind_of, load_claim_kinds
from ingest.reading import ActorMention
from ingest.wordings import affirmed, rewordings

HOLM = ActorMention(name="Karin Holm", kind="person")
ACME = ActorMention(name="Acme Motors", kind="organisation")


VOCAB = spacy.blank("en").vocab
"""A bare `Vocab()` does not know what is lower case or a letter."""


def parsed(*rows: tuple[str, str, str, int, str]) -> Doc:
    words, lemmas, pos, heads, deps = (list(column) for column in zip(*rows, strict=True))
    return Doc(VOCAB, words=words, lemmas=lemmas, pos=pos, heads=heads, deps=deps)


def nobody(_: Token) -> None:
    return None


def acme(_: Token) -> ActorMention:
    return ACME


@pytest.fixture
def that_it_sold_its_plant() -> Doc:
    return parsed(
        ("that", "that", "SCONJ", 2, "mark"),
        ("it", "it", "PRON", 2, "nsubj"),
        ("sold", "sell", "VERB", 2, "ROOT"),
        ("its", "its", "PRON", 4, "poss"),
        ("plant", "plant", "NOUN", 2, "dobj"),
    )


@pytest.fixture
def accused_chile_of_theft() -> Doc:
    return parsed(
        ("Peru", "Peru", "PROPN", 1, "nsubj"),
        ("accused", "accuse", "VERB", 1, "ROOT"),
        ("Chile", "Chile", "PROPN", 1, "dobj"),
        ("of", "of", "ADP", 1, "prep"),
        ("theft", "theft", "NOUN", 3, "pobj"),
    )


@pytest.fixture
def urged_chile_to_leave() -> Doc:
    return parsed(
        ("Peru", "Peru", "PROPN", 1, "nsubj"),
        ("urged", "urge", "VERB", 1, "ROOT"),
        ("Chile", "Chile", "PROPN", 1, "dobj"),
        ("to", "to", "PART", 4, "aux"),
        ("leave", "leave", "VERB", 1, "xcomp"),
    )


def candidate(doc: Doc, cue: int, *, frame: str = "ccomp", preposition: str = "-") -> Candidate:
    return Candidate(
        head=cue,
        cue=(cue,),
        source=(0, cue),
        content=((cue + 1, len(doc)),),
        frame=frame,
        rule="by hand",
        preposition=preposition,
    )


def test_a_pronoun_is_named_once_and_a_leading_that_goes(that_it_sold_its_plant):
    doc = that_it_sold_its_plant
    assert claim_text(doc, [(0, 5)], (), acme) == "Acme Motors sold its plant"


def test_a_possessive_that_comes_first_is_named(that_it_sold_its_plant):
    doc = that_it_sold_its_plant
    assert claim_text(doc, [(3, 5)], (), acme) == "Acme Motors' plant"


def test_a_pronoun_for_nobody_known_stays(that_it_sold_its_plant):
    assert claim_text(that_it_sold_its_plant, [(1, 5)], (), nobody) == "It sold its plant"


def test_an_i_is_the_speaker():
    doc = parsed(("I", "I", "PRON", 1, "nsubj"), ("paid", "pay", "VERB", 1, "ROOT"))
    assert claim_text(doc, [(0, 2)], (HOLM,), nobody) == "I [Karin Holm] paid"
    assert claim_text(doc, [(0, 2)], (HOLM, ACME), nobody) == "I paid"


def test_a_bare_infinitive_gets_its_speaker():
    doc = parsed(("to", "to", "PART", 1, "aux"), ("leave", "leave", "VERB", 1, "ROOT"))
    assert claim_text(doc, [(0, 2)], (HOLM,), nobody) == "Karin Holm to leave"


def test_an_it_that_stands_for_nothing_stays():
    doc = parsed(
        ("It", "it", "PRON", 1, "nsubj"),
        ("was", "be", "AUX", 1, "ROOT"),
        ("clear", "clear", "ADJ", 1, "acomp"),
        ("they", "they", "PRON", 4, "nsubj"),
        ("left", "leave", "VERB", 1, "ccomp"),
    )
    assert claim_text(doc, [(0, 3)], (), acme) == "It was clear"


@pytest.mark.parametrize("marks", ["“ ”", ". . .", "— ,", "'"])
def test_marks_alone_are_no_claim(marks: str):
    doc = Doc(VOCAB, words=marks.split(), pos=["PUNCT"] * len(marks.split()))
    assert claim_text(doc, [(0, len(doc))], (HOLM,), acme) is None


def test_an_accusation_reads_as_a_sentence(accused_chile_of_theft):
    doc = accused_chile_of_theft
    reworded = rewordings(doc, candidate(doc, 1, frame="dobj"), "accusation")
    assert claim_text(doc, [(2, 5)], (), nobody, reworded=reworded) == "Chile is guilty of theft"


def test_a_demand_reads_as_what_should_be(urged_chile_to_leave):
    doc = urged_chile_to_leave
    reworded = rewordings(doc, candidate(doc, 1, frame="xcomp"), "demand")
    assert claim_text(doc, [(2, 5)], (), nobody, reworded=reworded) == "Chile should leave"
    assert rewordings(doc, candidate(doc, 1, frame="xcomp"), "intention") == {}


def test_what_a_negated_statement_denies_is_worded_without_the_negation():
    doc = parsed(
        ("he", "he", "PRON", 1, "nsubj"),
        ("was", "be", "AUX", 1, "ROOT"),
        ("not", "not", "PART", 1, "neg"),
        ("there", "there", "ADV", 1, "advmod"),
    )
    text = claim_text(doc, [(0, 4)], (), lambda _: HOLM, reworded=affirmed(doc, [(0, 4)]))
    assert text == "Karin Holm was there"


@pytest.mark.parametrize(
    ("lemma", "frame", "preposition", "kind"),
    [
        ("say", "ccomp", "-", "fact"),
        ("accuse", "dobj", "-", "accusation"),
        ("call", "prep", "for", "demand"),
        ("call", "dobj", "-", "opinion"),
        ("promise", "xcomp", "-", "intention"),
        ("confident", "adj", "-", "opinion"),
    ],
)
def test_the_cue_tells_the_kind(lemma: str, frame: str, preposition: str, kind: str):
    doc = Doc(VOCAB, words=["Peru", lemma, "it"], lemmas=["Peru", lemma, "it"], pos=["PROPN", "VERB", "PRON"])
    found = candidate(doc, 1, frame=frame, preposition=preposition)
    assert kind_of(doc, found, load_claim_kinds()) == kind


def test_a_refusal_to_comment_says_nothing():
    doc = parsed(
        ("Peru", "Peru", "PROPN", 1, "nsubj"),
        ("declined", "decline", "VERB", 1, "ROOT"),
        ("to", "to", "PART", 3, "aux"),
        ("comment", "comment", "VERB", 1, "xcomp"),
    )
    assert is_empty(doc, [(2, 4)])
    assert not is_empty(doc, [(0, 2)])
