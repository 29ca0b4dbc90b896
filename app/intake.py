"""Articles into the graph, one at a time: a known one is not read again, a bad one harms no other."""

from app.errors import Unreadable
from app.readings import attempted
from graph import writes
from graph.database import Database
from graph.errors import ArticleConflict, InvalidParameter
from graph.model import Article
from graph.writes import Receipt
from ingest.extraction import extract
from ingest.feeds import Failure
from ingest.reader import Reader


def take(db: Database, reader: Reader, article: Article) -> Receipt:
    """Read one article and store it in one transaction. One with the same id and text changes nothing."""
    known = writes.known(db, article)
    if known:
        return known
    extraction = attempted(article, lambda it: extract(it, reader))
    if isinstance(extraction, Failure):
        raise Unreadable(extraction.reason)
    return writes.store(db, extraction)


def attempt(db: Database, reader: Reader, article: Article) -> Receipt | Failure:
    """`take` an article, or say why not. A graph that is gone still raises: every article would fail then."""
    try:
        return take(db, reader, article)
    except (ArticleConflict, InvalidParameter, Unreadable) as refusal:
        return Failure(article.id, str(refusal))
