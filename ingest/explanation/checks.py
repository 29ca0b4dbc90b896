"""Calls of the reader's rules → what each of them said about a word, and where it stands in the code."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from spacy.tokens import Doc, Span, Token

from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import DeniedObject
from ingest.explanation.calls import Call, Function, code_of
from ingest.explanation.records import Check

YES, NO, NOTHING = "yes", "no", "nothing"
LONGEST = 60
"""Characters of an answer that are shown."""


def checks(calls: Iterable[Call], doc: Doc) -> tuple[Check, ...]:
    """One check for each call whose first argument is a word, an answer given twice only once; steps that only lead to words are left out."""
    found = (
        _check(call, word, doc)
        for call in calls
        if (word := word_of(call)) is not None
        and not isinstance(call.answer, Iterator)
        and call.answer is not word
    )
    return tuple(dict.fromkeys(found))


def word_of(call: Call) -> Token | None:
    """The word that a call asks about: its first argument, where that is one, or the head of what is denied."""
    first = call.given[0] if call.given else None
    asked = first.head if isinstance(first, DeniedObject) else first
    return asked if isinstance(asked, Token) else None


def _check(call: Call, word: Token, doc: Doc) -> Check:
    return Check(
        where=where(call.function),
        name=call.function.__name__.strip("_"),
        says=says(call.function),
        word=word.text,
        answer=shown(call.answer, doc),
    )


def where(function: Function) -> str:
    """File and line of a function: 'ingest/denials/verbs.py:18'."""
    return f"{function.__module__.replace('.', '/')}.py:{code_of(function).co_firstlineno}"


def says(function: Function) -> str:
    """The first line of what a function says of itself."""
    return (function.__doc__ or "").strip().partition("\n")[0]


def shown(answer: Any, doc: Doc) -> str:
    """An answer in a few words: yes, no, the words that it means."""
    if answer is None or isinstance(answer, bool):
        return {None: NOTHING, True: YES, False: NO}[answer]
    if isinstance(answer, Token | Span):
        return _short(answer.text)
    if is_dataclass(answer):
        return _short(", ".join(_facts(answer, doc)))
    if isinstance(answer, Collection) and not isinstance(answer, str):
        return _short(", ".join(_words(answer))) or NOTHING
    return _short(str(answer)) if answer else NOTHING


def _words(answer: Collection[Any]) -> Iterator[str]:
    """The words of a collection, sorted where it has no order; spans, which are numbers, are left out."""
    words = [item.text if isinstance(item, Token) else item for item in answer]
    texts = [word for word in words if isinstance(word, str)]
    yield from sorted(texts) if isinstance(answer, frozenset | set) else texts


def _facts(answer: Any, doc: Doc) -> Iterator[str]:
    for field in fields(answer):
        value = getattr(answer, field.name)
        if isinstance(value, Token):
            yield f"{field.name} “{value.text}”"
        elif isinstance(value, str) and value != "-":
            yield f"{field.name} {value}"
        elif field.name == "content" and isinstance(value, tuple) and value and isinstance(value[0], int):
            yield f"content “{doc[value[0] : value[1]].text}”"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"


def families(word: Token, lexicon: DenialLexicon) -> Iterator[str]:
    """The lists of `denials.toml` that a word stands in."""
    lemma = word.lemma_.lower()
    for field in fields(lexicon):
        listed = getattr(lexicon, field.name)
        if lemma in listed:
            yield field.name.replace("_", " ")
