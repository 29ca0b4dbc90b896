"""Who said what: every candidate of every rule, weighed, and the best one kept for each cue."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from ingest.attribution import frames, phrases, quotations, weights
from ingest.attribution.candidates import Candidate, overlaps
from ingest.attribution.cues import CueLexicon
from ingest.quotes import Quote, is_statement, quotes

THRESHOLD = 0.40
LEAST_SHARE = 0.004
"""Below this share a word is not looked at as a cue, unless it stands beside a quotation."""
CLAUSAL = frozenset({"ccomp", "quote"})


@dataclass(frozen=True, slots=True)
class Found:
    """A kept candidate, and the index of the kept candidate in whose content its cue stands."""

    candidate: Candidate
    within: int | None = None


def attributions(
    doc: Doc, cues: CueLexicon, *, not_speakers: frozenset[str] = frozenset(), threshold: float = THRESHOLD
) -> list[Found]:
    """Who said what, in order of appearance."""
    marks = list(quotes(doc))
    best = _best_by_cue(_scored(doc, _proposed(doc, cues, not_speakers), marks, cues))
    kept = [candidate for candidate in best if candidate.score >= threshold]
    kept = _with_quotes(doc, kept, marks, cues, threshold)
    kept = _settled(quotations.continued(doc, kept, marks))
    return _nested(kept)


def _proposed(doc: Doc, cues: CueLexicon, not_speakers: frozenset[str]) -> Iterator[Candidate]:
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} and (
            cues.share(token.lemma_.lower(), "VERB") >= LEAST_SHARE or _takes_clause(token)
        ):
            yield from frames.verb_candidates(token)
        elif token.pos_ == "NOUN" and cues.share(token.lemma_.lower(), "NOUN") >= LEAST_SHARE:
            yield from phrases.noun_cue(token)
        elif token.pos_ == "ADJ" and cues.share(token.lemma_.lower(), "ADJ") >= LEAST_SHARE:
            yield from phrases.adjective_cue(token)
        yield from phrases.according(token)
    yield from phrases.labels(doc, not_speakers)


def _takes_clause(token: object) -> bool:
    return any(child.dep_ == "ccomp" for child in token.children)  # type: ignore[attr-defined]


def _scored(
    doc: Doc, proposed: Iterable[Candidate], marks: Sequence[Quote], cues: CueLexicon
) -> Iterator[Candidate]:
    for candidate in proposed:
        whole = quotations.completed(doc, candidate, marks)
        if whole.frame == "ccomp" and _is_quoted(doc, whole, marks):
            whole = replace(whole, frame="quote")
        yield replace(whole, score=weights.score(doc, whole, cues))


def _is_quoted(doc: Doc, candidate: Candidate, marks: Sequence[Quote]) -> bool:
    size = sum(end - start for start, end in candidate.content)
    inside = sum(
        min(end, quote.end) - max(start, quote.start)
        for start, end in candidate.content
        for quote in marks
        if overlaps((start, end), (quote.start, quote.end))
    )
    return 2 * inside >= size


def _best_by_cue(scored: Iterable[Candidate]) -> list[Candidate]:
    best: dict[int, Candidate] = {}
    for candidate in scored:
        rival = best.get(candidate.head)
        if rival is None or (candidate.score, candidate.frame in CLAUSAL) > (
            rival.score,
            rival.frame in CLAUSAL,
        ):
            best[candidate.head] = candidate
    return [best[head] for head in sorted(best)]


def _with_quotes(
    doc: Doc, kept: list[Candidate], marks: Sequence[Quote], cues: CueLexicon, threshold: float
) -> list[Candidate]:
    """Attach each quotation that says something and that no kept candidate holds."""
    out = list(kept)
    for quote in marks:
        inside = (quote.start + 1, max(quote.start + 2, quote.end - 1))
        if any(overlaps(piece, inside) for c in out if c.head not in quote for piece in c.content) or not is_statement(
            doc[quote.start : quote.end]
        ):
            continue
        candidate = quotations.attach(doc, quote, marks, cues)
        if candidate is None:
            continue
        candidate = replace(candidate, score=weights.score(doc, candidate, cues))
        if candidate.score < threshold:
            continue
        number = next((n for n, c in enumerate(out) if c.head == candidate.head), None)
        if number is None:
            out.append(candidate)
        elif out[number].frame in CLAUSAL:
            joined = [*out[number].content, *candidate.content]
            out[number] = replace(out[number], content=tuple(sorted(joined)))
        else:
            out[number] = candidate
    return sorted(out, key=lambda c: c.head)


def _settled(found: list[Candidate]) -> list[Candidate]:
    """Where two cues take the same content, the surer one keeps it."""
    out: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: -c.score):
        if not any(other.content == candidate.content for other in out):
            out.append(candidate)
    return sorted(out, key=lambda c: c.head)


def _nested(kept: list[Candidate]) -> list[Found]:
    out: list[Found] = []
    for candidate in kept:
        around = [
            (sum(e - s for s, e in other.content), number)
            for number, other in enumerate(kept)
            if other is not candidate and any(s <= candidate.head < e for s, e in other.content)
        ]
        out.append(Found(candidate, min(around)[1] if around else None))
    return out
