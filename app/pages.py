"""Lists, a page at a time: what a client may ask of every list, and the answer with its cursor."""

import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, Protocol, TypeVar

from fastapi import Depends, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from app import cursors
from app.deps import AsOf
from graph.ids import stable_id

T = TypeVar("T")
DATED = (str, str)
SCORED = (float, str)
COUNTED = (int, str)


class Sorted(Protocol):
    """A row that says where it stands in its list."""

    @property
    def sort_key(self) -> tuple[str | float, ...]: ...


Row = TypeVar("Row", bound=Sorted)


class Page(BaseModel):
    """The parameters of every list; a list with filters adds them. Any other parameter is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    limit: Annotated[int, Field(ge=1, le=1000, description="How many items to answer.")] = 50
    cursor: Annotated[
        str | None, Field(max_length=4096, description="next_cursor of the page before, as it is.")
    ] = None

    as_of: AsOf = None

    def filters(self) -> dict[str, Any]:
        """What was asked for besides the place in the list."""
        return self.model_dump(exclude={"limit", "cursor"})

    def digest(self) -> str:
        """Tells one set of filters and one order from another."""
        return stable_id(json.dumps(self.filters(), sort_keys=True))


class Listing(BaseModel, Generic[T]):
    """A page of a list."""

    items: list[T]
    next_cursor: Annotated[str | None, Field(description="Where the next page begins; null on the last.")]


class Pager:
    """Cuts lists into pages; the next one is in the body and, as RFC 8288 has it, in a Link header."""

    def __init__(self, request: Request, response: Response) -> None:
        self._request = request
        self._response = response

    def answer(
        self, page: Page, ask: Callable[..., Sequence[Row]], *, like: tuple[type, ...] = DATED
    ) -> "Listing[Row]":  # in quotes: pydantic cannot make a model of a row that is only a protocol
        """Ask for one row more than wanted: it tells whether there is a next page."""
        name, asked = self._request.url.path, page.digest()
        after = cursors.decode(name, page.cursor, like, of=asked)
        rows = ask(limit=page.limit + 1, after=after, **page.filters())
        items = rows[: page.limit]
        cursor = cursors.encode(name, items[-1].sort_key, of=asked) if len(rows) > page.limit else None
        if cursor:
            following = self._request.url.include_query_params(cursor=cursor)
            self._response.headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
        return Listing(items=list(items), next_cursor=cursor)


PagerDep = Annotated[Pager, Depends()]
