"""Which claim a denial denies, when it does not say so itself: earlier statements, scored, with the reason kept.

The rules follow how news points back: to the owner that the denial names, to what was just said in the same sentence or the one before, to what
the denial before it denied, to accusations before other statements. Below a threshold there is no link: a wrong one is worse than none.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from spacy.tokens import Doc

from graph.model import ClaimKind
from ingest.denials.mentions import RULE
from ingest.denials.oppositions import is_despite, is_inside, set_against
from ingest.denials.target_lexicon import load_targets
from ingest.propositions import kinship
from ingest.reading import ActorMention, Target
from ingest.said import Said, all_names, same_actor

KIND_WEIGHT: Mapping[ClaimKind, float] = MappingProxyType(
    {"accusation": 0.1, "fact": 0.0, "opinion": -0.2, "demand": -0.4, "intention": -0.4},
)
SALIENCE_WEIGHT = 0.2
THRESHOLD = 0.40
REFERS = 0.2
"""What it costs a statement that it is about claims."""
UNLIKELY = 0.15
"""What it costs a statement that it claims little: it is negated, says nothing, has no verb, or nobody is known to have said it."""
OWN_SIDE = 0.3
"""What it costs a statement that it is by the denier's own side: a spokesman seldom denies what his ministry says."""
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
    scored = alternatives(number, said, links, owner, doc)
    return tuple(scored[:1]) if scored and scored[0].score >= THRESHOLD else ()


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
                alike = 0.2 if _noun(denial) and _noun(denial) == _noun(other) else 0.0
                score = round(min(1.0, _near(distance) * 0.85 + alike - _outdated(number, index, said)), 3)
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
        value, reason = _value(denial, other, distance, owner)
        value -= _against(doc, denial, other)
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


def _near(distance: int) -> float:
    return 1.0 if distance <= 0 else 0.9 / (1.0 + 0.18 * (distance - 1))


def _value(denial: Said, other: Said, distance: int, owner: tuple[ActorMention, ...]) -> tuple[float, str]:
    value, reason = _near(abs(distance)) * 0.8, "nearest claim of another"
    noun = _noun(denial)
    if owner and same_actor(owner, other.actors):
        value, reason = value + 0.35, "claim of the named owner"
    elif owner:
        value -= 0.25
    if load_targets().suits(noun, other.head_lemma):
        value, reason = value + 0.15, f"{noun}: {other.head_lemma}"
    if other.statement.candidate.rule == RULE:
        alike = other.head_lemma == noun
        charged = other.statement.candidate.frame == "pass" and noun in load_targets().reporting_nouns
        value, reason = (
            value + (0.35 if alike else 0.0 if charged else 0.1),
            f"{other.head_lemma} told by nobody named",
        )
    if all_names(denial.actors) & other.mentions:
        value, reason = value + 0.12, f"{reason}, about the denier"
    value += KIND_WEIGHT[other.kind] + SALIENCE_WEIGHT * other.salience
    value += 0.5 * kinship(denial.proposition, other.proposition) if denial.proposition.words else 0.0
    return value, reason


def _against(doc: Doc, denial: Said, other: Said) -> float:
    """What speaks against a statement's being the one that is denied."""
    unknown = not other.actors and other.statement.candidate.rule != RULE
    little = other.proposition.negated or not other.proposition.words or unknown
    content = other.statement.candidate.content
    bare = not any(token.pos_ in {"VERB", "AUX"} for start, end in content for token in doc[start:end])
    ours = bool(all_names(denial.actors) & all_names(other.actors))
    return REFERS * other.refers + UNLIKELY * little + UNLIKELY * bare + OWN_SIDE * ours


def _noun(denial: Said) -> str:
    head = denial.statement.denied.head
    return head.lemma_.lower() if head is not None else ""
