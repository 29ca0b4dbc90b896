"""Spans that are somebody's claim or denial: they tell what is stated from what is only said."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from graph.model import EventStatus
from ingest.events.lexicon import EventLexicon
from ingest.events.triggers import Trigger
from ingest.reading import AttributionType


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What somebody says, from character `start` to `end`."""

    start: int
    end: int
    type: AttributionType


def said(doc: Doc, contents: Sequence[Content]) -> Mapping[int, frozenset[AttributionType]]:
    """For each token inside contents, their types: made once, so that long articles stay linear."""
    starts = [token.idx for token in doc]
    types: dict[int, frozenset[AttributionType]] = {}
    for content in contents:
        for index in range(bisect_left(starts, content.start), bisect_left(starts, content.end)):
            types[index] = types.get(index, frozenset()) | {content.type}
    return types


def status(
    trigger: Trigger, said_types: Mapping[int, frozenset[AttributionType]], lexicon: EventLexicon
) -> EventStatus:
    """Say whose word one mention of a happening rests on: the article's own, a claim, a denial, or a plan."""
    around = said_types.get(trigger.head.i, frozenset())
    if "deny" in around or _hangs_from(trigger, lexicon.sets["denying"]):
        return "denied"
    if _is_ahead(trigger, lexicon):
        return "planned"
    if around or _hangs_from(trigger, lexicon.sets["claiming"]) or _is_hedged(trigger, lexicon):
        return "claimed"
    return "stated"


def together(statuses: Sequence[EventStatus]) -> EventStatus:
    """The status of a happening told several times: claimed or stated here and denied there is disputed."""
    told = set(statuses)
    if "denied" in told:
        return "disputed" if told & {"claimed", "disputed", "stated"} else "denied"
    return next((name for name in ("disputed", "stated", "claimed", "planned") if name in told), "stated")


def _hangs_from(trigger: Trigger, verbs: frozenset[str]) -> bool:
    """One of `verbs` governs the trigger from above its own clause."""
    below = trigger.head
    for above in trigger.head.ancestors:
        if above.lemma_.lower() in verbs and below.dep_ in {"ccomp", "xcomp", "dobj", "prep", "pcomp", "acl"}:
            return True
        below = above
    return False


def _is_ahead(trigger: Trigger, lexicon: EventLexicon) -> bool:
    head = trigger.head
    if trigger.is_verb and any(
        child.tag_ == "MD" and child.lower_ not in {"could", "would"} for child in head.children
    ):
        return not any(child.lemma_ == "have" for child in head.children if child.dep_ == "aux")
    infinitive = any(child.tag_ == "TO" for child in head.children)
    return (infinitive or not trigger.is_verb) and head.head.lemma_.lower() in lexicon.sets["intentions"]


def _is_hedged(trigger: Trigger, lexicon: EventLexicon) -> bool:
    return any(child.lower_ in lexicon.sets["hedges"] for child in trigger.head.children)
