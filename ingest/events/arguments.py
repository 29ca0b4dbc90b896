"""The phrases that take part in an event, with their roles: read from the arguments of its trigger."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.lexicon import EventLexicon
from ingest.events.triggers import Trigger

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PREPOSITIONS = {"by": "agent", "against": "target", "on": "target", "of": "target", "between": "participant"}
_WITH = {"with": "participant", "from": "source", "to": "recipient"}
_OWN_ACT = frozenset({"announce", "declare", "protest", "withdraw"})
_AT = frozenset({"at", "behind", "in", "on", "to"})
_OF_OBJECT = frozenset({"against", "for", "from", "into", "of", "with"})
"""'accused Peru of shelling': after these the object of the verb above is the one that acts."""
Argument = tuple[Token, str]


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
    controlled = _by_object(verb)
    for _ in range(4):
        above = verb.head
        if above == verb:
            return None
        if (
            verb.dep_ in {"acl", "relcl"}
            and above.pos_ in {"NOUN", "PROPN", "PRON"}
            and verb.tag_ in {"VBN", "VBG"}
        ):
            return above
        held = {child.dep_: child for child in above.children if child.i < verb.i}
        if controlled and "dobj" in held:
            return held["dobj"]
        for relation in ("nsubj", "nsubjpass", "poss"):
            if relation in held:
                return _antecedent(held[relation], above)
        controlled = _by_object(above) if above.pos_ in {"AUX", "VERB"} else controlled
        verb = above
    return None


def _by_object(verb: Token) -> bool:
    return verb.dep_ == "xcomp" or (verb.dep_ == "pcomp" and verb.head.lower_ in _OF_OBJECT)


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
    lends = any(verb.lemma_.lower() in lexicon.sets[name] for name in ("bearers", "doing"))
    if (at or noun.dep_ in {"dobj", "nsubjpass"}) and lends:
        for token, _ in _subjects(verb):
            if token != noun:
                yield token, "agent"
        for child in verb.children:
            if child.dep_ in {"prep", "agent"} and child.lower_ in {"with", "by", "against", "on", "between"}:
                yield from (
                    (inner, _PREPOSITIONS.get(child.lower_, "participant")) for inner in child.children
                )
