"""The tellings of an article as rows, and the claims that it is the first to tell."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from graph.model import Extraction, Telling
from graph.names import caption
from graph.resolutions import PROGRAM, Resolution
from graph.rows.nodes import Row


def claims(extraction: Extraction, resolution: Resolution) -> Iterable[Row]:
    """The claims that an article is the first to tell."""
    joined = {join.claim_id for join in resolution.joins}
    for claim in extraction.claims:
        if claim.id in joined:
            yield {"id": claim.id, "name": caption(claim.text), "text": claim.text, "kind": claim.kind}


def tellings_of(extraction: Extraction, resolution: Resolution, tellings: Sequence[Telling]) -> Iterable[Row]:
    joins = {join.telling_id: join for join in resolution.joins}
    places = _places(extraction)
    for one in tellings:
        join = joins[one.id]
        start, end = places.get(one.claim_id, (None, None))
        yield {
            "id": one.id,
            "claim": join.claim_id,
            "score": float(join.score),
            "reason": join.reason,
            "like": join.like,
            "by": PROGRAM,
            "properties": {
                "name": caption(one.text),
                "text": one.text,
                "kind": one.kind,
                "article_id": one.article_id,
                "claim_id": one.claim_id,
                "published_at": one.published_at,
                "speakers": list(one.speakers),
                "deniers": list(one.deniers),
                "answers": list(one.answers),
                "signature": json.dumps(asdict(one.signature)) if one.signature is not None else None,
                "vector": list(one.vector) if one.vector is not None else None,
                "start": start,
                "end": end,
            },
        }


def _places(extraction: Extraction) -> dict[str, tuple[int, int]]:
    """Where an article tells a claim first, else where it denies it first."""
    told = [(edge.target_id, edge.evidence) for edge in extraction.asserts]
    told += [(edge.target_id, edge.evidence) for edge in extraction.reports]
    denied = [(edge.target_id, edge.evidence) for edge in extraction.denies]
    places: dict[str, tuple[int, int]] = {}
    for found in (told, denied):
        for target_id, evidence in sorted(found, key=lambda pair: pair[1].start):
            places.setdefault(target_id, (evidence.start, evidence.end))
    return places
