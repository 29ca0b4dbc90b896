"""Documents as the learner sees them: parsed, with what is right in them; their candidates and their counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from ingest.attribution.attributions import attributions, candidates
from ingest.attribution.candidates import Candidate
from ingest.attribution.cues import CueLexicon, FrameCounts, HeadCounts
from ingest.attribution.features import FIXED, NAMES, features, part_of_speech
from ingest.attribution.weights import Weights
from ingest.parse import parse
from ingest.quotes import Quotes, find_quotes
from ingest.training.data import Document
from ingest.training.fit import Examples
from ingest.training.matching import Marked, Tally, by_word, is_right, of_annotation, of_candidate, tally

COLUMNS = {name: column for column, name in enumerate(("bias", *sorted(NAMES)))}
"""Feature → column of the matrix."""
PARTS = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "ADJ": "ADJ"}


@dataclass(frozen=True, slots=True)
class Sample:
    id: str
    doc: Doc
    quotes: Quotes
    gold: tuple[Marked, ...]


def sample_of(document: Document, nlp: Language) -> Sample:
    doc = parse(document.text, nlp)
    return Sample(
        document.id, doc, find_quotes(doc), tuple(of_annotation(doc, one) for one in document.annotations)
    )


def judged(sample: Sample, cues: CueLexicon) -> list[tuple[Candidate, bool]]:
    """Every candidate of the rules, and whether it is right."""
    at = by_word(sample.gold)
    return [
        (candidate, is_right(sample.doc, candidate, sample.gold, at))
        for candidate in candidates(sample.doc, cues, sample.quotes)
    ]


def examples(samples: Iterable[tuple[Sample, CueLexicon]]) -> Examples:
    """One row for each candidate; each sample comes with the counts that it may know of."""
    rows, right = [], []
    for sample, cues in samples:
        for candidate, is_so in judged(sample, cues):
            row = np.zeros(len(COLUMNS))
            row[0] = 1.0
            for name, value in features(sample.doc, candidate, cues, sample.quotes.at).items():
                row[COLUMNS[name]] = value
            rows.append(row)
            right.append(float(is_so))
    return Examples(np.array(rows).reshape(-1, len(COLUMNS)), np.array(right))


def heads(samples: Iterable[Sample], known: HeadCounts) -> HeadCounts:
    """How often a word headed a cue, of the times it was seen; words that never did, here or among the `known`, are left out."""
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        seen.update(_key(token) for token in sample.doc if token.pos_ in PARTS)
        right.update(_key(sample.doc[i]) for i in _cue_heads(sample) if sample.doc[i].pos_ in PARTS)
    return {key: (right[key], count) for key, count in sorted(seen.items()) if right[key] or key in known}


def _cue_heads(sample: Sample) -> set[int]:
    """The token of each annotated cue under which its others hang."""
    return {
        next((i for i in sorted(cue) if sample.doc[i].head.i not in cue - {i}), min(cue))
        for cue in (one.cue for one in sample.gold)
        if cue
    }


def _key(token: Token) -> tuple[str, str]:
    return token.lemma_.lower(), PARTS[token.pos_]


def frames(samples: Iterable[Sample], cues: CueLexicon) -> FrameCounts:
    """How often a candidate of a word in a frame was right, of the times it was proposed."""
    seen: Counter[tuple[str, str, str, str]] = Counter()
    right: Counter[tuple[str, str, str, str]] = Counter()
    for sample in samples:
        for candidate, is_so in judged(sample, cues):
            if candidate.frame not in FIXED:
                lemma = sample.doc[candidate.head].lemma_.lower()
                key = (lemma, part_of_speech(candidate), candidate.frame, candidate.preposition)
                seen[key] += 1
                right[key] += is_so
    return {key: (count, right[key]) for key, count in sorted(seen.items())}


def read(sample: Sample, cues: CueLexicon, weights: Weights) -> Tally:
    """Read a sample with these weights and compare."""
    found: Sequence[Candidate] = attributions(sample.doc, cues, sample.quotes, weights)
    return tally([of_candidate(sample.doc, candidate) for candidate in found], sample.gold)
