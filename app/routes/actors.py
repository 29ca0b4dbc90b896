"""Those who speak and act."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query

from app import examples
from app.deps import Actor, AsOf, DatabaseDep, Id, Words
from app.pages import Listing, Page, PagerDep
from graph import reads
from graph.model import ActorKind

router = APIRouter(tags=["actors"])


class Wanted(Page):
    actor: Actor = None
    kind: ActorKind | None = None
    q: Words = None


@router.get("/actors", summary="Actors", responses=examples.listing(examples.ACTOR))
def actors(db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]) -> Listing[reads.ActorRow]:
    """Actors by name, with how often they claim, deny and are denied."""
    return pager.answer(wanted, partial(reads.actors, db))


@router.get("/actors/{id}", summary="One actor", responses=examples.item(examples.ACTOR_DETAIL))
def actor(
    db: DatabaseDep,
    id: Id,  # noqa: A002 - the name that stands in the path
    as_of: AsOf = None,
) -> reads.ActorDetail:
    """An actor with all its names, whom it speaks for, who speaks for it, and what was judged: 'undecided' is maybe the same.

    The id of an actor that was merged finds the one that it became.
    """
    return reads.actor(db, id, as_of=as_of)
