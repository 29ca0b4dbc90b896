"""Claims and their counterclaims."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query

from app import examples
from app.deps import Actor, AsOf, DatabaseDep, Id
from app.pages import SCORED, Listing, PagerDep
from app.weighing import Told
from graph import reads

router = APIRouter(tags=["disagreements"])


class Wanted(Told):
    actor: Actor = None


@router.get(
    "/contradictions",
    summary="Claims that cannot both be true",
    responses=examples.listing(examples.CONTRADICTION),
)
def contradictions(
    db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]
) -> Listing[reads.ContradictionRow]:
    """Pairs of claims that cannot both be true, surest first.

    `actor` makes either claim, and so does who speaks for `country`; either is of the `kind`. Both must be told by
    publishers that count.
    """
    return pager.answer(wanted, partial(reads.contradictions, db), like=SCORED)


@router.get(
    "/contradictions/{id}", summary="One contradiction", responses=examples.item(examples.CONTRADICTION)
)
def contradiction(
    db: DatabaseDep,
    id: Id,  # noqa: A002 - the name that stands in the path
    as_of: AsOf = None,
) -> reads.ContradictionRow:
    """Two claims that cannot both be true, with who makes each."""
    return reads.contradiction(db, id, as_of=as_of)
