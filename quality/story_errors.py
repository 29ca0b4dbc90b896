"""What is wrong with the graph of the labelled stories: statements, links and events, each with its text."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quality import commands
from quality.errors import Miss, around
from quality.families import family
from quality.materials import stories
from quality.scores import overlaps

ALL = 100_000
"""More errors than there are: every one is counted, some are shown."""
SORTS = {
    "missed assertions": "assertion missed",
    "wrong actor: assertions": "assertion with another speaker",
    "spurious assertions": "assertion that no label has",
    "wrong actor: denials": "denial with another denier",
    "spurious denials": "denial that no label has",
    "false alarms": "denial in a sentence without one (false alarm)",
    "claim split": "one claim, several nodes",
    "claims merged": "several claims, one node",
    "missed counterclaims": "counterclaims missed",
    "spurious counterclaims": "counterclaims that no label has",
}
"""How the scorer calls what is taken over as it is."""


def of_stories(folder: Path, export: Path) -> Iterator[Miss]:
    """Yield all that the scorer finds wrong with an export that a run has left, and the events that no label has."""
    scorer, labels = folder / "score_graph.py", folder / "stories"
    found: Mapping[str, Any] = commands.scores(scorer, labels, export, "--errors", str(ALL))["errors"]
    shown = {name: entry["shown"] for name, entry in found.items()}
    told = {(a["id"], s["actor"], s["evidence"]): s for a in _articles(labels) for s in a["statements"]}
    for name, kind in SORTS.items():
        yield from (_miss(kind, one) for one in shown.get(name, ()))
    for one in shown.get("missed denials", ()):
        cue = told[one["article"], one["actor"], one["evidence"]]["cue"]
        yield _miss(f"denial missed: {family(cue)}", one, word=cue.lower())
    yield from _links(shown)
    yield from _events(shown, labels, json.loads(export.read_text(encoding="utf-8")))


def _links(shown: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Miss]:
    """Links that are missing or wrong, by why."""
    lost = [*shown.get("missed denials", ()), *shown.get("wrong actor: denials", ())]
    for one in (one for one in lost if one["claims"]):
        yield _miss("link missing: its denial is missing or has another denier", one)
    for one in shown.get("wrong link", ()):
        if not one["predicted_claims"]:
            yield _miss("link missing: the denial points nowhere", one)
        elif all(claim == "no gold claim" for claim in one["mapped_to"]):
            yield _miss("link wrong: to a claim that no label has", one)
        else:
            yield _miss("link wrong: to another claim, or to some only", one)


def _events(
    shown: Mapping[str, Sequence[Mapping[str, Any]]], labels: Path, export: Mapping[str, Any]
) -> Iterator[Miss]:
    for one in shown.get("missed events", ()):
        yield _miss("event missed", one, word=str(one["trigger"]).lower())
    articles = {article["id"]: article for article in _articles(labels)}
    triggers = {event["id"]: event["trigger"] for event in export["events"]}
    for edge in export["edges"]:
        article = articles.get(edge.get("article", ""))
        if edge["type"] != "REPORTS" or edge["to"] not in triggers or article is None:
            continue
        place = (article["id"], edge["start"], edge["end"])
        if not any(overlaps(place, _place(article, event["evidence"])) for event in article["events"]):
            text, trigger = around(article["text"], (edge["start"], edge["end"]), 0), triggers[edge["to"]]
            yield Miss(
                material="stories", kind="event where no label has one", text=text, word=trigger.lower()
            )


def _articles(labels: Path) -> Iterator[dict[str, Any]]:
    return (article for story in stories(labels) for article in story["articles"])


def _place(article: Mapping[str, Any], words: str) -> tuple[str, int, int]:
    start = article["text"].index(words)
    return article["id"], start, start + len(words)


def _miss(kind: str, one: Mapping[str, Any], *, word: str = "") -> Miss:
    facts = (f"{name}: {_plain(value)}" for name, value in one.items() if value not in (None, [], ""))
    return Miss(material="stories", kind=kind, text=" | ".join(facts), word=word)


def _plain(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return " ".join(text.split())[:400]
