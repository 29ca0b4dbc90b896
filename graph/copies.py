"""Links articles that are copies of one another: found by the keys of their wording, judged by their texts.

Articles without COPY_OF, each one once, are what was written independently.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.database import Row, Transaction
from graph.likenesses import Judge, Wording, copies, doubts, likenesses
from graph.model import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """How copies are found: the keys of a text's wording, and how far one text is another."""

    fingerprint: Callable[[str], Sequence[str]]
    judge: Judge


CANDIDATES = 20  # articles that are looked at, those that share most keys first
LEAST_KEYS = 3  # keys that a candidate shares: two articles with one sentence in common share one or two

NO_KEY = "none"  # looked for where an article has no keys: an empty search is an error


@dataclass(frozen=True, slots=True)
class _Found:
    """An article that was just stored, with the keys of its wording."""

    wording: Wording
    bands: tuple[str, ...]


def link(
    transaction: Transaction, articles: Iterable[Article], copying: Copying, *, at: str
) -> frozenset[str]:
    """Link articles that were just stored to what they are copies of, and to them what are copies of them.

    One after the other, as if each had come alone. Returns the ids of the claims whose sources have changed.
    """
    found = [_found(article, copying) for article in articles]
    found = [one for one in found if one.bands]
    sharing = _sharing(transaction, found)
    changed: set[str] = set()
    linked = 0
    for place, one in enumerate(found):
        if one.wording.id in sharing or any(_share(one, earlier) for earlier in found[:place]):
            _keep_bands(transaction, found[linked:place])  # those before it are looked for by their keys
            linked = place
            changed |= _link(transaction, one.wording, one.bands, copying.judge, at)
    _keep_bands(transaction, found[linked:])
    return _claims(transaction, changed)


def _found(article: Article, copying: Copying) -> _Found:
    wording = Wording(id=article.id, text=article.text, published_at=article.published_at)
    return _Found(wording, tuple(copying.fingerprint(article.text)))


def _keep_bands(transaction: Transaction, found: Sequence[_Found]) -> None:
    if found:
        transaction.run(
            "store_bands", rows=[{"id": one.wording.id, "bands": list(one.bands)} for one in found]
        )


def _share(one: _Found, other: _Found) -> bool:
    return len(set(one.bands) & set(other.bands)) >= LEAST_KEYS


def _sharing(transaction: Transaction, found: Sequence[_Found]) -> frozenset[str]:
    """Which articles come near one of the graph: most come near none, and are done with that."""
    rows = [
        {"id": one.wording.id, "bands": list(one.bands), "words": " OR ".join(one.bands)} for one in found
    ]
    if not rows:
        return frozenset()
    near = transaction.run("sharing_articles", rows=rows, least=LEAST_KEYS, limit=CANDIDATES)
    return frozenset(row["id"] for row in near)


def unlink(transaction: Transaction, article_id: str, judge: Judge, *, at: str) -> frozenset[str]:
    """Take an article whose text is withdrawn or corrected out of its family. Its copies find another original.

    Returns the ids of the claims whose sources have changed, those of the article itself left out.
    """
    orphans = transaction.run("end_copies", id=article_id, at=at)
    transaction.run("store_bands", rows=[{"id": article_id, "bands": None}])
    return _claims(transaction, _link_anew(transaction, orphans, judge, at))


def relink(transaction: Transaction, article_id: str, judge: Judge, *, at: str) -> frozenset[str]:
    """Work out anew what an article is a copy of and what is a copy of it, once a person has judged it.

    Returns the ids of the claims whose sources may have changed.
    """
    orphans = transaction.run("end_copies", id=article_id, at=at)
    return _claims(transaction, _link_anew(transaction, [{"id": article_id}, *orphans], judge, at))


def _link_anew(transaction: Transaction, articles: Iterable[Row], judge: Judge, at: str) -> set[str]:
    changed: set[str] = set()
    for article in articles:
        [found] = transaction.run("wording", id=article["id"])
        bands = found.pop("bands")
        changed.add(found["id"])
        if found["original"] is None:
            changed |= _link(transaction, Wording(**found), bands or (), judge, at)
    return changed


def _link(
    transaction: Transaction, article: Wording, bands: Sequence[str], judge: Judge, at: str
) -> set[str]:
    """Store what is said of an article and those that come near; give the ids of the articles whose edges changed."""
    near = transaction.run(
        "copy_candidates",
        id=article.id,
        bands=list(bands),
        words=" OR ".join(bands) or NO_KEY,
        least=LEAST_KEYS,
        limit=CANDIDATES,
    )
    found = likenesses(article, [Wording(**row) for row in near], judge)
    edges = copies(article, found)
    for name, rows in (("store_copies", edges), ("store_copy_doubts", doubts(article, found))):
        if rows:
            transaction.run(name, rows=rows, at=at)
    return {str(edge[end]) for edge in edges for end in ("source", "target")}


def _claims(transaction: Transaction, articles: Iterable[str]) -> frozenset[str]:
    ids = sorted(articles)
    return frozenset(row["id"] for row in transaction.run("reported_claims", ids=ids)) if ids else frozenset()
