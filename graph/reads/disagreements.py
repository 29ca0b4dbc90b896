"""Who denied what, and which claims cannot both be true."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.database import Database
from graph.errors import NotFound
from graph.moments import moment
from graph.names import name_key
from graph.reads.filters import Names, actor_ids, matching_ids, publishing, rows, speaking_for
from graph.reads.pages import Key, best_first, newest_first


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialRow:
    """One denial by one actor of one claim, with the very characters that say so.

    `claim` is the text of a denial where a denial is denied, and null where the article does not tell it.
    `confidence` is that of the weaker of two judgements: who denied, and what.
    """

    denier: str | None
    claim: str | None
    quote: str | None
    cue: str | None
    article: str | None
    said_at: str | None
    claimants: list[str]
    confidence: float | None
    start: int | None
    end: int | None
    denial_id: str
    denier_id: str | None
    claim_id: str | None
    claimant_ids: list[str]
    article_id: str | None

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.said_at or "", " ".join((self.denial_id, self.denier_id or "", self.claim_id or ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionRow:
    """Two claims that cannot both be true. `reason` says why, `score` how sure that is."""

    id: str
    claim_id: str
    claim: str
    claimants: list[str]
    other_id: str
    other: str
    other_claimants: list[str]
    reason: str | None
    score: float

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.score, self.id


def denials(
    db: Database,
    *,
    actor: str | None = None,
    claimant: str | None = None,
    country: str | None = None,
    about: str | None = None,
    kind: str | None = None,
    q: str | None = None,
    since: str | None = None,
    until: str | None = None,
    publisher: Names | None = None,
    exclude_publisher: Names | None = None,
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[DenialRow]:
    """Who denied what, newest first. `country` is the state for which the denier speaks, `kind` that of the claim."""
    found = rows(
        db,
        "denials",
        deniers=speaking_for(db, actor, country, as_of=as_of),
        claimants=actor_ids(db, claimant),
        about=name_key(about) if about is not None else None,
        about_actors=actor_ids(db, about, speakers=False),
        kind=kind,
        hits=matching_ids(db, "statement_words", q),
        **publishing(publisher, exclude_publisher),
        as_of=moment(as_of),
        limit=limit,
        **newest_first(since, until, after),
    )
    return [DenialRow(**row) for row in found]


def contradictions(
    db: Database,
    *,
    actor: str | None = None,
    country: str | None = None,
    kind: str | None = None,
    publisher: Names | None = None,
    exclude_publisher: Names | None = None,
    as_of: str | None = None,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[ContradictionRow]:
    """Pairs of claims that cannot both be true, surest first. `actor` is a claimant of either, `country` the state of one."""
    found = rows(
        db,
        "contradictions",
        actors=speaking_for(db, actor, country, as_of=as_of),
        kind=kind,
        **publishing(publisher, exclude_publisher),
        as_of=moment(as_of),
        limit=limit,
        **best_first(after),
    )
    return [ContradictionRow(**row) for row in found]


def contradiction(db: Database, contradiction_id: str, *, as_of: str | None = None) -> ContradictionRow:
    found = db.read("contradiction", id=contradiction_id, as_of=moment(as_of))
    if not found:
        raise NotFound(f"the graph has no contradiction with the id '{contradiction_id}'")
    return ContradictionRow(**found[0])
