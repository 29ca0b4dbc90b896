"""The shape of a noun phrase: where it begins and ends, its determiner, and the words for its owner."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from ingest.actors.trees import children, lefts, rights, span
from ingest.actors.words import is_mark, is_plural, singular, tells_time, text
from ingest.attribution.joints import charge

BEFORE = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "npadvmod", "advmod", "punct"}
) | {"case", "conj", "cc"}
AFTER = frozenset({"prep", "acl", "amod"})
SAYING = frozenset({"adding", "arguing", "claiming", "insisting", "saying"})
"""What somebody says is no part of the name: 'a letter saying that …'."""
TIES = frozenset({"affiliated", "close", "issued", "linked", "made", "posted", "published", "released"}) | {
    *("representing", "written")
}
"""Participles that tie a source to its owner: 'lawyers representing Acme', 'a video posted by Acme'."""
OWNING = frozenset({"of", "for", "from", "at", "to", "with", "in", "by", "on"})
QUANTIFIERS = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "such", "other", "any", "all"}
) | {*("some", "several", "many", "most", "various", "numerous")}
LEFT_OUT = QUANTIFIERS - {"other"}
SELECTORS = frozenset({"one", "another", "some", "several", "many", "most", "few", "all", "none"}) | {
    *("number", "group", "handful", "dozen", "couple", "series", "majority")
}


@dataclass(frozen=True)
class Phrase:
    """A common noun with what belongs to it."""

    head: Token
    start: int
    end: int
    determiner: str
    is_one: bool = False  # 'one of his lawyers' is a lawyer

    @property
    def is_plural(self) -> bool:
        return is_plural(self.head) and not self.is_one

    @cached_property
    def noun(self) -> str:
        return singular(self.head)

    @property
    def is_definite(self) -> bool:
        return self.determiner in {"the", "that", "this", "those", "these", "both"}

    @cached_property
    def words(self) -> str:
        """The phrase without article or quantifier."""
        doc, start = self.head.doc, self.start
        marks = (i for i in range(self.head.i - 1, start - 1, -1) if is_mark(doc[i]))
        start = next(marks, start - 1) + 1  # '“independent” experts' are experts
        while start < self.head.i and doc[start].lower_ in LEFT_OUT:
            start += 1
        return text(self.head.doc, start, self.end)

    @property
    def short(self) -> str:
        """The words up to the noun."""
        return Phrase(self.head, self.start, self.head.i + 1, self.determiner).words

    @property
    def modifiers(self) -> list[Token]:
        """The words between determiner and head, an owner's aside."""
        doc = self.head.doc
        return [
            token
            for token in doc[self.start : self.head.i]
            if token.dep_ not in {"det", "predet", "punct", "case"} and token.tag_ != "POS"
        ]


def phrase_of(head: Token) -> Phrase:
    """The noun phrase of `head`, up to but not over relative clauses, appositions and conjuncts."""
    doc, start, first = head.doc, head.i, head.sent.start
    while start > first and _belongs(doc[start - 1], head):
        if doc[start - 1].dep_ == "cc" and doc[start - 1].head.lower_ == "government":
            break  # 'government and opposition forces'
        start -= 1
    while start < head.i and (doc[start].is_punct or doc[start].dep_ in {"cc", "advmod"}):
        start += 1
    end = head.i + 1
    for child in rights(head):
        if child.dep_ not in AFTER or child.i != end or _is_time(child) or child.lower_ in SAYING:
            break
        if head.head.dep_ == "agent" and charge(head.head.head) == child:
            break  # 'was accused by prosecutors of fraud'
        end = _end(child)
    return Phrase(head, start, end, doc[start].lower_, _is_one(head))


def _is_one(head: Token) -> bool:
    """'One of his lawyers', 'another of them'."""
    of = head.head
    return head.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in {"one", "another"}


def _belongs(token: Token, head: Token) -> bool:
    """The token hangs on the head by words that stand before a noun."""
    step = token
    for _ in range(8):
        if step == head:
            return True
        if step.dep_ not in BEFORE or step.i > head.i:
            return False
        step = step.head
    return False


def _is_time(child: Token) -> bool:
    """'officials on Thursday': when they spoke, not who they are."""
    return any(tells_time(token) for token in children(child))


def _end(child: Token) -> int:
    """The last token of a phrase after the noun, before a comma or a relative clause in it."""
    doc = child.doc
    for position in range(child.i, child.right_edge.i + 1):
        token = doc[position]
        if position > child.i and (
            is_mark(token)
            or token.text == "–"
            or token.dep_ == "relcl"
            or token.tag_ == "WDT"
            or _is_time(token)
        ):
            return position
    return child.right_edge.i + 1


def owners(head: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words that may say whose the noun is, with how: 'poss', 'mod' or the preposition."""
    for child in lefts(head):
        if child.dep_ == "poss":
            yield child, "poss"
    for child in reversed(list(lefts(head))):
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            yield from ((token, "mod") for token in reversed(span(child)) if token.i < head.i)
    for child in rights(head):
        if child.dep_ in {"prep", "agent"} and child.lower_ in OWNING:
            yield from ((token, child.lower_) for token in children(child) if token.dep_ == "pobj")
        elif child.dep_ == "acl" and (child.lower_ in TIES or any(t.dep_ == "agent" for t in rights(child))):
            yield from _participle(child)


def _participle(verb: Token) -> Iterator[tuple[Token, str]]:
    for child in children(verb):
        if child.dep_ == "dobj" and verb.tag_ == "VBG":
            yield child, "of"
        elif child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "to", "with"}:
            yield from ((token, child.lower_) for token in children(child) if token.dep_ == "pobj")


def selected(head: Token) -> Token:
    """'a number of experts', 'one of his lawyers': the noun that the phrase is about."""
    if singular(head) not in SELECTORS:
        return head
    for child in rights(head):
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((token for token in children(child) if token.dep_ == "pobj"), head)
    return head


def is_who(noun: Token) -> bool:
    """'A shepherd who …': somebody, whatever the noun."""
    if not noun.n_rights:
        return False
    clauses = (child for child in rights(noun) if child.dep_ == "relcl")
    return any(word.lower_ == "who" for clause in clauses for word in lefts(clause))
