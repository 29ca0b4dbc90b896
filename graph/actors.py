"""Actors across articles: which actors of the graph an article's names mean, merged, parted, and taken along with it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.database import Row, Transaction
from graph.ids import stable_id
from graph.model import Extraction
from graph.naming import Known, Naming, Recognised, Recognition
from graph.resolutions import PROGRAM
from graph.rows.namings import doubts

NEAREST = 10
"""How many actors of the graph are looked at for each name, those that share most cues first."""

MOST_CUES = 900
"""A full-text query holds no more than a thousand words."""

NO_CUE = "none"  # looked for where no name has a cue: an empty search is an error


def recognise(transaction: Transaction, extraction: Extraction, recognition: Recognition) -> Recognised:
    """Ask the graph once for all that an article's names may mean, and decide which actors they are."""
    namings = recognition.signs(extraction)
    named = recognition.decide(namings, _near(transaction, extraction.article.id, namings)) if namings else ()
    actors = {one.naming_id: one.actor_id for one in named}
    return Recognised(
        namings=namings, named=named, actors={naming.actor_id: actors[naming.id] for naming in namings}
    )


def settle(transaction: Transaction, recognised: Sequence[Recognised], *, at: str) -> None:
    """Note what is left to a person; make one actor of two that an article's names show to be one, unless a person holds them apart."""
    if rows := [row for found in recognised for row in doubts(found)]:
        transaction.run("store_actor_doubts", rows=rows, at=at)
    heirs: dict[str, str] = {}
    for one in (named for found in recognised for named in found.named):
        for other, why in one.also:
            left, right = _heir(heirs, one.actor_id), _heir(heirs, other)
            if left == right or transaction.run("actors_apart", left=left, right=right):
                continue
            judged = {"by": PROGRAM, "judged_at": at, "score": float(why.score), "reason": why.reason}
            merge(transaction, left, right, judged)
            heirs[right] = left


def _heir(heirs: Mapping[str, str], actor: str) -> str:
    """What an actor has become while the articles of one batch were settled."""
    while actor in heirs:
        actor = heirs[actor]
    return actor


def retire(transaction: Transaction, article_id: str, *, at: str) -> None:
    """Take along what an article calls its actors: names that no other article uses go with it."""
    name(transaction, [row["id"] for row in transaction.run("retire_namings", article=article_id, at=at)])


def merge(
    transaction: Transaction, left: str, right: str, judged: Row, namings: Sequence[str] | None = None
) -> str:
    """Make the right actor the left one, or only some of its namings, by a judgement. Returns the judgement's id."""
    at = judged["judged_at"]
    moved = list(namings or (row["id"] for row in transaction.run("actor_namings", id=right)))
    if left != right and move(transaction, right, left, moved, at=at):
        transaction.run("join_actors", **{"from": right}, to=left)
        name(transaction, [left])
    return record(transaction, "same", (left, right), judged | moved_by(moved, right, left))


def move(transaction: Transaction, source: str, target: str, namings: Sequence[str], *, at: str) -> bool:
    """Move namings, with all that was said under them, from one actor to another. Whether nothing names the first now."""
    [found] = transaction.run("move_namings", **{"from": source}, to=target, namings=list(namings), at=at)
    name(transaction, [source, target])
    transaction.run("weigh_claims", ids=sorted(found["claims"]))
    return bool(found["gone"])


def name(transaction: Transaction, ids: Iterable[str]) -> None:
    """Work out anew what actors are called."""
    if wanted := sorted(ids):
        transaction.run("name_actors", ids=wanted)


def moved_by(namings: Sequence[str], source: str, target: str) -> Row:
    return {"moved": list(namings), "from_claim": source, "to_claim": target}


def record(transaction: Transaction, verdict: str, pair: tuple[str, str], properties: Row) -> str:
    left, right = pair
    key = stable_id("JUDGED", verdict, left, right, properties["by"], properties["judged_at"])
    kept = properties | {"id": key, "verdict": verdict}
    transaction.run("record_judgement", left=left, right=right, properties=kept)
    return key


def _near(transaction: Transaction, article_id: str, namings: Sequence[Naming]) -> list[Known]:
    cues = dict.fromkeys(cue for naming in namings for cue in naming.asks)
    found = transaction.run(
        "near_actors",
        actors=[naming.actor_id for naming in namings],
        article=article_id,
        cues=" OR ".join(map(_phrase, list(cues)[:MOST_CUES])) or NO_CUE,
        limit=NEAREST * len(namings),
    )
    return [_known(row) for row in found]


def _known(row: dict[str, Any]) -> Known:
    """An actor that nothing names any more counts for what persons and its name make of it, not for what it was called."""
    is_past = row.pop("is_past")
    sets: dict[str, Any] = {key: frozenset(row.pop(key)) for key in ("heir_of", "holds", "apart")}
    if is_past:
        return Known(id=row["id"], name=row["name"], **sets)
    aliases = row.pop("aliases")
    lists: dict[str, Any] = {
        key: tuple(row.pop(key)) for key in ("roles", "sides", "homes", "called", "cues")
    }
    return Known(**row, names=(row["name"], *aliases), **lists | sets)


def _phrase(cue: str) -> str:
    escaped = cue.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
