"""Where an event happened: the place named in its own clause."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.triggers import Trigger

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WHERE = frozenset({"in", "at", "near", "on", "over", "outside", "around", "inside", "into", "to", "from"})
_AIMED = frozenset({"attack", "strike", "deploy", "protest", "ceasefire"})


def place(trigger: Trigger) -> str | None:
    """The name after 'in', 'at', 'near' …; for an attack also what it is aimed at."""
    return next(_named(trigger), None)


def _named(trigger: Trigger) -> Iterator[str]:
    yield from _after_preposition(trigger.head)
    if trigger.type in _AIMED:
        objects = (child for child in trigger.head.children if child.dep_ in {"dobj", "nsubjpass"})
        yield from (name for child in objects for name in _places(child))
    if trigger.head.dep_ in {"dobj", "nsubjpass", "pobj"}:
        yield from _after_preposition(trigger.head.head)


def _after_preposition(head: Token) -> Iterator[str]:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in _WHERE:
            for inner in child.children:
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
