"""Whether a text is a copy of one that was published before it: decided by the words themselves, not by their hashes."""

from collections.abc import Iterable

from graph.model import Decision, Resemblance
from ingest.copies.words import RUN, Words, words_of

SAME = 2 / 3
"""Share of the shorter text's words from which on it is the other's text: more than an update shares with yesterday's article."""
DIFFERENT = 1 / 3
"""Share below which nothing is said of the two but that they have some words in common."""
MOST_OF_LATER = 1 / 2
"""Share of the later text that must come from the earlier one. One that adds more than it took is an article of its own."""
FEWEST_TOLD = 20
"""Words outside quotations from which on these are asked alone."""


def judge_copy(text: str, other_text: str) -> Resemblance:
    """Hold a text against one that was published before it. `score` is the share of the shorter one's words that stand in the other.

    Words count that stand in a run of five words which the other text has too. Quoted words prove nothing, since two reporters in
    one hall write down the same sentences: where the words outside quotations share less, their share is the score.
    """
    later, earlier = words_of(text), words_of(other_text)
    share, earlier_share = shared(later, earlier), shared(earlier, later)
    score = share if len(later) <= len(earlier) else earlier_share
    return Resemblance(
        verdict=_verdict(score, share),
        score=round(score, 3),
        share=round(share, 3),
        other_share=round(earlier_share, 3),
        reason=_reason(score, share, shorter=min(len(later), len(earlier))),
    )


def shared(words: Words, other: Words) -> float:
    """The share of a text's words that the other text has too, in runs; outside quotations, where that is less."""
    held = tuple(words.held_by(other.run_set))
    told = [is_held for is_held, is_quoted in zip(held, words.quoted, strict=True) if not is_quoted]
    return min(_mean(held), _mean(told) if len(told) >= FEWEST_TOLD else 1.0)


def _verdict(score: float, share: float) -> Decision:
    if score < DIFFERENT:
        return "different"
    return "same" if score >= SAME and share >= MOST_OF_LATER else "undecided"


def _reason(score: float, share: float, *, shorter: int) -> str:
    line = f"{score:.0%} of the shorter text, {shorter} words, stands in the other in runs of {RUN} words or more"
    if score >= SAME and share < MOST_OF_LATER:
        return f"{line}; but {1 - share:.0%} of the later one does not stand in the earlier"
    return line


def _mean(held: Iterable[bool]) -> float:
    marks = list(held)
    return sum(marks) / len(marks) if marks else 0.0
