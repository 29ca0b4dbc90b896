"""The whole graph."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from app import examples
from app.deps import AsOf, DatabaseDep
from graph.export import export as pieces

router = APIRouter(tags=["questions"])


class Wanted(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Annotated[Literal["json"], Field(description="The form of the export.")] = "json"
    as_of: AsOf = None


@router.get(
    "/export",
    summary="The whole graph",
    response_class=StreamingResponse,
    responses=examples.item(examples.EXPORT),
)
def export(db: DatabaseDep, wanted: Annotated[Wanted, Query()]) -> StreamingResponse:
    """Every node and edge as one JSON object, streamed."""
    db.verify()  # once the first byte is out, no status can tell that the database is gone
    return StreamingResponse(pieces(db, as_of=wanted.as_of), media_type=f"application/{wanted.format}")
