"""Claims with somebody on either side."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query

from app import examples
from app.deps import About, Actor, AsOf, DatabaseDep, Id, Since, Until, Words
from app.pages import Listing, PagerDep
from app.weighing import Sorted
from graph import reads

router = APIRouter(tags=["disagreements"])


class Wanted(Sorted):
    actor: Actor = None
    claimant: Actor = None
    denier: Actor = None
    about: About = None
    q: Words = None
    since: Since = None
    until: Until = None


@router.get("/disputes", summary="Claims that are denied", responses=examples.listing(examples.DISPUTE))
def disputes(
    db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]
) -> Listing[reads.DisputeRow]:
    """Claims that somebody asserts and somebody denies, last said first unless sorted.

    `actor` is on either side, and so is who speaks for `country`. With `as_of` all numbers are those of that time.
    """
    return pager.answer(wanted, partial(reads.disputes, db), like=wanted.key_types)


@router.get("/disputes/{id}", summary="Both sides of a claim", responses=examples.item(examples.CLAIM_DETAIL))
def dispute(
    db: DatabaseDep,
    id: Id,  # noqa: A002 - the name that stands in the path
    as_of: AsOf = None,
) -> reads.ClaimDetail:
    """A dispute goes by the id of its claim: who tells it and who denies it, with the words."""
    return reads.claim(db, id, as_of=as_of)
