"""The pipeline is quicker than spaCy's own and annotates as that does."""

import gc

import pytest
import spacy
from spacy.language import Language

from ingest.reader import DEFAULT_MODEL
from ingest.ruler import NAME, RememberingRuler

ANNOTATION = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE"]
TEXTS = [
    "",
    " \n\t ",
    "Karin Holm's lawyer hasn't seen what they're said to have got; she gets it, doesn't she?",
    "There are 40 boats. There's a leak, isn't there? The dam's gone, and that's that.",
    "Norway said that the dam which it had built was safe.  Peru's denied it\nbecause it did not do so.",
    "He used to be better than most, the best of them; more and more, he'd do worse.",
]


@pytest.fixture(scope="module")
def own() -> Language:
    """The model as spaCy loads it."""
    return spacy.load(DEFAULT_MODEL)


@pytest.mark.parametrize("text", TEXTS)
def test_the_annotation_is_spacys_own(nlp: Language, own: Language, text: str):
    for _ in range(2):  # the second time from memory
        assert (nlp(text).to_array(ANNOTATION) == own(text).to_array(ANNOTATION)).all()


def test_the_components_are_spacys_own_and_in_their_order(nlp: Language, own: Language):
    assert nlp.pipe_names == own.pipe_names
    assert isinstance(nlp.get_pipe(NAME), RememberingRuler)


def test_the_memory_does_not_grow_without_end(nlp: Language, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("ingest.ruler.REMEMBERED", 3)
    ruler = nlp.get_pipe(NAME)
    before = nlp("Zebras grazed; mackerel swam.").to_array(ANNOTATION)
    assert (nlp("Zebras grazed; mackerel swam.").to_array(ANNOTATION) == before).all()
    assert len(ruler._known) <= 3


def test_what_is_loaded_is_left_out_of_garbage_collection(nlp: Language):
    assert nlp is not None
    assert gc.get_freeze_count() > 10_000
