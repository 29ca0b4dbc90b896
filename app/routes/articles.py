"""Articles in, and what was found in them."""

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response
from pydantic import WithJsonSchema

from app import examples, intake, receipts
from app.deps import (
    AsOf,
    DatabaseDep,
    Exactly,
    ExcludedPublishers,
    Id,
    Publishers,
    ReaderDep,
    Since,
    Until,
    Words,
)
from app.errors import BadRequest
from app.pages import Listing, Page, PagerDep
from graph import reads
from graph.database import Database
from graph.model import Article
from ingest.feeds import article_of
from ingest.reader import Reader

router = APIRouter(tags=["articles"])
NEW, KNOWN, MANY = 201, 200, 202

_FIELDS = {name: {"type": ["string", "null"]} for name in ("id", "url", "title", "publisher", "published_at")}
_ONE = {
    "type": "object",
    "title": "Article",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}, **_FIELDS},
}
Given = Annotated[
    dict[str, Any] | list[Any],
    # Every article is checked by the same reader as those in files; this tells clients what it takes.
    WithJsonSchema({"anyOf": [_ONE, {"type": "array", "title": "Articles", "items": _ONE}]}),
    Body(
        openapi_examples={
            "one": {"summary": "One article", "value": examples.ARTICLE_IN},
            "many": {"summary": "Several articles", "value": [examples.ARTICLE_IN]},
        }
    ),
]


class Wanted(Page):
    publisher: Publishers = None
    exclude_publisher: ExcludedPublishers = None
    language: Exactly = None
    q: Words = None
    since: Since = None
    until: Until = None


@router.post(
    "/articles",
    summary="Store articles",
    status_code=NEW,
    responses={
        NEW: {"description": "One article, new", **examples.item(examples.FOUND_IN_NEW)[200]},
        KNOWN: {"description": "One article, known: nothing changed", "model": receipts.Found},
        MANY: {"description": "Several articles, one receipt each", "model": receipts.Receipts},
    },
)
def post(
    db: DatabaseDep, reader: ReaderDep, given: Given, response: Response
) -> receipts.Found | receipts.Receipts:
    """Read one article or a list of them into the graph; an article that fails keeps no other out."""
    if isinstance(given, list):
        response.status_code = MANY
        return receipts.counted(_lines(db, reader, given))
    article = article_of(given, "body")
    if not isinstance(article, Article):
        raise BadRequest(article.reason)
    receipt = intake.take(db, reader, article, correct=False)
    response.status_code = NEW if receipt.status == "new" else KNOWN
    return receipts.found(receipt, reads.article(db, article.id))


def _lines(db: Database, reader: Reader, given: list[Any]) -> list[receipts.Line]:
    read = [article_of(one, f"articles[{number}]") for number, one in enumerate(given)]
    results = intake.attempt_all(db, reader, ((None, one) for one in read), correct=False)
    return [
        receipts.line(result, one.id if isinstance(one, Article) else None)
        for one, (_, result) in zip(read, results, strict=True)
    ]


@router.get("/articles", summary="Articles", responses=examples.listing(examples.ARTICLE))
def articles(
    db: DatabaseDep, pager: PagerDep, wanted: Annotated[Wanted, Query()]
) -> Listing[reads.ArticleRow]:
    """Stored articles with how much was found in each, newest first."""
    return pager.answer(wanted, partial(reads.articles, db))


# An id may be an address: a path with slashes in it.
@router.get("/articles/{id:path}", summary="One article", responses=examples.item(examples.ARTICLE_DETAIL))
def article(
    db: DatabaseDep,
    id: Id,  # noqa: A002 - the name that stands in the path
    as_of: AsOf = None,
) -> reads.ArticleDetail:
    """An article with its text and what is said in it, in order of appearance."""
    return reads.article(db, id, as_of=as_of)
