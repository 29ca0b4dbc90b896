"""Whether the service lives, whether it can work, and how much it does."""

from dataclasses import asdict, dataclass
from typing import Literal

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST

from app import examples, readiness
from app.deps import DatabaseDep, MetricsDep
from graph import reads
from graph.errors import GraphError

router = APIRouter(tags=["operation"])
UNREADY = 503


@dataclass(frozen=True, slots=True)
class Alive:
    status: Literal["ok"] = "ok"


@router.get("/healthz", summary="Does the process live?", responses=examples.item({"status": "ok"}))
def healthz() -> Alive:
    """Answers as long as the process does; asks nothing of the database."""
    return Alive()


@router.get(
    "/readyz",
    summary="Can it work?",
    responses={**examples.item(examples.READY), UNREADY: {"model": readiness.Readiness}},
)
def readyz(db: DatabaseDep, response: Response) -> readiness.Readiness:
    """Is the database there, are its indexes in use, is its schema the newest? 503 where not."""
    found = readiness.check(db)
    if found.status != "ready":
        response.status_code = UNREADY
    return found


@router.get("/metrics", summary="Metrics for Prometheus", response_class=Response)
def metrics(db: DatabaseDep, measured: MetricsDep) -> Response:
    """Requests by route, method and status, how long they took, and how large the graph is."""
    try:
        measured.size(asdict(reads.counts(db)))
    except GraphError:
        measured.size(None)
    return Response(measured.text(), media_type=CONTENT_TYPE_LATEST)
