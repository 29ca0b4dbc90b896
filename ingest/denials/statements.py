"""A statement: an attribution with its stance."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from ingest.attribution.candidates import Candidate, Range, merged
from ingest.attribution.objects import predicated
from ingest.attribution.sources import noun_phrase
from ingest.denials.objects import NOTHING, DeniedObject

Stance = Literal["assert", "deny"]
DENIAL_SCORE = 0.85
"""Confidence of a denial found by its own words; no counts tell it better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution with its stance. `denied` tells what a denial takes."""

    candidate: Candidate
    stance: Stance = "assert"
    denied: DeniedObject = NOTHING
    follows: int | None = None
    """For 'so did X': the head of the denial that it repeats."""


def denial(head: Token, cue: tuple[int, ...], denied: DeniedObject, source: Range, rule: str) -> Statement:
    """A denial by its own words, such as 'denied', 'called it nonsense', 'a denial by'."""
    candidate = Candidate(
        head=head.i,
        cue=tuple(sorted(set(cue))),
        source=source,
        content=merged([*_content(denied), *predicated(head)]),
        frame="bare",
        rule=rule,
        score=DENIAL_SCORE,
    )
    return Statement(candidate=candidate, stance="deny", denied=denied)


def _content(denied: DeniedObject) -> tuple[tuple[int, int], ...]:
    if denied.head is None or denied.kind == "none":
        return ()
    if denied.kind == "clause" and denied.content is not None:
        return (denied.content,)
    return (
        (
            denied.head.left_edge.i,
            max(denied.head.i + 1, denied.content[1] if denied.content else noun_phrase(denied.head)[1]),
        ),
    )
