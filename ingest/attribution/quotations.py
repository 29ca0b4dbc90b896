"""Quotations and their cues: completed to their marks, attached to the nearest cue, continued over sentences."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate, merged, without
from ingest.attribution.cues import CueLexicon
from ingest.attribution.frames import cue_tokens
from ingest.attribution.joints import relayed
from ingest.attribution.sources import source_of
from ingest.quotes import Quote, Quotes, is_sentence, is_statement

REACH = 14
"""Tokens between a quotation and the verb that introduces or follows it."""
FAR = 60
"""Tokens that may stand between a quotation and the next by the same speaker: a name with titles and offices."""
DASHES = frozenset({"—", "–", "―", "--", "-"})
ENDS = frozenset({".", ";", "?", "!"})
MARKS = "”’\"'» \xa0"
LEAST_CHANCE, SURE_CHANCE = 0.3, 0.6
"""How likely a verb must be to introduce a quotation: that of a sentence, and that of a few words."""


def completed(doc: Doc, candidate: Candidate, quotes: Quotes) -> Candidate:
    """Widen a content that runs into a quotation to the whole quotation, over as many sentences as it has."""
    if candidate.head in quotes.at:
        return _kept_inside(doc, candidate, quotes.all[quotes.at[candidate.head]])
    touched = {number: quote for start, end in candidate.content for number, quote in quotes.over(start, end)}
    if not touched:
        return candidate
    holes = [(i, i + 1) for i in candidate.cue] + ([candidate.source] if candidate.source else [])
    pieces = list(candidate.content)
    for quote in touched.values():
        if is_statement(doc[quote.start : quote.end]) and not _is_apart(doc, candidate, quote):
            pieces += without((quote.start, quote.end), holes)
    return replace(candidate, content=merged(pieces))


def _kept_inside(doc: Doc, candidate: Candidate, quote: Quote) -> Candidate:
    """What is said inside a quotation ends with it; nothing may be left."""
    pieces = [(max(start, quote.start), min(end, quote.end)) for start, end in candidate.content]
    worded = (piece for piece in pieces if any(token.is_alpha for token in doc[piece[0] : piece[1]]))
    return replace(candidate, content=tuple(worded))


def _is_apart(doc: Doc, candidate: Candidate, quote: Quote) -> bool:
    """A quotation that only a slip of the parse puts into the cue's clause: it begins in an earlier sentence."""
    first = min(start for start, _ in candidate.content)
    return quote.start < doc[first].sent.start and not (quote.start <= candidate.head <= quote.end + REACH)


def attach(doc: Doc, quote: Quote, quotes: Quotes, cues: CueLexicon) -> Candidate | None:
    """The cue of a quotation that no clause holds: the verb right after it, else the one right before it."""
    least = LEAST_CHANCE if is_sentence(doc[quote.start : quote.end]) else SURE_CHANCE
    for near in (*_after(doc, quote, quotes), *_before(doc, quote, quotes)):
        verb = relayed(near)
        source = source_of(verb)
        unlikely = cues.chance(verb.lemma_.lower(), "VERB", "quote") < least
        if unlikely or source is None or source.head.i in quotes.at:
            continue
        return Candidate(
            head=verb.i,
            cue=cue_tokens(verb),
            source=source.range,
            content=((quote.start, quote.end),),
            frame="quote",
            rule="quote beside verb",
        )
    return None


def _after(doc: Doc, quote: Quote, quotes: Quotes) -> Iterator[Token]:
    """The verb behind a quotation; a full stop ends the sentence, so before a cue stands a comma or another mark."""
    if doc[quote.start : quote.end].text.rstrip(MARKS).endswith("."):
        return
    for token in doc[quote.end : quote.end + REACH]:
        signed = token.text in DASHES and token.i == quote.end
        if token.is_space or token.text in ENDS or signed or token.i in quotes.at:
            return
        if token.pos_ == "VERB" or token.dep_ == "ROOT":
            yield token
            return


