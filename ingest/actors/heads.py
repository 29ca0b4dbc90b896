"""Which nouns the words of a source are about."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.actors.phrases import selected

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
NO_HEAD = frozenset({"ADP", "ADV", "AUX", "DET", "PART", "PUNCT", "SCONJ", "VERB"})
CLIMB = 5
"""Steps from a relative pronoun up to its clause."""


def heads(source: Span) -> Iterator[Token]:
    """Yield the noun that the source is about, and those coordinated with it inside the source."""
    root = source.root
    if root.pos_ in NO_HEAD or root.tag_ == "POS":
        root = _first_noun(source, root)
    yield _relative(selected(root))
    for token in root.conjuncts:
        if root.i < token.i < source.end:
            yield _relative(selected(token))


def _first_noun(source: Span, root: Token) -> Token:
    nouns = [
        token
        for token in source
        if token.pos_ in NOMINAL and token.dep_ not in {"compound", "npadvmod", "poss"}
    ]
    others = [token for token in source if token.pos_ not in {"ADP", "DET", "PART", "PUNCT"}]
    return next(iter(nouns + others[-1:]), root)


def _relative(head: Token) -> Token:
    """'Who', 'several of whom': the noun that the relative clause is about."""
    if head.tag_ not in {"WP", "WDT", "WP$"}:
        return head
    step = head
    for _ in range(CLIMB):
        if step.dep_ == "relcl":
            return step.head
        step = step.head
    return head
