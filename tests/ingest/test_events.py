"""The main happenings of an article, read with the real model."""

import pytest

from ingest.actors import Cast, load_actor_lexicon
from ingest.dates import Days, by_governor
from ingest.events import BadLexicon, Content, events, load_event_lexicon
from ingest.events.lexicon import LEXICON
from ingest.events.triggers import triggers
from ingest.parse import parse

PUBLISHED = "2021-03-10"  # a Wednesday


@pytest.fixture(scope="module")
def lexicon():
    return load_event_lexicon()


@pytest.fixture
def read(nlp, lexicon):
    def read_events(text, contents=()):
        doc = parse(text, nlp)
        days = Days(by_governor(doc), PUBLISHED)
        found = events(doc, lexicon, cast=Cast(doc, load_actor_lexicon()), days=days, contents=contents)
        return {text[slice(*event.trigger)]: event for event in found}

    return read_events


def named(event):
    return [(each.actor.name, each.role) for each in event.participants]


def test_a_verb_with_its_particle_is_one_trigger_with_agent_and_target(read):
    event = read("Peru shot down a drone of Chile near Arica on Monday.")["shot down"]
    assert (event.type, event.place, event.date, event.status) == (
        "shootdown",
        "Arica",
        "2021-03-08",
        "stated",
    )
    assert ("Peru", "agent") in named(event)


def test_the_agent_of_a_passive_stands_after_by(read):
    event = read("Maria Lopez was arrested by Peru on Tuesday.")["arrested"]
    assert named(event) == [("Peru", "agent"), ("Maria Lopez", "target")]


def test_a_thing_acts_for_whose_it_is_and_a_pronoun_for_whom_it_means(read):
    event = read("Peruvian jets bombed the village of Tarapaca on Monday.")["bombed"]
    assert named(event) == [("Peru", "agent")]
    event = read("Maria Lopez joined Acme Motors in 2012. She resigned from Acme Motors on Monday.")[
        "resigned"
    ]
    assert ("Maria Lopez", "agent") in named(event)


def test_the_verb_that_holds_a_noun_lends_it_its_subject(read):
    event = read("Peru held talks with Chile in Arica on Monday.")["held talks"]
    assert (event.type, event.place) == ("meet", "Arica")
    assert {name for name, _ in named(event)} == {"Peru", "Chile"}


def test_what_nobody_is_takes_no_part(read):
    event = read("Acme Motors cancelled a plan with three banks on Monday.")["cancelled"]
    assert named(event) == [("Acme Motors", "agent")]


def test_an_object_tells_a_weapon_fired_from_a_person_fired(read):
    assert read("Chile fired three missiles at a port on Monday.")["fired"].type == "strike"
    assert read("Acme Motors fired Maria Lopez on Monday.")["fired"].type == "other"


def test_a_verb_that_the_model_lemmatises_wrongly_is_still_known(read):
    assert read("Regulators fined Acme Motors on Monday.")["fined"].type == "other"


def test_a_happening_told_twice_is_one_event(read):
    text = (
        "Maria Lopez resigned on Monday. Her resignation surprised Peru. She resigned after a long dispute."
    )
    assert [event.type for event in read(text).values() if event.type == "withdraw"] == ["withdraw"]


def test_a_claim_and_a_denial_of_one_happening_make_it_disputed(read):
    text = "Peru said Chile bombed a village. Chile denied that it bombed the village."
    cut = text.index(". ") + 1
    claim = Content(start=text.index("Chile"), end=cut, type="assert")
    denial = Content(start=text.index("that it"), end=len(text), type="deny")
    assert read(text, [claim, denial])["bombed"].status == "disputed"


def test_what_is_planned_or_hedged_is_not_stated(read):
    assert read("Peru plans to deploy troops in Arica on Friday.")["deploy"].status == "planned"
    assert read("Maria Lopez allegedly attacked a guard in Arica.")["attacked"].status == "claimed"


def test_a_reply_to_a_claim_is_no_event(read):
    assert "rejected" not in read("Chile rejected the claims on Monday. Peru arrested Maria Lopez in Arica.")


@pytest.mark.parametrize(
    "text",
    [
        "Acme Motors issued a denial on Monday.",
        "Maria Lopez dismissed it as a joke on Monday.",
        "Maria Lopez made a statement on Monday.",
        "Maria Lopez pointed out the gap on Monday.",
    ],
)
def test_an_utterance_is_no_event(read, text):
    assert not {"issued", "dismissed", "made", "pointed"} & set(read(text))


