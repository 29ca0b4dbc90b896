"""Whom the words of a source were taken to mean, and by which rule."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.actors import Cast
from ingest.actors.heads import heads
from ingest.actors.pronouns import PRONOUNS
from ingest.actors.rules import RULES
from ingest.actors.timeline import Timeline
from ingest.attribution.candidates import Candidate
from ingest.explanation.calls import Call, Calls, Function
from ingest.explanation.checks import says, where
from ingest.explanation.records import Resolved

# What is watched lies within the two classes; an explanation is the one who looks inside.
ENTITIES, NAMED, SCORE = Cast._entities, Cast._named, Timeline._score  # noqa: SLF001
MOST = 5
"""Others that a pronoun might have meant, shown."""


class Resolver:
    """Asks the cast of an article again, and watches how it comes to its answer."""

    def __init__(self, calls: Calls, doc: Doc, cast: Cast) -> None:
        self._doc, self._cast = doc, cast
        reads = {rule.read for rule in RULES}
        self._rules = {
            call.given[1].head.i: call.function
            for call in calls.made
            if call.function in reads and call.answer
        }

    def resolved(self, candidate: Candidate) -> tuple[Resolved, ...]:
        """One entry for each head of a source: 'Peru and its neighbours' has two."""
        if candidate.source is None:
            return ()
        source = self._doc[candidate.source[0] : candidate.source[1]]
        with Calls([NAMED, ENTITIES, SCORE]) as calls:
            self._cast.resolve(source, speaking_at=self._doc[candidate.speech])
        return tuple(self._one(head, calls) for head in heads(source))

    def _one(self, head: Token, calls: Calls) -> Resolved:
        found = next((call.answer for call in calls.of(ENTITIES) if call.given[1] == head), ())
        scores = dict(_scores(calls)) if head.lower_ in PRONOUNS else {}
        names = [entity.name for entity in found]
        return Resolved(
            word=head.text,
            actor=" and ".join(names) or None,
            by=self._by(head, calls, max((scores.get(name, 0.0) for name in names), default=0.0)),
            others={name: score for name, score in scores.items() if name not in names},
        )

    def _by(self, head: Token, calls: Calls, score: float) -> str:
        if any(call.answer for call in calls.of(NAMED) if call.given[1] == head):
            return "a name"
        if head.lower_ in PRONOUNS:
            return f"fits the pronoun best of those spoken of before ({score:+.2f})"
        rule = self._rules.get(head.i)
        return "no rule finds anybody" if rule is None else _described(rule)


def _scores(calls: Calls) -> Iterator[tuple[str, float]]:
    """Whom else a pronoun might mean, the likeliest first."""
    best: dict[str, float] = {}
    for call in calls.of(SCORE):
        name, score = _scored(call)
        best[name] = max(score, best.get(name, score))
    yield from sorted(best.items(), key=lambda item: -item[1])[:MOST]


def _scored(call: Call) -> tuple[str, float]:
    return call.given[1].entity.name, round(call.answer, 2)


def _described(rule: Function) -> str:
    return f"{rule.__name__} ({where(rule)}) {says(rule)}".rstrip()
