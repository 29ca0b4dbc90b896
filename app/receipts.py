"""What the service answers to an article: whether it is new, and what was found in it."""

from dataclasses import dataclass
from typing import Literal

from graph.incoming import Receipt, Status
from graph.reads import ArticleDetail
from graph.reads.parts import Happening, Statement
from ingest.feeds import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Who says what, in which words."""

    id: str
    text: str
    actor: str | None
    quote: str | None
    start: int
    end: int
    said_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Denying:
    """Who denies which claims of the article, in which words."""

    id: str
    denier: str | None
    claims: list[str]
    claim_ids: list[str]
    quote: str | None
    start: int
    end: int
    said_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to one article."""

    article_id: str
    status: Status
    language: str | None
    claims: list[Saying]
    denials: list[Denying]
    events: list[Happening]
    warnings: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The answer to one article of many: `reason` says why it failed, the numbers what was found in it."""

    article_id: str | None
    status: Status | Literal["failed"]
    reason: str | None = None
    claims: int = 0
    denials: int = 0
    actors: int = 0
    events: int = 0
    links: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipts:
    """The answer to many articles, in their order."""

    receipts: list[Line]
    new: int
    known: int
    failed: int


def found(receipt: Receipt, article: ArticleDetail) -> Found:
    """Lay out what the graph holds of an article, its denials with the claims they deny."""
    return Found(
        article_id=receipt.article_id,
        status=receipt.status,
        language=article.language,
        claims=[_saying(statement) for statement in article.statements if statement.type == "claim"],
        denials=[_denying(statement) for statement in article.statements if statement.type == "denial"],
        events=article.events,
        warnings=article.warnings,
    )


def line(result: Receipt | Failure, article_id: str | None) -> Line:
    if isinstance(result, Failure):
        return Line(article_id=article_id, status="failed", reason=result.reason)
    return Line(
        article_id=result.article_id,
        status=result.status,
        claims=result.claims,
        denials=result.denials,
        actors=result.actors,
        events=result.events,
        links=result.links,
    )


def counted(lines: list[Line]) -> Receipts:
    statuses = [line.status for line in lines]
    return Receipts(
        receipts=lines,
        new=statuses.count("new"),
        known=statuses.count("known"),
        failed=statuses.count("failed"),
    )


def _saying(statement: Statement) -> Saying:
    return Saying(
        id=statement.id,
        text=statement.text,
        actor=statement.actor,
        quote=statement.quote,
        start=statement.start,
        end=statement.end,
        said_at=statement.said_at,
    )


def _denying(statement: Statement) -> Denying:
    return Denying(
        id=statement.id,
        denier=statement.actor,
        claims=statement.denies,
        claim_ids=statement.denies_ids,
        quote=statement.quote,
        start=statement.start,
        end=statement.end,
        said_at=statement.said_at,
    )
