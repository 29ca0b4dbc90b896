"""'… denied it, and so did X': the same denial again, by another speaker."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.attribution.sources import noun_phrase
from ingest.denials.statements import Statement

AGAIN = frozenset({"so", "as", "neither", "nor"})
AUXILIARIES = frozenset({"did", "does", "do", "has", "have", "had"})
REACH = 8
"""Tokens in which the new speaker's name must begin."""
SCORE = 0.8


def repeats(doc: Doc, first: Statement) -> Iterator[Statement]:
    """Yield who denies the same in the rest of the sentence, or at the head of the next one."""
    sentence = doc[first.candidate.head].sent
    end = min(len(doc), sentence.end + 3)  # 'Peru denied it. So did Chile.'
    for token in doc[first.candidate.head : max(first.candidate.head, end - 2)]:
        auxiliary = token.nbor()
        if token.lower_ not in AGAIN or auxiliary.lower_ not in AUXILIARIES:
            continue
        speaker = _speaker(doc, auxiliary.i + 1, min(auxiliary.i + 1 + REACH, auxiliary.sent.end))
        if speaker is not None:
            candidate = Candidate(
                head=auxiliary.i,
                cue=(token.i, auxiliary.i),
                source=noun_phrase(speaker),
                content=(),
                frame="bare",
                rule="so did",
                score=SCORE,
            )
            follows = first.candidate.head
            yield Statement(candidate=candidate, stance="deny", denied=first.denied, follows=follows)


def _speaker(doc: Doc, start: int, end: int) -> Token | None:
    heads = (t for t in doc[start:end] if t.pos_ in {"PROPN", "NOUN", "PRON"})
    return next((t for t in heads if t.dep_ not in {"compound", "amod"}), None)
