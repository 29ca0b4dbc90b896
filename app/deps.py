"""What routes may ask for."""

from typing import Annotated, cast

from fastapi import Depends, Path, Request
from pydantic import Field

from app.metrics import Metrics
from app.settings import Settings
from graph.database import Database
from ingest.reader import Reader


def _db(request: Request) -> Database:
    return cast("Database", request.app.state.db)


def _reader(request: Request) -> Reader:
    return cast("Reader", request.app.state.reader)


def _metrics(request: Request) -> Metrics:
    return cast("Metrics", request.app.state.metrics)


def _settings(request: Request) -> Settings:
    return cast("Settings", request.app.state.settings)


DatabaseDep = Annotated[Database, Depends(_db)]
ReaderDep = Annotated[Reader, Depends(_reader)]
MetricsDep = Annotated[Metrics, Depends(_metrics)]
SettingsDep = Annotated[Settings, Depends(_settings)]
Id = Annotated[str, Path(description="The id, as lists give it.", max_length=512)]


Actor = Annotated[
    str | None,
    Field(
        description="A name, an alias or an id, in any case; includes those who speak for it.", max_length=512
    ),
]
About = Annotated[
    str | None,
    Field(description="An event by id, its type or place, or an actor who takes part.", max_length=512),
]
Words = Annotated[
    str | None, Field(description='Words that it must hold; "quoted" ones stand together.', max_length=512)
]
Country = Annotated[
    str | None,
    Field(
        description="A state by name or id: those who speak for it, directly or through others, and itself.",
        max_length=512,
    ),
]
Publishers = Annotated[
    list[Annotated[str, Field(max_length=512)]] | None,
    Field(
        description="Only what these publishers print counts, in items and in filters; repeat it for several. "
        "Case does not matter; an empty name is an unknown publisher.",
        max_length=100,
    ),
]
ExcludedPublishers = Annotated[
    list[Annotated[str, Field(max_length=512)]] | None,
    Field(
        description="What these publishers print does not count: what nobody else tells is left out, and "
        "numbers and names in items are those of the others. Repeat it for several.",
        max_length=100,
    ),
]
Least = Annotated[int, Field(ge=0, le=1_000_000_000)]
Exactly = Annotated[str | None, Field(max_length=512)]
Since = Annotated[str | None, Field(description="Not before this time, day, month or year.", max_length=64)]
Until = Annotated[
    str | None,
    Field(description="Not after this time, or the end of this day, month or year.", max_length=64),
]
AsOf = Annotated[
    str | None,
    Field(
        description="What was known at this time, or at the end of this day, month or year.", max_length=64
    ),
]
