"""How claims may be filtered and sorted by what speaks for and against them."""

from typing import Annotated

from pydantic import Field

from app.deps import Country, ExcludedPublishers, Least, Publishers
from app.pages import COUNTED, DATED, Page
from graph.model import ClaimKind
from graph.reads.weights import DATES, Order, Sort


class Told(Page):
    """Filters on what kind of claim it is about, for whom its speaker speaks, and who prints it."""

    kind: Annotated[ClaimKind | None, Field(description="The kind of claim.")] = None
    country: Country = None
    publisher: Publishers = None
    exclude_publisher: ExcludedPublishers = None


class Weighed(Told):
    """And on what speaks for it and against it."""

    min_assertors: Annotated[Least, Field(description="At least so many actors assert it.")] = 0
    min_deniers: Annotated[Least, Field(description="At least so many actors deny it.")] = 0
    min_sources: Annotated[
        Least,
        Field(
            description="At least so many independent sources carry it: copies of one text are one source."
        ),
    ] = 0
    min_publishers: Annotated[Least, Field(description="At least so many publishers printed it.")] = 0


class Sorted(Weighed):
    """And the order of such a list."""

    sort: Annotated[
        Sort,
        Field(
            description="What to sort by; `disputedness` is how many stand on the smaller side. "
            "What has no date comes last."
        ),
    ] = "last_said"
    order: Annotated[Order, Field(description="Falling or rising; ties are in order of id.")] = "desc"

    @property
    def key_types(self) -> tuple[type, ...]:
        return DATED if self.sort in DATES else COUNTED
