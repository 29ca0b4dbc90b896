"""What was judged of two tellings, actors or articles, by whom, when and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.database import Database
from graph.errors import NotFound
from graph.model import Decision
from graph.reads.pages import Key, newest_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`on`: telling, actor or article. `moved` are the tellings, or the namings of actors, that it moved from `from_claim` to `to_claim`."""

    id: str
    on: str
    verdict: Decision
    left: str
    left_text: str | None
    right: str
    right_text: str | None
    by: str
    judged_at: str
    score: float | None
    reason: str | None
    from_claim: str | None
    to_claim: str | None
    moved: list[str]
    undone_at: str | None
    undone_by: str | None

    @property
    def sort_key(self) -> tuple[Key, ...]:
        return self.judged_at, self.id


def judgement(db: Database, judgement_id: str) -> Judgement:
    found = db.read("judgement", id=judgement_id)
    if not found:
        raise unknown(judgement_id)
    return Judgement(**found[0])


def judgements(
    db: Database,
    *,
    verdict: str | None = None,
    by: str | None = None,
    undone: bool = False,
    limit: int = 50,
    after: Sequence[Key] | None = None,
) -> list[Judgement]:
    """Judgements of persons and the program's doubts, newest first; those that were undone only with `undone`."""
    page = newest_first(None, None, after)
    del page["since"]
    found = db.read("judgements", verdict=verdict, by=by, undone=undone, limit=limit, **page)
    return [Judgement(**row) for row in found]


def unknown(judgement_id: str) -> NotFound:
    return NotFound(f"the graph has no judgement with the id '{judgement_id}'")
