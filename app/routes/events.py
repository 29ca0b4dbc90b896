"""What is said to have happened."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query

from app import examples
from app.deps import Actor, AsOf, DatabaseDep, Exactly, Id, Since, Until, Words
from app.pages import Listing, Page, PagerDep
from graph import reads
from graph.model import EventStatus, EventType

router = APIRouter(tags=["events"])


class Wanted(Page):
    actor: Actor = None
    type: EventType | None = None
    status: EventStatus | None = None
    place: Exactly = None
    q: Words = None
    since: Since = None
    until: Until = None


@router.get("/events", summary="Events", responses=examples.listing(examples.EVENT))
def events(db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]) -> Listing[reads.EventRow]:
    """Events with who took part, newest first. `actor` is one of those."""
    return pager.answer(wanted, partial(reads.events, db))


@router.get("/events/{id}", summary="One event", responses=examples.item(examples.EVENT_DETAIL))
def event(
    db: DatabaseDep,
    id: Id,  # noqa: A002 - the name that stands in the path
    as_of: AsOf = None,
) -> reads.EventDetail:
    """An event with who took part, what is said about it and who printed it."""
    return reads.event(db, id, as_of=as_of)
