"""Actors with what an article calls them as rows, and what the program leaves to a person."""

from collections.abc import Iterable, Sequence
from itertools import chain

from graph.ids import stable_id
from graph.model import Article
from graph.names import name_key
from graph.naming import Likeness, Named, Naming, Recognised
from graph.resolutions import PROGRAM
from graph.rows.nodes import Row

LATE = "~"
"""Sorts after every date: what is not dated, and kinds that are not known."""
LISTS = ("names", "keys", "cues", "called", "roles", "sides", "homes")


def actors(article: Article, found: Recognised) -> Iterable[Row]:
    """One for each actor, with its namings in the order in which names are preferred: the earliest first."""
    named = {one.naming_id: one for one in found.named}
    by_actor: dict[str, list[Row]] = {}
    for naming in found.namings:
        one = named[naming.id]
        by_actor.setdefault(one.actor_id, []).append(_naming(article, naming, one))
    for actor, namings in by_actor.items():
        yield _actor(actor, namings)


def joined(found: Iterable[Row]) -> list[Row]:
    """Rows of several articles with one for each actor: a query that has two for one sees the first of them undone."""
    by_actor: dict[str, list[Row]] = {}
    for row in found:
        by_actor.setdefault(row["id"], []).extend(row["namings"])
    return [_actor(actor, by_actor[actor]) for actor in sorted(by_actor)]


def doubts(found: Recognised) -> Iterable[Row]:
    for one in found.named:
        yield from (_doubt(one, other, why) for other, why in one.maybe)


def _actor(actor: str, namings: Sequence[Row]) -> Row:
    """What its namings say together; the name is that of the first, the kind of the first that tells one."""
    told = sorted((row["properties"] for row in namings), key=lambda one: str(one["order"]))
    kind = min(told, key=lambda one: one["kind_order"])
    first = {key: told[0][key] for key in ("name", "sort_name", "order")}
    lists = {key: list(dict.fromkeys(chain.from_iterable(one[key] for one in told))) for key in LISTS}
    lists["keys"] = list(dict.fromkeys([*lists["keys"], actor]))
    kinds = {key: kind[key] for key in ("kind", "kind_order")}
    return {"id": actor, **first, **kinds, **lists, "namings": list(namings)}


def _naming(article: Article, naming: Naming, named: Named) -> Row:
    order = f"{article.published_at or LATE} {naming.id}"
    return {
        "id": naming.id,
        "edge": {
            "id": naming.id,
            "score": float(named.score),
            "reason": named.reason,
            "by": PROGRAM,
        },
        "properties": {
            "article_id": naming.article_id,
            "actor_id": naming.actor_id,
            "name": naming.name,
            "sort_name": name_key(naming.name),
            "order": order,
            "kind": naming.kind,
            "kind_order": (LATE if naming.kind == "unknown" else "") + order,
            "names": list(naming.names),
            "keys": sorted({name_key(name) for name in (naming.actor_id, *naming.names)}),
            "roles": list(naming.roles),
            "sides": list(naming.sides),
            "homes": [naming.home] if naming.home else [],
            "called": list(naming.called),
            "cues": list(naming.cues),
        },
    }


def _doubt(one: Named, other: str, why: Likeness) -> Row:
    left, right = sorted((one.actor_id, other))
    return {
        "id": stable_id("JUDGED", PROGRAM, left, right),
        "source": left,
        "target": right,
        "properties": {
            "verdict": "undecided",
            "by": PROGRAM,
            "score": float(why.score),
            "reason": why.reason,
        },
    }
