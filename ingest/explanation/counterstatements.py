"""Why a negative statement is a denial: the points that speak for it, each with its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from ingest.denials import counterstatements as rules
from ingest.denials.negations import Negation
from ingest.denials.statements import Statement
from ingest.explanation.calls import Call, Calls
from ingest.explanation.checks import where
from ingest.explanation.records import Check

# What is watched lies within the module; an explanation is the one who looks inside.
POINTS, WORTH = rules._points, rules._worth  # noqa: SLF001
GOES_ON, OWNED_UP = rules._goes_on, rules._has_owned_up  # noqa: SLF001
CONTEXT = {
    "the speaker denies something in the same breath, or elsewhere": rules._breath,  # noqa: SLF001
    "somebody charges or mentions the speaker": rules._is_charged,  # noqa: SLF001
    "the word of saying answers or insists": rules._answers,  # noqa: SLF001
}
"""What speaks for every negation of a statement, with the function that counts it."""
LONGEST = 40
"""Characters of a clause that are shown."""


@dataclass(slots=True)
class Points:
    """The points of each statement that was weighed, by the head of its cue."""

    calls: Calls
    doc: Doc
    _by_head: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, call in enumerate(self.calls.made):
            if call.function is POINTS:
                one = call.given[2][call.given[1]]
                self._by_head[one.statement.candidate.head] = number

    def of(self, statement: Statement) -> tuple[Check, ...]:
        """One check for each clause that is taken back in the statement, with the sum of its points and its parts."""
        number = self._by_head.get(statement.candidate.head)
        if number is None:
            return ()
        points = self.calls.made[number]
        inside = self.calls.made[points.first : number]
        one = points.given[2][points.given[1]]
        worth = [call for call in inside if call.function is WORTH]
        denied = statement.candidate.content
        return tuple(
            self._check(negation, told, total)
            for negation, told, total in zip(
                one.negations, _told(worth, inside, len(one.negations)), points.answer, strict=True
            )
            if any(start <= negation.area[0] and negation.area[1] <= end for start, end in denied)
        )

    def _check(self, negation: Negation, told: str, total: int) -> Check:
        start, end = negation.area
        text = " ".join(self.doc[start:end].text.split())
        return Check(
            where=where(POINTS),
            name="points",
            says=(POINTS.__doc__ or "").strip(),
            word=text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…",
            answer=f"{total} ({rules.ENOUGH} are needed): {told}",
        )


def _told(worth: list[Call], inside: list[Call], count: int) -> Iterator[str]:
    """What the points of each negation are made of."""
    if not worth:
        yield from ["it goes on from the denial before"] * count
        return
    context = [
        f"{name} {int(call.answer)}"
        for name, function in CONTEXT.items()
        for call in inside
        if call.function is function and call.answer
    ]
    for call in worth:
        negation, kin = call.given[0], call.given[1]
        parts = _own(negation, kin, whole=call.answer > kin + call.given[2])
        yield ", ".join([*parts, *context]) or "nothing speaks for it"


def _own(negation: Negation, kin: int, *, whole: bool) -> Iterator[str]:
    """What speaks for one negation alone; what it says counts only where it may be a denial by itself."""
    if whole and negation.weight:
        yield f"what it says is not so {negation.weight}"
    if whole and negation.of_self:
        yield "it is about the speaker 1"
    if kin:
        yield (
            f"another says or denies the same {kin}"
            if kin == rules.STRONG
            else f"it shares words with another's {kin}"
        )
