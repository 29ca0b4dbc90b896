"""A reading as `counterclaim extract` prints it: spans and names, offsets into the given text."""

from collections.abc import Callable
from typing import Any, TypeVar

import structlog

from graph.model import Article
from ingest.feeds import Failure
from ingest.reading import Attribution, EventMention, Reading, Span

T = TypeVar("T")
log = structlog.get_logger(__name__)


def as_json(article: Article, reading: Reading) -> dict[str, Any]:
    """One line of the output of `extract`."""
    return {
        "id": article.id,
        "attributions": [_attribution(attribution) for attribution in reading.attributions],
        "events": [_event(event) for event in reading.events],
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    return {
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "type": attribution.type,
        "actor": " and ".join(actor.name for actor in attribution.actors) or None,
        "within": attribution.within,
        "denies": [target.index for target in attribution.denies],
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
