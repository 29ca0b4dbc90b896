"""Tellings: from an extraction, and those of the graph that come near them."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from graph.database import Transaction
from graph.model import Extraction, Telling, telling_id
from graph.signature import signature_from

NEAREST = 20
"""How many tellings of the graph are looked at for each new one: nearest in meaning, and as many by their words."""

LONGEST_QUERY = 40
"""Words of a telling that are looked up; a longer one is known by its first."""

_WORD = re.compile(r"\w+")


def bare(extraction: Extraction, answers: Mapping[str, Sequence[str]] | None = None) -> tuple[Telling, ...]:
    """The claims of an article as its tellings, without vectors.

    `answers`: claim → the claims in whose place it is said. Who speaks for others counts as those others, too.
    """
    principals: dict[str, set[str]] = {}
    for link in extraction.speaks_for:
        principals.setdefault(link.actor_id, set()).add(link.principal_id)
    speakers: dict[str, set[str]] = {}
    for edge in extraction.asserts:
        sides = {edge.actor_id, *principals.get(edge.actor_id, ())}
        speakers.setdefault(edge.target_id, set()).update(sides)
    deniers: dict[str, set[str]] = {}
    for denial in extraction.denies:
        deniers.setdefault(denial.target_id, set()).update(speakers.get(denial.denial_id, ()))
    article, answered = extraction.article, answers or {}
    return tuple(
        Telling(
            id=telling_id(article.id, claim.id),
            text=claim.text,
            kind=claim.kind,
            article_id=article.id,
            claim_id=claim.id,
            signature=claim.signature,
            published_at=article.published_at,
            speakers=tuple(sorted(speakers.get(claim.id, ()))),
            deniers=tuple(sorted(deniers.get(claim.id, ()))),
            answers=tuple(telling_id(article.id, other) for other in answered.get(claim.id, ())),
        )
        for claim in {claim.id: claim for claim in extraction.claims}.values()
    )


def near(
    transaction: Transaction, tellings: Sequence[Telling], limit: int = NEAREST
) -> dict[str, list[Telling]]:
    """By the id of each telling: those of the graph that may tell the same, each with the claim that it tells now."""
    rows: list[dict[str, Any]] = [
        {"id": one.id, "vector": list(one.vector), "words": _words(one)} for one in tellings if one.vector
    ]
    found: dict[str, list[Telling]] = {row["id"]: [] for row in rows}
    for row in transaction.run("near_tellings", rows=rows, limit=limit) if rows else ():
        wanted = row.pop("wanted")
        telling = _telling(row)
        for wanted_by in wanted:
            found[wanted_by].append(telling)
    return found


def _telling(row: dict[str, Any]) -> Telling:
    signature = row.pop("signature")
    lists = {name: tuple(row[name] or ()) for name in ("speakers", "deniers", "answers", "vector")}
    return Telling(**row | lists, signature=signature_from(json.loads(signature)) if signature else None)


def _words(one: Telling) -> str:
    """Any of the words that a telling turns on, as a full-text query: letters and digits only, none of them an operator."""
    signature = one.signature
    text = " ".join((*signature.lemmas, *signature.names)) if signature is not None else one.text
    words = dict.fromkeys(_WORD.findall(text.casefold()))
    return " ".join(list(words)[:LONGEST_QUERY]) or "-"
