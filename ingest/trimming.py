"""What falls away where a clause becomes a sentence of its own: the 'that' before it, marks that have lost their other half."""

from spacy.tokens import Span, Token

_PLAIN_EDGE = " \n\t,;:—–-'‘’"
_DOUBLE = '“”"„«»'
_EDGE = _PLAIN_EDGE + _DOUBLE
JOINTS = frozenset({"and", "but", "nor", "or", "so", "that", "yet"})


def without_joints(span: Span, first: int, last: int) -> Span:
    """A piece without marks at its edges and, where it opens or ends the whole, without what joins that to other clauses.

    The 'that' of 'that makes me smart' stays.
    """
    start, end = span.start, span.end
    while start < end and (_is_edge(span.doc[start]) or (span.start == first and _is_joint(span.doc[start]))):
        start += 1
    while start < end and (_is_edge(span.doc[end - 1]) or (span.end == last and _is_tail(span.doc[end - 1]))):
        end -= 1
    return span.doc[start:end]


def _is_edge(token: Token) -> bool:
    return token.is_space or token.text in _EDGE


def _is_joint(token: Token) -> bool:
    if token.lower_ == "that" and token.dep_ not in {"det", "mark"}:  # the parser may take it for a pronoun
        return token.i + 1 < len(token.doc) and token.nbor().pos_ in {"DET", "NOUN", "PRON", "PROPN"}
    return token.lower_ in JOINTS and (token.dep_ in {"cc", "mark"} or token.tag_ in {"CC", "IN"})


def _is_tail(token: Token) -> bool:
    """An 'and' that joins nothing, and the full stop of a quotation."""
    return token.text == "." or (token.dep_ == "cc" and token.lower_ in JOINTS)


def closed(text: str) -> str:
    """A text without the marks at its edges, and without quotation marks or brackets that have lost their other half."""
    inner = text.strip(_EDGE)
    for mark in _DOUBLE if _has_lost_halves(inner) else "":
        inner = inner.replace(mark, "")
    lost = {i for pair in ("()", "[]") for i in _unmatched(inner, *pair)}
    return " ".join("".join(char for i, char in enumerate(inner) if i not in lost).split())


def _unmatched(text: str, opening: str, closing: str) -> set[int]:
    """Where brackets stand that have lost their other half."""
    opened: list[int] = []
    closed_only: set[int] = set()
    for i, char in enumerate(text):
        if char == opening:
            opened.append(i)
        elif char == closing and opened:
            opened.pop()
        elif char == closing:
            closed_only.add(i)
    return closed_only | set(opened)


def _has_lost_halves(text: str) -> bool:
    """'leaked” and “nobody', 'a “plan': the first mark closes, the last one opens, or one stands alone."""
    marks = [i for i, char in enumerate(text) if char in _DOUBLE]
    if not marks:
        return False
    first, last = marks[0], marks[-1]
    closes = text[first] in "”»" or (text[first] == '"' and text[first - 1].isalnum() and first > 0)
    opens = text[last] in "“„«" or (text[last] == '"' and text[last + 1 : last + 2].isalnum())
    return bool(len(marks) % 2) or closes or opens


def joins_again(token: Token) -> bool:
    """The second 'that' of 'that it leaked and that it was closed'."""
    return token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ == "conj"
