"""HTML: the article of a web page, without its menus and advertisements; nothing is fetched."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from ingest.feeds.articles import article_of
from ingest.feeds.dates import published
from ingest.feeds.failures import Failure, Outcome

PAGE_LIMIT = 20 << 20
"""Bytes of one page: markup is many times its text."""

_DATES = {"extensive_search": False, "original_date": True}
"""Only a date that the page states; a guess from its footer would be worse than none."""


def articles(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """Yield the one article that a page holds."""
    content = stream.read(PAGE_LIMIT + 1)
    if len(content) > PAGE_LIMIT:
        yield Failure(name, f"the page is larger than {PAGE_LIMIT >> 20} MiB; give its text alone")
    elif not content.strip():
        yield Failure(name, "the page is empty; save it again")
    else:
        yield _article(content, name)


def _article(content: bytes, name: str) -> Outcome:
    page = _extracted(content)
    if page is None or not (page.text or "").strip():
        return Failure(
            name, "no article was found in the page; save the page of one article, or its text as .txt"
        )
    date = published(page.date) if page.date else None
    fields = {
        "text": page.text,
        "title": page.title,
        "url": page.url,
        "publisher": page.sitename,
        "published_at": date,
    }
    return article_of(fields, name)


def _extracted(content: bytes) -> Any:
    from trafilatura import bare_extraction  # takes 0.4 s to load, and only pages need it

    try:
        return bare_extraction(
            content,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params=_DATES,
        )
    except (RecursionError, ValueError):  # tags nested thousands deep, characters that XML does not have
        return None
