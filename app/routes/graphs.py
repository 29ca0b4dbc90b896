"""The nodes and edges around one thing, for drawing."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from app import examples
from app.deps import AsOf, DatabaseDep
from graph import reads

router = APIRouter(tags=["questions"])


class Wanted(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(description="The node in the middle.", max_length=512)]
    depth: Annotated[int, Field(ge=1, le=2, description="How many edges away.")] = 2
    limit: Annotated[int, Field(ge=1, le=1000, description="How many edges to answer.")] = 100
    as_of: AsOf = None


@router.get("/graph", summary="What is around a thing", responses=examples.item(examples.NEIGHBOURHOOD))
def graph(db: DatabaseDep, wanted: Annotated[Wanted, Query()]) -> reads.Neighbourhood:
    """Nodes and edges within one or two edges of an article, actor, claim, denial or event."""
    return reads.around(db, wanted.id, depth=wanted.depth, limit=wanted.limit, as_of=wanted.as_of)
