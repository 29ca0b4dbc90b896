"""'… denied it, and so did X', 'X did too': the same denial again, by another speaker."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.attribution.sources import noun_phrase
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.statements import Statement

REACH = 8
"""Tokens in which the new speaker's name must begin."""
NEXT = 12
"""Tokens of the next sentence in which 'did too' may stand."""
SCORE = 0.8


def repeats(doc: Doc, first: Statement, lexicon: DenialLexicon) -> Iterator[Statement]:
    """Yield who denies the same in the rest of the sentence, or at the head of the next one."""
    head = first.candidate.head
    end = doc[head].sent.end
    for token in doc[head + 1 : min(len(doc) - 1, end + NEXT)]:
        if token.lower_ not in lexicon.auxiliaries:
            continue
        before = token.nbor(-1)
        if before.lower_ in lexicon.again and token.i <= end + 1:  # 'Peru denied it. So did Chile.'
            speaker, other = _speaker_after(token), before
        else:
            speaker, other = _speaker_before(token, lexicon), token.nbor()
        if speaker is not None:
            yield _again(token, other, speaker, first)


def _speaker_after(auxiliary: Token) -> Token | None:
    words = auxiliary.doc[auxiliary.i + 1 : min(auxiliary.i + 1 + REACH, auxiliary.sent.end)]
    heads = (t for t in words if t.pos_ in {"PROPN", "NOUN", "PRON"})
    return next((t for t in heads if t.dep_ not in {"compound", "amod"}), None)


def _speaker_before(auxiliary: Token, lexicon: DenialLexicon) -> Token | None:
    """'X did too', 'X did likewise'."""
    if auxiliary.nbor().lower_ not in lexicon.too:
        return None
    return next((c for c in auxiliary.lefts if c.dep_ == "nsubj"), None)


def _again(auxiliary: Token, other: Token, speaker: Token, first: Statement) -> Statement:
    candidate = Candidate(
        head=auxiliary.i,
        cue=tuple(sorted((auxiliary.i, other.i))),
        source=noun_phrase(speaker),
        content=(),
        frame="bare",
        rule="so did",
        score=SCORE,
    )
    return Statement(candidate=candidate, stance="deny", denied=first.denied, follows=first.candidate.head)
