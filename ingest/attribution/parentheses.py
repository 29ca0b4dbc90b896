"""Cues set into, behind or before what they say, and what a colon announces."""

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import LONGEST, Range, merged, without
from ingest.attribution.cues import load_cues
from ingest.attribution.edges import DASHES, SPEAKS
from ingest.attribution.lexicon import verbs
from ingest.attribution.settings import is_setting

SAID_OF = frozenset({"ccomp", "dep", "nsubj"})
"""How the parser hangs words without a verb on the cue behind them."""


def after_colon(cue: Token) -> tuple[Range, ...] | None:
    """'X recalled: "…"': a colon and a quotation mark announce what is said, whatever the parser makes of it."""
    doc = cue.doc
    if cue.i + 2 >= len(doc) or doc[cue.i + 1].text != ":":
        return None
    if doc[cue.i + 2].is_quote:
        return ((cue.i + 2, max(cue.sent.end, cue.i + 3)),)
    speaks = load_cues().share(cue.lemma_.lower(), "VERB") >= SPEAKS
    return _next_paragraph(doc, cue.i + 2) if speaks and "\n" in doc[cue.i + 2].text else None


def _next_paragraph(doc: Doc, start: int) -> tuple[Range, ...] | None:
    """The paragraph after 'X added:', up to LONGEST tokens; one that opens a quotation is left to the quotations."""
    first = start
    while first < len(doc) and doc[first].is_space:
        first += 1
    if first >= len(doc) or doc[first].is_quote:
        return None
    end = next((t.i for t in doc[first : first + LONGEST] if t.is_space and "\n" in t.text), None)
    return ((first, min(len(doc), first + LONGEST) if end is None else end),)


def around(cue: Token) -> tuple[Range, ...] | None:
    """'The bridge, officials said, was closed': the sentence around a cue that hangs in it."""
    if (
        cue.dep_ not in {"parataxis", "ccomp", "advcl", "conj", "dep"}
        or cue.head == cue
        or load_cues().share(cue.lemma_.lower(), "VERB") < SPEAKS
    ):
        return None
    own = (cue.left_edge.i, cue.right_edge.i + 1)
    has_subject = any(c.dep_ == "nsubj" for c in cue.children)
    if cue.dep_ != "parataxis" and (has_object(cue) or not has_subject or not _fenced(own, cue)):
        return None
    if cue.dep_ == "parataxis" and has_object(cue, {"dobj"}):
        return None
    return merged(without(between_semicolons(cue, own), [own]))


def has_object(cue: Token, kinds: AbstractSet[str] = frozenset({"dobj", "xcomp", "prep", "mark"})) -> bool:
    """Whether something of its own hangs behind a cue, other than whom it is told: 'the mayor told us'."""
    behind = [c for c in cue.rights if c.dep_ in kinds and not (c.dep_ == "prep" and is_setting(c))]
    told = cue.lemma_.lower() in verbs().addressed
    return any(not (told and c.dep_ in {"dobj", "dative"}) for c in behind)


def between_semicolons(cue: Token, own: Range) -> Range:
    """The part of the sentence that a parenthesis belongs to."""
    sentence = cue.sent
    first, last = max(sentence.start, own[0] - LONGEST), min(sentence.end, own[1] + LONGEST)
    marks = [token.i for token in cue.doc[first:last] if token.text == ";"]
    before = (i + 1 for i in marks if i < own[0])
    after = (i for i in marks if i >= own[1])
    return max(before, default=sentence.start), min(after, default=sentence.end)


def _fenced(area: Range, token: Token) -> bool:
    """Whether commas (or the edge of the sentence) stand on both sides."""
    doc, sent = token.doc, token.sent
    before = (
        area[0] == sent.start
        or doc[area[0] - 1].text in {",", "”", '"', "—", "-", "–"}
        or doc[area[0]].text == ","
    )
    after = area[1] >= sent.end or doc[area[1]].text in {",", ".", "—", "-", "–", ":"}
    return before and after


def fronted(cue: Token) -> tuple[Range, ...] | None:
    """'No survivors so far, officials say.': words without a verb, set before a cue that has nothing behind it."""
    if any(c.dep_ in {"dobj", "ccomp", "xcomp"} and c.i > cue.i for c in cue.children):
        return None
    subject = next((c for c in cue.children if c.dep_ == "nsubj" and c.i < cue.i), None)
    start = cue.sent.start
    if subject is None or subject.left_edge.i < start + 2 or cue.doc[subject.left_edge.i - 1].text != ",":
        return None
    end = subject.left_edge.i - 1
    said = any(c.dep_ in SAID_OF and c.i < end for c in cue.children)
    return ((start, end),) if said else None


def is_parted(clause: Token, cue: Token) -> bool:
    """A clause behind whose semicolon or colon the cue stands is another sentence, unless a quotation holds both.

    So is one before a dash where the cue has an object of its own: 'A denied it — B admitted it'.
    """
    if clause.i > cue.i:  # '“A,” X said; “B,” Y replied'
        speaks = {"ccomp", "nsubj"} <= {c.dep_ for c in clause.children}
        return speaks and any(c.text == ";" for c in cue.rights if c.i < clause.i)
    parting = {";", ":", *(DASHES if has_object(cue, {"dobj", "ccomp"}) else ())}
    marks = [c for c in cue.lefts if c.i > clause.i and (c.is_quote or c.text in parting)]
    return bool(marks) and not any(mark.is_quote for mark in marks)


def ends_its_sentence(clause: Token, cue: Token) -> bool:
    """'They fled, but the storm caught them, officials said.': all before the cue is said."""
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    first = cue.i if subject is None else subject.left_edge.i
    return clause.right_edge.i < first and cue.doc[first - 1].text == "," and cue.dep_ == "ROOT"
