"""What is judged to be the same: by whom, when, why; and how it is undone.

A judgement stands between two tellings. Where a person's differs from what the graph holds, tellings are moved from
one claim to another with all that came with them; undoing it moves them back.
"""

from collections.abc import Sequence

from graph import actor_judgements, clock, copies
from graph.database import Database, Row, Transaction
from graph.errors import InvalidParameter, NotFound
from graph.ids import stable_id
from graph.likenesses import Judge
from graph.model import Decision
from graph.names import caption
from graph.reads.judgements import Judgement, judgement, unknown
from graph.resolutions import PROGRAM, Merge


def judge_claims(
    db: Database, verdict: Decision, pair: tuple[str, str], *, by: str, reason: str | None = None
) -> Judgement:
    """Record what a person says of two claims, or of a claim and one of its tellings, and act on it.

    `pair` are ids of claims or of tellings, left and right. 'same' merges the right claim into the left one. 'different'
    gives the right telling a claim of its own where both tell one. Raises NotFound, InvalidParameter.
    """
    _named(by)

    def work(transaction: Transaction) -> str:
        now = clock.now()
        transaction.run("lock_graph", at=now)
        return _judge(transaction, verdict, pair, {"by": by, "reason": reason, "judged_at": now})

    return judgement(db, db.write_together(work))


def judge_articles(  # noqa: PLR0913 - as `judge_claims`, and who compares the texts
    db: Database,
    verdict: Decision,
    pair: tuple[str, str],
    judge: Judge,
    *,
    by: str,
    reason: str | None = None,
) -> Judgement:
    """Record whether a person takes two articles for copies of one text, and link or part them.

    `judge` says of all others how far one text is another. Raises NotFound, InvalidParameter.
    """
    _named(by)

    def work(transaction: Transaction) -> str:
        now = clock.now()
        transaction.run("lock_graph", at=now)
        properties = {"by": by, "reason": reason, "judged_at": now, "verdict": verdict, "score": 1.0}
        properties["id"] = stable_id("JUDGED", verdict, *pair, by, now)
        if pair[0] == pair[1]:
            raise InvalidParameter(f"'{pair[0]}' is one article: name two to judge")
        if not transaction.run("record_judgement", left=pair[0], right=pair[1], properties=properties):
            raise NotFound(f"the graph has not both of the articles '{pair[0]}' and '{pair[1]}'")
        _relink(transaction, pair, judge, now)
        return str(properties["id"])

    return judgement(db, db.write_together(work))


def undo(db: Database, judgement_id: str, *, by: str, judge: Judge | None = None) -> Judgement:
    """Take a judgement back: what it moved returns. Raises NotFound; InvalidParameter where it was undone before.

    `judge` links the articles anew that a judgement on copies was about.
    """
    _named(by)

    def work(transaction: Transaction) -> None:
        now = clock.now()
        transaction.run("lock_graph", at=now)
        found = transaction.run("judgement", id=judgement_id)
        if not found:
            raise unknown(judgement_id)
        row = found[0]
        if not transaction.run("undo_judgement", id=judgement_id, by=by, at=now):
            raise InvalidParameter(f"judgement '{judgement_id}' was undone before, at {row['undone_at']}")
        if row["on"] == "article" and judge is not None:
            _relink(transaction, (row["left"], row["right"]), judge, now)
        if row["on"] == "actor":
            actor_judgements.undo(transaction, row, at=now)
        elif row["moved"]:
            _move(transaction, row["to_claim"], row["from_claim"], row["moved"], now)

    db.write_together(work)
    return judgement(db, judgement_id)


def merge(transaction: Transaction, merges: Sequence[Merge], *, at: str) -> None:
    """Make one claim of two that a telling bridges, as a judgement of the program, unless a person holds them apart."""
    done: set[frozenset[str]] = set()
    for found in merges:
        pair = frozenset((found.claim_id, found.other_claim))
        if pair in done:  # two articles of one batch bridge the same claims
            continue
        done.add(pair)
        if transaction.run("held_apart", left=found.claim_id, right=found.other_claim):
            continue
        properties = {"by": PROGRAM, "judged_at": at, "score": found.score, "reason": found.reason}
        _record(transaction, "same", (found.telling_id, found.other_id), properties)


