"""What happens around every request: an id, a log line, a measurement, and a limit on the body."""

import time
from uuid import uuid4

import structlog
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.metrics import Metrics

log = structlog.get_logger(__name__)
REQUEST_ID = b"x-request-id"
ID_LIMIT = 64


class Observed:
    """Gives every request an id, writes one log line for it and counts it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, status, request_id = time.perf_counter(), 500, _request_id(scope)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (REQUEST_ID, request_id.encode())]
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, sending)
            except Exception:
                log.exception("a request failed in a way that nobody foresaw")
                raise
            finally:
                self._note(scope, status, time.perf_counter() - start)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "unknown")
        self._metrics.observe(route, scope["method"], status, seconds)
        log.info(
            "request", method=scope["method"], path=scope["path"], status=status, ms=round(seconds * 1000, 1)
        )


class BodyLimit:
    """Refuses a body that is longer than allowed, before all of it is in memory."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        received = 0

        async def counting() -> Message:
            nonlocal received
            if received == 0 and _declared(scope) > self._limit:
                raise self._refusal()
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                raise self._refusal()
            return message

        await self._app(scope, counting, send)

    def _refusal(self) -> HTTPException:
        # Raised where the route reads the body, so it becomes a problem document like any other refusal.
        return HTTPException(
            413, f"the body is longer than {self._limit:,} bytes; send the articles in parts"
        )


def _request_id(scope: Scope) -> str:
    """The id that a proxy gave the request, if it is a plain word; else a new one."""
    given = dict(scope["headers"]).get(REQUEST_ID, b"").decode("latin-1")
    plain = given.isascii() and given.replace("-", "").isalnum() and len(given) <= ID_LIMIT
    return given if plain else uuid4().hex


def _declared(scope: Scope) -> int:
    value = dict(scope["headers"]).get(b"content-length", b"0")
    return int(value) if value.isdigit() else 0
