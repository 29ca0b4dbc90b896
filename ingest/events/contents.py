"""Spans that are somebody's claim or denial: they tell what is stated from what is only said."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from graph.model import EventStatus
from ingest.events.lexicon import EventLexicon
from ingest.events.triggers import Trigger
from ingest.reading import Attribution, AttributionType

_Told = AttributionType | Literal["answered"]
"""How a token is told; `answered` is what somebody says and somebody else denies."""

_UNREAL = frozenset({"could", "would"})
_BELOW = frozenset({"acl", "ccomp", "dobj", "pcomp", "prep", "xcomp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What somebody says, from character `start` to `end`."""

    start: int
    end: int
    type: AttributionType
    is_denied: bool = False
    """A denial elsewhere in the article points at it."""


def contents_of(attributions: Sequence[Attribution]) -> Iterator[Content]:
    """Yield what the attributions of an article say, with the mark of what is denied."""
    denied = {target.index for each in attributions if each.type == "deny" for target in each.denies}
    for index, attribution in enumerate(attributions):
        for start, end in attribution.content:
            yield Content(start=start, end=end, type=attribution.type, is_denied=index in denied)


def said(doc: Doc, contents: Iterable[Content]) -> Mapping[int, frozenset[_Told]]:
    """For each token inside contents, how it is told: made once, so that long articles stay linear."""
    starts = [token.idx for token in doc]
    types: dict[int, frozenset[_Told]] = {}
    for content in contents:
        told: set[_Told] = {content.type}
        if content.is_denied and content.type != "deny":
            told.add("answered")
        for index in range(bisect_left(starts, content.start), bisect_left(starts, content.end)):
            types[index] = types.get(index, frozenset()) | told
    return types


def status(
    trigger: Trigger, said_types: Mapping[int, frozenset[_Told]], lexicon: EventLexicon
) -> EventStatus:
    """Say whose word one mention of a happening rests on: the article's own, a claim, a denial, or a plan."""
    around = said_types.get(trigger.head.i, frozenset())
    if "deny" in around or _hangs_from(trigger, lexicon.sets["denying"]):
        return "denied"
    if "answered" in around:
        return "disputed"
    if _is_ahead(trigger, lexicon):
        return "planned"
    if around or _hangs_from(trigger, lexicon.sets["claiming"]) or _is_hedged(trigger, lexicon):
        return "claimed"
    return "stated"


def together(best: EventStatus, statuses: Sequence[EventStatus]) -> EventStatus:
    """The status of a happening told several times, by its best mention and by all of them.

    Claimed or stated here and denied there is disputed; what is stated anywhere is stated.
    """
    told = set(statuses)
    if "denied" in told:
        return "disputed" if told & {"claimed", "disputed", "stated"} else "denied"
    return next((name for name in ("disputed", "stated") if name in told), best)


def _hangs_from(trigger: Trigger, words: frozenset[str]) -> bool:
    """One of `words` governs the trigger from above its own clause."""
    below = trigger.head
    for above in trigger.head.ancestors:
        if above.lemma_.lower() in words and below.dep_ in _BELOW:
            return True
        below = above
    return False


def _is_ahead(trigger: Trigger, lexicon: EventLexicon) -> bool:
    """The verb, or the verb that a noun is the object of, stands in the future or under an intention."""
    head = trigger.head
    if trigger.is_verb:
        return _lies_ahead(head, lexicon)
    if head.head.lemma_.lower() in lexicon.sets["intentions"]:
        return True
    return head.dep_ in {"dobj", "nsubjpass"} and head.head.pos_ == "VERB" and _lies_ahead(head.head, lexicon)


def _lies_ahead(verb: Token, lexicon: EventLexicon) -> bool:
    if any(child.tag_ == "MD" and child.lower_ not in _UNREAL for child in verb.children):
        return not any(child.lemma_ == "have" for child in verb.children if child.dep_ == "aux")
    infinitive = any(child.tag_ == "TO" for child in verb.children)
    arranged = (
        verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.tag_ in {"VBP", "VBZ"}
    )  # 'is to appear'
    return infinitive and (arranged or verb.head.lemma_.lower() in lexicon.sets["intentions"])


def _is_hedged(trigger: Trigger, lexicon: EventLexicon) -> bool:
    return any(child.lower_ in lexicon.sets["hedges"] for child in trigger.head.children)
