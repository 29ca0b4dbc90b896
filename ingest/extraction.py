"""Reading → Extraction: spans become nodes and edges, each with its evidence."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from graph.ids import stable_id
from graph.model import (
    About,
    Actor,
    Article,
    Asserts,
    Claim,
    Denial,
    Denies,
    Event,
    Evidence,
    Extraction,
    Involves,
    Reports,
    SpeaksFor,
)
from ingest.denials.mentions import RULE as UNOWNED
from ingest.reader import Reader
from ingest.reading import ActorMention, Attribution, EventMention, Reading, Span

Node = TypeVar("Node", Claim, Denial, Event)

SURE, SURE_INSIDE = 0.55, 0.7
"""Confidence that an assertion needs, by itself and inside what somebody else says."""
RELAYED = 0.8
"""Share of a content that another's statement must fill for its speaker to be only passing it on."""


def extract(article: Article, reader: Reader) -> Extraction:
    """Read one article into what the graph stores of it."""
    return build(article, reader.read(article))


def build(article: Article, reading: Reading) -> Extraction:
    """Turn spans into nodes and edges. Statements without a known speaker are left out: a wrong speaker is worse than none."""
    spoken = _stated(reading)
    claims = _claims(article, spoken)
    acts = tuple(_acts(article, spoken, claims))
    events = {n: _event(article, mention) for n, mention in enumerate(reading.events)}
    mentions = [m for a in spoken.values() for m in a.actors] + [
        p.actor for e in reading.events for p in e.participants
    ]
    return Extraction(
        article=article,
        actors=_actors(article, mentions),
        claims=_once(claims.values()),
        denials=_once(act.denial for act in acts if act.denial is not None),
        events=_once(events.values()),
        asserts=tuple(act.asserts for act in acts if act.asserts is not None),
        reports=(*_reports(article, acts), *_event_reports(article, reading, events)),
        denies=tuple(_denies(article, reading, acts, claims)),
        about=tuple(_about(article, reading, acts, events)),
        involves=tuple(_involves(article, reading, events)),
        speaks_for=tuple(_speaks_for(article, spoken.values())),
        warnings=reading.warnings,
    )


def _stated(reading: Reading) -> dict[int, Attribution]:
    """The attributions that go into the graph: with a known speaker, and sure enough or denied by somebody.

    `extract` prints the unsure ones too, with their confidence; in a graph they would be noise.
    """
    denials = [a for a in reading.attributions if a.type == "deny"]
    disputed = {reading.attributions[target.index].proposition for a in denials for target in a.denies}
    disputed |= {a.proposition for a in denials}
    return {
        n: a
        for n, a in enumerate(reading.attributions)
        if (a.rule == UNOWNED and a.proposition in disputed)
        or (a.actors and (a.type == "deny" or a.proposition in disputed or a.confidence >= _least(a)))
    }


def _least(attribution: Attribution) -> float:
    return SURE if attribution.within is None else SURE_INSIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    """One actor's part in one attribution: what node it makes, and the edge to it."""

    number: int
    actor_id: str
    node_id: str
    denial: Denial | None
    asserts: Asserts | None
    relays: bool
    evidence: Evidence


