"""Claims and what both sides say of them."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from app import examples
from app.deps import About, Actor, AsOf, DatabaseDep, Id, Since, Until, Words
from app.pages import Listing, PagerDep
from app.weighing import Sorted
from graph import reads

router = APIRouter(tags=["statements"])


class Wanted(Sorted):
    actor: Actor = None
    denier: Actor = None
    about: About = None
    q: Words = None
    since: Since = None
    until: Until = None
    disputed: Annotated[
        bool | None, Field(description="Whether somebody asserts it and somebody denies it.")
    ] = None


@router.get("/claims", summary="Claims", responses=examples.listing(examples.CLAIM))
def claims(db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]) -> Listing[reads.ClaimRow]:
    """Claims with who asserts and who denies them, last said first unless sorted.

    `actor` is who asserts, `country` the state for which that one speaks; `since` and `until` are about when it was
    last said. With `as_of` all numbers are those of that time.
    """
    return pager.answer(wanted, partial(reads.claims, db), like=wanted.key_types)


@router.get("/claims/{id}", summary="One claim", responses=examples.item(examples.CLAIM_DETAIL))
def claim(
    db: DatabaseDep,
    id: Id,  # noqa: A002 - the name that stands in the path
    as_of: AsOf = None,
) -> reads.ClaimDetail:
    """A claim with both sides: who tells it and who denies it, with the words and where they stand."""
    return reads.claim(db, id, as_of=as_of)
