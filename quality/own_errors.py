"""What is wrong with the graph of the project's own labelled articles, each statement with its text."""

import json
from collections.abc import Iterator
from pathlib import Path

from quality.errors import Miss, around
from quality.materials import stories
from quality.scores import Statement, exported, labelled, matched


def of_own_articles(labels: Path, export: Path) -> Iterator[Miss]:
    """Yield the statements that only one side has, from an export that a run has left."""
    texts = {article["id"]: article["text"] for story in stories(labels) for article in story["articles"]}
    given = json.loads(export.read_text(encoding="utf-8"))
    for deny, name in ((False, "assertion"), (True, "denial")):
        gold = [one for one in labelled(stories(labels)) if one.deny == deny]
        found = [one for one in exported(given) if one.deny == deny]
        done = {id(one) for pair in matched(gold, found) for one in pair}
        for side, statements in (("missed or with another speaker", gold), ("that no label has", found)):
            for one in statements:
                if id(one) not in done:
                    yield Miss(
                        material="own articles", kind=f"{name} {side}", text=_shown(one, texts[one.place[0]])
                    )


def _shown(one: Statement, text: str) -> str:
    article, start, end = one.place
    return f"{article}, {min(one.names, default='nobody')}: {around(text, (start, end))}"
