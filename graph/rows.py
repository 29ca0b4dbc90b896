"""What an extraction writes: one row for each node and edge, without doubles, in order of id."""

from collections.abc import Iterable, Mapping
from typing import Any

from graph.ids import stable_id
from graph.model import Evidence, Extraction
from graph.names import caption, name_key

Row = dict[str, Any]


def rows(extraction: Extraction) -> dict[str, list[Row]]:
    """Rows by the name of the query that writes them.

    Every writer takes its locks in this order, by id: two that share actors wait, but never in a ring.
    """
    return {
        "store_actors": _once(_actors(extraction)),
        "store_claims": _once(_claims(extraction)),
        "store_denials": _once(_denials(extraction)),
        "store_events": _once(_events(extraction)),
        "store_asserts": _once(
            _edge("ASSERTS", edge.actor_id, edge.target_id, edge.evidence, _said(edge.evidence))
            for edge in extraction.asserts
        ),
        "store_reports": _once(
            _edge("REPORTS", edge.source_id, edge.target_id, edge.evidence, _said(edge.evidence))
            for edge in extraction.reports
        ),
        "store_denies": _once(
            _edge(
                "DENIES",
                edge.denial_id,
                edge.target_id,
                edge.evidence,
                {"reason": edge.reason, "score": float(edge.score)},
            )
            for edge in extraction.denies
        ),
        "store_about": _once(
            _edge("ABOUT", edge.statement_id, edge.event_id, edge.evidence, {}) for edge in extraction.about
        ),
        "store_involves": _once(
            _edge("INVOLVES", edge.event_id, edge.actor_id, edge.evidence, {"role": edge.role})
            for edge in extraction.involves
        ),
        "store_speaks_for": _once(
            _edge("SPEAKS_FOR", edge.actor_id, edge.principal_id, edge.evidence, {})
            for edge in extraction.speaks_for
        ),
    }


def article_row(extraction: Extraction, *, stored_at: str) -> Row:
    article = extraction.article
    return {
        "id": article.id,
        "name": caption(article.title or article.text),
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published_at": article.published_at,
        "listed_at": article.published_at or "",
        "language": article.language,
        "text": article.text,
        "content_hash": article.content_hash,
        "warnings": list(extraction.warnings),
        "stored_at": stored_at,
    }


def _actors(extraction: Extraction) -> Iterable[Row]:
    for actor in extraction.actors:
        names = sorted({actor.name, *actor.aliases})
        keys = sorted({name_key(name) for name in (actor.id, *names)})
        yield {
            "id": actor.id,
            "name": actor.name,
            "sort_name": name_key(actor.name),
            "kind": actor.kind,
            "names": names,
            "keys": keys,
        }


def _claims(extraction: Extraction) -> Iterable[Row]:
    said = _last_said(extraction)
    for claim in extraction.claims:
        yield {
            "id": claim.id,
            "name": caption(claim.text),
            "text": claim.text,
            "kind": claim.kind,
            "listed_at": said.get(claim.id, ""),
        }


def _denials(extraction: Extraction) -> Iterable[Row]:
    said = _last_said(extraction)
    for denial in extraction.denials:
        said_at = denial.said_at or said.get(denial.id) or None
        yield {
            "id": denial.id,
            "name": caption(denial.text),
            "text": denial.text,
            "cue": denial.cue,
            "said_at": said_at,
            "listed_at": said_at or "",
        }


def _events(extraction: Extraction) -> Iterable[Row]:
    for event in extraction.events:
        yield {
            "id": event.id,
            "name": caption(f"{event.type}: {event.trigger}"),
            "type": event.type,
            "trigger": event.trigger,
            "date": event.date,
            "place": event.place,
            "status": event.status,
            "listed_at": event.date or "",
        }


def _edge(kind: str, start: str, end: str, evidence: Evidence, more: Mapping[str, Any]) -> Row:
    role = str(more.get("role", ""))
    place = (evidence.article_id, evidence.start, evidence.end)
    properties = {"article_id": evidence.article_id, "start": evidence.start, "end": evidence.end, **more}
    return {
        "id": stable_id(kind, start, end, *place, role),
        "source": start,
        "target": end,
        "properties": properties,
    }


def _said(evidence: Evidence) -> Row:
    return {
        "quote": evidence.quote,
        "cue": evidence.cue,
        "mode": evidence.mode,
        "said_at": evidence.said_at,
        "confidence": float(evidence.confidence),
    }


def _last_said(extraction: Extraction) -> dict[str, str]:
    """When each statement was last said in this article, where the article tells."""
    last: dict[str, str] = {}
    tellings = [(edge.target_id, edge.evidence) for edge in extraction.asserts]
    tellings += [(edge.target_id, edge.evidence) for edge in extraction.reports]
    for target_id, evidence in tellings:
        last[target_id] = max(evidence.said_at or "", last.get(target_id, ""))
    return last


def _once(found: Iterable[Row]) -> list[Row]:
    by_id: dict[str, Row] = {}
    for row in found:
        by_id.setdefault(row["id"], row)
    return [by_id[key] for key in sorted(by_id)]
