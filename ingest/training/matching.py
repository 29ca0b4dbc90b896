"""Candidates against annotations: which is right, and how many of a document are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from spacy.tokens import Doc

from ingest.attribution.candidates import Candidate, Range
from ingest.given import placed
from ingest.training.data import Annotation, Spans

ENOUGH = 0.5
"""Intersection over union from which on two contents are the same."""

Words = frozenset[int]
"""Tokens; marks count only in a part that holds nothing else, such as a colon for a cue."""


ByWord = Mapping[int, Sequence[int]]
"""Token → numbers of the annotations that have it in their cue, or in their content where they have none."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What somebody says, as tokens: an annotation or a candidate."""

    source: Words
    cue: Words
    content: Words


class Tally(NamedTuple):
    """Counts of attributions; those without a content are no part of them."""

    matched: int
    found: int
    wanted: int

    def plus(self, other: "Tally") -> "Tally":
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        return self.matched / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.matched / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        total = self.found + self.wanted
        return 2 * self.matched / total if total else 0.0


NOTHING = Tally(0, 0, 0)


def total(tallies: Iterable[Tally]) -> Tally:
    out = NOTHING
    for tally in tallies:
        out = out.plus(tally)
    return out


def of_annotation(doc: Doc, annotation: Annotation) -> Marked:
    return Marked(
        _spanned(doc, annotation.source), _spanned(doc, annotation.cue), _spanned(doc, annotation.content)
    )


def of_candidate(doc: Doc, candidate: Candidate) -> Marked:
    source = [candidate.source] if candidate.source else []
    cue = [(i, i + 1) for i in candidate.cue]
    return Marked(_words(doc, source), _words(doc, cue), _words(doc, candidate.content))


def _spanned(doc: Doc, spans: Spans) -> Words:
    found = (doc.char_span(*placed(doc, span), alignment_mode="expand") for span in spans)
    return _words(doc, [(span.start, span.end) for span in found if span is not None])


def _words(doc: Doc, ranges: Iterable[Range]) -> Words:
    tokens = [doc[i] for start, end in ranges for i in range(start, end) if not doc[i].is_space]
    return frozenset(token.i for token in tokens if not token.is_punct) or frozenset(t.i for t in tokens)


def fits(candidate: Marked, annotation: Marked) -> float:
    """How well a candidate meets an annotation: 0 where it does not, else up to 1. A part that is not annotated always fits."""
    if bool(candidate.source & annotation.source) != bool(candidate.source | annotation.source):
        return 0.0
    if annotation.cue and not candidate.cue & annotation.cue:
        return 0.0
    shared = len(candidate.content & annotation.content)
    share = shared / len(candidate.content | annotation.content) if annotation.content else 1.0
    return share if share >= ENOUGH else 0.0


def by_word(annotations: Sequence[Marked]) -> ByWord:
    """Where annotations stand, so that a candidate is compared with those near it only."""
    at: dict[int, list[int]] = {}
    for number, annotation in enumerate(annotations):
        for word in annotation.cue or annotation.content:
            at.setdefault(word, []).append(number)
    return at


def _near(marked: Marked, at: ByWord) -> list[int]:
    """The numbers of the annotations that have a word of a candidate's cue or content as a cue, or as a content without one."""
    return sorted({number for word in marked.cue | marked.content for number in at.get(word, ())})


def is_right(doc: Doc, candidate: Candidate, annotations: Sequence[Marked], at: ByWord) -> bool:
    """Whether a candidate meets an annotation, as far as it reaches: what is said in further sentences is only added to those that are kept."""
    marked = of_candidate(doc, candidate)
    start = min(candidate.head, candidate.content[0][0])
    end = max(candidate.head, candidate.content[-1][1] - 1)
    reach = range(doc[start].sent.start, doc[end].sent.end)
    return any(fits(marked, _within(annotations[number], reach)) for number in _near(marked, at))


def _within(annotation: Marked, reach: range) -> Marked:
    cut = frozenset(i for i in annotation.content if i in reach)
    return replace(annotation, content=cut) if cut else annotation


def tally(found: Sequence[Marked], annotations: Sequence[Marked]) -> Tally:
    """Match one to one, best pair first."""
    taken: set[int] = set()
    used: set[int] = set()
    for n, m in _pairs(found, annotations):
        if n not in used and m not in taken:
            used.add(n)
            taken.add(m)
    beside = sum(not annotations[m].content for m in taken)
    wanted = sum(bool(annotation.content) for annotation in annotations)
    return Tally(len(taken) - beside, len(found) - beside, wanted)


def _pairs(found: Sequence[Marked], annotations: Sequence[Marked]) -> Iterator[tuple[int, int]]:
    """Index of a candidate, index of an annotation that it fits."""
    at = by_word(annotations)
    scored = [
        (-fits(candidate, annotations[m]), n, m)
        for n, candidate in enumerate(found)
        for m in _near(candidate, at)
    ]
    return ((n, m) for share, n, m in sorted(scored) if share)
