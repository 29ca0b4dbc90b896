"""Who takes part in an event, and as what: the actors that its arguments name."""

from collections.abc import Iterator
from typing import Protocol

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from ingest.events.arguments import arguments
from ingest.events.lexicon import EventLexicon
from ingest.events.triggers import Trigger
from ingest.reading import ActorMention, Participant

_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "appos", "punct", "parataxis"})
_ENDS = frozenset({"source", "recipient"})
_NOBODY = frozenset({"CARDINAL", "DATE", "LAW", "MONEY", "PERCENT", "PRODUCT", "QUANTITY", "TIME"})
_COLLECTIVE = frozenset({"group", "office", "organisation", "state"})


class Cast(Protocol):
    """Who is named in the article, as far as events need it; `ingest.actors` has the real one."""

    def mentions(self, span: DocSpan) -> tuple[tuple[DocSpan, ActorMention], ...]: ...
    def resolve(self, span: DocSpan, *, speaking_at: Token) -> tuple[ActorMention, ...]: ...


def participants(trigger: Trigger, cast: Cast, lexicon: EventLexicon) -> tuple[Participant, ...]:
    """The named actors among the arguments of `trigger`, each once, agents first."""
    found: dict[str, Participant] = {}
    for token, role in arguments(trigger, lexicon):
        for actor in _named(token, trigger, cast, lexicon):
            if role in _ENDS and actor.kind == "state":
                continue
            found.setdefault(actor.name, Participant(actor=actor, role=role))
    return tuple(sorted(found.values(), key=lambda participant: participant.role != "agent"))


def _named(token: Token, trigger: Trigger, cast: Cast, lexicon: EventLexicon) -> Iterator[ActorMention]:
    """The actors named by the phrase of `token`, with those joined to it."""
    for head in (token, *token.conjuncts):
        if head != trigger.head and head.ent_type_ not in _NOBODY:
            yield from (actor for actor in _meant(head, trigger, cast, lexicon) if _acts(actor))


def _meant(head: Token, trigger: Trigger, cast: Cast, lexicon: EventLexicon) -> tuple[ActorMention, ...]:
    """Whom a noun means: the name it is part of, else the one described, else its owner ('Peruvian jets')."""
    phrase = _phrase(head)
    inside = cast.mentions(phrase)
    if own := tuple(actor for span, actor in inside if span.start <= head.i < span.end and _acts(actor)):
        return own
    is_thing = any(head.lemma_.lower() in lexicon.groups[group] for group in ("weapon", "aircraft", "ground"))
    described = () if is_thing else cast.resolve(phrase, speaking_at=trigger.head)
    if known := tuple(actor for actor in described if _is_known(actor, phrase)):
        return known
    modifiers = [child for child in head.lefts if child.dep_ in {"amod", "compound", "nmod", "poss"}]
    armed = any(head.lemma_.lower() in lexicon.groups[group] for group in ("weapon", "aircraft", "force"))
    owners = [actor for child in modifiers for actor in _owner(child, trigger, cast, armed=armed)]
    return tuple(owners) or tuple(actor for span, actor in inside if span.end <= head.i)


def _is_known(actor: ActorMention, phrase: DocSpan) -> bool:
    """The words mean somebody: one named elsewhere, or one who speaks for somebody; 'a plan' means nobody."""
    name, words = actor.name.lower(), phrase.text.lower()
    only_described = (
        name in words or words.removeprefix("a ").removeprefix("an ").removeprefix("the ") in name
    )
    return not only_described or actor.speaks_for is not None or actor.kind in _COLLECTIVE


def _owner(modifier: Token, trigger: Trigger, cast: Cast, *, armed: bool) -> tuple[ActorMention, ...]:
    """Whose it is: 'Peru’s port', and of what fights also 'its drones' and 'Peruvian jets': a Peruvian cook is his own."""
    is_owner = modifier.dep_ == "poss" or modifier.pos_ == "PROPN" or armed
    if not is_owner or not (modifier.text[0].isupper() or (armed and modifier.pos_ == "PRON")):
        return ()
    return cast.resolve(modifier.doc[modifier.i : modifier.i + 1], speaking_at=trigger.head)


def _acts(actor: ActorMention) -> bool:
    """A town acts in nothing, 'F-16' is no actor, and neither is whoever has no name."""
    name = actor.name
    return actor.kind != "place" and name != name.lower() and not any(char.isdigit() for char in name)


def _phrase(head: Token) -> DocSpan:
    """The noun phrase of `head` without the clauses, further members and places that hang from it."""
    inside = [head]
    for child in head.children:
        if (
            child.dep_ in _CLAUSES
            or child.dep_ in {"conj", "cc"}
            or (child.dep_ == "prep" and child.lower_ != "of")
        ):
            continue
        inside += [child, *child.subtree]
    return head.doc[min(token.i for token in inside) : max(token.i for token in inside) + 1]
