"""How likely it is that a denial points to a statement: how near it is, whose it is, what its cue and the denial's noun tell."""

from collections.abc import Mapping
from types import MappingProxyType

from spacy.tokens import Doc

from graph.model import ClaimKind
from ingest.actors import load_actor_lexicon
from ingest.denials.mentions import RULE
from ingest.denials.target_lexicon import load_targets
from ingest.propositions import kinship, stem
from ingest.reading import ActorMention
from ingest.said import Said, all_names, same_actor

KIND_WEIGHT: Mapping[ClaimKind, float] = MappingProxyType(
    {"accusation": 0.1, "fact": 0.0, "opinion": -0.2, "demand": -0.4, "intention": -0.4},
)
SALIENCE_WEIGHT = 0.2
REFERS = 0.2
"""What it costs a statement that it is about claims."""
UNLIKELY = 0.15
"""What it costs a statement that it claims little: it is negated, says nothing, has no verb, or nobody is known to have said it."""
OWN_SIDE = 0.3
"""What it costs a statement that it is by the denier's own side: a spokesman seldom denies what his ministry says."""
OTHER_MATTER = 0.4
"""What it costs a statement that the noun that points to it is about something else."""


def nearness(distance: int) -> float:
    return 1.0 if distance <= 0 else 0.9 / (1.0 + 0.18 * (distance - 1))


def value_of(denial: Said, other: Said, distance: int, owner: tuple[ActorMention, ...]) -> tuple[float, str]:
    value, reason = nearness(abs(distance)) * 0.8, "nearest claim of another"
    noun = noun_of(denial)
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


def against(doc: Doc, denial: Said, other: Said) -> float:
    """What speaks against a statement's being the one that is denied."""
    unknown = not other.actors and other.statement.candidate.rule != RULE
    little = other.proposition.negated or not other.proposition.words or unknown
    content = other.statement.candidate.content
    bare = not any(token.pos_ in {"VERB", "AUX"} for start, end in content for token in doc[start:end])
    ours = bool(all_names(denial.actors) & all_names(other.actors))
    return REFERS * other.refers + UNLIKELY * little + UNLIKELY * bare + OWN_SIDE * ours


def is_other_matter(denial: Said, other: Said) -> bool:
    """'The landfill theory': what the noun is about must stand in the claim."""
    noun = denial.statement.denied.head
    if noun is None or noun.pos_ != "NOUN":
        return False
    known = load_actor_lexicon()
    about = [
        stem(c)
        for c in noun.lefts
        if c.dep_ == "compound" and c.pos_ == "NOUN" and c.lemma_.lower() not in known.organisations
    ]
    return bool(about) and other.proposition.words.isdisjoint(about)


def noun_of(denial: Said) -> str:
    head = denial.statement.denied.head
    return head.lemma_.lower() if head is not None else ""
