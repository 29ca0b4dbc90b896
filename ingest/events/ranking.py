"""Which happenings an article is about: the best scored ones, few of one sentence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import EventStatus
from ingest.events.triggers import Trigger
from ingest.reading import Participant

MOST = 8
"""Happenings kept of one article."""
FEWEST = 3
"""Happenings kept even where none reaches the threshold, if they come near."""
THRESHOLD = 2.0
NEAR = 0.5

CROWDED = (0.0, 0.5, 1.0)
"""What the first, the second and each further happening of one sentence loses: few sentences tell two main ones."""


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


def main(mentions: Sequence[Mention]) -> list[Mention]:
    """The best mentions, one of each happening, in order of the text."""
    chosen: list[Mention] = []
    for mention in sorted(_crowded(mentions), key=lambda each: (-each.score, each.trigger.head.i)):
        wanted = mention.score >= (THRESHOLD if len(chosen) >= FEWEST else NEAR)
        if len(chosen) == MOST or not wanted:
            break
        chosen.append(mention)
    return sorted(chosen, key=lambda each: each.trigger.head.i)


def _crowded(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Lower what stands beside a better happening in its sentence."""
    before: Counter[int] = Counter()
    for mention in sorted(mentions, key=lambda each: (-each.score, each.trigger.head.i)):
        loss = CROWDED[min(before[mention.sentence], len(CROWDED) - 1)]
        before[mention.sentence] += 1
        yield replace(mention, score=mention.score - loss)
