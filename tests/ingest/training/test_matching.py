"""What counts as right, and how right ones are counted."""

from ingest.attribution.attributions import candidates
from ingest.parse import parse
from ingest.quotes import find_quotes
from ingest.training.data import Annotation
from ingest.training.matching import Marked, Tally, by_word, fits, is_right, of_annotation, tally


def marked(source=(), cue=(), content=()) -> Marked:
    return Marked(frozenset(source), frozenset(cue), frozenset(content))


def test_every_part_that_is_annotated_must_fit():
    gold = marked({0, 1}, {2}, {3, 4, 5, 6})
    assert fits(marked({1}, {2}, {3, 4, 5, 6}), gold) == 1.0
    assert fits(marked({1}, {2}, {3, 4}), gold) == 0.5
    assert fits(marked({1}, {2}, {3}), gold) == 0.0
    assert fits(marked({9}, {2}, {3, 4, 5, 6}), gold) == 0.0
    assert fits(marked((), {2}, {3, 4, 5, 6}), gold) == 0.0
    assert fits(marked({1}, {7}, {3, 4, 5, 6}), gold) == 0.0
    assert fits(marked({1}, {2}, {9}), marked({1}, {2})) == 1.0
    assert fits(marked((), {2}, {9}), marked((), {2}, {9})) == 1.0


def test_pairs_are_one_to_one_and_the_best_go_first():
    gold = [marked({0}, {1}, {2, 3, 4, 5}), marked({0}, {1}, {8})]
    found = [marked({0}, {1}, {2, 3}), marked({0}, {1}, {2, 3, 4, 5}), marked({0}, {1}, {20})]
    assert tally(found, gold) == Tally(1, 3, 2)


def test_what_is_annotated_without_a_content_is_neither_found_nor_missed():
    assert tally([marked({0}, {1}, {2})], [marked({0}, {1})]) == Tally(0, 0, 0)


def test_a_tally_of_nothing_has_figures():
    assert (Tally(0, 0, 0).f1, Tally(0, 0, 0).precision, Tally(0, 0, 0).recall) == (0.0, 0.0, 0.0)


def test_further_sentences_of_what_is_said_are_not_held_against_a_candidate(reader):
    text = (
        "“The dam is safe,” Karin Holm said. “It was tested in May. It was tested in June by three people.”"
    )
    doc = parse(text, reader.nlp)
    quotes = find_quotes(doc)
    at = text.index
    whole = Annotation(
        source=((at("Karin"), at(" said")),),
        cue=((at("said"), at("said") + 4),),
        content=((0, at(" Karin")), (at("“It"), len(text))),
    )
    [first] = [one for one in candidates(doc, reader.cues, quotes) if doc[one.head].text == "said"]
    gold = [of_annotation(doc, whole)]
    assert is_right(doc, first, gold, by_word(gold))
