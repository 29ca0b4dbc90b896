"""What an extraction writes: one row for each node and edge, without doubles, in order of id."""

from collections.abc import Iterable, Sequence

from graph.model import Extraction, Telling
from graph.naming import Recognised
from graph.resolutions import Resolution
from graph.rows.edges import Edges, said
from graph.rows.judgements import clash, doubt
from graph.rows.namings import actors
from graph.rows.nodes import Row, article_row, denials, events
from graph.rows.tellings import claims, tellings_of

__all__ = ["Row", "rows", "together"]


def rows(
    extraction: Extraction, resolution: Resolution, tellings: Sequence[Telling], recognised: Recognised
) -> dict[str, list[Row]]:
    """Rows by the name of the query that writes them, in the order in which they are written.

    An edge to or from a claim leads to the claim that its telling was joined to, and is named after the telling: a
    merge or a split moves it, and its id stays. The same holds of actors and their namings.
    """
    claims_of = {join.telling_id: join.claim_id for join in resolution.joins}
    edges = Edges(extraction.article.id, claims_of, recognised.actors)
    return {
        "store_articles": [article_row(extraction)],
        "store_actors": _once(actors(extraction.article, recognised)),
        "store_claims": _once(claims(extraction, resolution)),
        "store_tellings": _once(tellings_of(extraction, resolution, tellings)),
        "store_denials": _once(denials(extraction)),
        "store_events": _once(events(extraction)),
        "store_asserts": _once(
            edges.row("ASSERTS", edge.actor_id, edge.target_id, edge.evidence, said(edge.evidence))
            for edge in extraction.asserts
        ),
        "store_reports": _once(
            edges.row("REPORTS", edge.source_id, edge.target_id, edge.evidence, said(edge.evidence))
            for edge in extraction.reports
        ),
        "store_denies": _once(
            edges.row(
                "DENIES",
                edge.denial_id,
                edge.target_id,
                edge.evidence,
                {"reason": edge.reason, "score": float(edge.score)},
            )
            for edge in extraction.denies
        ),
        "store_about": _once(
            edges.row("ABOUT", edge.statement_id, edge.event_id, edge.evidence, {})
            for edge in extraction.about
        ),
        "store_involves": _once(
            edges.row("INVOLVES", edge.event_id, edge.actor_id, edge.evidence, {"role": edge.role})
            for edge in extraction.involves
        ),
        "store_speaks_for": _once(
            edges.row("SPEAKS_FOR", edge.actor_id, edge.principal_id, edge.evidence, {})
            for edge in extraction.speaks_for
        ),
        "store_contradicts": _once(map(clash, resolution.clashes)),
        "store_doubts": _once(map(doubt, resolution.doubts)),
    }


def together(found: Iterable[dict[str, list[Row]]]) -> dict[str, list[Row]]:
    """The rows of several articles, to be written with one query of each kind."""
    batches: dict[str, list[Row]] = {}
    for of_one in found:
        for name, batch in of_one.items():
            batches.setdefault(name, []).extend(batch)
    return batches


def _once(found: Iterable[Row]) -> list[Row]:
    by_id: dict[str, Row] = {}
    for row in found:
        by_id.setdefault(row["id"], row)
    return [by_id[key] for key in sorted(by_id)]
