"""Tellings: from an extraction, and those of the graph that come near them."""

import json
import re
from collections.abc import Sequence
from typing import Any

from graph.database import Transaction
from graph.model import Extraction, Telling, telling_id
from graph.signature import signature_from

NEAREST = 12
"""How many tellings of the graph are looked at for each new one: nearest in meaning, and as many by their words."""

LONGEST_QUERY = 40
"""Words of a telling that are looked up; a longer one is known by its first."""

_WORD = re.compile(r"\w+")


def bare(extraction: Extraction) -> tuple[Telling, ...]:
    """The claims of an article as its tellings, without vectors."""
    speakers: dict[str, set[str]] = {}
    for edge in extraction.asserts:
        speakers.setdefault(edge.target_id, set()).add(edge.actor_id)
    deniers: dict[str, set[str]] = {}
    for denial in extraction.denies:
        deniers.setdefault(denial.target_id, set()).update(speakers.get(denial.denial_id, ()))
    article = extraction.article
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
        )
        for claim in {claim.id: claim for claim in extraction.claims}.values()
    )


def near(transaction: Transaction, tellings: Sequence[Telling], limit: int = NEAREST) -> list[Telling]:
    """Tellings of the graph that may tell the same, each with the claim that it tells now."""
    wanted = [{"vector": list(one.vector), "words": _words(one.text)} for one in tellings if one.vector]
    if not wanted:
        return []
    return [_telling(row) for row in transaction.run("near_tellings", rows=wanted, limit=limit)]


def _telling(row: dict[str, Any]) -> Telling:
    signature = row.pop("signature")
    lists = {name: tuple(row[name]) for name in ("speakers", "deniers", "vector")}
    return Telling(**row | lists, signature=signature_from(json.loads(signature)) if signature else None)


def _words(text: str) -> str:
    """Any of the words of a text, as a full-text query: letters and digits only, so that none is an operator."""
    words = dict.fromkeys(_WORD.findall(text.casefold()))
    return " ".join(list(words)[:LONGEST_QUERY]) or "-"