def _once(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple({node.id: node for node in nodes}.values())


def _claims(article: Article, spoken: Mapping[int, Attribution]) -> dict[int, Claim]:
    """One claim for each proposition, worded as it is said first."""
    claims: dict[int, Claim] = {}
    for attribution in spoken.values():
        if attribution.claim is None:
            continue
        kind = attribution.claim_kind
        claims.setdefault(
            attribution.proposition,
            Claim(id=stable_id("claim", article.id, attribution.claim), text=attribution.claim, kind=kind),
        )
    return claims


def _acts(article: Article, spoken: Mapping[int, Attribution], claims: Mapping[int, Claim]) -> Iterator[_Act]:
    relayed = dict(_relayed(spoken))
    nodes: dict[int, str] = {}
    for number in sorted(spoken, key=lambda n: n in relayed):  # what is relayed needs its node first
        attribution = spoken[number]
        evidence = _evidence(article, attribution)
        if not attribution.actors and attribution.proposition in claims:
            node = claims[attribution.proposition].id
            yield _Act(
                number=number,
                actor_id="",
                node_id=node,
                denial=None,
                asserts=None,
                relays=False,
                evidence=evidence,
            )
        for actor in attribution.actors:
            identity = actor_id(article, actor)
            denial = _denial(article, attribution, identity) if attribution.type == "deny" else None
            inner = relayed.get(number)
            claim = claims.get(attribution.proposition)
            node = (
                denial.id
                if denial
                else nodes.get(inner)
                if inner is not None
                else claim.id
                if claim
                else None
            )
            if node is None:
                continue
            nodes.setdefault(number, node)
            relays = inner is not None and denial is None
            edge = None if relays else Asserts(actor_id=identity, target_id=node, evidence=evidence)
            yield _Act(
                number=number,
                actor_id=identity,
                node_id=node,
                denial=denial,
                asserts=edge,
                relays=relays,
                evidence=evidence,
            )


def _relayed(spoken: Mapping[int, Attribution]) -> Iterator[tuple[int, int]]:
    """Attributions whose whole content is another's statement: outer number, inner number."""
    for number, inner in spoken.items():
        outer = spoken.get(inner.within) if inner.within is not None else None
        if outer is None or outer.type != "assert" or inner.within is None:
            continue
        size = sum(e - s for s, e in outer.content)
        filled = sum(max(0, min(e, inner.span[1]) - max(s, inner.span[0])) for s, e in outer.content)
        if size and filled >= RELAYED * size and spoken[number].claim is not None:
            yield inner.within, number


def _denial(article: Article, attribution: Attribution, identity: str) -> Denial:
    start, end = attribution.span
    return Denial(
        id=stable_id("denial", article.id, identity, start, end),
        text=article.text[start:end],
        cue=_words(article, attribution.cue),
        said_at=attribution.said_at,
    )


def _evidence(article: Article, attribution: Attribution) -> Evidence:
    start, end = attribution.span
    return Evidence(
        article_id=article.id,
        start=start,
        end=end,
        quote=article.text[start:end],
        cue=_words(article, attribution.cue) or None,
        mode=attribution.mode,
        said_at=attribution.said_at,
        confidence=attribution.confidence,
    )


def _words(article: Article, spans: Iterable[Span]) -> str:
    return " … ".join(article.text[start:end] for start, end in spans)


def _reports(article: Article, acts: Iterable[_Act]) -> Iterator[Reports]:
    for act in acts:
        yield Reports(source_id=article.id, target_id=act.node_id, evidence=act.evidence)
        if act.relays:
            yield Reports(source_id=act.actor_id, target_id=act.node_id, evidence=act.evidence)


def _denies(
    article: Article, reading: Reading, acts: Iterable[_Act], claims: Mapping[int, Claim]
) -> Iterator[Denies]:
    for act in acts:
        if act.denial is None:
            continue
        attribution = reading.attributions[act.number]
        targets = (
            {claims[attribution.proposition].id: ("its own words", 0.9)}
            if attribution.claim and attribution.proposition in claims
            else {}
        )
        for target in attribution.denies:
            claim = claims.get(reading.attributions[target.index].proposition)
            if claim is not None:
                targets[claim.id] = (target.reason, target.score)
        for target_id, (reason, score) in targets.items():
            yield Denies(
                denial_id=act.denial.id,
                target_id=target_id,
                reason=reason,
                score=score,
                evidence=act.evidence,
            )


def _event(article: Article, mention: EventMention) -> Event:
    start, end = mention.trigger
    return Event(
        id=stable_id("event", article.id, mention.type, start, end),
        type=mention.type,
        trigger=article.text[start:end],
        date=mention.date,
        place=mention.place,
        status=mention.status,
    )


def _event_evidence(article: Article, mention: EventMention) -> Evidence:
    start, end = mention.span
    return Evidence(
        article_id=article.id,
        start=start,
        end=end,
        quote=article.text[start:end],
        cue=article.text[slice(*mention.trigger)],
    )


def _event_reports(article: Article, reading: Reading, events: Mapping[int, Event]) -> Iterator[Reports]:
    for number, mention in enumerate(reading.events):
        yield Reports(
            source_id=article.id, target_id=events[number].id, evidence=_event_evidence(article, mention)
        )


def _about(
    article: Article, reading: Reading, acts: Iterable[_Act], events: Mapping[int, Event]
) -> Iterator[About]:
    made = set()
    for act in acts:
        start, end = reading.attributions[act.number].span
        for number, mention in enumerate(reading.events):
            pair = (act.node_id, events[number].id)
            if start <= mention.trigger[0] < end and pair not in made:
                made.add(pair)
                yield About(statement_id=act.node_id, event_id=events[number].id, evidence=act.evidence)


def _involves(article: Article, reading: Reading, events: Mapping[int, Event]) -> Iterator[Involves]:
    for number, mention in enumerate(reading.events):
        for participant in mention.participants:
            yield Involves(
                event_id=events[number].id,
                actor_id=actor_id(article, participant.actor),
                role=participant.role,
                evidence=_event_evidence(article, mention),
            )


def _speaks_for(article: Article, spoken: Iterable[Attribution]) -> Iterator[SpeaksFor]:
    made = set()
    for attribution in spoken:
        for actor in attribution.actors:
            if actor.speaks_for is None:
                continue
            pair = (actor_id(article, actor), actor_id(article, actor.speaks_for))
            if pair not in made and pair[0] != pair[1]:
                made.add(pair)
                yield SpeaksFor(
                    actor_id=pair[0], principal_id=pair[1], evidence=_evidence(article, attribution)
                )


def _actors(article: Article, mentions: Iterable[ActorMention]) -> tuple[Actor, ...]:
    actors: dict[str, Actor] = {}
    for mention in _with_principals(mentions):
        identity = actor_id(article, mention)
        known = actors.get(identity) or Actor(id=identity, name=mention.name, kind=mention.kind)
        aliases = {*known.aliases, *mention.aliases} - {known.name}
        actors[identity] = replace(known, aliases=tuple(sorted(aliases)))
    return tuple(actors.values())


def _with_principals(mentions: Iterable[ActorMention]) -> Iterator[ActorMention]:
    for mention in mentions:
        yield mention
        if mention.speaks_for is not None:
            yield from _with_principals([mention.speaks_for])


def actor_id(article: Article, actor: ActorMention) -> str:
    """The same for one name everywhere; an actor without a name ('two witnesses') is this article's own."""
    key = _key(actor.name)
    return (
        stable_id("actor", key)
        if any(c.isupper() for c in actor.name)
        else stable_id("actor", key, article.id)
    )


def _key(name: str) -> str:
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join("".join(letters).casefold().split())
