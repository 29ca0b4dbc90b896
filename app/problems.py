"""How errors look over HTTP: a table from our error to a status, and RFC 9457 documents for everything."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi_problem.error import Problem
from fastapi_problem.handler import ExceptionHandler, add_exception_handler, new_exception_handler

from app.errors import BadRequest, Unreadable
from graph.errors import ArticleConflict, GraphError, GraphUnavailable, InvalidParameter, NotFound

log = structlog.get_logger(__name__)
RETRY_AFTER_SECONDS = "5"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its status, its `type` and its `title`."""

    status: int
    type: str
    title: str


# The first class that an error is an instance of decides: the more special ones stand first.
KINDS: Mapping[type[Exception], Kind] = MappingProxyType({
    NotFound: Kind(404, "not-found", "Nothing has that id"),
    ArticleConflict: Kind(409, "article-conflict", "An article with this id has another text"),
    Unreadable: Kind(500, "unreadable", "Reading the article broke off"),
    BadRequest: Kind(422, "bad-request", "The request cannot be used"),
    InvalidParameter: Kind(422, "invalid-parameter", "A value cannot be used"),
    GraphUnavailable: Kind(503, "graph-unavailable", "The database does not answer"),
    GraphError: Kind(500, "graph-error", "The database refused"),
})  # fmt: skip
UNEXPECTED = Kind(500, "unexpected", "Something went wrong here")
INVALID = Kind(422, "request-validation-failed", "The request is not well formed")


def install(app: FastAPI) -> None:
    """Answer every error of `app` with a problem document."""
    handler = new_exception_handler(
        handlers=dict.fromkeys(KINDS, _as_problem),
        request_validation_handler=_invalid,
        unhandled_wrappers={"default": _Unexpected},  # type: ignore[dict-item]
    )
    add_exception_handler(app, handler)
    for error in KINDS:
        app.add_exception_handler(error, handler)


def problem(kind: Kind, detail: str, **extras: Any) -> Problem:
    headers = {"Retry-After": RETRY_AFTER_SECONDS} if kind.status == 503 else None  # noqa: PLR2004
    return Problem(
        kind.title, type_=kind.type, status=kind.status, detail=printable(detail), headers=headers, **extras
    )


def printable(text: str) -> str:
    """Half characters (lone surrogates) cannot be sent; each becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def _as_problem(_handler: ExceptionHandler, _request: Request, error: Exception) -> Problem:
    kind = next(kind for known, kind in KINDS.items() if isinstance(error, known))
    if kind.status >= 500:  # noqa: PLR2004
        log.error(kind.type, error=str(error))
    return problem(kind, str(error))


def _invalid(_handler: ExceptionHandler, _request: Request, error: RequestValidationError) -> Problem:
    """Say where and what, without sending the input back: it may be large, or not even text."""
    errors = [
        {"loc": [part if isinstance(part, int) else printable(part) for part in item["loc"]],
         "msg": printable(item["msg"]).removeprefix("Value error, "), "type": item["type"]}
        for item in error.errors()
    ]  # fmt: skip
    detail = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in errors[:3])
    return problem(INVALID, detail, errors=errors)


def _Unexpected(_detail: str) -> Problem:  # noqa: N802 - stands where the library wants a class
    """What nobody foresaw is told to the log, not to the caller."""
    return problem(UNEXPECTED, "The failure is in the log of the service, under this request's id")
