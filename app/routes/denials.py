"""Who denied what."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query

from app import examples
from app.deps import About, Actor, AsOf, DatabaseDep, Id, Since, Until, Words
from app.pages import Listing, PagerDep
from app.weighing import Told
from graph import reads

router = APIRouter(tags=["disagreements"])


class Wanted(Told):
    actor: Actor = None
    claimant: Actor = None
    about: About = None
    q: Words = None
    since: Since = None
    until: Until = None


@router.get("/denials", summary="Who denied what", responses=examples.listing(examples.DENIAL))
def denials(db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]) -> Listing[reads.DenialRow]:
    """One item for each denial and claim it denies, newest first.

    `actor` is who denies, `country` the state for which that one speaks, `kind` that of the claim denied.
    """
    return pager.answer(wanted, partial(reads.denials, db))


@router.get("/denials/{id}", summary="One denial", responses=examples.item(examples.DENIAL_DETAIL))
def denial(
    db: DatabaseDep,
    id: Id,  # noqa: A002 - the name that stands in the path
    as_of: AsOf = None,
) -> reads.DenialDetail:
    """A denial with who says it where, what it denies and who denies it in turn."""
    return reads.denial(db, id, as_of=as_of)
