"""Who takes part in an event, and as what: read from the arguments of its trigger."""

from collections.abc import Iterator
from typing import Protocol

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from ingest.events.lexicon import EventLexicon
from ingest.events.triggers import Trigger
from ingest.reading import ActorMention, Participant

_SUBJECTS = frozenset({"nsubj", "csubj"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "appos", "punct", "parataxis"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PREPOSITIONS = {"by": "agent", "against": "target", "on": "target", "of": "target", "between": "participant"}
_WITH = {"with": "participant", "from": "source", "to": "recipient"}
_ENDS = frozenset({"source", "recipient"})
_OWN_ACT = frozenset({"announce", "declare", "protest", "withdraw"})
_NOBODY = frozenset({"CARDINAL", "DATE", "LAW", "MONEY", "PERCENT", "PRODUCT", "QUANTITY", "TIME"})
_COLLECTIVE = frozenset({"group", "office", "organisation", "state"})
_AT = frozenset({"at", "in", "on"})
Argument = tuple[Token, str]


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


def arguments(trigger: Trigger, lexicon: EventLexicon) -> Iterator[Argument]:
    """Yield the heads of the phrases that take part, with their roles."""
    if trigger.is_verb:
        yield from _of_verb(trigger)
    else:
        yield from _of_noun(trigger, lexicon)


def _of_verb(trigger: Trigger) -> Iterator[Argument]:
    verb = trigger.head
    yield from _subjects(verb)
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and child.dep_ != "prep":
            yield child, "target"
        elif child.dep_ == "agent":
            yield from ((inner, "agent") for inner in child.children if inner.dep_ == "pobj")
        elif child.dep_ == "prep":
            role = _WITH.get(child.lower_) or ("target" if child.lower_ == "against" else None)
            yield from ((inner, role) for inner in child.children if role and inner.dep_ == "pobj")


def _subjects(verb: Token) -> Iterator[Argument]:
    """The subject of `verb`: its own, or one it shares with the clause it hangs from."""
    passive = _is_passive(verb)
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    for subject in own:
        yield (_antecedent(subject, verb), "target" if subject.dep_ == "nsubjpass" or passive else "agent")
    if not own and (shared := _shared(verb)) is not None:
        yield shared, "target" if passive else "agent"


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in {"acl", "relcl"}
        and not any(c.dep_ == "aux" for c in verb.children)
    )


def _antecedent(subject: Token, verb: Token) -> Token:
    """'the pilot who fled': the one meant by 'who' is the noun the clause hangs from."""
    return verb.head if subject.lower_ in _RELATIVE and verb.dep_ == "relcl" else subject


def _shared(verb: Token) -> Token | None:
    """The noun that a clause without subject hangs from, or the object or subject of the verb above it."""
    for _ in range(4):
        above = verb.head
        if above is verb:
            return None
        if (
            verb.dep_ in {"acl", "relcl"}
            and above.pos_ in {"NOUN", "PROPN", "PRON"}
            and verb.tag_ in {"VBN", "VBG"}
        ):
            return above
        held = {child.dep_: child for child in above.children if child.i < verb.i}
        if verb.dep_ in {"xcomp", "pcomp"} and "dobj" in held:
            return held["dobj"]
        for relation in ("nsubj", "nsubjpass", "poss"):
            if relation in held:
                return _antecedent(held[relation], above)
        verb = above
    return None


def _of_noun(trigger: Trigger, lexicon: EventLexicon) -> Iterator[Argument]:
    noun = trigger.head
    for child in noun.children:
        if child.dep_ in {"poss", "amod", "compound", "nmod"}:
            yield child, "agent"
        elif child.dep_ in {"prep", "agent"}:
            role = _PREPOSITIONS.get(child.lower_) or _WITH.get(child.lower_)
            if child.lower_ == "of" and trigger.type in _OWN_ACT:
                role = "agent"
            yield from ((inner, role) for inner in child.children if role and inner.dep_ == "pobj")
    yield from _of_bearer(noun, lexicon)


def _of_bearer(noun: Token, lexicon: EventLexicon) -> Iterator[Argument]:
    """'Peru held talks with Chile': the verb that holds the noun lends it its subject."""
    at = noun.dep_ == "pobj" and noun.head.lower_ in _AT
    verb = noun.head.head if at else noun.head
    if (at or noun.dep_ in {"dobj", "nsubjpass"}) and verb.lemma_.lower() in lexicon.sets["bearers"]:
        for token, _ in _subjects(verb):
            if token is not noun:
                yield token, "agent"
        for child in verb.children:
            if child.dep_ in {"prep", "agent"} and child.lower_ in {"with", "by", "against", "on", "between"}:
                yield from (
                    (inner, _PREPOSITIONS.get(child.lower_, "participant")) for inner in child.children
                )


def _named(token: Token, trigger: Trigger, cast: Cast, lexicon: EventLexicon) -> Iterator[ActorMention]:
    """The actors named by the phrase of `token`, with those joined to it."""
    for head in (token, *token.conjuncts):
        if head is not trigger.head and head.ent_type_ not in _NOBODY:
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
    owners = [actor for child in modifiers for actor in _owner(child, trigger, cast)]
    return tuple(owners) or tuple(actor for span, actor in inside if span.end <= head.i)


def _is_known(actor: ActorMention, phrase: DocSpan) -> bool:
    """The words mean somebody: one named elsewhere, or one who speaks for somebody; 'a plan' means nobody."""
    name, words = actor.name.lower(), phrase.text.lower()
    only_described = (
        name in words or words.removeprefix("a ").removeprefix("an ").removeprefix("the ") in name
    )
    return not only_described or actor.speaks_for is not None or actor.kind in _COLLECTIVE


def _owner(modifier: Token, trigger: Trigger, cast: Cast) -> tuple[ActorMention, ...]:
    if not modifier.text[0].isupper():
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
