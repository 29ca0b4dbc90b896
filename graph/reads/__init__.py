"""Questions to the graph: one function and one row type for each file of cypher/queries.

Lists take the sort key of the last row of one page as `after` of the next: `row.sort_key`.
"""

from graph.reads.claims import ClaimRow, DisputeRow, claims, disputes
from graph.reads.details import (
    ActorDetail,
    ArticleDetail,
    ClaimDetail,
    DenialDetail,
    EventDetail,
    actor,
    article,
    claim,
    denial,
    event,
)
from graph.reads.disagreements import (
    ContradictionRow,
    DenialRow,
    contradiction,
    contradictions,
    denials,
)
from graph.reads.findings import (
    Counts,
    IndexRow,
    Neighbourhood,
    SearchRow,
    TimelineRow,
    around,
    counts,
    indexes,
    search,
    timeline,
)
from graph.reads.listings import (
    ActorRow,
    ArticleRow,
    EventRow,
    actors,
    articles,
    events,
)

__all__ = [
    "ActorDetail",
    "ActorRow",
    "ArticleDetail",
    "ArticleRow",
    "ClaimDetail",
    "ClaimRow",
    "ContradictionRow",
    "Counts",
    "DenialDetail",
    "DenialRow",
    "DisputeRow",
    "EventDetail",
    "EventRow",
    "IndexRow",
    "Neighbourhood",
    "SearchRow",
    "TimelineRow",
    "actor",
    "actors",
    "around",
    "article",
    "articles",
    "claim",
    "claims",
    "contradiction",
    "contradictions",
    "counts",
    "denial",
    "denials",
    "disputes",
    "event",
    "events",
    "indexes",
    "search",
    "timeline",
]
