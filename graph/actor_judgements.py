"""What persons judge of actors: that two are one, that they are not, or that they may be; and how it is undone."""

from graph import actors, clock
from graph.database import Database, Row, Transaction
from graph.errors import InvalidParameter, NotFound
from graph.ids import stable_id
from graph.model import Decision
from graph.reads.judgements import Judgement, judgement
from graph.resolutions import PROGRAM


def judge_actors(
    db: Database, verdict: Decision, pair: tuple[str, str], *, by: str, reason: str | None = None
) -> Judgement:
    """Record what a person says of two actors, or of an actor and one of its namings, and act on it.

    `pair` are ids of actors or of namings, left and right. 'same' merges the right actor into the left one; of a
    naming only that. 'different' gives the right naming an actor of its own where both name one. Raises NotFound,
    InvalidParameter.
    """
    if not by.strip() or by == PROGRAM:
        raise InvalidParameter("a judgement needs the name of the person who makes it")

    def work(transaction: Transaction) -> str:
        now = clock.now()
        transaction.run("lock_graph", at=now)
        judged = {"by": by, "reason": reason, "judged_at": now, "score": 1.0}
        return _judge(transaction, verdict, pair, judged)

    return judgement(db, db.write_together(work))


def undo(transaction: Transaction, row: Row, *, at: str) -> None:
    """Move back what a judgement moved, from where it put it or what that became; what was judged otherwise since stays."""
    home, moved = row["from_claim"], row["moved"]
    if not moved:
        return
    transaction.run("join_actors", **{"from": home}, to=None)
    for found in transaction.run("named_actors", id=row["to_claim"], ids=moved):
        if found["id"] != home:
            actors.move(transaction, found["id"], home, found["namings"], at=at)


def _judge(transaction: Transaction, verdict: Decision, pair: tuple[str, str], judged: Row) -> str:
    left, right = (_namings(transaction, one) for one in pair)
    one, other = left[0]["actor"], right[0]["actor"]
    is_naming = right[0]["is_alone"]
    if one != other:
        if verdict != "same":
            return actors.record(transaction, verdict, (one, other), judged)
        return actors.merge(transaction, one, other, judged, [right[0]["id"]] if is_naming else None)
    if verdict != "different" or not is_naming:
        raise InvalidParameter(
            f"'{pair[0]}' and '{pair[1]}' are one actor: to part them, name the actor and the naming that is another's"
        )
    return _part(transaction, one, right[0]["id"], judged)


def _part(transaction: Transaction, actor: str, naming: str, judged: Row) -> str:
    """Give a naming an actor of its own, the same one whenever it is parted."""
    own = stable_id("actor", naming)
    if own == actor:
        own = stable_id("actor", naming, judged["judged_at"])
    actors.move(transaction, actor, own, [naming], at=judged["judged_at"])
    return actors.record(
        transaction, "different", (actor, own), judged | actors.moved_by([naming], actor, own)
    )


def _namings(transaction: Transaction, actor_or_naming: str) -> list[Row]:
    found = transaction.run("actor_namings", id=actor_or_naming)
    if not found:
        raise NotFound(f"the graph has no actor and no naming with the id '{actor_or_naming}'")
    return found
