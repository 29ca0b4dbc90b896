"""A quotation of several sentences says several things: one statement for each sentence, all by one speaker."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ingest.attribution.candidates import Candidate, Range
from ingest.quotes import Quotes

LEAST_WORDS = 3
"""Words below which a sentence of a quotation ('Never.') stays with its neighbour."""


def passages(doc: Doc, candidates: Sequence[Candidate], quotes: Quotes) -> list[Candidate]:
    """Part every quotation that runs over sentences; `main` of a part is the head of the cue it belongs to."""
    parted = [part for candidate in candidates for part in _parted(doc, candidate, quotes.at)]
    return sorted(parted, key=lambda c: c.head)


def _parted(doc: Doc, candidate: Candidate, quoted: Mapping[int, int]) -> Iterator[Candidate]:
    if candidate.head in quoted:
        yield candidate
        return
    own, others = _by_sentence(doc, candidate, quoted)
    if not others or not own:
        # Without words of its own sentence the first passage is what the cue says.
        own, others = (own, others) if own or not others else ([others[0]], others[1:])
    yield replace(candidate, content=tuple(own))
    for start, end in others:
        yield replace(candidate, head=start, cue=(), content=((start, end),), main=candidate.head)


def _by_sentence(
    doc: Doc, candidate: Candidate, quoted: Mapping[int, int]
) -> tuple[list[Range], list[Range]]:
    """The pieces in the cue's own sentence, and the quoted sentences beside it."""
    home = doc[candidate.head].sent
    own: list[Range] = []
    others: list[Range] = []
    for start, end in candidate.content:
        for piece in _sentences(doc, start, end):
            beside = piece[1] <= home.start or piece[0] >= home.end
            if beside and piece[0] in quoted and _words(doc, piece) >= LEAST_WORDS:
                others.append(piece)
            elif own and own[-1][1] == piece[0]:
                own[-1] = (own[-1][0], piece[1])
            else:
                own.append(piece)
    return own, others


def _sentences(doc: Doc, start: int, end: int) -> Iterator[Range]:
    begin = start
    for index in range(start + 1, end):
        if doc[index].is_sent_start and not doc[index].is_punct and not doc[index].is_space:
            yield begin, index
            begin = index
    yield begin, end


def _words(doc: Doc, piece: Range) -> int:
    return sum(token.is_alpha for token in doc[piece[0] : piece[1]])
