"""What is said of an article and a family of copies: that it is one of them, that it is not, or that it may be.

A family is flat: all its articles point to one original, the one that was published first; of several at one time or without a date, the longest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.ids import stable_id
from graph.model import Decision, Resemblance

Row = dict[str, object]
Judge = Callable[[str, str], Resemblance]
"""The text of an article, and of one published before it → how far the first is the second."""

PROGRAM = "program"
UNDATED = "9"  # sorts after every date


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A stored article as it is compared. `original` is what it is a copy of, `verdict` what the person `by` said of the pair."""

    id: str
    text: str
    published_at: str | None
    original: str | None = None
    verdict: Decision | None = None
    by: str | None = None

    @property
    def order(self) -> tuple[str, int, str]:
        """Where it stands among its copies: the original first."""
        return self.published_at or UNDATED, -len(self.text), self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """`like` is the member of the family of `original` that the article was held against."""

    original: Wording
    like: Wording
    verdict: Decision
    score: float
    reason: str
    by: str = PROGRAM


def likenesses(article: Wording, near: Sequence[Wording], judge: Judge) -> list[Likeness]:
    """One for each family of which a member comes near. The original of each family must be among those near."""
    originals = {found.id: found for found in near if found.original is None}
    families: dict[str, list[Wording]] = {original: [] for original in sorted(originals)}
    for found in near:
        if found.original in families:
            families[found.original].append(found)
    return [_held(article, originals[original], copies, judge) for original, copies in families.items()]


def copies(article: Wording, found: Sequence[Likeness]) -> list[Row]:
    """An article and the families that it is the same as become one: an edge for each that is not the original of it."""
    same = [one for one in found if one.verdict == "same"]
    first = min([article, *(one.original for one in same)], key=lambda wording: wording.order)
    return [
        _edge(article, first, one.like, one)
        if one.original is first
        else _edge(one.original, first, article, one)
        for one in same
    ]


def doubts(article: Wording, found: Sequence[Likeness]) -> list[Row]:
    """What a person should look at."""
    return [_doubt(article, one) for one in found if one.verdict == "undecided" and one.by == PROGRAM]


def _held(article: Wording, original: Wording, family: Sequence[Wording], judge: Judge) -> Likeness:
    """Hold an article against an original; where that does not settle it, against the copies.

    A copy of a copy that shares nothing with the original, such as the local paragraph alone, is left to a person.
    """
    direct = _likeness(article, original, original, judge)
    if direct.verdict == "same" or direct.by != PROGRAM:
        return direct
    others = [_likeness(article, original, copy, judge) for copy in family]
    nearest = max([direct, *others], key=lambda one: (one.verdict == "same", one.score))
    if nearest.verdict != "same" or nearest.by != PROGRAM or direct.verdict == "undecided":
        return nearest
    return Likeness(
        original=original,
        like=nearest.like,
        verdict="undecided",
        score=nearest.score,
        reason=f"{nearest.reason}; but the original of that one is different",
    )


def _likeness(article: Wording, original: Wording, member: Wording, judge: Judge) -> Likeness:
    """What a person said of the two, else what their texts say."""
    if member.verdict is not None and member.by is not None:
        score, reason = float(member.verdict == "same"), f"{member.by} judged so"
        return Likeness(
            original=original, like=member, verdict=member.verdict, score=score, reason=reason, by=member.by
        )
    earlier, later = sorted((article, member), key=lambda one: one.order)
    found = judge(later.text, earlier.text)
    return Likeness(
        original=original, like=member, verdict=found.verdict, score=found.score, reason=found.reason
    )


def _edge(copy: Wording, original: Wording, like: Wording, found: Likeness) -> Row:
    """Named after the copy: it has one original, and keeps the name when that changes."""
    return {
        "id": stable_id("COPY_OF", copy.id),
        "source": copy.id,
        "target": original.id,
        "properties": {"like": like.id, **_judgement(found)},
    }


def _doubt(article: Wording, found: Likeness) -> Row:
    one, other = sorted((article.id, found.like.id))
    return {
        "id": stable_id("JUDGED", PROGRAM, one, other),
        "source": one,
        "target": other,
        "properties": {"verdict": found.verdict, **_judgement(found)},
    }


def _judgement(found: Likeness) -> Row:
    return {"score": found.score, "reason": found.reason, "by": found.by}
