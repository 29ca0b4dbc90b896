"""The same predicate of the same thing, once affirmed and once negated: 'The dam is safe', 'It is not safe'."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range
from ingest.clauses import SUBJECTS, main_clauses

COPULAS = frozenset({"be", "become", "remain", "seem", "stay"})
LIGHT = frozenset({"do", "get", "go", "have", "make", "take"})
"""Verbs that say little without what they take."""
STATES = frozenset({"acomp", "attr", "oprd", "dobj"})


def takes_back(doc: Doc, verb: int, content: Iterable[Range]) -> bool:
    """Whether the negated clause of `verb` denies what a clause of another's content says in the same words."""
    said = _predicate(doc[verb])
    subject = _subject(doc[verb])
    if said is None or subject is None:
        return False
    return any(
        _predicate(other) == said and (_may_be_same(subject, _subject(other)) or _is_turned(doc[verb], other))
        for other in _verbs(doc, content)
    )


def _is_turned(verb: Token, other: Token) -> bool:
    """'Peru shot down a drone', 'No drone was shot down': the one in the passive, what is done to the same noun."""
    things = _undergoing(verb), _undergoing(other)
    return None not in things and things[0] == things[1] and _is_passive(verb) != _is_passive(other)


def _undergoing(verb: Token) -> str | None:
    """The noun that something is done to."""
    noun = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.pos_ != "PRON"), None)
    return None if noun is None else noun.lemma_.lower()


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "nsubjpass" for c in verb.children)


def _verbs(doc: Doc, content: Iterable[Range]) -> Iterator[Token]:
    for part in content:
        for verb, _ in main_clauses(doc, part):
            yield verb


def _predicate(verb: Token) -> tuple[str, str] | None:
    """The verb, or what stands behind a copula or a verb that says little alone; None where nothing does."""
    lemma = verb.lemma_.lower()
    if lemma not in COPULAS | LIGHT:
        return ("", lemma)
    state = next((c for c in verb.rights if c.dep_ in STATES and c.pos_ != "PRON"), None)
    if state is None:
        return None
    return ("be" if lemma in COPULAS else lemma, state.lemma_.lower())


def _subject(verb: Token) -> Token | None:
    while verb.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)


def _may_be_same(one: Token, other: Token | None) -> bool:
    """A pronoun of the third person, or the same noun; 'there' for 'there'."""
    if other is None:
        return False
    if one.dep_ == "expl" or other.dep_ == "expl":
        return one.dep_ == other.dep_
    third = one.pos_ == "PRON" and one.lower_ in {"he", "it", "she", "that", "they", "this", "these", "those"}
    return third or one.lemma_.lower() == other.lemma_.lower()
