"""Speakers set beside their words: 'NAME: what is said' in transcripts and headlines, '“…” — Name' below a quotation."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Span

from ingest.attribution.candidates import Candidate
from ingest.lexicon import load_toml, words
from ingest.parse import text_of
from ingest.quotes import Quotes

_LABEL = re.compile(r"\s*[“\"]?(?P<name>[A-Z][\w.'’&-]*(?:[ ,][\w.'’&()-]+){0,6})\s?:\s+(?=\S)")
_TURN = re.compile(
    r"(?:(?<=[.!?…”\"] )|^[“\"]?)(?P<name>[A-Z][A-Z.'’-]{2,}(?: [A-Z.'’-]{2,}){0,3}):\s+(?=\S)"
)
_REPLY = re.compile(
    r"(?<=[.!?…”\"’] )(?P<name>[A-Z][\w.'’&-]*(?: [\w.'’&-]+){0,5}):\s+(?P<quoted>[“\"][^”\"]+[”\"])"
)
"""A speaker set before a quotation within a paragraph: '“…,” said A. B: “Nonsense.”'"""
_PARAGRAPH = re.compile(r"[^\n]+")
LEAST_WORDS = 3
"""Tokens that a label's content has at least."""
SMALL = 3
"""Letters up to which a word of a name may be written small: 'of', 'the'."""
DASHES = frozenset({"—", "–", "―", "--", "-"})
LONGEST_NAME = 8


@cache
def load_not_speakers() -> frozenset[str]:
    """Words before a colon that name no speaker, such as 'Photo' or 'Read more'."""
    return words(load_toml("labels.toml")["not_speakers"], "words", file="labels.toml")


def labels(doc: Doc) -> Iterator[Candidate]:
    """Yield what each label says, up to the next label or the end of its paragraph."""
    for paragraph in _PARAGRAPH.finditer(text_of(doc)):
        found = _labels_of(paragraph.group())
        ends = (*(match.start() for match in found[1:]), len(paragraph.group().rstrip()))
        for match, end in zip(found, ends, strict=False):
            offset = paragraph.start()
            name = doc.char_span(
                offset + match.start("name"), offset + match.end("name"), alignment_mode="expand"
            )
            content = doc.char_span(
                offset + _start(match), offset + _end(match, end), alignment_mode="expand"
            )
            if name is not None and content is not None and len(content) >= LEAST_WORDS:
                yield from _labelled(doc, name, content)


def _start(match: re.Match[str]) -> int:
    """Where what is said begins; a reply's quotation mark belongs to it."""
    return match.start("quoted") if match.re is _REPLY else match.end()


def _end(match: re.Match[str], end: int) -> int:
    """Where what is said ends: a reply's with its quotation, another's at `end`."""
    return match.end("quoted") if match.re is _REPLY else end


def _labels_of(text: str) -> Sequence[re.Match[str]]:
    """The labels of a paragraph: one at its beginning, and further turns in capitals."""
    first = _LABEL.match(text)
    turns = sorted([*_TURN.finditer(text), *_replies(text)], key=re.Match.start)
    if first is not None and _is_speaker(first["name"]):
        return [first, *(turn for turn in turns if turn.start() >= first.end())]
    return [turn for turn in turns if _is_speaker(turn["name"])]


def _replies(text: str) -> Iterator[re.Match[str]]:
    """Speakers set before quotations, less those whose name the turns hold already."""
    found = _REPLY.finditer(text)
    return (match for match in found if not match["name"].isupper() and _is_speaker(match["name"]))


def _is_speaker(name: str) -> bool:
    """A label names a speaker when all its longer words begin with a capital, and it is no 'Read more'."""
    low = name.lower()
    if low in load_not_speakers() or low.split()[0] in load_not_speakers():
        return False
    long = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) > SMALL]
    return all(word[0].isupper() for word in long)


def _labelled(doc: Doc, name: Span, content: Span) -> Iterator[Candidate]:
    colon = next((t.i for t in doc[name.end - 1 : content.start + 1] if t.text == ":"), None)
    if colon is not None and name.end <= colon < content.end and not _is_heading(name):
        yield Candidate(
            head=colon,
            cue=(colon,),
            source=(name.start, name.end),
            content=((max(content.start, colon + 1), content.end),),
            frame="colon",
            rule="label",
        )


def _is_heading(name: Span) -> bool:
    """'A Quarrel Goes On: …' is a heading: no name has a verb or an adverb, nor a preposition but 'of', 'for', 'at'."""
    return any(
        (token.pos_ in {"VERB", "AUX", "ADV", "SCONJ", "PART"} and token.tag_ != "POS")
        or (token.pos_ == "ADP" and token.lower_ not in {"of", "for", "at"})
        for token in name
    )


def signed(doc: Doc, quotes: Quotes) -> Iterator[Candidate]:
    """'“A fiasco.” — Jane Doe': a quotation with the name of its speaker below it."""
    for quote in quotes.all:
        after = [t for t in doc[quote.end : quote.end + LONGEST_NAME + 2] if not t.is_space or "\n" in t.text]
        while after and after[0].is_space:
            after.pop(0)
        if not after or after[0].text not in DASHES:
            continue
        name = []
        for token in after[1:]:
            if token.is_space or not (token.text[0].isupper() or token.lower_ in {"of", "de", "van", "al"}):
                break
            name.append(token)
        ends = name and (
            name[-1].i + 1 == len(doc)
            or doc[name[-1].i + 1].is_space
            or doc[name[-1].i + 1].text in {",", "."}
        )
        if ends:
            yield Candidate(
                head=after[0].i,
                cue=(after[0].i,),
                source=(name[0].i, name[-1].i + 1),
                content=((quote.start, quote.end),),
                frame="colon",
                rule="signed quotation",
            )
