"""Which happenings an article is about: each mention is scored by what makes a happening a main one.

Weights are round numbers: what the grammar suggests, set by hand and checked against annotated articles.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from graph.model import EventStatus
from ingest.events.triggers import Trigger
from ingest.reading import Participant

MOST = 8
"""Happenings kept of one article."""
FEWEST = 2
"""Happenings kept even where none reaches the threshold, if they come near."""
THRESHOLD = 2.0
NEAR = 1.0

_LEAD = 4
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_STRENGTH = {"typed": 1.5, "other": 1.0, "unlisted": -1.0}
_FINITE = {"VBD": 0.5, "VBN": 0.0, "VB": -0.5, "VBG": -0.5, "VBP": -1.0, "VBZ": -1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention of a happening with all that was read of it."""

    trigger: Trigger
    participants: tuple[Participant, ...]
    date: str | None
    place: str | None
    status: EventStatus
    sentence: int
    score: float = 0.0


def score(mention: Mention, *, quoted: bool, length: int) -> float:
    """Sum what speaks for and against `mention` as a main happening."""
    return sum(_reasons(mention, quoted=quoted, length=length))


def _reasons(mention: Mention, *, quoted: bool, length: int) -> Iterator[float]:
    trigger = mention.trigger
    yield _STRENGTH[trigger.strength]
    yield from _of_place_in_text(mention, length)
    yield min(2, len(mention.participants)) * 0.5
    yield 0.5 if mention.date else 0.0
    yield 0.5 if mention.place else 0.0
    yield -0.5 if quoted else 0.0
    yield from (_of_verb(trigger.head) if trigger.is_verb else _of_noun(trigger.head))


def _of_place_in_text(mention: Mention, length: int) -> Iterator[float]:
    yield 0.5 if mention.sentence == 0 else 0.0
    yield 0.5 if mention.sentence < _LEAD else 0.0
    yield -0.5 * mention.trigger.head.i / max(1, length)


def _of_verb(verb: Token) -> Iterator[float]:
    children = {child.dep_: child for child in verb.children}
    yield _FINITE.get(verb.tag_, 0.0)
    yield 0.5 if "nsubjpass" in children or "agent" in children else 0.0
    yield -1.0 if "neg" in children else 0.0
    yield -0.5 if any(child.tag_ == "MD" for child in verb.children) else 0.0
    yield -0.5 if verb.dep_ in {"conj", "advcl", "pcomp"} else 0.0
    yield 0.25 if "dobj" in children else 0.0
    subject = children.get("nsubj") or children.get("nsubjpass")
    if subject is not None:
        yield 0.5 if any(token.ent_type_ in _NAMES for token in subject.subtree) else 0.0
        yield -0.25 if subject.pos_ == "PRON" else 0.0


def _of_noun(noun: Token) -> Iterator[float]:
    words = {child.lower_ for child in noun.children}
    yield 0.5 if words & {"a", "an"} else 0.0
    yield -0.5 if words & {"any", "every", "no", "such"} else 0.0
    yield -0.5 if noun.dep_ in {"pobj", "conj"} else 0.0
    yield 0.5 if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} else 0.0


def quoted_tokens(doc: Doc) -> Mapping[int, bool]:
    """For each token whether it stands between quotation marks; a new paragraph closes what was left open."""
    inside, told = False, {}
    for token in doc:
        if token.is_space and "\n" in token.text:
            inside = False
        elif token.text in {"“", "``"} or (token.text == '"' and not inside):
            inside = True
        elif token.text in {"”", "''", '"'}:
            inside = False
        told[token.i] = inside
    return told


def main(mentions: Sequence[Mention]) -> list[Mention]:
    """The best mentions, one of each happening, in order of the text."""
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (-each.score, each.trigger.head.i)):
        wanted = mention.score >= (THRESHOLD if len(chosen) >= FEWEST else NEAR)
        if len(chosen) == MOST or not wanted:
            break
        chosen.append(mention)
    return sorted(chosen, key=lambda each: each.trigger.head.i)
