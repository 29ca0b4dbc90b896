"""Linked statements → attributions: tokens become characters, contents become claims."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.model import Mode
from graph.signature import Signature
from ingest.actors import Cast
from ingest.attribution.candidates import Candidate, Range, merged
from ingest.claims import claim_text, is_empty
from ingest.clauses import coordinated_claims
from ingest.dates import Days
from ingest.identity.lexicon import load_identity
from ingest.identity.scenes import Scene
from ingest.identity.signatures import signature
from ingest.links import Links
from ingest.quotes import Quotes
from ingest.reading import Attribution, Span
from ingest.said import Said, is_known
from ingest.wordings import affirmed, asked, rewordings

Told = tuple[str | None, Sequence[Range]]
"""A claim's text, and the words that it is made of."""
SURE = 0.5
"""Confidence below which an assertion that nobody denies never comes into the graph."""
DIRECT = 0.9
"""Share of a content between quotation marks from which on it is direct speech."""


def attributions_of(doc: Doc, links: Links, scene: Cast, quotes: Quotes, days: Days) -> Iterator[Attribution]:
    """Yield the attributions of an article in order of appearance."""
    setting = Scene(doc=doc, cast=scene, days=days, lexicon=load_identity())
    disputed = _disputed(links)
    for n, one in enumerate(links.said):
        candidate = _with_marks(one.statement.candidate, quotes)
        told = _claims(doc, one, scene, linked=n in links.targets)
        claim, *also = [text for text, _ in told] or (None,)
        kept = is_known(one) and (links.proposition[n] in disputed or candidate.score >= SURE)
        yield Attribution(
            source=characters(doc, [candidate.source] if candidate.source else []),
            cue=characters(doc, [(i, i + 1) for i in candidate.cue]),
            content=characters(doc, candidate.content),
            type=one.statement.stance,
            span=_span(doc, candidate),
            actors=one.actors,
            rule=candidate.rule,
            mode=_mode(candidate.content, quotes.at),
            claim=claim,
            also=tuple(filter(None, also)),
            signatures=_signatures(setting, one, told) if kept else (),
            claim_kind=one.kind,
            own_doing=one.statement.stance == "deny" and one.statement.denied.is_own_doing,
            proposition=links.proposition[n],
            said_at=days.said_at(doc[candidate.speech]),
            confidence=round(candidate.score, 3),
            within=links.within.get(n),
            continues=links.continues.get(n),
            denies=links.targets.get(n, ()),
        )


def _with_marks(candidate: Candidate, quotes: Quotes) -> Candidate:
    """A content that holds the words of a quotation takes in both its marks: the parser may have left one outside."""
    if candidate.main is not None:
        return candidate  # a further sentence of a quotation: its marks are its neighbours'
    holes = {*candidate.cue, *(range(*candidate.source) if candidate.source else ())}
    pieces = list(candidate.content)
    for start, end in candidate.content:
        whole = [
            q for _, q in quotes.over(start, end) if start <= q.start + 1 and q.end - 1 <= end and q.closed
        ]
        pieces += [(i, i + 1) for q in whole for i in (q.start, q.end - 1) if i not in holes]
    return replace(candidate, content=merged(pieces))


def _disputed(links: Links) -> frozenset[int]:
    """The claims that somebody denies."""
    targets = (target.index for found in links.targets.values() for target in found)
    denials = (n for n, one in enumerate(links.said) if one.statement.stance == "deny")
    return frozenset(links.proposition[n] for n in (*targets, *denials))


def _claims(doc: Doc, one: Said, scene: Cast, *, linked: bool) -> list[Told]:
    """The claim that a statement states, or the claims that a denial says are not so, each with its words."""
    own = _own(one, linked=linked)
    if not own or is_empty(doc, own):
        return []
    if one.statement.stance == "assert":
        nobodys = is_known(one) and not one.actors  # a question, or what nobody named claims
        reworded = asked(doc, own) if nobodys else {}
        reworded = reworded or rewordings(doc, one.statement.candidate, one.kind)
        return [(claim_text(doc, own, one.actors, scene.antecedent, reworded=reworded), own)]
    reworded = affirmed(doc, own) if _affirms(one) else asked(doc, own)
    parts = (coordinated_claims(doc, own[0]) if len(own) == 1 else ()) or (own,)
    return [(claim_text(doc, part, one.actors, scene.antecedent, reworded=reworded), part) for part in parts]


def _affirms(one: Said) -> bool:
    """Whether a denial states, negated, what it denies: 'no missile was fired'."""
    return one.statement.stance == "deny" and one.statement.denied.kind == "none"


def _signatures(scene: Scene, one: Said, told: Sequence[Told]) -> tuple[Signature, ...]:
    """What each claim says in parts; where the first has no text, none is kept."""
    if not told or told[0][0] is None:
        return ()
    return tuple(
        signature(scene, words, speakers=one.actors, kind=one.kind, affirmed=_affirms(one))
        for text, words in told
        if text
    )


def _own(one: Said, *, linked: bool) -> tuple[Range, ...]:
    """The words that state the claim.

    A counterstatement that answers a claim told elsewhere (`linked`) denies that one and makes none of its own.
    """
    denied = one.statement.denied
    if not one.proposition.words:
        return ()
    if one.statement.stance == "assert":
        return one.statement.candidate.content
    if denied.kind == "none":
        return () if linked else one.statement.candidate.content
    return (denied.content,) if denied.content else ()


def characters(doc: Doc, ranges: Sequence[Range]) -> tuple[Span, ...]:
    """Token ranges → character spans, neighbours joined, without white space at their edges."""
    joined = merged(list(ranges))  # `doc.text` is made anew at each use, so only tokens are asked here
    worded = (_worded(doc, start, end) for start, end in joined)
    return tuple(
        (doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in worded if start < end
    )


def _worded(doc: Doc, start: int, end: int) -> Range:
    """A range without the white space at its edges."""
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return start, end


def _span(doc: Doc, candidate: Candidate) -> Span:
    """From the first to the last of source, cue and content; a further sentence of a quotation stands alone."""
    ranges = [*candidate.content, *((i, i + 1) for i in candidate.cue)]
    if candidate.main is None and candidate.source is not None:
        ranges.append(candidate.source)
    start, end = _worded(doc, min(s for s, _ in ranges), max(e for _, e in ranges))
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def _mode(content: Sequence[Range], quoted: Mapping[int, int]) -> Mode:
    tokens = [i for start, end in content for i in range(start, end)]
    inside = sum(i in quoted for i in tokens)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT * len(tokens) else "mixed"
