"""Where what is said ends and the reporter goes on: ', which …', ', arguing that', after a dash."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate, Range
from ingest.attribution.cues import CueLexicon
from ingest.attribution.lexicon import conjunctions

RELATIVES = frozenset({"which", "who", "whose", "where", "whom"})
DASHES = frozenset({"-", "—", "–", "--"})
LEAST_LEFT = 2
"""Tokens that a content keeps at least."""
SPEAKS = 0.3
"""Share of a verb's uses as a cue from which on, joined to what is said, its participle is the speaker's next act of speech."""


def trimmed(doc: Doc, candidate: Candidate, cues: CueLexicon, quoted: Mapping[int, int]) -> Candidate:
    """Cut an unquoted content behind its cue where it stops being said."""
    start, end = candidate.content[-1]
    if start < candidate.head or candidate.frame not in {"ccomp", "dobj", "prep", "xcomp"}:
        return candidate
    dash = candidate.frame == "dobj"
    inside = range(start + LEAST_LEFT, end)
    cut = next((i for i in inside if i not in quoted and _ends(doc[i], end, cues, dash=dash)), None)
    if cut is None:
        return candidate
    while cut > start + 1 and (doc[cut - 1].is_punct or doc[cut - 1].dep_ == "cc") and cut - 1 not in quoted:
        cut -= 1
    return replace(candidate, content=(*candidate.content[:-1], (start, cut)))


def _ends(token: Token, end: int, cues: CueLexicon, *, dash: bool) -> bool:
    """Whether what is said ends before `token`; `dash` where a dash ends it too."""
    before = token.nbor(-1)
    if before.text == ",":
        return (
            _relative_to_the_end(token, end)
            or _next_speech(token, cues)
            or _contrast(token)
            or _gloss(token, end)
        )
    return dash and token.text in DASHES and bool(token.whitespace_ and before.whitespace_)


def _relative_to_the_end(token: Token, end: int) -> bool:
    """', which …' up to the end: said of the last word by the reporter."""
    if token.lower_ not in RELATIVES:
        return False
    clause = next((verb for verb in token.ancestors if verb.dep_ == "relcl"), None)
    return clause is not None and clause.right_edge.i >= end - LEAST_LEFT - 1


def _contrast(token: Token) -> bool:
    """', although …': the reporter's own limitation."""
    return token.lower_ in conjunctions().contrasts and token.dep_ == "mark"


def _gloss(token: Token, end: int) -> bool:
    """', the harbour that …' up to the end: who or what a name is."""
    noun = next((t for t in (token, *token.ancestors) if t.dep_ == "appos"), None)
    if noun is None or noun.left_edge.i != token.i or noun.right_edge.i < end - LEAST_LEFT - 1:
        return False
    return noun.head.pos_ == "PROPN" and any(c.dep_ == "relcl" for c in noun.children)


def _next_speech(token: Token, cues: CueLexicon) -> bool:
    """', arguing that …'"""
    takes = any(c.dep_ == "ccomp" for c in token.children)
    return token.tag_ == "VBG" and takes and cues.share(token.lemma_.lower(), "VERB") >= SPEAKS


def widened(doc: Doc, area: Range, cue: Token) -> Range:
    """Take in what the parser hung on the cue though it belongs to the clause: 'because …', 'if …'."""
    start, end = area
    for later in cue.rights:
        if later.i < end or later.dep_ != "advcl":
            continue
        first = doc[later.left_edge.i]
        if first.lower_ in conjunctions().of_content:
            end = max(end, later.right_edge.i + 1)
    return start, end