def test_a_verb_that_only_bears_its_noun_is_one_trigger_with_it(read):
    found = read("Doctors in Arica performed a craniotomy on Maria Lopez on Monday.")
    assert list(found) == ["performed a craniotomy"]


def test_a_particle_that_is_not_listed_makes_another_verb(read):
    assert read("Acme Motors kicked off a sale in Arica on Monday.")["kicked off"].type == "other"
    assert read("Maria Lopez kicked a guard in Arica on Monday.")["kicked"].type == "attack"


def test_what_comes_down_tells_what_the_verb_means(read):
    assert read("A drone of Chile came down near Arica on Monday.")["came down"].type == "crash"
    assert read("Chilean soldiers crossed the river near Arica on Monday.")["crossed"].type == "deploy"
    assert read("Maria Lopez crossed the river near Arica on Monday.")["crossed"].type == "other"


def test_the_accused_acts_in_what_is_laid_at_its_door(read):
    event = read("Peru accused Chile of shelling a village near Arica.")["shelling"]
    assert named(event) == [("Chile", "agent")]
    assert event.status == "claimed"


def test_its_forces_act_for_whom_the_pronoun_means(read):
    event = read("Peru fears a war. On Monday its jets attacked a camp near Arica.")["attacked"]
    assert named(event) == [("Peru", "agent")]


def test_who_signs_a_truce_takes_part_in_it(read):
    event = read("Peru signed a truce with Chile in Arica on Monday.")["truce"]
    assert {name for name, _ in named(event)} >= {"Peru"}
    assert event.type == "ceasefire"


def test_what_somebody_says_and_somebody_else_denies_is_disputed(read):
    text = "Peru said Chile bombed a village near Arica."
    claim = Content(start=text.index("Chile"), end=len(text), type="assert", is_denied=True)
    assert read(text, [claim])["bombed"].status == "disputed"


def test_what_a_verb_in_the_future_will_do_is_planned(read):
    assert read("Peru will open an inquiry into Acme Motors on Friday.")["open"].status == "planned"


def test_words_are_kin_by_their_stem_not_by_their_first_letters(nlp, lexicon):
    def families(text):
        return [trigger.family for trigger in triggers(parse(text, nlp), lexicon)]

    assert len(set(families("Peru suspended Maria Lopez. The suspension was no surprise."))) == 1
    assert len(set(families("Peru transferred Maria Lopez. Chile translated a book."))) == 2


def test_a_place_is_found_below_the_objects_of_its_clause(read):
    event = read("Peru bombed three camps of rebels in the hills near Arica on Monday.")["bombed"]
    assert event.place == "Arica"


def test_a_sentence_tells_few_main_happenings(read):
    crowded = (
        "On Monday Chile bombed Arica, raided Lima, attacked Cusco, shelled Tacna and hacked Acme Motors."
    )
    assert len(read(crowded)) < 5


def test_few_events_are_kept_of_a_long_article(read):
    names = (
        "Arica",
        "Lima",
        "Cusco",
        "Tacna",
        "Puno",
        "Ica",
        "Piura",
        "Paita",
        "Moche",
        "Nazca",
        "Tumbes",
        "Huaraz",
    )
    verbs = (
        "bombed",
        "attacked",
        "raided",
        "sold",
        "opened",
        "arrested",
        "left",
        "sued",
        "fined",
        "hacked",
        "met",
        "visited",
    )
    text = " ".join(f"Chile {verb} {name} on Monday." for verb, name in zip(verbs, names, strict=True))
    assert len(read(text)) <= 8


def test_nothing_happens_in_an_empty_text(read):
    assert read("") == {}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"unmask"]', '"unmask", "deploy"]', "'deploy' is listed twice"),
        ('"unmask"]', '"unmask", "handle"]', "both as events and as states"),
        ("[leak]", "[seep]", "unknown event types"),
        ("with.secret", "with.mystery", "no such group"),
    ],
)
def test_a_lexicon_that_contradicts_itself_stops_the_load(tmp_path, old, new, complaint):
    text = LEXICON.read_text("utf-8")
    assert old in text
    broken = tmp_path / "events.toml"
    broken.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(BadLexicon, match=complaint):
        load_event_lexicon(broken)
