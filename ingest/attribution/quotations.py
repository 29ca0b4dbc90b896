"""Quotations and their cues: completed to their marks, attached to the nearest cue, continued over sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate, Range, merged, overlaps, without
from ingest.attribution.cues import CueLexicon
from ingest.attribution.frames import cue_tokens
from ingest.attribution.sources import source_of
from ingest.quotes import Quote, is_sentence, is_statement

REACH = 14
"""Tokens between a quotation and the verb that introduces or follows it."""
LEAST_CHANCE, SURE_CHANCE = 0.3, 0.6
"""How likely a verb must be to introduce a quotation: that of a sentence, and that of a few words."""


def completed(doc: Doc, candidate: Candidate, quotes: Sequence[Quote]) -> Candidate:
    """Widen a content that runs into a quotation to the whole quotation, over as many sentences as it has."""
    if any(candidate.head in quote for quote in quotes):
        return candidate
    holes = [(i, i + 1) for i in candidate.cue] + ([candidate.source] if candidate.source else [])
    pieces = list(candidate.content)
    for quote in quotes:
        touched = any(overlaps((quote.start, quote.end), piece) for piece in candidate.content)
        if touched and is_statement(doc[quote.start : quote.end]) and not _apart(doc, candidate, quote):
            pieces += without((quote.start, quote.end), holes)
    return replace(candidate, content=merged(pieces))


def _apart(doc: Doc, candidate: Candidate, quote: Quote) -> bool:
    """A quotation that only starts in the cue's own clause by a slip of the parse: it begins in an earlier sentence than the content."""
    first = min(start for start, _ in candidate.content)
    return quote.start < doc[first].sent.start and not (quote.start <= candidate.head <= quote.end + REACH)


def attach(doc: Doc, quote: Quote, quotes: Sequence[Quote], cues: CueLexicon) -> Candidate | None:
    """The cue of a quotation that no clause holds: the verb right after it, else the one right before it."""
    for verb in (*_after(doc, quote, quotes), *_before(doc, quote, quotes)):
        least = LEAST_CHANCE if is_sentence(doc[quote.start : quote.end]) else SURE_CHANCE
        if cues.chance(verb.lemma_.lower(), "VERB", "quote") < least:
            continue
        source = source_of(verb)
        if source is None or any(source.head.i in other for other in quotes):
            continue
        return Candidate(
            head=verb.i, cue=cue_tokens(verb), source=source.range, content=((quote.start, quote.end),), frame="quote", rule="quote beside verb",
        )  # fmt: skip
    return None


def _after(doc: Doc, quote: Quote, quotes: Sequence[Quote]) -> Iterator[Token]:
    for token in doc[quote.end : quote.end + REACH]:
        if token.is_space or token.text in {".", ";", "?", "!"} or any(token.i in other for other in quotes):
            return
        if token.pos_ == "VERB" or token.dep_ == "ROOT":
            yield token
            return


def _before(doc: Doc, quote: Quote, quotes: Sequence[Quote]) -> Iterator[Token]:
    found: list[Token] = []
    for index in range(quote.start - 1, max(-1, quote.start - 1 - 2 * REACH), -1):
        token = doc[index]
        if (
            token.text in {".", ";", "?", "!"}
            or any(index in other for other in quotes)
            or (token.is_space and index < quote.start - 2)
        ):
            break
        if token.pos_ == "VERB":
            found.append(token)
    yield from found


def continued(doc: Doc, found: Sequence[Candidate], quotes: Sequence[Quote]) -> list[Candidate]:
    """Give each quotation that stands alone to the attribution that the quotation before it belongs to."""
    out = list(found)
    owner: int | None = None
    last_end = -1
    for quote in quotes:
        holder = next((n for n, c in enumerate(out) if _holds(c, quote)), None)
        if holder is not None:
            owner, last_end = holder, quote.end
        elif owner is not None and _follows(doc, out[owner], last_end, quote):
            out[owner] = replace(out[owner], content=merged([*out[owner].content, (quote.start, quote.end)]))
            last_end = quote.end
    return out


def _holds(candidate: Candidate, quote: Quote) -> bool:
    area: Range = (quote.start + 1, max(quote.start + 2, quote.end - 1))
    return any(start <= area[0] and area[1] <= end for start, end in candidate.content)


def _follows(doc: Doc, owner: Candidate, last_end: int, quote: Quote) -> bool:
    """Whether a quotation goes on where its speaker stopped: it opens a sentence, and that sentence is nothing else."""
    if not is_statement(doc[quote.start : quote.end]):
        return False
    between = doc[last_end : quote.start].text
    tail = doc[max(owner.head, last_end) : quote.start].text
    if quote.continues:
        return True
    if "\n" in between and not _alone(doc, quote):
        return False
    if between.count("\n") and len(between.strip()) > 200:
        return False
    return (
        tail.strip(" \n”\"'’,").count(".") <= 1
        and _alone(doc, quote)
        and len(doc[last_end : quote.start]) <= 2 * REACH
    )


def _alone(doc: Doc, quote: Quote) -> bool:
    first = doc[quote.start]
    opens = (
        first.i == 0
        or first.nbor(-1).is_space
        or first.nbor(-1).text in {".", "!", "?", "”", '"', ":"}
        or first.is_sent_start
    )
    closing = doc[quote.end - 2 : quote.end].text
    return bool(opens) and any(mark in closing for mark in ".!?…") or (bool(opens) and not quote.closed)
