"""Which nouns the words of a source are about."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.actors.phrases import selected
from ingest.actors.trees import children, conjuncts, lefts, rights

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
NO_HEAD = frozenset({"ADP", "ADV", "AUX", "DET", "PART", "PUNCT", "SCONJ", "VERB"})
CLIMB = 5
"""Steps from a relative pronoun up to its clause."""
PLURAL = frozenset({"all", "are", "both", "have", "were"})
"""Words of a relative clause that is about more than one."""


def heads(source: Span) -> Iterator[Token]:
    """Yield the nouns that the source is about: the root, and those that it names beside it."""
    root = source.root
    if root.pos_ in NO_HEAD or root.tag_ == "POS":
        root = _first_noun(source, root)
    yield from _sharers(root)
    yield from _relative(selected(root))
    for token in (*conjuncts(root), *_as_well(source, root), *_included(root)):
        if root.i < token.i < source.end:
            yield from _relative(selected(token))


def _first_noun(source: Span, root: Token) -> Token:
    nouns = [
        token
        for token in source
        if token.pos_ in NOMINAL and token.dep_ not in {"compound", "npadvmod", "poss"}
    ]
    others = [token for token in source if token.pos_ not in {"ADP", "DET", "PART", "PUNCT"}]
    return next(iter(nouns + others[-1:]), root)


def _sharers(root: Token) -> Iterator[Token]:
    """'Government and opposition forces': the government is an actor of its own."""
    for child in lefts(root):
        if child.lower_ == "government" and child.n_lefts == 0 and any(True for _ in conjuncts(child)):
            yield child


def _as_well(source: Span, root: Token) -> Iterator[Token]:
    """'X as well as Y', where the parser makes two subjects of them."""
    for token in source[root.i - source.start + 1 :] if root.i >= source.start else ():
        if token.dep_ == root.dep_ and token.head == root.head and token.doc[root.i + 1].lower_ == "as":
            yield token


def _included(root: Token) -> Iterator[Token]:
    """'Others, including X and Y'."""
    for child in rights(root):
        if child.lower_ == "including":
            for named in children(child):
                if named.dep_ == "pobj":
                    yield from (named, *conjuncts(named))


def _relative(head: Token) -> Iterator[Token]:
    """'Who', 'several of whom': what the relative clause is about, or all of 'X, Y and Z, who have …'."""
    if head.tag_ not in {"WP", "WDT", "WP$"}:
        yield head
        return
    clause = next((step for step in _up(head) if step.dep_ == "relcl"), None)
    found = clause.head if clause is not None else _before(head)
    if found is None:
        yield head
        return
    if head.lower_ == "whom" and found.tag_ in {"NN", "NNP"}:
        found = _plural_before(head, found)
    words = head.doc[head.i : head.i + CLIMB]
    chain = (*conjuncts(found), found) if any(word.lower_ in PLURAL for word in words) else (found,)
    yield from sorted(token for token in chain if token.i < head.i)


def _up(token: Token) -> Iterator[Token]:
    for _ in range(CLIMB):
        yield token
        token = token.head


def _before(relative: Token) -> Token | None:
    """The noun before the comma, where the parser saw no relative clause."""
    doc, i = relative.doc, relative.i - 1
    if i > 0 and doc[i].text == ",":
        i -= 1
    return doc[i] if i >= 0 and doc[i].pos_ in NOMINAL else None


def _plural_before(relative: Token, found: Token) -> Token:
    """'A backlash from bishops in Wales, several of whom …' is about the bishops."""
    between = relative.doc[found.i : relative.i]
    return next((token for token in reversed(between) if token.tag_ in {"NNS", "NNPS"}), found)
