"""Word lists are checked when they are read; a malformed one stops the load and says where."""

import shutil
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from ingest.attribution.lexicon import conjunctions, nouns, prepositions, verbs
from ingest.claims import load_claim_kinds
from ingest.denials.lexicon import load_denials
from ingest.denials.negation_lexicon import load_negations
from ingest.lexicon import InvalidLexicon, load_toml, words

LEXICONS = Path(__file__).parents[2] / "ingest" / "lexicons"


@pytest.fixture
def lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the word lists that a test may spoil."""
    shutil.copytree(LEXICONS, tmp_path / "lexicons")
    monkeypatch.setattr("ingest.lexicon.files", lambda _: tmp_path)
    return tmp_path / "lexicons"


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_words_are_lower_case_and_frozen():
    assert words({"verbs": ["deny", "refute"]}, "verbs", file="x.toml") == frozenset({"deny", "refute"})


@pytest.mark.parametrize(
    ("listed", "complaint"),
    [
        (["deny", "refute", "deny"], "'verbs' lists 'deny' twice"),
        (["Deny"], "'verbs' holds 'Deny'; words are lower case"),
        ([" deny"], "'verbs' holds ' deny'"),
        ([1], "'verbs' holds 1"),
        ([], "'verbs' must be a list with at least one word"),
        ("deny", "'verbs' must be a list"),
        (None, "'verbs' must be a list"),
    ],
)
def test_a_malformed_group_names_file_group_and_word(listed: object, complaint: str):
    with pytest.raises(InvalidLexicon, match=f"ingest/lexicons/x.toml: {complaint}"):
        words({"verbs": listed}, "verbs", file="x.toml")


def test_a_word_listed_twice_stops_the_load(lexicons: Path):
    spoil(lexicons / "denials.toml", '"debunk", ', '"debunk", "debunk", ')
    with pytest.raises(InvalidLexicon, match=r"denials\.toml: 'strong' lists 'debunk' twice"):
        load_denials.__wrapped__()


@pytest.mark.parametrize("load", [verbs, nouns, prepositions, conjunctions])
def test_the_groups_of_attribution_are_read(load: Callable[[], object]):
    assert all(getattr(load(), field.name) for field in fields(load()))


def test_a_group_of_attribution_that_is_gone_stops_the_load(lexicons: Path):
    spoil(lexicons / "attribution.toml", "rebuffs =", "snubs =")
    with pytest.raises(InvalidLexicon, match=r"attribution\.toml: 'rebuffs' must be a list"):
        verbs.__wrapped__()


def test_an_upper_case_word_stops_the_load(lexicons: Path):
    spoil(lexicons / "denials.toml", '"debunk"', '"Debunk"')
    with pytest.raises(InvalidLexicon, match=r"denials\.toml: 'strong' holds 'Debunk'"):
        load_denials.__wrapped__()


def test_an_unknown_kind_of_claim_stops_the_load(lexicons: Path):
    spoil(lexicons / "claims.toml", "opinion = [", "gossip = [")
    with pytest.raises(InvalidLexicon, match=r"claims\.toml: unknown kind 'gossip'"):
        load_claim_kinds.__wrapped__()


def test_a_broken_file_is_named(lexicons: Path):
    spoil(lexicons / "claims.toml", "[kinds]", "[kinds")
    with pytest.raises(InvalidLexicon, match=r"ingest/lexicons/claims\.toml: "):
        load_toml("claims.toml")


def test_every_word_list_can_be_read():
    for path in sorted(LEXICONS.glob("*.toml")):
        assert load_toml(path.name), path.name


def test_no_word_has_two_kinds_of_claim():
    table = load_toml("claims.toml")["kinds"]
    listed = [word for kind in table for word in table[kind]]
    assert len(listed) == len(set(listed)) == len(load_claim_kinds())


def test_what_is_disowned_is_not_unknown():
    words = load_negations()
    assert not words.disowned & words.unknown_nouns
    assert words.never <= words.unknown_verbs | load_denials().uncertain


def test_no_verb_denies_both_strongly_and_weakly():
    lexicon = load_denials()
    assert not lexicon.strong & lexicon.weak
    assert not lexicon.saying & lexicon.granted
