"""Which claims exclude each other, pair by pair: the table is cases.toml."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from graph.model import Article, Extraction, Telling
from ingest.contradictions import Clash, answers, clash
from ingest.extraction import extract
from ingest.identity.vectors import load_encoder
from ingest.reader import Reader

TABLE = Path(__file__).parent / "cases.toml"
CASES = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]


def parameters() -> Iterator[Any]:
    for case in CASES:
        gap = case.get("known_gap")
        marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
        yield pytest.param(case, id=case["name"], marks=marks)


def tellings(extraction: Extraction) -> list[Telling]:
    """What an article tells, with who says it, who denies it, and what it answers."""
    names = {actor.id: actor.name for actor in extraction.actors}
    speakers, deniers = defaultdict(set), defaultdict(set)
    for edge in extraction.asserts:
        speakers[edge.target_id].add(names[edge.actor_id])
    for edge in extraction.denies:
        deniers[edge.target_id] |= speakers[edge.denial_id]
    vectors = load_encoder().encode([claim.text for claim in extraction.claims])
    answered = answers(extraction)
    return [
        Telling(
            id=claim.id,
            text=claim.text,
            kind=claim.kind,
            article_id=extraction.article.id,
            signature=claim.signature,
            vector=tuple(vector.tolist()),
            speakers=tuple(sorted(speakers[claim.id])),
            deniers=tuple(sorted(deniers[claim.id])),
            answers=answered.get(claim.id, ()),
        )
        for claim, vector in zip(extraction.claims, vectors, strict=True)
    ]


def told(reader: Reader, name: str, text: str) -> list[Telling]:
    article = Article(id=name, text=text, language="en", published_at="2025-05-10")
    return tellings(extract(article, reader))


def clashes(reader: Reader, case: dict[str, str]) -> list[Clash]:
    one = told(reader, "one", case["one"])
    other = told(reader, "other", case["other"]) if "other" in case else []
    found = [clash(a, b) for a, b in combinations([*one, *other], 2)]
    return sorted((each for each in found if each is not None), key=lambda each: -each.score)


@pytest.mark.parametrize("case", list(parameters()))
def test_two_tellings_clash_as_the_table_says(reader: Reader, case: dict[str, str]):
    reasons = [each.reason for each in clashes(reader, case)[:1]]
    assert reasons == ([case["reason"]] if "reason" in case else [])
