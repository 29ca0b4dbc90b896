"""Which claim a denial denies, when it does not say so itself: earlier statements, scored, with the reason kept.

The rules follow how news points back: to the owner that the denial names, to what was just said in the same sentence or the one before, to what
the denial before it denied, to accusations before other statements. Below a threshold there is no link: a wrong one is worse than none.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from ingest.denials.likelihood import OTHER_MATTER, against, is_other_matter, nearness, noun_of, value_of
from ingest.denials.oppositions import is_despite, is_inside, set_against
from ingest.reading import ActorMention, Target
from ingest.said import Said, same_actor

THRESHOLD = 0.40
OUTDATED = 0.2
"""What it costs an earlier denial that something else has been claimed since."""
REACH = 25
"""Sentences that an anaphor can look back."""
FORWARD = 4


def target_of(
    number: int,
    said: Sequence[Said],
    links: Mapping[int, tuple[Target, ...]],
    owner: tuple[ActorMention, ...],
    doc: Doc,
) -> tuple[Target, ...]:
    """The claim that denial `number` points to: at most one target, none when unsure."""
    denial = said[number]
    if denial.statement.follows is not None:
        repeated = next(
            (n for n, s in enumerate(said) if s.statement.candidate.head == denial.statement.follows), None
        )
        if repeated is not None:
            return links.get(repeated) or (Target(index=repeated, reason="so did", score=0.9),)
    if _is_unclaimed(denial, doc):
        return ()
    scored = alternatives(number, said, links, owner, doc)
    return tuple(scored[:1]) if scored and scored[0].score >= THRESHOLD else ()


def _is_unclaimed(denial: Said, doc: Doc) -> bool:
    """'Did X leave? Y does not think so', 'it does not exist': what is denied was asked, or is a thing, and is nobody's claim."""
    start = doc[denial.statement.candidate.head].sent.start
    asked = start > 0 and any(token.text == "?" for token in doc[max(0, start - 3) : start])
    return (
        asked and denial.statement.candidate.rule == "short answer" and denial.statement.denied.kind == "none"
    )


def denied_denial(number: int, said: Sequence[Said], owner: tuple[ActorMention, ...]) -> Target | None:
    """'Norway rejected the denial': the denial of its owner, else the last one by somebody else, else what the noun tells."""
    denial = said[number]
    head = denial.statement.denied.head
    near = [n for n in _near_to(number, said) if said[n].statement.stance == "deny"]
    own = next((n for n in near if head is not None and said[n].statement.candidate.head == head.i), None)
    theirs = [n for n in near if n < number and (not owner or same_actor(owner, said[n].actors))]
    last = next((n for n in reversed(theirs) if not same_actor(denial.actors, said[n].actors)), None)
    if own is not None and (own < number or last is None):
        return Target(index=own, reason="the denial itself", score=0.95, of_denial=True)
    return None if last is None else Target(index=last, reason="the denial before", score=0.8, of_denial=True)


def alternatives(
    number: int,
    said: Sequence[Said],
    links: Mapping[int, tuple[Target, ...]],
    owner: tuple[ActorMention, ...],
    doc: Doc,
) -> list[Target]:
    """Every claim that denial `number` may point to, the likeliest first."""
    return sorted(_scored(number, said, links, owner, doc), key=lambda t: (-t.score, -t.index))


def _scored(
    number: int,
    said: Sequence[Said],
    links: Mapping[int, tuple[Target, ...]],
    owner: tuple[ActorMention, ...],
    doc: Doc,
) -> Iterator[Target]:
    denial = said[number]
    for index in _near_to(number, said):
        other = said[index]
        distance = denial.sentence - other.sentence
        if other.statement.stance == "deny":
            if index < number and (own := _through(index, other, links)) is not None:
                alike = 0.2 if noun_of(denial) and noun_of(denial) == noun_of(other) else 0.0
                less = _outdated(number, index, said) + OTHER_MATTER * is_other_matter(denial, said[own])
                score = round(min(1.0, nearness(distance) * 0.85 + alike - less), 3)
                yield Target(index=own, reason="what the denial before denies", score=score)
            continue
        if same_actor(denial.actors, other.actors):
            continue
        if is_inside(denial, other):
            reason = set_against(doc, denial, other)
            if reason is not None:
                yield Target(index=index, reason=reason, score=0.95)
            continue
        if other.statement.candidate.head in denial.statement.candidate.cue:
            yield Target(index=index, reason="what the plea answers", score=1.0)
            continue
        value, reason = value_of(denial, other, distance, owner)
        value -= against(doc, denial, other) + OTHER_MATTER * is_other_matter(denial, other)
        if index > number and distance == 0 and is_despite(doc, denial):
            value, reason = value + 0.2, "the claim goes against the denial"
        elif index > number and distance <= 0:
            value, reason = value * 0.6, "claim told later"
        yield Target(index=index, reason=reason, score=round(min(1.0, value), 3))


def _outdated(number: int, index: int, said: Sequence[Said]) -> float:
    """What it costs an earlier denial that its speaker has gone on to claim something: 'Y denied it and said B. X rejected this claim'."""
    denial, earlier = said[number], said[index]
    noun = denial.statement.denied.head
    pointed = noun is not None and any(c.lower_ in {"this", "that"} for c in (noun, *noun.lefts))
    claimed = any(
        other.statement.stance == "assert"
        and other.sentence == earlier.sentence
        and same_actor(other.actors, earlier.actors)
        for other in said[index + 1 : number]
    )
    return OUTDATED if pointed and claimed and not same_actor(denial.actors, earlier.actors) else 0.0


def _near_to(number: int, said: Sequence[Said]) -> Iterator[int]:
    """The statements from REACH sentences before a denial to FORWARD sentences behind it."""
    here = said[number].sentence
    first, last = number, number + 1
    while first > 0 and here - said[first - 1].sentence <= REACH:
        first -= 1
    while last < len(said) and said[last].sentence - here <= FORWARD:
        last += 1
    return (index for index in range(first, last) if index != number)


def _through(index: int, other: Said, links: Mapping[int, tuple[Target, ...]]) -> int | None:
    targets = links.get(index, ())
    if targets:
        return None if targets[0].of_denial else targets[0].index
    return index if other.proposition.words else None
