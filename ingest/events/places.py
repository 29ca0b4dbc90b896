"""Where an event happened: the place named in its own clause."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from ingest.events.triggers import Trigger

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset({"across", "around", "at", "in", "inside", "near", "off", "outside", "over", "throughout"})
_TOWARDS = frozenset({"from", "into", "on", "past", "through", "to"})
_AIMED = frozenset({"attack", "strike", "deploy", "protest", "ceasefire"})
_PHRASES = frozenset({"agent", "appos", "dobj", "nsubj", "nsubjpass", "pobj", "prep"})
_DEEP = 4
"""Steps down the tree that a place may stand from its trigger: 'killed six people in a village in Norland'."""


def place(trigger: Trigger) -> str | None:
    """The name after 'in', 'at', 'near' …; for an attack also what it is aimed at; else where it comes from or goes."""
    return next(_named(trigger), None)


def _named(trigger: Trigger) -> Iterator[str]:
    clause = list(_phrases(trigger.head))
    yield from _after(clause, _AT)
    if trigger.type in _AIMED:
        aims = [token for token in clause if token.dep_ in {"dobj", "nsubjpass"} or token.head.lower_ == "of"]
        yield from (name for token in aims for name in _places(token))
    yield from _after(clause, _TOWARDS)
    if trigger.head.dep_ in {"dobj", "nsubjpass", "pobj"}:
        above = [child for child in trigger.head.head.children if child.dep_ == "prep"]
        yield from _after(above, _AT | _TOWARDS)


def _phrases(head: Token) -> Iterator[Token]:
    """The phrases of one clause, nearest first; clauses inside them are left out."""
    level = [head]
    for _ in range(_DEEP):
        level = [child for token in level for child in token.children if child.dep_ in _PHRASES]
        yield from level


def _after(clause: Iterable[Token], prepositions: frozenset[str]) -> Iterator[str]:
    for token in clause:
        if token.dep_ == "prep" and token.lower_ in prepositions:
            for inner in token.children:
                yield from _places(inner)


def _places(head: Token) -> Iterator[str]:
    """The named place that `head` is part of, or that stands in its phrase ('the village of Rano')."""
    for token in (
        head,
        *(inner for child in head.children if child.dep_ in {"prep", "appos"} for inner in child.subtree),
    ):
        if token.ent_type_ in _PLACES:
            yield _entity(token)


def _entity(token: Token) -> str:
    """The whole name that `token` is part of; walked from the token: `ents` reads the whole document."""
    doc, start, end = token.doc, token.i, token.i + 1
    while doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end].text.removeprefix("the ")
