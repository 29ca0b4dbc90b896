"""The plain denials of the corpora ('denials core' in the table): each one that was missed, with what was found there instead."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quality.corpus_errors import Roles, paired, roles
from quality.errors import Miss, around, whole, words
from quality.families import family
from quality.figures import WITH_DENIALS
from quality.materials import read_lines

Attribution = dict[str, Any]


def of_core(folder: Path, outputs: Path) -> Iterator[Miss]:
    """Yield every missed denial of the block, from what a run has left in `outputs`."""
    for corpus in WITH_DENIALS:
        predicted = output_of(outputs, corpus)
        found = {item["id"]: item["attributions"] for item in read_lines(predicted)}
        for item in read_lines(folder / f"{corpus}.jsonl"):
            yield from _of_item(corpus, item["text"], item["attributions"], found.get(item["id"], ()))


def output_of(outputs: Path, corpus: str) -> Path:
    """Where a run has left what it extracted from a corpus."""
    outermost = outputs / f"{corpus}.extract.outermost.jsonl"
    return outermost if corpus == "polnear_dev" else outputs / f"{corpus}.extract.jsonl"


def _of_item(
    corpus: str, text: str, labelled: Sequence[Attribution], given: Sequence[Attribution]
) -> Iterator[Miss]:
    gold = [one for one in roles(text, labelled) if one.raw.get("deny_core") and one.cue]
    found = [one for one in roles(text, given) if one.cue]
    denials = [one for one in found if one.raw["type"] == "deny"]
    hit = {i for i, _ in paired(gold, denials, _same_cue)}
    for number, one in enumerate(gold):
        if number not in hit:
            cue = words(text, one.raw["cue"])
            yield Miss(
                material=corpus,
                kind=f"plain denial missed: {_instead(one, found)}, {family(cue)}",
                word=cue,
                text=around(text, whole(one.raw)),
            )


def _same_cue(one: Roles, other: Roles) -> float:
    return len(one.cue & other.cue) / len(one.cue | other.cue)


def _instead(one: Roles, found: Sequence[Roles]) -> str:
    """What the program has at the cue of a denial that it missed."""
    if any(one.cue & other.cue for other in found):
        return "read as an assertion"
    if any(one.cue & other.content for other in found):
        return "nothing at its cue, which stands in a content"
    return "nothing at its cue"
