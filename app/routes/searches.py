"""Words, wherever they stand."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app import examples
from app.deps import DatabaseDep
from app.pages import SCORED, Listing, Page, PagerDep
from graph import reads

router = APIRouter(tags=["questions"])


class Wanted(Page):
    q: Annotated[str, Field(description="Words that it must hold.", min_length=1, max_length=512)]


@router.get("/search", summary="Search everything", responses=examples.listing(examples.FOUND))
def search(db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]) -> Listing[reads.SearchRow]:
    """Articles, actors, claims, denials and events that hold all the words, best first."""
    return pager.answer(wanted, partial(reads.search, db), like=SCORED)
