"""Acts: one actor's part in one attribution, and the node that it makes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.ids import stable_id
from graph.model import Article, Denial, Evidence
from ingest.extraction.actors import actor_id
from ingest.extraction.claims import Claims
from ingest.reading import ActorMention, Attribution, Span
from ingest.tidying import wording

RELAYED = 0.8
"""Share of a content that another's statement must fill for its speaker to be only passing it on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """`actor` is None where nobody named makes the claim; `relays` where the actor passes on another's words."""

    number: int
    actor: ActorMention | None
    actor_id: str | None
    node_id: str
    denial: Denial | None
    relays: bool
    evidence: Evidence


def acts(article: Article, spoken: Mapping[int, Attribution], claims: Claims) -> Iterator[Act]:
    """Yield the acts of an article; what is relayed comes first, because its node is needed."""
    relayed = dict(_relayed(spoken))
    nodes: dict[int, str] = {}
    for number in sorted(spoken, key=lambda n: n in relayed):
        one = spoken[number]
        for actor in one.actors or (None,):
            inner = relayed.get(number)
            denial = _denial(article, one, actor) if one.type == "deny" and actor is not None else None
            node = _node(denial, nodes.get(inner) if inner is not None else None, claims, one, actor)
            if node is None:
                continue
            nodes.setdefault(number, node)
            yield Act(
                number=number,
                actor=actor,
                actor_id=actor_id(article, actor) if actor is not None else None,
                node_id=node,
                denial=denial,
                relays=inner in nodes and denial is None,
                evidence=_evidence(article, one),
            )


def _node(
    denial: Denial | None,
    relayed: str | None,
    claims: Claims,
    one: Attribution,
    actor: ActorMention | None,
) -> str | None:
    if denial is not None:
        return denial.id
    claim = claims.of(one, actor)
    return relayed or (claim.id if claim is not None else None)


def _relayed(spoken: Mapping[int, Attribution]) -> Iterator[tuple[int, int]]:
    """Attributions whose whole content is another's statement: outer number, inner number."""
    for number, inner in spoken.items():
        outer = spoken.get(inner.within) if inner.within is not None else None
        if (
            outer is None
            or inner.within is None
            or outer.type != "assert"
            or inner.claim is None
            or not inner.actors
        ):
            continue
        size = sum(e - s for s, e in outer.content)
        filled = sum(max(0, min(e, inner.span[1]) - max(s, inner.span[0])) for s, e in outer.content)
        if size and filled >= RELAYED * size:
            yield inner.within, number


def _denial(article: Article, one: Attribution, actor: ActorMention) -> Denial:
    return Denial(
        id=stable_id("denial", article.id, actor_id(article, actor), *one.span),
        text=wording(article.text, one.span),
        cue=words(article, one.cue),
        said_at=one.said_at,
    )


def _evidence(article: Article, one: Attribution) -> Evidence:
    start, end = one.span
    return Evidence(
        article_id=article.id,
        start=start,
        end=end,
        quote=article.text[start:end],
        cue=words(article, one.cue) or None,
        mode=one.mode,
        said_at=one.said_at,
        confidence=one.confidence,
    )


def words(article: Article, spans: Iterable[Span]) -> str:
    """The words at several places."""
    return " … ".join(wording(article.text, span) for span in spans)
