"""Whether two names mean one actor: by the names, and by what is said of them."""

import pytest

from graph.model import Actor, Article, Evidence, Extraction, SpeaksFor
from graph.naming import Known
from ingest.identity.actor_names import asked, cues, is_proper, sound
from ingest.identity.actors import judge
from ingest.identity.callings import load_callings
from ingest.identity.recognition import namings_of

SAID = Evidence(article_id="a", start=0, end=1, quote=".")


def naming(said: str, kind: str):
    """'name | alias, alias | role, role | side': what an article says of one actor."""
    name, aliases, roles, side = (part.strip() for part in (said + " | | | ").split("|")[:4])
    one = Actor(
        id="one",
        name=name,
        kind=kind,
        aliases=tuple(filter(None, aliases.split(", "))),
        roles=tuple(filter(None, roles.split(", "))),
    )
    other = Actor(id="side", name=side, kind="state")
    links = (SpeaksFor(actor_id="one", principal_id="side", evidence=SAID),) if side else ()
    return namings_of(
        Extraction(
            article=Article(id="a", text="."), actors=(one, other) if side else (one,), speaks_for=links
        )
    )[0]


def known(said: str, kind: str) -> Known:
    one = naming(said, kind)
    return Known(
        id="known", name=one.name, kind=one.kind, names=one.names, roles=one.roles, sides=one.sides, homes=(one.home,) if one.home else (),
        called=one.called, cues=one.cues,
    )  # fmt: skip


PERSONS = [
    ("Ann Poe", "Ann Poe", "same"),
    ("Ann Poe | Ann B. Poe", "Ann Poe", "same"),
    ("Ann Poe", "Bob Poe", "different"),
    ("Ann Poe | | mayor", "Ann Poe | | mayor", "same"),
    ("Ann Poe | | mayor", "Ann Poe | | striker", "undecided"),
    ("Ann Poe | | mayor, striker", "Ann Poe | | striker", "same"),
    ("Ann Poe | | general", "Ann Poe | | minister", "same"),
    ("Ann Poe | | striker | France", "Ann Poe | | minister | Peru", "different"),
    ("Ann Poe | | minister | France", "Ann Poe | | minister | Peru", "different"),
    ("Ann Poe | | envoy | France", "Ann Poe | | adviser | Peru", "undecided"),
    ("Poe", "Ann Poe | Poe", "undecided"),
    ("Poe | Mr Poe", "Ann Poe | Mrs Poe", "different"),
    ("Poe | Foreign Minister Poe", "Ann Poe | Foreign Minister Poe", "same"),
    ("Poe | | minister | Peru", "Ann Poe | | minister | Peru", "same"),
    ("Poe", "Poe", "same"),
    ("A. Poe", "Ann Poe", "undecided"),
    ("A. Poe | | minister | Peru", "Ann Poe | | minister | Peru", "same"),
    ("Mike Poe", "Michael Poe", "undecided"),
    ("Mike Poe | General Poe", "Michael Poe | General Poe", "same"),
    ("Tariq Adem Osman | | president | Peru", "Adem Osman | | president | Peru", "same"),
    ("Khalid Qaddumi", "Khaled Kaddoumi", "same"),
    ("Ann Karr", "Ann Geary", "different"),
    ("Ya’el Dor", "Yael Dor", "same"),
]
BODIES = [
    ("Veld Harbour Watch", "Veld Harbour Watch", "same"),
    ("NMSB", "Norland Maritime Safety Bureau", "same"),
    ("VHW", "Veld Harbour Watch", "undecided"),
    ("Veld Harbour Watch | VHW", "VHW", "same"),
    ("Veld Civil Defence", "Veld Civil Defense", "same"),
    ("Lantern", "Morning Lantern | Lantern", "undecided"),
    ("Ministry of Defense | | | France", "Ministry of Defense | | | Peru", "different"),
    ("Ministry of Defense | | | Peru", "Ministry of Defense | | | Peru", "same"),
    ("Supreme Court", "Supreme Court", "undecided"),
    ("Supreme Court | | | Peru", "Supreme Court", "undecided"),
    ("Veld Harbour Watch | | | Peru", "Veld Harbour Watch | | | France", "different"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), PERSONS, ids=str)
def test_persons(one: str, other: str, verdict: str):
    assert judge(naming(one, "person"), known(other, "person")).verdict == verdict
    assert judge(naming(other, "person"), known(one, "person")).verdict == verdict


@pytest.mark.parametrize(("one", "other", "verdict"), BODIES, ids=str)
def test_bodies(one: str, other: str, verdict: str):
    assert judge(naming(one, "organisation"), known(other, "organisation")).verdict == verdict


def test_a_person_is_no_organisation_of_that_name():
    one, other = naming("Ann Poe", "person"), known("Ann Poe Foundation", "organisation")
    assert judge(one, other).verdict == "different"


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("Ann Poe", True),
        ("Ministry of Defense", True),
        ("Abu al-Walid", True),
        ("Poe's lawyer", False),
        ("Norlandish officials", False),
        ("Grand Hotel' staff", False),
    ],
)
def test_a_name_of_ones_own(name: str, *, proper: bool):
    assert is_proper(name) is proper


def test_names_are_found_by_their_sound_and_short_forms():
    assert sound("muammar qaddafi") == sound("moammar gadhafi")
    assert sound("ann poe") != sound("ben roe")
    assert list(cues("Norland Maritime Safety Bureau", (), {}, is_person=False))[2:] == ["nmsb"]
    found = list(cues("Bob Kolar", ["Kolar"], {"bob": frozenset({"robert"})}, is_person=True))
    assert found == ["bob kolar", "~b klr", "kolar", "b kolar", "r kolar", "kolar"]
    assert list(asked(found)) == ["bob kolar", "~b klr", "=kolar", "b kolar", "r kolar", "=kolar"]
    assert list(asked(list(cues("Kolar", (), {}, is_person=True)))) == ["=kolar", "kolar"]


def test_institutions_that_every_state_has():
    callings = load_callings()
    assert callings.is_common(["ministry", "of", "defense"])
    assert callings.is_common(["supreme", "court"])
    assert not callings.is_common(["daily", "mail"])
    assert not callings.is_common(["veld", "court"])
