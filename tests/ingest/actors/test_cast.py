"""Who the words of a source name, on the real model."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from ingest.actors import Cast, load_actor_lexicon
from ingest.parse import parse

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
LONGEST = 30
"""Seconds. With a walk over the whole list for each name it takes more than a minute."""


def resolve(nlp: Language, text: str, at: str, *, first: bool = False):
    doc = parse(text, nlp)
    start = text.index(at) if first else text.rindex(at)
    source = doc.char_span(start, start + len(at), alignment_mode="expand")
    return Cast(doc, load_actor_lexicon()).resolve(source, speaking_at=source.root.head)


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_a_source_names_its_actors(nlp: Language, case: dict[str, Any]):
    found = resolve(nlp, case["text"], case["at"], first=case.get("first", False))
    assert [actor.name for actor in found] == case["actors"]
    if "speaks_for" in case:
        principal = found[0].speaks_for
        assert (principal.name if principal else "") == case["speaks_for"]


def test_all_mentions_of_an_actor_share_name_kind_and_aliases(nlp: Language):
    text = "Chairman Otto Weiss resigned. Mr Weiss denied the charge. Weiss said he was tired."
    doc = parse(text, nlp)
    found = {actor for _, actor in Cast(doc, load_actor_lexicon()).mentions(doc[:])}
    [weiss] = found
    assert (weiss.name, weiss.kind) == ("Otto Weiss", "person")
    assert {"Weiss", "Chairman Otto Weiss", "Mr Weiss"} <= set(weiss.aliases)


def test_a_ministry_is_found_under_its_regular_names_but_not_under_its_state(nlp: Language):
    [ministry] = resolve(nlp, "Chile's Defence Ministry denied it.", "Chile's Defence Ministry")
    names = {ministry.name, *ministry.aliases}
    assert {"Chilean Defense Ministry", "Chile's Ministry of Defense", "Chilean Ministry of Defence"} <= names
    assert "Chile" not in names


def test_two_groups_do_not_share_the_words_that_name_both(nlp: Language):
    text = "Leaders of Kenya and Somalia rejected the proposal."
    kenyan, somali = resolve(nlp, text, "Leaders of Kenya and Somalia")
    assert not {kenyan.name, *kenyan.aliases} & {somali.name, *somali.aliases}


def test_mentions_stay_inside_their_span(nlp: Language):
    doc = parse("Norway denied it. Otto Weiss met Karin Holm in Oslo.", nlp)
    first, second = doc.sents
    cast = Cast(doc, load_actor_lexicon())
    assert [actor.name for _, actor in cast.mentions(first)] == ["Norway"]
    assert [span.text for span, _ in cast.mentions(second)] == ["Otto Weiss", "Karin Holm", "Oslo"]


def test_a_pronoun_that_is_not_the_subject_has_an_antecedent_too(nlp: Language):
    doc = parse("Karin Holm resigned on Friday. Reporters asked her why.", nlp)
    pronoun = next(token for token in doc if token.text == "her")
    antecedent = Cast(doc, load_actor_lexicon()).antecedent(pronoun)
    assert antecedent is not None
    assert antecedent.name == "Karin Holm"


def test_what_is_said_does_not_name_its_speaker(nlp: Language):
    text = "Otto Weiss resigned. Karin Holm would stay, he said."
    assert [actor.name for actor in resolve(nlp, text, "he")] == ["Otto Weiss"]


def test_a_long_list_of_names_is_read_in_a_moment(nlp: Language):
    doc = parse("Others, including " + "A, " * 2_000, nlp)
    started = time.perf_counter()
    Cast(doc, load_actor_lexicon()).resolve(doc[:], speaking_at=doc[0])
    assert time.perf_counter() - started < LONGEST


@pytest.mark.parametrize("text", ["", "\n\n", "”“\"'", "THE THE THE", "who", "He", "(", "U.S.", "of and the"])
def test_odd_texts_raise_nothing(nlp: Language, text: str):
    doc = parse(text, nlp)
    cast = Cast(doc, load_actor_lexicon())
    for token in doc:
        cast.resolve(doc[token.i : token.i + 1], speaking_at=token)
        cast.antecedent(token)
    assert cast.mentions(doc[:]) is not None


@pytest.mark.parametrize(
    ("text", "at", "names"),
    [
        (
            "A lawyer at Venn Motors denied it.",
            "A lawyer at Venn Motors",
            {"Venn Motors lawyer", "lawyer at Venn Motors"},
        ),
        ("Karin Holm's lawyer denied it.", "Karin Holm's lawyer", {"Karin Holm's lawyer", "Holm's lawyer"}),
        (
            "Norwegian officials denied it.",
            "Norwegian officials",
            {
                "Norwegian officials",
                "Norway officials",
                "Norway's officials",
                "officials of Norway",
                "officials from Norway",
            },
        ),
    ],
)
def test_what_is_somebodys_has_the_names_of_the_text_and_regular_ones_where_a_state_is_the_owner(
    nlp: Language, text: str, at: str, names: set[str]
):
    [found] = resolve(nlp, text, at)
    others = {"Norwegians officials", "Norse officials", "Norseman officials"}
    assert {found.name, *found.aliases} - others == names
