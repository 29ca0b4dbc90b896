"""Who said what, and who denied what, sentence by sentence: the table is cases.toml."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.model import Article
from ingest.denials.mentions import RULE as UNOWNED
from ingest.reader import Reader
from ingest.reading import Attribution, Span

TABLE = Path(__file__).parent / "cases.toml"
CASES = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
FIELDS = {"source", "cue", "content", "type", "actors", "denies", "within", "mode", "claim"}
EDGES = " \n\t,.;:!?–—-“”„«»\"`'‘’"


def parameters() -> Iterator[Any]:
    for case in CASES:
        gap = case.get("known_gap")
        marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
        yield pytest.param(case, id=f"{case['group']}: {case['name']}", marks=marks)


@pytest.mark.parametrize("case", list(parameters()))
def test_a_text_is_read_as_the_table_says(reader: Reader, case: dict[str, Any]):
    article = Article(id="case", text=case["text"], language="en")
    found = described(case["text"], reader.read(article).attributions)
    if case.get("only_denials"):
        found = [one for one in found if one["type"] == "deny"]
    assert seen(found, case) == [*case["said"]]


def described(text: str, attributions: tuple[Attribution, ...]) -> list[dict[str, Any]]:
    """Attributions in the words of the table, the further sentences of a quotation with their first."""
    parts = {n: [a, *(b for b in attributions if b.continues == n)] for n, a in enumerate(attributions)}
    home = {n: n if a.continues is None else a.continues for n, a in enumerate(attributions)}
    out = []
    for n, one in enumerate(attributions):
        if home[n] != n:
            continue
        spans = tuple(sorted(span for part in parts[n] for span in part.content))
        own = replace(one, content=spans)
        out.append({"number": n, **fields(text, own)})
        out[-1]["type"] = "deny" if any(part.type == "deny" for part in parts[n]) else one.type
        out[-1]["points"] = [home[t.index] for part in parts[n] for t in part.denies]
        out[-1]["proposition"] = home[one.proposition]
    return out


def fields(text: str, one: Attribution) -> dict[str, Any]:
    return {
        "source": words(text, one.source),
        "cue": words(text, one.cue),
        "content": words(text, one.content),
        "type": one.type,
        "actors": [actor.name for actor in one.actors],
        "mode": one.mode,
        "claim": one.claim,
        "rule": one.rule,
        "inside": one.within,
    }


def words(text: str, spans: tuple[Span, ...]) -> str:
    """The words of spans, less the marks, the 'that' and the ''s' at their edges."""
    parts = (" ".join(text[start:end].split()).strip(EDGES) for start, end in spans)
    joined = " … ".join(part for part in parts if part)
    return re.sub(r"['’]s?$", "", re.sub(r"^that ", "", joined))


def seen(found: list[dict[str, Any]], case: dict[str, Any]) -> list[dict[str, Any]]:
    """What was found, in the fields and the order of the table; what it does not expect comes last.

    Claims that nobody named makes are there for denials to point to; they are nobody's attributions.
    """
    left = list(found)
    pairs = []
    for wanted in case["said"]:
        match = best(wanted, left)
        if match is not None:
            left.remove(match)
        pairs.append((wanted, match))
    place = {match["number"]: i for i, (_, match) in enumerate(pairs) if match is not None}
    out = [
        {"missing": wanted} if match is None else asked(wanted, match, place, found)
        for wanted, match in pairs
    ]
    return out if case.get("others") else out + [one for one in left if one["rule"] != UNOWNED]


def best(wanted: dict[str, Any], left: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The finding with the cue asked for, of several the one whose content is the same."""
    same = [one for one in left if one["cue"] == wanted["cue"]]
    return next((one for one in same if one["content"] == wanted.get("content")), same[0] if same else None)


def asked(
    wanted: dict[str, Any], match: dict[str, Any], place: dict[int, int], found: list[dict[str, Any]]
) -> dict[str, Any]:
    known = {**match, "denies": denied(match, place, found), "within": place.get(match["inside"])}
    return {field: known[field] for field in wanted}


def denied(match: dict[str, Any], place: dict[int, int], found: list[dict[str, Any]]) -> list[int | str]:
    """Each claim denied: its first place in the table, or its text where only the denial tells it."""
    if match["type"] != "deny":
        return []
    out: list[int | str] = [
        place.get(_first(index, found), "a statement not in the table") for index in match["points"]
    ]
    if match["claim"] is not None and match["proposition"] == match["number"]:
        out.append(match["claim"])
    elif match["claim"] is not None and match["proposition"] in place:
        out.append(place[match["proposition"]])
    return sorted(set(out), key=str)


def _first(index: int, found: list[dict[str, Any]]) -> int:
    return next((one["proposition"] for one in found if one["number"] == index), index)


def test_the_table_has_a_name_for_each_case_and_no_unknown_field():
    names = [(case["group"], case["name"]) for case in CASES]
    assert len(names) == len(set(names))
    known = {"group", "name", "text", "said", "others", "only_denials", "known_gap"}
    assert {field for case in CASES for field in case} <= known
    assert {field for case in CASES for said in case["said"] for field in said} <= FIELDS
