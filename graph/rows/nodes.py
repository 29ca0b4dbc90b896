"""Articles, actors, denials and events as rows."""

from collections.abc import Iterable
from typing import Any

from graph.model import Extraction
from graph.names import caption

Row = dict[str, Any]


def article_row(extraction: Extraction) -> Row:
    article = extraction.article
    properties = {
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
    }
    return {"id": article.id, "properties": properties}


def denials(extraction: Extraction) -> Iterable[Row]:
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


def events(extraction: Extraction) -> Iterable[Row]:
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


def _last_said(extraction: Extraction) -> dict[str, str]:
    """When each statement was last said in this article, where the article tells."""
    last: dict[str, str] = {}
    tellings = [(edge.target_id, edge.evidence) for edge in extraction.asserts]
    tellings += [(edge.target_id, edge.evidence) for edge in extraction.reports]
    for target_id, evidence in tellings:
        last[target_id] = max(evidence.said_at or "", last.get(target_id, ""))
    return last
