"""Reading → Extraction: spans become nodes and edges, each with its evidence."""

from graph.model import Article, Extraction
from ingest.extraction.actors import actors, speaks_for
from ingest.extraction.acts import acts
from ingest.extraction.claims import Claims, stated
from ingest.extraction.edges import asserts, denies, reports
from ingest.extraction.events import about, event_of, event_reports, involves
from ingest.reader import Reader
from ingest.reading import Reading

__all__ = ["build", "extract"]


def extract(article: Article, reader: Reader) -> Extraction:
    """Read one article into what the graph stores of it."""
    return build(article, reader.read(article))


def build(article: Article, reading: Reading) -> Extraction:
    """Turn spans into nodes and edges.

    Statements without a known speaker are left out: a wrong speaker is worse than none.
    """
    spoken = stated(reading)
    claims = Claims(article, spoken)
    performed = tuple(acts(article, spoken, claims))
    events = {n: event_of(article, mention) for n, mention in enumerate(reading.events)}
    people = [m for a in spoken.values() for m in a.actors]
    people += [p.actor for e in reading.events for p in e.participants]
    return Extraction(
        article=article,
        actors=actors(article, people),
        claims=claims.nodes,
        denials=tuple({act.denial.id: act.denial for act in performed if act.denial is not None}.values()),
        events=tuple({event.id: event for event in events.values()}.values()),
        asserts=tuple(asserts(performed)),
        reports=(*reports(article, performed), *event_reports(article, reading, events)),
        denies=tuple(denies(reading, performed, claims)),
        about=tuple(about(reading, performed, events)),
        involves=tuple(involves(article, reading, events)),
        speaks_for=tuple(speaks_for(article, spoken.values())),
        warnings=reading.warnings,
    )
