"""Mentions → happenings: what is told several times in an article is one event, at its best mention."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.events.contents import together
from ingest.events.ranking import Mention

if TYPE_CHECKING:
    from ingest.reading import Participant

_AGAIN = 0.25
"""What each further mention adds to the score of a happening, up to `_OFTEN` of them."""
_OFTEN = 2
_LATER = 0.5
"""By how much a later mention must be better than the first to stand for the happening."""
_TOLD = 0.5
"""What a finite clause of its own adds to that: 'a jet was shot down' tells it, 'the jet shot down' brings it up."""
_CLAUSES = frozenset({"ROOT", "ccomp"})


def happenings(mentions: Iterable[Mention]) -> list[Mention]:
    """Collapse the mentions of one happening: same type, kin words, no two different agents or days."""
    families: dict[tuple[str, str], list[list[Mention]]] = defaultdict(list)
    for mention in mentions:
        groups = families[mention.trigger.type, mention.trigger.family]
        group = next((group for group in groups if _compatible(group[0], mention)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return [_one(group) for groups in families.values() for group in groups]


def _compatible(first: Mention, other: Mention) -> bool:
    return not (_differ(_agents(first), _agents(other)) or _differ(_set(first.date), _set(other.date)))


def _differ(some: frozenset[str], others: frozenset[str]) -> bool:
    return bool(some and others) and not some & others


def _agents(mention: Mention) -> frozenset[str]:
    return frozenset(each.actor.name for each in mention.participants if each.role == "agent")


def _set(value: str | None) -> frozenset[str]:
    return frozenset({value} if value else ())


def _telling(mention: Mention, *, first: bool) -> float:
    """How well a mention stands for its happening."""
    told = mention.trigger.is_verb and mention.trigger.head.dep_ in _CLAUSES
    return mention.score + (_TOLD if told else 0.0) - (0.0 if first else _LATER)


def _one(group: list[Mention]) -> Mention:
    """The best mention, with what the others add to it."""
    best = max(group, key=lambda each: (_telling(each, first=each is group[0]), -each.trigger.head.i))
    participants: dict[str, Participant] = {each.actor.name: each for each in best.participants}
    if not participants:
        for mention in group:
            participants |= {each.actor.name: each for each in mention.participants}
    return replace(
        best,
        participants=tuple(participants.values()),
        date=best.date or next((each.date for each in group if each.date), None),
        place=best.place or next((each.place for each in group if each.place), None),
        status=together(best.status, [each.status for each in group]),
        score=max(each.score for each in group) + _AGAIN * min(_OFTEN, len(group) - 1),
    )
