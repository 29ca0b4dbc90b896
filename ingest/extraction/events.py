"""Events and what ties them to articles, statements and actors."""

from collections.abc import Iterable, Iterator, Mapping

from graph.ids import stable_id
from graph.model import About, Article, Event, Evidence, Involves, Reports
from ingest.extraction.actors import actor_id
from ingest.extraction.acts import Act
from ingest.reading import EventMention, Reading
from ingest.tidying import wording


def event_of(article: Article, mention: EventMention) -> Event:
    """The node of a happening, named by its article and place in it."""
    start, end = mention.trigger
    return Event(
        id=stable_id("event", article.id, mention.type, start, end),
        type=mention.type,
        trigger=wording(article.text, mention.trigger),
        date=mention.date,
        place=mention.place,
        status=mention.status,
    )


def event_reports(article: Article, reading: Reading, events: Mapping[int, Event]) -> Iterator[Reports]:
    """Article → Event; the evidence is the sentence that holds the trigger."""
    for number, mention in enumerate(reading.events):
        yield Reports(source_id=article.id, target_id=events[number].id, evidence=_evidence(article, mention))


def about(reading: Reading, acts: Iterable[Act], events: Mapping[int, Event]) -> Iterator[About]:
    """Claim or Denial → the events told in its words."""
    made = set()
    for act in acts:
        start, end = reading.attributions[act.number].span
        for number, mention in enumerate(reading.events):
            pair = (act.node_id, events[number].id)
            if start <= mention.trigger[0] < end and pair not in made:
                made.add(pair)
                yield About(statement_id=act.node_id, event_id=events[number].id, evidence=act.evidence)


def involves(article: Article, reading: Reading, events: Mapping[int, Event]) -> Iterator[Involves]:
    """Event → Actor, in a role."""
    for number, mention in enumerate(reading.events):
        for participant in mention.participants:
            yield Involves(
                event_id=events[number].id,
                actor_id=actor_id(article, participant.actor),
                role=participant.role,
                evidence=_evidence(article, mention),
            )


def _evidence(article: Article, mention: EventMention) -> Evidence:
    start, end = mention.span
    return Evidence(
        article_id=article.id,
        start=start,
        end=end,
        quote=article.text[start:end],
        cue=wording(article.text, mention.trigger),
    )
