"""Which statements go into the graph, and the claims that they make or deny."""

from collections.abc import Iterator, Mapping

from graph.ids import stable_id
from graph.model import Article, Claim
from ingest.denials.mentions import RULE as UNOWNED
from ingest.identity.signatures import done_by
from ingest.reading import ActorMention, Attribution, Reading

SURE, SURE_INSIDE = 0.55, 0.7
"""Confidence that an assertion needs, by itself and inside what somebody else says."""


def stated(reading: Reading) -> dict[int, Attribution]:
    """The attributions that go into the graph: with a known speaker, and sure enough or denied by somebody.

    `extract` prints the unsure ones too; in a graph they would be noise.
    """
    denials = [a for a in reading.attributions if a.type == "deny"]
    disputed = {reading.attributions[target.index].proposition for a in denials for target in a.denies}
    disputed |= {a.proposition for a in denials}
    return {
        n: a for n, a in enumerate(reading.attributions) if _is_stated(a, disputed=a.proposition in disputed)
    }


def _is_stated(one: Attribution, *, disputed: bool) -> bool:
    if not one.actors:
        return disputed and one.rule == UNOWNED
    least = SURE if one.within is None else SURE_INSIDE
    return one.type == "deny" or disputed or one.confidence >= least


class Claims:
    """The claims of one article: one for each proposition, worded as it is said first.

    What 'X and Y denied using such weapons' denies is a claim of its own for each of them.
    """

    def __init__(self, article: Article, spoken: Mapping[int, Attribution]) -> None:
        self._article = article
        self._shared: dict[int, Claim] = {}
        self._own: dict[tuple[int, str], Claim] = {}
        self._also: dict[str, Claim] = {}
        for number, one in spoken.items():
            self._also |= {text: self._claim(text, one, place) for place, text in _further(one)}
            if one.claim is None or one.proposition in self._shared:
                continue
            if one.own_doing and one.proposition == number:
                for actor in one.actors:
                    self._own[number, actor.name] = self._claim(of_actor(actor, one.claim), one, actor=actor)
            else:
                self._shared[one.proposition] = self._claim(one.claim, one)

    def of(self, one: Attribution, actor: ActorMention | None = None) -> Claim | None:
        """The claim that a statement makes or, denying, denies by its own words."""
        own = self._own.get((one.proposition, actor.name)) if actor is not None else None
        return own or self._shared.get(one.proposition) or self._any_own(one.proposition)

    def also(self, one: Attribution, actor: ActorMention | None) -> tuple[Claim, ...]:
        """The further claims that a denial denies by its own words."""
        return tuple(self._also[text] for _, text in _further(one, actor))

    @property
    def nodes(self) -> tuple[Claim, ...]:
        return tuple(
            {
                claim.id: claim
                for claim in (*self._shared.values(), *self._own.values(), *self._also.values())
            }.values()
        )

    def _any_own(self, proposition: int) -> Claim | None:
        return next((claim for (number, _), claim in self._own.items() if number == proposition), None)

    def _claim(self, text: str, one: Attribution, place: int = 0, actor: ActorMention | None = None) -> Claim:
        signed = one.signatures[place] if place < len(one.signatures) else None
        if signed is not None and actor is not None:
            signed = done_by(signed, actor.name, frozenset(other.name for other in one.actors))
        identity = stable_id("claim", self._article.id, text)
        return Claim(id=identity, text=text, kind=one.claim_kind, signature=signed)


def _further(one: Attribution, actor: ActorMention | None = None) -> Iterator[tuple[int, str]]:
    """The further claims of a denial, by one of its actors or by each: place among its signatures, wording."""
    deniers = one.actors if actor is None else (actor,)
    for place, text in enumerate(one.also, start=1):
        yield from (
            ((place, of_actor(denier, text)) for denier in deniers) if one.own_doing else [(place, text)]
        )


def of_actor(actor: ActorMention, doing: str) -> str:
    """'using such weapons' → 'Norland using such weapons', 'any role in it' → "Norland's role in it"."""
    words = doing.split()
    if words[0].lower() in {"a", "an", "any", "the", "all"} and len(words) > 1:
        words = words[1:]
    first = words[0].lower() if not words[0].isupper() else words[0]
    is_doing = first.endswith("ing") and first != "wrongdoing"
    possessive = "" if is_doing else "'" if actor.name.endswith("s") else "'s"
    return " ".join([f"{actor.name}{possessive}", first, *words[1:]])
