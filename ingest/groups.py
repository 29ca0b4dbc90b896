"""Articles that are parsed at once."""

from collections.abc import Iterable, Iterator

from graph.model import Article

CHARACTERS = 40_000
"""Characters of a group from which on it is full: enough to keep the pipeline busy, little to keep in memory or to wait for."""
ARTICLES = 32


def groups(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles in order, some at once. One that is long by itself ends its group."""
    group: list[Article] = []
    for article in articles:
        group.append(article)
        if len(group) >= ARTICLES or sum(len(one.text) for one in group) >= CHARACTERS:
            yield group
            group = []
    if group:
        yield group
