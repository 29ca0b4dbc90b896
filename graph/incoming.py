"""What is handed over to be stored, how it is stored, and the receipt for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.copies import Copying
from graph.model import Article, Extraction, Telling
from graph.naming import BY_NAME, Recognition
from graph.resolutions import Resolution, Resolver
from graph.rows import Row

Status = Literal["new", "known", "corrected"]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article with what was found in it, and its claims ready to be compared."""

    extraction: Extraction
    tellings: tuple[Telling, ...]

    @property
    def article(self) -> Article:
        return self.extraction.article


@dataclass(frozen=True, slots=True, kw_only=True)
class Storing:
    """How articles are stored: who compares them, and what becomes of another text of a stored one.

    `resolve` says which claims of the graph tellings tell (None: each tells its own), `copying` how copies are found
    (None: they are not), `recognition` which actors of the graph names mean. Another text is a correction: the former
    version is kept as past; with `correct` false it is refused (ArticleConflict).
    """

    resolve: Resolver | None = None
    copying: Copying | None = None
    recognition: Recognition = BY_NAME
    correct: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What storing an article did, and what was found in it.

    `known`: it was stored before and nothing changed. `corrected`: its former text and all that was found in it
    were kept as a version of the past. `links` counts which denial denies what, `joined` how many of its claims
    other articles had told before.
    """

    article_id: str
    status: Status
    claims: int
    denials: int
    actors: int
    events: int
    links: int
    joined: int = 0


def stored_before(rows: Sequence[Row], article: Article) -> tuple[Status, Receipt | None]:
    """Whether an article is new, known or corrected by what the graph has of it; the receipt of a known one."""
    for found in rows:
        row = dict(found)
        if row.pop("id") != article.id:
            continue
        if row.pop("content_hash") != article.content_hash:
            return "corrected", None
        return "known", Receipt(article_id=article.id, status="known", **row)
    return "new", None


def receipt_of(
    article_id: str, status: Status, rows: Mapping[str, Sequence[Row]], resolution: Resolution
) -> Receipt:
    """The receipt for an article whose rows were just written."""
    return Receipt(
        article_id=article_id,
        status=status,
        claims=len({join.claim_id for join in resolution.joins}),
        denials=len(rows["store_denials"]),
        actors=len(rows["store_actors"]),
        events=len(rows["store_events"]),
        links=len(rows["store_denies"]),
        joined=sum(join.like is not None for join in resolution.joins),
    )
