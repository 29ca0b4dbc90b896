"""One figure of the table, and which ones are read off what the scorers print."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measured value with its counts. Where `lower` is set, less is better and its floor is a ceiling."""

    material: str
    name: str
    value: float
    matched: int
    predicted: int
    gold: int
    lower: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return self.material, self.name


STORIES = (
    ("assertions F1, speaker right", "assertions"),
    ("assertions F1, span only", "assertions_span_only"),
    ("denials F1", "denials"),
    ("denial links F1", "denial_links"),
    ("who denied what F1", "who_denied_what"),
    ("claim identity B-cubed F1", "claim_identity_b3"),
    ("claim identity cross pairs F1", "claim_identity_cross"),
    ("counterclaims F1", "counterclaims"),
    ("events trigger F1", "events"),
    ("events participants F1", "event_participants"),
    ("events type F1", "event_type"),
)
CORPORA = {
    "polnear_dev": (
        ("joint", "F1"),
        ("source overlap", "F1"),
        ("cue overlap", "F1"),
        ("content tokens", "F1"),
    ),
    "mpqa_dev": (("cue overlap", "R"), ("source overlap", "R")),
    "qasrl_dev": (("joint", "R"), ("source overlap", "R"), ("cue overlap", "R"), ("content tokens", "R")),
    "gum_dev": (("joint", "F1"), ("source overlap", "F1"), ("cue overlap", "F1"), ("content tokens", "F1")),
}
"""MPQA has no contents and QASRL only some verbs: there, only recall says something."""

WITH_DENIALS = ("polnear_dev", "mpqa_dev", "qasrl_dev")


def of_stories(scores: Mapping[str, Any], material: str = "stories") -> Iterator[Figure]:
    """Read off the report of `score_graph.py`."""
    overall = scores["overall"]
    for name, key in STORIES:
        yield _figure(material, name, overall[key], "f1")
    alarms, articles = overall["false_alarms"], overall["articles"]
    yield Figure(
        material=material,
        name="false alarms per article",
        value=alarms["count"] / max(articles, 1),
        matched=alarms["count"],
        predicted=alarms["predicted"],
        gold=articles,
        lower=True,
    )
    if "seeds" in scores["stories"]:
        yield from _of_seeds(scores["stories"]["seeds"])


def _of_seeds(seeds: Mapping[str, Any]) -> Iterator[Figure]:
    both = [seeds["assertions"], seeds["denials"]]
    for name, parts in (
        ("statements right", both),
        ("denials", both[1:]),
        ("denial links", [seeds["denial_links"]]),
    ):
        yield pooled("story seeds", f"{name}, recall", parts)


def of_corpus(corpus: str, scores: Mapping[str, Any]) -> Iterator[Figure]:
    """Read off the report of `score_attributions.py`."""
    for name, measure in CORPORA[corpus]:
        row = scores["all"][name]
        if row is not None:
            yield _figure(corpus, f"{name} {measure.replace('R', 'recall')}", row, measure)


def core_denials(reports: Mapping[str, Mapping[str, Any]]) -> Figure:
    """Pool the recall of plain denials over the corpora that mark some: each alone has too few."""
    rows = [reports[corpus]["denials core"]["cue overlap"] for corpus in WITH_DENIALS if corpus in reports]
    return pooled("PolNeAR, MPQA, QASRL", "denials core, cue overlap recall", rows)


def pooled(material: str, name: str, rows: Iterable[Mapping[str, Any] | None]) -> Figure:
    """Give the recall over several rows."""
    matched, predicted, gold = (sum(counts) for counts in zip(*map(_counts, rows), strict=True))
    return Figure(
        material=material,
        name=name,
        value=matched / gold if gold else 0.0,
        matched=matched,
        predicted=predicted,
        gold=gold,
    )


def _figure(material: str, name: str, row: Mapping[str, Any], measure: str) -> Figure:
    matched, predicted, gold = _counts(row)
    return Figure(
        material=material, name=name, value=row[measure], matched=matched, predicted=predicted, gold=gold
    )


def _counts(row: Mapping[str, Any] | None) -> tuple[int, int, int]:
    """The two scorers name their counts differently; a row that holds nothing is none."""
    if row is None:
        return 0, 0, 0
    matched = row["tp"] if "tp" in row else row["matched"]
    return int(matched), int(row["pred"]), int(row["gold"])
