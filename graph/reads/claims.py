"""Lists of claims and of disputes, with what speaks for and against each."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.database import Database
from graph.names import name_key
from graph.reads.filters import Names, actor_ids, matching_ids, speaking_for
from graph.reads.pages import Key
from graph.reads.weights import Order, Ranking, Sort, Wanted, page


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A proposition, with the names of those who assert and those who deny it, and what speaks for it.

    `source_count` counts copies of one text once; `publisher_count` those who printed it. `disputedness` is how many
    stand on the smaller side, 0 where there is only one. `listed_by` is what the list is sorted by, '' for no date.
    """

    id: str
    text: str
    kind: str
    claimants: list[str]
    claimant_ids: list[str]
    deniers: list[str]
    denier_ids: list[str]
    denials: int
    articles: int
    assertor_count: int
    denier_count: int
    source_count: int
    publisher_count: int
    disputedness: int
    first_said_at: str | None
    last_said_at: str | None
    listed_by: int | str

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.listed_by, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """A claim that somebody asserts and somebody denies. What its numbers count, `ClaimRow` says."""

    claim_id: str
    claim: str
    kind: str
    claimants: list[str]
    claimant_ids: list[str]
    deniers: list[str]
    denier_ids: list[str]
    denials: int
    articles: int
    assertor_count: int
    denier_count: int
    source_count: int
    publisher_count: int
    disputedness: int
    first_said_at: str | None
    last_said_at: str | None
    listed_by: int | str

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.listed_by, self.claim_id


def claims(
    db: Database,
    *,
    actor: str | None = None,
    denier: str | None = None,
    country: str | None = None,
    about: str | None = None,
    kind: str | None = None,
    q: str | None = None,
    since: str | None = None,
    until: str | None = None,
    publisher: Names | None = None,
    exclude_publisher: Names | None = None,
    min_assertors: int = 0,
    min_deniers: int = 0,
    min_sources: int = 0,
    min_publishers: int = 0,
    disputed: bool | None = None,
    sort: Sort = "last_said",
    order: Order = "desc",
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[ClaimRow]:
    """Claims, last said first unless sorted. `actor` is who asserts them, `country` the state for which that one speaks."""
    wanted = Wanted(
        filters={
            "claimants": speaking_for(db, actor, country, as_of=as_of),
            "deniers": actor_ids(db, denier),
            "about": name_key(about) if about is not None else None,
            "about_actors": actor_ids(db, about, speakers=False),
            "kind": kind,
            "hits": matching_ids(db, "statement_words", q),
            "disputed": disputed,
            "min_assertors": min_assertors,
            "min_deniers": min_deniers,
            "min_sources": min_sources,
            "min_publishers": min_publishers,
        },
        since=since,
        until=until,
        publisher=publisher,
        exclude_publisher=exclude_publisher,
        as_of=as_of,
    )
    found = page(db, "claims", wanted, Ranking(sort=sort, order=order, after=after), limit)
    return [ClaimRow(**row) for row in found]


def disputes(
    db: Database,
    *,
    actor: str | None = None,
    claimant: str | None = None,
    denier: str | None = None,
    country: str | None = None,
    about: str | None = None,
    kind: str | None = None,
    q: str | None = None,
    since: str | None = None,
    until: str | None = None,
    publisher: Names | None = None,
    exclude_publisher: Names | None = None,
    min_assertors: int = 0,
    min_deniers: int = 0,
    min_sources: int = 0,
    min_publishers: int = 0,
    sort: Sort = "last_said",
    order: Order = "desc",
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[DisputeRow]:
    """Claims that are both asserted and denied, last said first unless sorted. `actor` and `country` are of either side."""
    wanted = Wanted(
        filters={
            "actors": speaking_for(db, actor, country, as_of=as_of),
            "claimants": actor_ids(db, claimant),
            "deniers": actor_ids(db, denier),
            "about": name_key(about) if about is not None else None,
            "about_actors": actor_ids(db, about, speakers=False),
            "kind": kind,
            "hits": matching_ids(db, "statement_words", q),
            "disputed": True,
            "min_assertors": min_assertors,
            "min_deniers": min_deniers,
            "min_sources": min_sources,
            "min_publishers": min_publishers,
        },
        since=since,
        until=until,
        publisher=publisher,
        exclude_publisher=exclude_publisher,
        as_of=as_of,
    )
    found = page(db, "disputes", wanted, Ranking(sort=sort, order=order, after=after), limit)
    return [DisputeRow(**row) for row in found]
