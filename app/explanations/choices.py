"""The part of an explanation that was asked for."""

from collections.abc import Collection
from dataclasses import replace

from ingest.explanation import Explanation


def narrowed(
    whole: Explanation, *, numbers: Collection[int] = (), sentence: str | None = None
) -> Explanation:
    """The statements with these numbers or in sentences that hold these words, and all else of their sentences."""
    if not numbers and sentence is None:
        return whole
    statements = [one for one in whole.statements if one.number in numbers]
    wanted = {one.sentence for one in statements}
    if sentence is not None:
        wanted |= {
            n for n, one in enumerate(whole.sentences) if _holds(whole.text[slice(*one.span)], sentence)
        }
        statements = [one for one in whole.statements if one.number in numbers or one.sentence in wanted]
    return replace(
        whole,
        statements=tuple(statements),
        happenings=tuple(one for one in whole.happenings if one.sentence in wanted),
        dropped=tuple(one for one in whole.dropped if one.sentence in wanted),
        no_denials=tuple(one for one in whole.no_denials if one.sentence in wanted),
        shown=frozenset(wanted),
    )


def _holds(text: str, words: str) -> bool:
    return " ".join(words.lower().split()) in " ".join(text.lower().split())