def _is_signature(token: Token) -> bool:
    """A dash that opens a line: '— Jane Doe' below a quotation."""
    return token.text in DASHES and bool(token.is_sent_start)


def _before(doc: Doc, quote: Quote, quotes: Quotes) -> Iterator[Token]:
    for index in range(quote.start - 1, max(-1, quote.start - 1 - 2 * REACH), -1):
        token = doc[index]
        if (
            token.text in ENDS
            or _is_signature(token)
            or index in quotes.at
            or (token.is_space and index < quote.start - 2)
        ):
            return
        if token.pos_ == "VERB":
            yield token


def continued(doc: Doc, found: Sequence[Candidate], quotes: Quotes) -> list[Candidate]:
    """Give each quotation that stands alone to the attribution that the quotation before it belongs to."""
    out = list(found)
    holders = _holders(found, quotes)
    named = frozenset(one.head for one in found if one.source and doc[one.source[1] - 1].pos_ == "PROPN")
    owner: int | None = None
    last = -1
    for number, quote in enumerate(quotes.all):
        holder = holders.get(number)
        if holder is not None:
            owner, last = holder, number
            continue
        chained = last == number - 1 and quote.continues
        if owner is not None and (chained or _follows(doc, out[owner].head, quotes.all[last], quote, named)):
            said = (quote.start, max(quote.end, _end_of_sentence(doc, quote)))
            out[owner] = replace(out[owner], content=merged([*out[owner].content, said]))
            last = number
    return out


def _holders(found: Sequence[Candidate], quotes: Quotes) -> dict[int, int]:
    """Number of a quotation → index of the first candidate whose content holds it whole."""
    holders: dict[int, int] = {}
    for index, candidate in enumerate(found):
        for start, end in candidate.content:
            for number, quote in quotes.over(start, end):
                inner_end = max(quote.start + 2, quote.end - 1)
                if start <= quote.start + 1 and inner_end <= end:
                    holders.setdefault(number, index)
    return holders


def _follows(doc: Doc, cue: int, last: Quote, quote: Quote, named: Collection[int]) -> bool:
    """Whether a quotation goes on where its speaker stopped: it opens a sentence, and that sentence is nothing else.

    One sentence of the reporter's may stand between, unless a cue of a speaker with a name (`named`) is in it.
    """
    if quote.continues or quote.start - last.end > FAR:
        return False
    if not _is_alone(doc, quote) or not is_statement(doc[quote.start : quote.end]):
        return False
    between = doc[max(cue, last.end) : quote.start]
    sentences = sum(bool(token.is_sent_start) and token.is_alpha for token in between)
    if sentences and doc[quote.start - 1].text == ":":
        return False  # 'The answer of the ministry: “Nonsense.”'
    if sentences != 1:
        return sentences == 0
    return not any(token.i in named or "\n" in token.text for token in between if token.i != cue)


def _is_alone(doc: Doc, quote: Quote) -> bool:
    first = doc[quote.start]
    before = first.nbor(-1) if first.i else None
    opens = (
        before is None
        or before.is_space
        or before.text in {".", "!", "?", "”", '"', ":"}
        or first.is_sent_start
    )
    ending = doc[quote.start : quote.end].text.rstrip(MARKS)
    ends = not quote.closed or ending[-1:] in {".", "!", "?", "…"}
    return bool(opens) and (ends or _end_of_sentence(doc, quote) > quote.end)


def _end_of_sentence(doc: Doc, quote: Quote) -> int:
    """'“We lost half” of the crop.': where a sentence ends that goes on behind its quotation without a verb, else 0."""
    for token in doc[quote.end : quote.end + REACH]:
        if token.text in ENDS:
            return token.i
        if token.pos_ in {"VERB", "AUX"} or token.is_space or token.is_quote:
            return 0
    return 0
