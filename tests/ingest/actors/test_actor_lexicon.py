"""The word lists of actors: loaded whole, frozen, each word once."""

import pytest

from ingest.actors.gazetteer import LEXICONS, load_states
from ingest.actors.lexicon import Known, _index, load_actor_lexicon
from ingest.actors.states import generate


def test_each_state_is_known_by_name_demonym_and_capital():
    lexicon = load_actor_lexicon()
    assert lexicon.known["norway"].name == "Norway"
    assert lexicon.demonyms["norwegian"].name == "Norway"
    assert lexicon.capitals["oslo"].name == "Norway"
    assert len(load_states()) > 200


def test_the_lexicon_cannot_be_changed():
    with pytest.raises(TypeError):
        load_actor_lexicon().known["norway"] = Known(name="Sweden", kind="state")  # type: ignore[index]


def test_a_name_of_two_actors_is_refused():
    one, other = Known(name="One", kind="state"), Known(name="Other", kind="state")
    with pytest.raises(ValueError, match="'Same' names both One and Other"):
        _index("known", [("Same", one), ("Same", other)])


def test_the_file_of_states_is_what_the_packages_say():
    assert (LEXICONS / "states.toml").read_text(encoding="utf-8") == generate()


def test_an_honorific_tells_a_gender():
    lexicon = load_actor_lexicon()
    assert (lexicon.gender("mr"), lexicon.gender("spokeswoman"), lexicon.gender("doctor")) == ("m", "f", None)


def test_a_first_name_tells_a_gender_only_before_a_surname():
    lexicon = load_actor_lexicon()
    assert lexicon.gender_of_name(["helen", "brandt"]) == "f"
    assert lexicon.gender_of_name(["peter", "kolar"]) == "m"
    assert lexicon.gender_of_name(["helen"]) is None
    assert lexicon.gender_of_name(["robin", "kolar"]) is None
