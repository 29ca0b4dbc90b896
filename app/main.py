"""The HTTP service, put together."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from importlib.metadata import version

import structlog
from fastapi import FastAPI
from fastapi_offline import FastAPIOffline
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from app import browser, problems
from app.metrics import Metrics
from app.middleware import BodyLimit, Observed
from app.readers import reader_of
from app.routes import ROUTERS
from app.session import database
from app.settings import Settings
from graph.database import Database

DESCRIPTION = """Who asserts, denies and reports what, with the evidence to the character.

`GET /denials` is *who denied what*.
Every list takes `limit` and `cursor` and answers `items` and `next_cursor`."""

log = structlog.get_logger(__name__)


def create_app(settings: Settings, db: Database | None = None) -> FastAPI:
    """Assemble the service. Without an open `db` it opens the one of `settings` when it starts."""
    app = FastAPIOffline(  # FastAPI's own pages load their scripts from elsewhere
        title="Counterclaim",
        version=version("counterclaim"),
        description=DESCRIPTION,
        lifespan=_connected(settings, db),
    )
    app.state.settings = settings
    app.state.metrics = Metrics()
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/browser", browser.files())
    app.add_api_route("/", _documentation, include_in_schema=False)
    problems.install(app)
    app.add_middleware(BodyLimit, limit=settings.max_body_bytes)
    app.add_middleware(Observed, metrics=app.state.metrics)
    return app


def _documentation() -> RedirectResponse:
    """Who opens the service's bare address is led to its documentation."""
    return RedirectResponse("/docs")


def _connected(
    settings: Settings, db: Database | None
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        """Have the graph and the model ready before the first request; let go of the graph after the last."""
        with ExitStack() as stack:
            opened = db or await run_in_threadpool(stack.enter_context, database(settings, progress=log.info))
            app.state.db = opened
            app.state.reader = await run_in_threadpool(reader_of, settings)
            yield

    return lifespan
