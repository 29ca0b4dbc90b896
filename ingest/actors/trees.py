"""The neighbours of a word in the parse, never farther than a sentence is long: long lists stay cheap."""

from collections.abc import Iterator

from spacy.tokens import Token

WIDTH = 60
"""How many tokens away a word's own words may stand."""
CHAIN = 20
"""How many words are taken as side by side."""


def lefts(head: Token) -> Iterator[Token]:
    """What hangs on the word and stands before it, in order."""
    if not head.n_lefts:
        return
    if head.i - head.left_edge.i <= WIDTH:
        yield from head.lefts
    else:
        yield from (token for token in head.doc[head.i - WIDTH : head.i] if token.head == head)


def rights(head: Token) -> Iterator[Token]:
    """What hangs on the word and stands after it, in order."""
    if not head.n_rights:
        return
    if head.right_edge.i - head.i <= WIDTH:
        yield from head.rights
    else:
        yield from (token for token in head.doc[head.i + 1 : head.i + WIDTH] if token.head == head)


def children(head: Token) -> Iterator[Token]:
    yield from lefts(head)
    yield from rights(head)


def span(token: Token) -> list[Token]:
    """The word with all that hangs on it."""
    start, end = max(token.left_edge.i, token.i - WIDTH), min(token.right_edge.i, token.i + WIDTH)
    return list(token.doc[start : end + 1])


def conjuncts(token: Token) -> list[Token]:
    """The words coordinated with this one, in order, itself left out."""
    first = token
    for _ in range(CHAIN):
        if first.dep_ != "conj":
            break
        first = first.head
    chain = [first]
    for link in chain:
        chain.extend(child for child in rights(link) if child.dep_ == "conj")
        if len(chain) > CHAIN:
            break
    return sorted((link for link in chain if link != token), key=lambda link: link.i)


def ancestors(token: Token) -> Iterator[Token]:
    """The words above this one, the nearest first."""
    for _ in range(CHAIN):
        if token.head == token:
            return
        token = token.head
        yield token
