"""Who said what: every candidate of every rule, weighed, and the best one kept for each cue."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from ingest.attribution import edges, quotations
from ingest.attribution.candidates import Candidate
from ingest.attribution.cues import CueLexicon
from ingest.attribution.features import features
from ingest.attribution.proposals import proposed
from ingest.attribution.weights import Weights
from ingest.quotes import Quotes, is_statement

CLAUSAL = frozenset({"ccomp", "quote"})


def attributions(
    doc: Doc,
    cues: CueLexicon,
    quotes: Quotes,
    weights: Weights,
) -> list[Candidate]:
    """Who said what, in order of the cues. Contents may nest: 'A said B denied it'."""
    best = _best_by_cue(_weighed(doc, candidates(doc, cues, quotes), quotes, cues, weights))
    kept = [replace(candidate, score=score) for score, candidate in best if score >= weights.threshold]
    kept = _with_quotes(doc, kept, quotes, cues, weights)
    return _settled(quotations.continued(doc, kept, quotes))


def candidates(doc: Doc, cues: CueLexicon, quotes: Quotes) -> Iterator[Candidate]:
    """Whatever a rule proposes, with its whole content, before it is weighed."""
    for candidate in proposed(doc, cues, quotes):
        whole = quotations.completed(doc, edges.trimmed(doc, candidate, cues, quotes.at), quotes)
        if not whole.content:
            continue
        if whole.frame == "ccomp" and _is_quoted(whole, quotes):
            whole = replace(whole, frame="quote")
        yield whole


def _weighed(
    doc: Doc, whole: Iterable[Candidate], quotes: Quotes, cues: CueLexicon, weights: Weights
) -> Iterator[tuple[float, Candidate]]:
    for candidate in whole:
        yield weights.score(features(doc, candidate, cues, quotes.at)), candidate


def _is_quoted(candidate: Candidate, quotes: Quotes) -> bool:
    tokens = [i for start, end in candidate.content for i in range(start, end)]
    return 2 * sum(i in quotes.at for i in tokens) >= len(tokens)


def _best_by_cue(scored: Iterable[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    best: dict[int, tuple[float, Candidate]] = {}
    for score, candidate in scored:
        rival = best.get(candidate.head)
        if rival is None or _rank(score, candidate) > _rank(*rival):
            best[candidate.head] = score, candidate
    return [best[head] for head in sorted(best)]


def _rank(score: float, candidate: Candidate) -> tuple[float, bool]:
    return score, candidate.frame in CLAUSAL


def _with_quotes(
    doc: Doc, kept: list[Candidate], quotes: Quotes, cues: CueLexicon, weights: Weights
) -> list[Candidate]:
    """Attach each quotation that says something and that no kept candidate holds."""
    out = {candidate.head: candidate for candidate in kept}
    held = set(_held(kept, quotes))
    for number, quote in enumerate(quotes.all):
        if number in held or not is_statement(doc[quote.start : quote.end]):
            continue
        candidate = quotations.attach(doc, quote, quotes, cues)
        if candidate is None:
            continue
        candidate = replace(candidate, score=weights.score(features(doc, candidate, cues, quotes.at)))
        if candidate.score < weights.threshold:
            continue
        known = out.get(candidate.head)
        if known is not None and known.frame in CLAUSAL:
            candidate = replace(known, content=tuple(sorted([*known.content, *candidate.content])))
        out[candidate.head] = candidate
    return [out[head] for head in sorted(out)]


def _held(kept: Iterable[Candidate], quotes: Quotes) -> Iterator[int]:
    """Numbers of the quotations that a content reaches into; what is said inside a quotation does not count."""
    for candidate in kept:
        for start, end in candidate.content:
            for number, quote in quotes.over(start, end):
                inner_end = max(quote.start + 2, quote.end - 1)
                if candidate.head not in quote and start < inner_end and quote.start + 1 < end:
                    yield number


def _settled(found: list[Candidate]) -> list[Candidate]:
    """Where two cues take the same content, the surer one keeps it."""
    best: dict[object, Candidate] = {}
    for candidate in found:
        rival = best.get(candidate.content)
        if rival is None or candidate.score > rival.score:
            best[candidate.content] = candidate
    return sorted(best.values(), key=lambda c: c.head)
