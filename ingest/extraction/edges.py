"""ASSERTS, REPORTS and DENIES: from acts to edges."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.model import Article, Asserts, Denial, Denies, Reports
from ingest.extraction.acts import Act
from ingest.extraction.claims import Claims
from ingest.reading import Reading

OWN_WORDS = ("its own words", 0.9)


def asserts(acts: Iterable[Act]) -> Iterator[Asserts]:
    """Actor → Claim or Denial."""
    for act in acts:
        if act.actor_id is not None and not act.relays:
            yield Asserts(actor_id=act.actor_id, target_id=act.node_id, evidence=act.evidence)


def reports(article: Article, acts: Iterable[Act]) -> Iterator[Reports]:
    """Article → Claim or Denial; Actor → Claim or Denial where the actor passes it on."""
    for act in acts:
        yield Reports(source_id=article.id, target_id=act.node_id, evidence=act.evidence)
        if act.relays and act.actor_id is not None:
            yield Reports(source_id=act.actor_id, target_id=act.node_id, evidence=act.evidence)


def denies(reading: Reading, acts: Sequence[Act], claims: Claims) -> Iterator[Denies]:
    """Denial → the claims of its own words, and the claims or denials that it points to."""
    denials: dict[int, list[Denial]] = defaultdict(list)
    for act in acts:
        if act.denial is not None:
            denials[act.number].append(act.denial)
    for act in acts:
        if act.denial is None:
            continue
        for target_id, (reason, score) in _targets(reading, act, claims, denials).items():
            if target_id == act.denial.id:
                continue
            yield Denies(
                denial_id=act.denial.id,
                target_id=target_id,
                reason=reason,
                score=score,
                evidence=act.evidence,
            )


def _targets(
    reading: Reading, act: Act, claims: Claims, denials: Mapping[int, Sequence[Denial]]
) -> dict[str, tuple[str, float]]:
    """Node → reason and score."""
    one = reading.attributions[act.number]
    own = claims.of(one, act.actor) if one.claim is not None else None
    targets = {claim.id: OWN_WORDS for claim in ([own] if own else []) + [*claims.also(one, act.actor)]}
    for target in one.denies:
        claim = claims.of(reading.attributions[target.index])
        if target.of_denial:
            targets |= {d.id: (target.reason, target.score) for d in denials.get(target.index, ())}
        elif claim is not None:
            targets[claim.id] = (target.reason, target.score)
    return targets
