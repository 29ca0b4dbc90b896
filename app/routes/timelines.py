"""What came after what."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query

from app import examples
from app.deps import About, Actor, DatabaseDep, Since, Until, Words
from app.pages import Listing, Page, PagerDep
from graph import reads

router = APIRouter(tags=["questions"])


class Wanted(Page):
    actor: Actor = None
    about: About = None
    q: Words = None
    since: Since = None
    until: Until = None


@router.get("/timeline", summary="What came after what", responses=examples.listing(examples.MOMENT))
def timeline(
    db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]
) -> Listing[reads.TimelineRow]:
    """Dated statements and events, oldest first."""
    return pager.answer(wanted, partial(reads.timeline, db))
