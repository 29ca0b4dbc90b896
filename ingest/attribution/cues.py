"""How likely a word, in a frame, is a cue: counted on annotated news, smoothed by how often the word is a cue at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeVar

from ingest.attribution.candidates import Frame

K = TypeVar("K")
STRENGTH = 4.0
"""How many imagined cases the word's general share counts for against the cases of its frame."""

FRAME_SHARE: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "ccomp": (0.85, 0.12),
        "quote": (0.60, 0.40),
        "xcomp": (0.60, 0.03),
        "dobj": (0.40, 0.02),
        "prep": (0.35, 0.01),
        "pass": (0.20, 0.01),
        "noun": (0.40, 0.0),
        "adj": (0.60, 0.0),
    },
)
"""What a frame makes of a word's share: factor and addend, for words that the counts do not show in that frame."""

TOLD = (0.60, 0.30)
"""The same for a noun with a clause that 'that' opens: 'X's claim that S'."""

FrameCounts = Mapping[tuple[str, str, str, str], tuple[int, int]]
"""Lemma, part of speech, frame, preposition (or -) → candidates seen, right ones."""
HeadCounts = Mapping[tuple[str, str], tuple[int, int]]
"""Lemma, part of speech → times it headed a cue, times it was seen."""


@dataclass(frozen=True, slots=True)
class CueLexicon:
    frames: FrameCounts
    heads: HeadCounts

    def plus(self, frames: FrameCounts, heads: HeadCounts) -> "CueLexicon":
        """The lexicon with further counts added to its own."""
        return CueLexicon(summed(self.frames, frames), summed(self.heads, heads)) if frames or heads else self

    def share(self, lemma: str, pos: str) -> float:
        """Of ten thousand such words, how many head a cue (0 to 1)."""
        right, seen = self.heads.get((lemma, pos), (0, 0))
        return right / (seen + 2.0)

    def chance(self, lemma: str, pos: str, frame: Frame, preposition: str = "-") -> float:
        """How likely a candidate of this word and frame is right (0 to 1)."""
        factor, addend = TOLD if preposition == "that" else FRAME_SHARE[frame]
        prior = min(0.95, factor * self.share(lemma, pos) + addend)
        seen, right = self.frames.get((lemma, pos, frame, preposition), (0, 0))
        return (right + STRENGTH * prior) / (seen + STRENGTH)


def summed(*counts: Mapping[K, tuple[int, int]]) -> Mapping[K, tuple[int, int]]:
    """Counts of several texts as those of one."""
    total: dict[K, tuple[int, int]] = {}
    for one in counts:
        for key, (first, second) in one.items():
            known = total.get(key, (0, 0))
            total[key] = (known[0] + first, known[1] + second)
    return MappingProxyType(total)


@cache
def load_cues() -> CueLexicon:
    """Read the counts. Raises ValueError where a row is malformed."""
    frames = {
        (lemma, pos, frame, preposition): (int(seen), int(right))
        for lemma, pos, frame, preposition, seen, right in _rows("cue_frames.tsv")
    }
    heads = {(lemma, pos): (int(right), int(seen)) for lemma, pos, right, seen in _rows("cue_heads.tsv")}
    return CueLexicon(MappingProxyType(frames), MappingProxyType(heads))


def _rows(name: str) -> list[list[str]]:
    text = (files("ingest") / "lexicons" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("# ")]
