"""An answer of each route, for the documentation; a test holds each against its route."""

from typing import Any

from app.examples.details import (
    ACTOR_DETAIL,
    ARTICLE_DETAIL,
    CLAIM_DETAIL,
    DENIAL_DETAIL,
    EVENT_DETAIL,
    EXPORT,
    FOUND_IN_NEW,
    NEIGHBOURHOOD,
    READY,
)
from app.examples.rows import (
    ACTOR,
    ARTICLE,
    ARTICLE_IN,
    CLAIM,
    CONTRADICTION,
    DENIAL,
    DISPUTE,
    EVENT,
    FOUND,
    MOMENT,
    Json,
)

__all__ = [
    "ACTOR",
    "ACTOR_DETAIL",
    "ARTICLE",
    "ARTICLE_DETAIL",
    "ARTICLE_IN",
    "CLAIM",
    "CLAIM_DETAIL",
    "CONTRADICTION",
    "DENIAL",
    "DENIAL_DETAIL",
    "DISPUTE",
    "EVENT",
    "EVENT_DETAIL",
    "EXPORT",
    "FOUND",
    "FOUND_IN_NEW",
    "MOMENT",
    "NEIGHBOURHOOD",
    "READY",
    "Json",
    "Responses",
    "item",
    "listing",
]

Responses = dict[int | str, Json]


def item(example: Any, status: int = 200) -> Responses:
    """The documentation of a route that answers one thing."""
    return {status: {"content": {"application/json": {"example": example}}}}


def listing(example: Json) -> Responses:
    """The documentation of a route that answers a list."""
    return item({"items": [example], "next_cursor": None})