def apply(transaction: Transaction, articles: Sequence[str], tellings: Sequence[str], *, at: str) -> None:
    """Let what persons judged of the tellings of articles win over what the program has just made of them."""
    transaction.run("carry_judgements", articles=list(articles))
    for row in transaction.run("standing_judgements", ids=list(tellings)):
        _act(transaction, row, at)


def _named(by: str) -> None:
    if not by.strip() or by == PROGRAM:
        raise InvalidParameter("a judgement needs the name of the person who makes it")


def _relink(transaction: Transaction, articles: Sequence[str], judge: Judge, at: str) -> None:
    changed: set[str] = set()
    for article in articles:
        changed |= copies.relink(transaction, article, judge, at=at)
    transaction.run("weigh_claims", ids=sorted(changed))


def _judge(transaction: Transaction, verdict: Decision, pair: tuple[str, str], properties: Row) -> str:
    left, right = pair
    ones, others = _tellings(transaction, left), _tellings(transaction, right)
    other = others[0]
    one = next((row for row in ones if row["id"] != other["id"]), None)
    if one is None:
        raise InvalidParameter(f"'{left}' and '{right}' are one telling: name two to judge")
    if verdict == "different" and left == right:
        raise InvalidParameter("to split a claim, name the claim and the telling that is not of it")
    return _record(transaction, verdict, (one["id"], other["id"]), properties | {"score": 1.0})


def _record(transaction: Transaction, verdict: Decision, pair: tuple[str, str], properties: Row) -> str:
    """Store a judgement between two tellings, and do what it says."""
    left, right = pair
    row = {"verdict": verdict, "left": left, "right": right}
    row["id"] = stable_id("JUDGED", *row.values(), properties["by"], properties["judged_at"])
    kept = properties | {"id": row["id"], "verdict": verdict}
    transaction.run("record_judgement", left=left, right=right, properties=kept)
    _act(transaction, row, properties["judged_at"])
    return str(row["id"])


def _act(transaction: Transaction, row: Row, at: str) -> None:
    """Do what a judgement says, where the graph does not hold it yet."""
    [one], [other] = (_tellings(transaction, row[side]) for side in ("left", "right"))
    together = one["claim"] == other["claim"]
    if row["verdict"] == "same" and not together:
        target, moved = one["claim"], [telling["id"] for telling in _tellings(transaction, other["claim"])]
    elif row["verdict"] == "different" and together:
        target, moved = _own_claim(transaction, other, at), [other["id"]]
    else:
        return
    _move(transaction, other["claim"], target, moved, at)
    transaction.run("record_moved", id=row["id"], **{"from": other["claim"]}, to=target, moved=moved)


def _own_claim(transaction: Transaction, telling: Row, at: str) -> str:
    """Make a claim of its own for a telling: the one that its article made, else one named after the telling."""
    own = telling["own_claim"]
    claim_id = own if own != telling["claim"] else stable_id("claim", telling["id"])
    text = telling["text"]
    row = {"id": claim_id, "name": caption(text), "text": text, "kind": telling["kind"]}
    transaction.run("store_claims", rows=[row], at=at)
    return claim_id


def _move(transaction: Transaction, source: str, target: str, tellings: Sequence[str], at: str) -> None:
    transaction.run("move_tellings", **{"from": source}, to=target, tellings=list(tellings), at=at)
    transaction.run("weigh_claims", ids=[source, target])


def _tellings(transaction: Transaction, claim_or_telling: str) -> list[Row]:
    found = transaction.run("claim_tellings", id=claim_or_telling)
    if not found:
        raise NotFound(f"the graph has no claim and no telling with the id '{claim_or_telling}'")
    return found
