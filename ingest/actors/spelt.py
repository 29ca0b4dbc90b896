"""Runs of words that make a name by what stands elsewhere: a short form in brackets, the rest of the article."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from ingest.actors.lexicon import ActorLexicon
from ingest.actors.matching import SMALL_WORDS
from ingest.parse import text_of

Run = tuple[int, int]
SHORTEST_ACRONYM = 3
WORDS_PER_LETTER = 2
FULL_NAME = 2
LONGEST_CUT = 12
"""Words up to which the name in a headline is looked into."""


def spelt_out(doc: Doc) -> Iterator[Run]:
    """'Union to Mend Old Bridges (UMOB)': the words whose initials the brackets hold."""
    for bracket in doc[:-2] if "(" in text_of(doc) else ():
        if bracket.text != "(":
            continue
        token = bracket.nbor()
        letters = token.text.rstrip("s")
        is_acronym = len(letters) >= SHORTEST_ACRONYM and letters.isalpha() and letters.isupper()
        if is_acronym and token.nbor().text in {")", ",", ";"}:
            start = _start(doc, token.i - 1, letters.lower())
            if start is not None:
                yield start, token.i - 1


def _start(doc: Doc, end: int, letters: str) -> int | None:
    """Walk back from `end` over one word for each letter; small words may be left out of the count."""
    left = letters
    for position in range(end - 1, max(-1, end - 1 - WORDS_PER_LETTER * len(letters)), -1):
        word = doc[position].lower_
        if not doc[position].is_alpha or (word[0] != left[-1] and word not in SMALL_WORDS):
            return None
        left = left[:-1] if word[0] == left[-1] else left
        if not left:
            return position if doc[position].text[0].isupper() else None
    return None


def with_spelt_out(doc: Doc, runs: Iterable[Run]) -> list[Run]:
    """The runs in order, those that a spelt-out name overlaps replaced by it."""
    names = list(spelt_out(doc))
    taken = {i for start, end in names for i in range(start, end)}
    kept = (run for run in runs if taken.isdisjoint(range(*run)))
    return sorted([*kept, *names])


def cut_in_headline(doc: Doc, run: Run, names: set[str], lexicon: ActorLexicon) -> Run:
    """'Poe Denies' of a headline is 'Poe', where the text knows that name and not the longer one."""
    start, end = run
    if end - start > LONGEST_CUT or doc[start:end].text in names:
        return run
    is_full = doc[start].lower_ in lexicon.first_names or end - start == FULL_NAME
    firsts = [] if is_full else range(start + 1, end)
    cuts = [*((start, stop) for stop in range(end - 1, start, -1)), *((first, end) for first in firsts)]
    return next((cut for cut in cuts if doc[cut[0] : cut[1]].text in names), run)
