"""Which claim each telling of an article joins: that of the candidate that says the same best, or its own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Telling, Verdict
from ingest.identity.parts import NONE, Common, common, view
from ingest.identity.same import judge
from ingest.identity.weights import load_weights

NEAR = 10
"""Earlier tellings of the same article that each is compared with: those that share most words."""
Candidate = tuple[Telling, str]
"""A telling of another article and the id of the claim that it tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The claim of one telling: its own id where it founds one. `telling_id` and `verdict` say what it was joined by.

    `merges` are further claims that it says so surely that they are one with its claim: it is the bridge between
    them. `undecided` are claims that a person should compare it with, best first.
    """

    claim_id: str
    telling_id: str | None = None
    verdict: Verdict | None = None
    merges: tuple[tuple[str, Verdict], ...] = ()
    undecided: tuple[tuple[str, Verdict], ...] = ()


def resolve(
    tellings: Sequence[Telling], candidates: Mapping[str, Sequence[Candidate]]
) -> dict[str, Resolution]:
    """Give each telling of one article its claim, in order; `candidates` are by the id of the telling.

    Tellings of the same article are candidates too, as far as they came before.
    """
    everyone = {t.id: t for t in tellings} | {t.id: t for found in candidates.values() for t, _ in found}
    among = common(everyone.values())
    earlier = _Earlier()
    out: dict[str, Resolution] = {}
    for telling in tellings:
        found = [*candidates.get(telling.id, ()), *((t, out[t.id].claim_id) for t in earlier.near(telling))]
        out[telling.id] = _resolved(telling, found, among)
        earlier.add(telling)
    return out


def _resolved(telling: Telling, found: Sequence[Candidate], among: Common) -> Resolution:
    """The claim of the candidate that says the same best; claims are compared by their best telling."""
    best: dict[str, tuple[Verdict, str]] = {}
    for other, claim in found:
        if other.id == telling.id:
            continue
        verdict = judge(telling, other, among)
        if claim not in best or verdict.score > best[claim][0].score:
            best[claim] = verdict, other.id
    ranked = sorted(best.items(), key=lambda one: (-one[1][0].score, one[0]))
    unsure = tuple((claim, verdict) for claim, (verdict, _) in ranked if verdict.verdict == "undecided")
    same = [(claim, *rest) for claim, rest in ranked if rest[0].verdict == "same"]
    if not same:
        return Resolution(claim_id=telling.id, undecided=unsure)
    claim, verdict, by = same[0]
    sure = tuple((c, v) for c, v, _ in same[1:] if v.score >= load_weights().bridge)
    return Resolution(claim_id=claim, telling_id=by, verdict=verdict, merges=sure, undecided=unsure)


def _terms(telling: Telling) -> frozenset[str]:
    seen = view(telling.signature or NONE)
    return seen.words | seen.names


class _Earlier:
    """The tellings of an article so far, found by their words."""

    def __init__(self) -> None:
        self._tellings: list[Telling] = []
        self._by_term: dict[str, list[int]] = defaultdict(list)

    def add(self, telling: Telling) -> None:
        for term in _terms(telling):
            self._by_term[term].append(len(self._tellings))
        self._tellings.append(telling)

    def near(self, telling: Telling) -> Iterator[Telling]:
        """Those that share most terms; a term of many tellings is asked for its last ones only."""
        shared: dict[int, int] = defaultdict(int)
        for term in _terms(telling):
            for n in self._by_term[term][-10 * NEAR :]:
                shared[n] += 1
        for n in sorted(shared, key=lambda n: (-shared[n], n))[:NEAR]:
            yield self._tellings[n]
