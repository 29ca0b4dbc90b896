"""A sentence that stands more than once counts once."""

import pytest
from spacy.language import Language

from ingest.parse import parse
from ingest.sentences import SHORTEST, repeated_sentences

CAPTION = "A crane in the old harbour, seen from the pier."


def test_all_but_the_first_of_equal_sentences_are_repeated(nlp: Language):
    doc = parse(f"{CAPTION}\n\nOne ship left.\n\n{CAPTION}\n\n{CAPTION}", nlp)
    assert repeated_sentences(doc) == {2, 3}


def test_white_space_makes_no_difference(nlp: Language):
    doc = parse(f"{CAPTION}\n\n  {CAPTION.replace(' in ', '  in ')}  ", nlp)
    assert repeated_sentences(doc) == {1}


def test_another_word_makes_another_sentence(nlp: Language):
    doc = parse(f"{CAPTION}\n\n{CAPTION.replace('old', 'new')}", nlp)
    assert repeated_sentences(doc) == frozenset()


@pytest.mark.parametrize("short", ["He denied it.", "Nobody came."])
def test_what_is_short_may_well_be_said_twice(nlp: Language, short: str):
    assert len(short) < SHORTEST
    assert repeated_sentences(parse(f"{short}\n\n{short}", nlp)) == frozenset()


def test_nothing_repeats_nothing(nlp: Language):
    assert repeated_sentences(parse("", nlp)) == frozenset()
