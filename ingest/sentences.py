"""Sentences that stand in an article more than once: captions, boilerplate. They count once, at their first place."""

from spacy.tokens import Doc

from ingest.parse import text_of

SHORTEST = 25
"""Characters below which a repeated sentence ('He denied it.') may well be said twice."""


def repeated_sentences(doc: Doc) -> frozenset[int]:
    """Numbers (from 0) of the sentences that repeat an earlier one word for word."""
    text, seen = text_of(doc), set[str]()
    repeated: set[int] = set()
    for number, sentence in enumerate(doc.sents):
        words = " ".join(text[sentence.start_char : sentence.end_char].split())
        if len(words) >= SHORTEST and words in seen:
            repeated.add(number)
        seen.add(words)
    return frozenset(repeated)
