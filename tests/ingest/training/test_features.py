"""What is known of a candidate: every feature has a name, and means what its name says."""

import pytest

from ingest.attribution.attributions import candidates
from ingest.attribution.features import NAMES, features
from ingest.parse import parse
from ingest.quotes import find_quotes


def known(reader, text: str, cue: str) -> list[dict[str, float]]:
    """The features of each candidate under `cue`."""
    doc = parse(text, reader.nlp)
    quotes = find_quotes(doc)
    return [
        dict(features(doc, candidate, reader.cues, quotes.at))
        for candidate in candidates(doc, reader.cues, quotes)
        if doc[candidate.head].text == cue
    ]


@pytest.mark.parametrize(
    ("text", "cue", "names"),
    [
        (
            "Karin Holm said that the old dam was safe.",
            "said",
            {
                "frame: ccomp",
                "source: named",
                "form: VBD",
                "heads its sentence",
                "content opens with 'that'",
            },
        ),
        (
            "If they would not say that the dam was safe, nobody came.",
            "say",
            {"modal", "negated", "condition", "source: pronoun"},
        ),
        (
            "We want to say that the dam is safe.",
            "say",
            {"infinitive", "source: first", "source is inherited"},
        ),
        (
            "Experts criticised the harsh “tax on rain” proposal.",
            "criticised",
            {"frame: dobj", "source is plural", "content borrows words"},
        ),
        (
            "The mayor announced 300 million crowns.",
            "announced",
            {"object is an amount", "source: common", "content is short"},
        ),
        (
            "“The dam is safe and it will stay safe,” said Karin Holm.",
            "said",
            {"content is quoted", "content is before the cue", "source is after the cue"},
        ),
        ("Otto Weiss said Karin Holm claimed that the dam was safe.", "claimed", {"is said by another"}),
        ("“Karin Holm said that the dam was safe,” Otto Weiss wrote.", "said", {"is quoted"}),
        ("The dam is safe, according to Karin Holm.", "according", {"frame: according", "source: named"}),
    ],
)
def test_a_feature_says_what_stands_there(reader, text, cue, names):
    found = known(reader, text, cue)
    assert any(names <= one.keys() for one in found), found
    assert all(one.keys() <= NAMES for one in found)


def test_a_verb_that_is_negated_twice_counts_twice(reader):
    [found] = known(reader, "She never did not say that the dam was safe.", "say")
    assert found["negated"] == 2.0
