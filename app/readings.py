"""A reading as `counterclaim extract` prints it: spans and names, offsets into the given text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import structlog

from graph.model import Article
from ingest.feeds import Failure
from ingest.reading import UNOWNED, Attribution, EventMention, Reading, Span

T = TypeVar("T")
log = structlog.get_logger(__name__)


def as_json(article: Article, reading: Reading) -> dict[str, Any]:
    """One line of the output of `extract`."""
    return {
        "id": article.id,
        "attributions": _attributions(reading.attributions),
        "events": [_event(event) for event in reading.events],
    }


def _attributions(found: Sequence[Attribution]) -> list[dict[str, Any]]:
    """One entry for each cue: the further sentences of a quotation are folded into the one that has it."""
    home = {n: n if one.continues is None else one.continues for n, one in enumerate(found)}
    kept = [
        n for n in home if home[n] == n and found[n].cue and (found[n].source or found[n].rule != UNOWNED)
    ]
    printed = {n: position for position, n in enumerate(kept)}
    place = {n: printed.get(home[n]) for n in home}
    parts: dict[int, list[Attribution]] = {}
    for n, one in enumerate(found):
        parts.setdefault(home[n], []).append(one)
    return [_attribution(_folded(found[n], parts[n]), place) for n in kept]


def _folded(first: Attribution, parts: Sequence[Attribution]) -> Attribution:
    """An attribution with the content and the denials of the sentences that go on with it."""
    return replace(
        first,
        type="deny" if any(one.type == "deny" for one in parts) else first.type,
        content=tuple(sorted(span for one in parts for span in one.content)),
        denies=tuple(target for one in parts for target in one.denies),
    )


def _attribution(attribution: Attribution, place: Mapping[int, int | None]) -> dict[str, Any]:
    targets = {place[target.index] for target in attribution.denies} - {None}
    within = None if attribution.within is None else place[attribution.within]
    return {
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "type": attribution.type,
        "actor": " and ".join(actor.name for actor in attribution.actors) or None,
        "within": within,
        "denies": sorted(target for target in targets if target is not None),
    }


def _event(event: EventMention) -> dict[str, Any]:
    return {
        "trigger": list(event.trigger),
        "type": event.type,
        "participants": [participant.actor.name for participant in event.participants],
        "date": event.date,
        "place": event.place,
        "status": event.status,
    }


def _spans(spans: tuple[Span, ...]) -> list[list[int]] | None:
    """A role that the text does not fill is null, not an empty list."""
    return [list(span) for span in spans] or None


def attempted(article: Article, work: Callable[[Article], T]) -> T | Failure:
    """Do `work` on an article; where it breaks, that article fails and no other with it."""
    try:
        return work(article)
    except Exception as error:
        log.exception("an article could not be read", article=article.id)
        return Failure(article.id, f"could not be read ({type(error).__name__}: {error}); report it, please")
