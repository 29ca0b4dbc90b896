"""A reply in apposition to what is said: 'A accused B of it, a charge that B denied'. It is the reporter's, and no part of what A says."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ingest.attribution.candidates import Candidate, Range
from ingest.denials.lexicon import DenialLexicon

APPOSED = frozenset({"appos", "npadvmod", "attr", "conj"})


def replies(doc: Doc, denials: Iterable[int], lexicon: DenialLexicon) -> list[int]:
    """The commas before ', a charge that X denied', in order; `denials` are the heads of the denials."""
    found = []
    for head in denials:
        noun = doc[head].head
        first = noun.left_edge.i
        if doc[head].dep_ != "relcl" or noun.dep_ not in APPOSED or first == 0 or doc[first - 1].text != ",":
            continue
        if noun.lemma_.lower() in lexicon.saying:
            found.append(first - 1)
    return sorted(found)


def without_reply(candidate: Candidate, commas: Sequence[int]) -> Candidate:
    """The attribution, its content cut at the first such comma in it; the cue must stand before it."""
    content = tuple(_cut(area, candidate.head, commas) for area in candidate.content)
    return candidate if content == candidate.content else replace(candidate, content=content)


def _cut(area: Range, cue: int, commas: Sequence[int]) -> Range:
    number = bisect_right(commas, area[0])
    if number < len(commas) and commas[number] < area[1] and cue < commas[number]:
        return area[0], commas[number]
    return area
