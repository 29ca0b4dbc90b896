"""The words that exclude each other."""

import pytest

from ingest.contradictions import lexicon
from ingest.contradictions.lexicon import load_opposites
from ingest.lexicon import InvalidLexicon


def test_each_opposition_has_two_sides():
    sides = {(pole.opposition, pole.side) for poles in load_opposites().poles.values() for pole in poles}
    assert {side for _, side in sides} == {0, 1}
    assert len(sides) == 2 * len({name for name, _ in sides})


def test_a_word_on_both_sides_stops_the_load(monkeypatch):
    table = {"opposites": [{"name": "wet or dry", "one": ["damp", "wet"], "other": ["damp", "dry"]}]}
    monkeypatch.setattr(lexicon, "load_toml", lambda _: table)
    load_opposites.cache_clear()
    with pytest.raises(InvalidLexicon, match="'damp' stands on both sides of 'wet or dry'"):
        load_opposites()
    load_opposites.cache_clear()
