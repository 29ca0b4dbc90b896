"""When two contents say the same, on parses made by hand."""

import pytest
import spacy
from spacy.tokens import Doc

from ingest.denials.lexicon import load_denials
from ingest.propositions import Proposition, is_negated, kinship, proposition, salience, same, stem

VOCAB = spacy.blank("en").vocab
"""A bare `Vocab()` does not know what is lower case or a letter."""


def parsed(*rows: tuple[str, str, str, int, str]) -> Doc:
    """A document of words, each with lemma, part of speech, head and dependency."""
    words, lemmas, pos, heads, deps = (list(column) for column in zip(*rows, strict=True))
    return Doc(VOCAB, words=words, lemmas=lemmas, pos=pos, heads=heads, deps=deps)


@pytest.fixture
def no_missile_was_fired() -> Doc:
    return parsed(
        ("No", "no", "DET", 1, "det"),
        ("missile", "missile", "NOUN", 3, "nsubjpass"),
        ("was", "be", "AUX", 3, "auxpass"),
        ("fired", "fire", "VERB", 3, "ROOT"),
    )


@pytest.fixture
def a_missile_was_fired() -> Doc:
    return parsed(
        ("A", "a", "DET", 1, "det"),
        ("missile", "missile", "NOUN", 3, "nsubjpass"),
        ("was", "be", "AUX", 3, "auxpass"),
        ("fired", "fire", "VERB", 3, "ROOT"),
    )


def of(doc: Doc, start: int = 0, end: int | None = None) -> Proposition:
    return proposition(doc, [(start, len(doc) if end is None else end)], load_denials())


def test_a_proposition_is_its_words_that_mean_something(a_missile_was_fired):
    assert of(a_missile_was_fired) == Proposition(frozenset({"missi", "fire"}), negated=False)


def test_a_no_on_the_subject_negates_the_clause(no_missile_was_fired):
    assert of(no_missile_was_fired) == Proposition(frozenset({"missi", "fire"}), negated=True)


def test_a_negation_outside_the_content_does_not_count(no_missile_was_fired):
    assert not of(no_missile_was_fired, 1).negated


def test_a_negation_in_a_lower_clause_does_not_negate():
    doc = parsed(
        ("ships", "ship", "NOUN", 1, "nsubj"),
        ("sank", "sink", "VERB", 1, "ROOT"),
        ("because", "because", "SCONJ", 5, "mark"),
        ("nobody", "nobody", "PRON", 5, "nsubj"),
        ("had", "have", "AUX", 5, "aux"),
        ("watched", "watch", "VERB", 1, "advcl"),
    )
    assert not is_negated(list(doc))
    assert is_negated(list(doc[2:]))


def test_nothing_says_nothing(a_missile_was_fired):
    empty = proposition(a_missile_was_fired, [], load_denials())
    assert (empty.words, empty.negated) == (frozenset(), False)
    assert not same(empty, empty)
    assert kinship(empty, of(a_missile_was_fired)) == 0.0


def test_a_noun_of_saying_is_no_word_of_what_is_said():
    doc = parsed(("the", "the", "DET", 1, "det"), ("accusation", "accusation", "NOUN", 1, "ROOT"))
    assert of(doc).words == frozenset()


def test_words_of_one_family_have_one_stem():
    doc = parsed(
        ("deployed", "deploy", "VERB", 0, "ROOT"),
        ("deployment", "deployment", "NOUN", 0, "dobj"),
        ("Ship", "Ship", "NOUN", 0, "dobj"),
    )
    assert [stem(token) for token in doc] == ["deplo", "deplo", "ship"]


def said(*words: str, negated: bool = False) -> Proposition:
    return Proposition(frozenset(words), negated=negated)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (said("ferry", "sink"), said("ferry", "sink"), True),
        (said("sink"), said("sink"), True),
        (said("ferry", "sink", "rock"), said("ferry", "sink", "rock", "night"), True),
        (said("ferry", "sink", "rock"), said("ferry", "sink", "rock", "night", "storm", "coast"), True),
        (said("ferry", "sink"), said("ferry", "sink", "rock", "night", "storm"), False),
        (said("ferry", "sink"), said("ferry", "sink", negated=True), False),
        (said("ferry", "sink"), said("ferry", "leave"), False),
        (said("ferry"), said(), False),
    ],
)
def test_the_same_words_with_the_same_polarity_are_one_claim(one, other, expected):
    assert same(one, other) is same(other, one) is expected


def test_kinship_is_the_share_of_the_smaller_that_the_other_has():
    assert kinship(said("ferry", "sink"), said("ferry", "rock", "night")) == 0.5
    assert kinship(said("ferry"), said("ferry", "rock")) == 1.0


def test_an_article_is_about_what_comes_back_or_stands_in_its_headline():
    counts = {"ferry": 4, "sink": 1}
    assert salience(said("ferry"), counts, frozenset()) == 1.0
    assert salience(said("sink"), counts, frozenset()) == 0.0
    assert salience(said("sink"), counts, frozenset({"sink"})) == 1.0
    assert salience(said("ferry", "sink"), counts, frozenset()) == 0.5
    assert salience(said(), counts, frozenset()) == 0.0
