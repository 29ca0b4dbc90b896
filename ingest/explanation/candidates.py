"""Every candidate that was weighed, with the parts of its score and what became of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from ingest.attribution.candidates import Candidate, Range
from ingest.attribution.cues import CueLexicon
from ingest.attribution.features import features, part_of_speech
from ingest.attribution.weights import Weights
from ingest.explanation.calls import Call, Calls
from ingest.explanation.records import Weighed
from ingest.given import given
from ingest.reading import Span
from ingest.readings import characters
from ingest.said import Said
from ingest.sentences import repeated_sentences

KEPT = "kept"


class Scores:
    """What the weights said of each candidate, by the head of its cue."""

    def __init__(self, calls: Calls, doc: Doc, said: Sequence[Said], weights: Weights) -> None:
        self._weights = weights
        self._numbers = {token.i: n for n, sentence in enumerate(doc.sents) for token in sentence}
        self._repeated = repeated_sentences(doc)
        self._contents = {one.statement.candidate.content for one in said}
        self._said = {one.statement.candidate.head: one.statement.candidate for one in said}
        self._by_head: dict[int, list[Call]] = defaultdict(list)
        for call in calls.of(features):
            self._by_head[call.given[1].head].append(call)

    def of(self, candidate: Candidate) -> tuple[Weighed, ...]:
        """The readings of one cue, the one that was kept first, then by score."""
        calls = self._by_head.get(candidate.speech, ())
        found = [self._weighed(call, self._said.get(candidate.speech, candidate)) for call in calls]
        return tuple(sorted(found, key=lambda one: (one.fate != KEPT, -one.score)))

    def dropped(self) -> tuple[Weighed, ...]:
        """The best reading of each word that is no cue of any statement, in order of the text."""
        gone = (calls for head, calls in sorted(self._by_head.items()) if head not in self._said)
        return tuple(self._weighed(max(calls, key=self._score), None) for calls in gone)

    def _score(self, call: Call) -> float:
        return self._weights.score(call.answer)

    def _weighed(self, call: Call, kept: Candidate | None) -> Weighed:
        doc, candidate = call.given[0], call.given[1]
        return Weighed(
            sentence=self._numbers[candidate.head],
            cue=_places(doc, [(i, i + 1) for i in candidate.cue]),
            source=_places(doc, [candidate.source] if candidate.source else []),
            content=_places(doc, candidate.content),
            rule=candidate.rule,
            frame=candidate.frame,
            counted=_counted(doc[candidate.head].lemma_.lower(), candidate, call.given[2]),
            score=round(self._score(call), 3),
            parts=self._parts(call.answer),
            fate=self._fate(candidate, self._score(call), kept),
        )

    def _parts(self, found: Mapping[str, float]) -> dict[str, float]:
        """What each feature adds to the logit of the score, the weightiest first."""
        added = {name: self._weights.of.get(name, 0.0) * amount for name, amount in found.items()}
        if self._weights.bias:
            added["bias"] = self._weights.bias
        ordered = sorted(added.items(), key=lambda item: -abs(item[1]))
        return {name: round(part, 2) for name, part in ordered if part}

    def _fate(self, candidate: Candidate, score: float, kept: Candidate | None) -> str:
        if kept is not None:
            same = (kept.rule, kept.frame) == (candidate.rule, candidate.frame)
            return KEPT if same else "another reading won"
        if score < self._weights.threshold:
            return f"below {self._weights.threshold:.2f}"
        if candidate.content in self._contents:
            return "another cue has the same content"
        if self._numbers[candidate.head] in self._repeated:
            return "its sentence stands twice"
        return "no statement of its own: its denial is not meant, or is another's"


def _places(doc: Doc, ranges: Sequence[Range]) -> tuple[Span, ...]:
    """Token ranges → characters of the given text."""
    return tuple(given(doc, span) for span in characters(doc, ranges))


def _counted(lemma: str, candidate: Candidate, cues: CueLexicon) -> tuple[int, int]:
    key = (lemma, part_of_speech(candidate), candidate.frame, candidate.preposition)
    seen, right = cues.frames.get(key, (0, 0))
    return right, seen
