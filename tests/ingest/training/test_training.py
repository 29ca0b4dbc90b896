"""Training on annotated articles changes what is found, in the direction of the annotations, and its file can be used."""

import json
from dataclasses import replace
from time import perf_counter

import pytest

from graph.model import Article
from ingest.attribution.cues import load_cues
from ingest.attribution.weights import load_weights, parsed, shipped
from ingest.reader import load_reader
from ingest.training.data import InvalidData, Origin
from ingest.training.folds import Start
from ingest.training.matching import Tally
from ingest.training.samples import sample_of
from ingest.training.thresholds import chosen, moved
from ingest.training.training import train
from ingest.training.writing import as_text

UNSEEN = "Lena Moss said that the tower would stay shut. Hugo Rand criticised the new timetable. I think that the lift is broken."


@pytest.fixture(scope="module")
def samples(reader, documents):
    return [sample_of(document, reader.nlp) for document in documents]


@pytest.fixture(scope="module")
def trained(samples):
    return train(samples, Start(base=shipped(), lexicon=load_cues(), l2=0.3), lambda _: None)


def cues_in(reader, text: str) -> set[str]:
    found = reader.read(Article(id="unseen", text=text)).attributions
    return {text[start:end] for one in found for start, end in one.cue}


def added(counts, known, key) -> tuple[int, ...]:
    """What `counts` have of a word more than the `known` ones."""
    return tuple(after - before for after, before in zip(counts[key], known.get(key, (0, 0)), strict=True))


def test_what_is_learned_decides_otherwise_than_the_base(reader, trained, tmp_path):
    file = tmp_path / "own.json"
    file.write_text(as_text(trained, [], base="shipped", l2=0.3), encoding="utf-8")
    started = perf_counter()
    weights = load_weights(file)
    assert perf_counter() - started < 5.0
    own = load_reader(weights=weights)
    assert cues_in(reader, UNSEEN) == {"said", "criticised"}
    assert cues_in(own, UNSEEN) == {"said", "think"}


def test_unseen_articles_are_read_better_than_with_the_base(trained):
    assert trained.before == Tally(8, 24, 16)
    assert trained.after.f1 > 0.9
    assert (trained.documents, trained.annotations, trained.folds) == (8, 16, 5)
    assert trained.right == 16


def test_a_firm_base_hardly_moves(samples):
    firm = train(samples, Start(base=shipped(), lexicon=load_cues(), l2=1e6), lambda _: None).weights
    assert firm.bias == pytest.approx(shipped().bias, abs=0.01)
    assert {name: firm.of.get(name, 0.0) for name in shipped().of} == pytest.approx(shipped().of, abs=0.01)


def test_the_same_articles_in_another_order_give_the_same_weights(samples, trained):
    again = train(samples[::-1], Start(base=shipped(), lexicon=load_cues(), l2=0.3), lambda _: None)
    assert again == trained


def test_a_file_keeps_what_was_learned_and_where_from(trained):
    text = as_text(trained, [Origin("data.jsonl", "0" * 64)], base="shipped", l2=0.3)
    read = parsed(text, "own.json")
    assert replace(read, provenance={}) == replace(trained.weights, provenance={})
    origin = json.loads(text)["provenance"]
    assert origin["files"] == [{"name": "data.jsonl", "sha256": "0" * 64}]
    assert origin["documents"] == 8
    assert origin["program"].startswith("counterclaim ")
    before = shipped()
    assert added(read.heads, before.heads, ("think", "VERB")) == (8, 8)
    assert added(read.frames, before.frames, ("criticise", "VERB", "dobj", "-")) == (8, 0)


def test_what_is_learned_can_be_learned_on(samples, trained):
    lexicon = load_cues().plus(trained.weights.frames, trained.weights.heads)
    more = train(samples, Start(base=trained.weights, lexicon=lexicon, l2=0.3), lambda _: None)
    assert added(more.weights.heads, trained.weights.heads, ("think", "VERB")) == (8, 8)
    assert more.before.f1 == 1.0


def test_too_little_to_learn_from_is_refused(samples, documents, reader):
    start = Start(base=shipped(), lexicon=load_cues())
    with pytest.raises(InvalidData, match="others: 1; give at least 2 articles"):
        train(samples[:1], start, lambda _: None)
    bare = [sample_of(replace(document, annotations=()), reader.nlp) for document in documents[:2]]
    with pytest.raises(InvalidData, match="nothing to learn"):
        train(bare, start, lambda _: None)


def test_a_threshold_moves_only_for_a_gain_that_is_surer_than_chance():
    sure = [{0.3: Tally(9, 10, 10), 0.4: Tally(5, 6, 10)} for _ in range(6)]
    unsure = [*({0.3: Tally(5, 6, 10), 0.4: Tally(5, 6, 10)} for _ in range(5)), sure[0]]
    assert chosen(sure, 0.4) == 0.3
    assert chosen(unsure, 0.4) == 0.4
    assert chosen([], 0.4) == 0.4


def test_weights_are_moved_so_that_their_threshold_keeps_the_same():
    lower = moved(shipped(), 0.3)
    for value in (-3.0, -0.8, 0.0, 2.0):
        kept = shipped().score({"chance": value}) >= 0.3
        assert (lower.score({"chance": value}) >= lower.threshold) == kept
