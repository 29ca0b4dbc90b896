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
