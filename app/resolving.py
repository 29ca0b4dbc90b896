"""What the program judges of a new article's claims: held against the graph's, by the readers of `ingest`."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

import structlog

from app.errors import Unreadable
from graph.copies import Copying
from graph.incoming import Incoming, Storing
from graph.model import Extraction, Telling
from graph.naming import Naming, Recognition
from graph.resolutions import Candidates, Clash, Doubt, Join, Merge, Resolution
from graph.tellings import bare
from ingest.contradictions import answers, counterclaims
from ingest.copies.fingerprints import fingerprint
from ingest.copies.judging import judge_copy
from ingest.identity import recognition, resolution
from ingest.identity.vectors import load_encoder

log = structlog.get_logger(__name__)
COPYING = Copying(fingerprint=fingerprint, judge=judge_copy)


def _signs_or_refuse(extraction: Extraction) -> tuple[Naming, ...]:
    with _refused(extraction.article.id):
        return recognition.namings_of(extraction)


RECOGNITION = Recognition(signs=_signs_or_refuse, decide=recognition.decide)


def storing(*, correct: bool = True) -> Storing:
    """How the program stores articles: compared with all that the graph has."""
    return Storing(resolve=_resolve_or_refuse, copying=COPYING, recognition=RECOGNITION, correct=correct)


def incoming(extractions: Sequence[Extraction]) -> list[Incoming]:
    """Articles ready to be stored: each claim with the vector of its text, all of them worked out at once."""
    told = [bare(one, answers(one)) for one in extractions]
    texts = [telling.text for tellings in told for telling in tellings]
    with _refused(", ".join(one.article.id for one in extractions)):
        vectors = iter(load_encoder().encode(texts) if texts else ())
    return [
        Incoming(
            one, tuple(replace(telling, vector=tuple(map(float, next(vectors)))) for telling in tellings)
        )
        for one, tellings in zip(extractions, told, strict=True)
    ]


def _resolve_or_refuse(tellings: Sequence[Telling], near: Candidates) -> Resolution:
    with _refused(tellings[0].article_id if tellings else ""):
        return resolve(tellings, near)


@contextmanager
def _refused(article: str) -> Iterator[None]:
    """What breaks while claims are compared is the trouble of the article whose claims they are: Unreadable."""
    try:
        yield
    except Exception as error:
        log.exception("claims could not be compared", article=article)
        raise Unreadable(
            f"its claims could not be compared ({type(error).__name__}: {error}); report it, please"
        ) from error


def resolve(tellings: Sequence[Telling], near: Candidates) -> Resolution:
    """Say which claim each telling tells, what it leaves undecided, and which claims it excludes."""
    found = resolution.resolve(
        tellings, {key: [(one, one.claim_id) for one in others] for key, others in near.items()}
    )
    own = {one.id: one.claim_id for one in tellings}
    claims = {one.id: own.get(found[one.id].claim_id, found[one.id].claim_id) for one in tellings}
    known = {other.id: other.claim_id for others in near.values() for other in others} | claims
    first = {other.claim_id: other.id for others in near.values() for other in others}
    return Resolution(
        joins=tuple(_join(one, found[one.id], claims[one.id]) for one in tellings),
        merges=tuple(_merges(found, claims, first, own)),
        doubts=tuple(_doubts(found, claims, first)),
        clashes=tuple(_clashes(tellings, near, known)),
    )


def _join(one: Telling, found: resolution.Resolution, claim_id: str) -> Join:
    verdict = found.verdict
    if verdict is None:
        return Join(telling_id=one.id, claim_id=claim_id)
    return Join(
        telling_id=one.id,
        claim_id=claim_id,
        score=verdict.score,
        reason=verdict.reason,
        like=found.telling_id,
    )


def _merges(
    found: Mapping[str, resolution.Resolution],
    claims: Mapping[str, str],
    first: Mapping[str, str],
    own: Mapping[str, str],
) -> Iterator[Merge]:
    """Claims of the graph that a telling bridges; those of its own article are left as they are."""
    for telling, one in found.items():
        for claim, verdict in one.merges:
            if claim in own or claim not in first or claim == claims[telling]:
                continue
            yield Merge(
                telling_id=telling,
                claim_id=claims[telling],
                other_id=first[claim],
                other_claim=claim,
                score=verdict.score,
                reason=verdict.reason,
            )


def _doubts(
    found: Mapping[str, resolution.Resolution], claims: Mapping[str, str], first: Mapping[str, str]
) -> Iterator[Doubt]:
    for telling, one in found.items():
        for claim, verdict in one.undecided:
            if claim in first and claim != claims[telling]:
                yield Doubt(
                    telling_id=telling, other_id=first[claim], score=verdict.score, reason=verdict.reason
                )


def _clashes(tellings: Sequence[Telling], near: Candidates, known: Mapping[str, str]) -> Iterator[Clash]:
    """One for each pair of claims, by the tellings that clash most surely."""
    best: dict[frozenset[str], Clash] = {}
    for number, one in enumerate(tellings):
        others = [*near.get(one.id, ()), *tellings[:number]]
        for other, why in counterclaims(one, others):
            pair = frozenset((known[one.id], known[other.id]))
            if len(pair) == 2 and (pair not in best or why.score > best[pair].score):  # noqa: PLR2004 - a pair
                best[pair] = Clash(
                    telling_id=one.id, other_id=other.id, reason=why.reason, score=why.score, line=why.line
                )
    return iter(best.values())
