"""'The claims are false', 'there is no truth in them', 'no such order was given': statements whose own words deny."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range
from ingest.denials.answers import answered
from ingest.denials.deeds import DEEDS
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.makings import MAKINGS
from ingest.denials.objects import NOTHING, DeniedObject, noun_object
from ingest.denials.predicates import PREDICATES, is_said
from ingest.denials.truths import denied_by_noun, is_pointed_at, verb_of

ASIDE = frozenset({"relcl", "advcl", "acl"})


@dataclass(frozen=True, slots=True)
class Found:
    """What a statement denies; `part` are the words that do, headed by token `head`, where the rest says something else."""

    denied: DeniedObject
    head: int
    part: Range | None = None


def denied_in(
    doc: Doc,
    content: Iterable[Range],
    lexicon: DenialLexicon,
    *,
    elsewhere: frozenset[int] = frozenset(),
    outright: bool = False,
) -> Found | None:
    """What the words of a statement deny, or None if they deny nothing.

    Tokens `elsewhere` belong to a statement inside this one ('A said B had told them it was untrue'): they are B's to deny.
    `outright` says that the words are a quotation that stands in no other statement: its asides and exclamations are the speaker's.
    """
    tokens = list(chain.from_iterable(doc[start:end] for start, end in content))
    if not tokens:
        return None
    inside = (tokens[0].i, tokens[-1].i)
    for token in tokens:
        if token.i in elsewhere and not (outright and _is_comment(token)):
            continue
        denied = _denied_at(token, lexicon)
        if denied is None:
            continue
        if _is_comment(token):
            return Found(NOTHING, token.i, clause_range(token)) if outright else None
        clause = _clause(verb_of(token), inside, lexicon)
        if clause is not None:
            return Found(denied, clause.i, _part(clause, inside))
        if is_pointed_at(token, lexicon):
            return Found(
                denied, token.i
            )  # 'a chance to answer these baseless rumours' calls them so wherever it stands
    return _answered(tokens, lexicon) if outright else None


def _answered(tokens: Sequence[Token], lexicon: DenialLexicon) -> Found | None:
    words = answered(tokens, lexicon)
    if words is None:
        return None
    whole = words[0].i <= tokens[min(1, len(tokens) - 1)].i
    return Found(NOTHING, words[-1].i, None if whole else (words[0].i, tokens[-1].i + 1))


def _denied_at(token: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """What the predicate, noun or phrase at one token denies."""
    if _starts_phrase(token, lexicon):
        return _subject(token, lexicon)
    if token.pos_ in {"VERB", "AUX"}:
        return next(
            (
                found
                for rule in (*PREDICATES, *MAKINGS, *DEEDS)
                if (found := rule(token, lexicon)) is not None
            ),
            None,
        )
    return denied_by_noun(token, lexicon) if token.pos_ == "NOUN" else None


def _clause(verb: Token, inside: Range, lexicon: DenialLexicon) -> Token | None:
    """The head of the clause of the statement that a verb is in: the whole, or a reason, or one joined by 'and' with a subject of its own.

    None for an aside, or under 'I hope', 'if'.
    """
    part = None
    while inside[0] <= verb.i <= inside[1]:
        if any(c.dep_ == "mark" and c.lower_ in lexicon.supposed for c in verb.children):
            return None
        head = verb.head
        if head == verb or not inside[0] <= head.i <= inside[1]:
            break
        reason = any(c.dep_ == "mark" and c.lower_ in lexicon.reasons for c in verb.children)
        if verb.dep_ in ASIDE and not reason:
            return None
        if verb.dep_ == "ccomp" and head.lemma_.lower() in lexicon.unsure:
            return None
        if part is None and (reason or _is_joined(verb)):
            part = verb
        verb = head
    return part or verb


def _is_joined(verb: Token) -> bool:
    """'…, and the report is false': a clause with a subject of its own."""
    return (
        verb.dep_ == "conj"
        and verb.pos_ in {"VERB", "AUX"}
        and any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in verb.lefts)
    )


def _part(clause: Token, inside: Range) -> Range | None:
    """The tokens of a clause, the word that joins it left out; None where it is the whole statement."""
    whole = not inside[0] <= clause.head.i <= inside[1] or clause.head == clause
    return None if whole else clause_range(clause)


def clause_range(head: Token) -> Range:
    return head.left_edge.i, head.right_edge.i + 1


def _is_comment(token: Token) -> bool:
    """'…, which is not true'."""
    return token.dep_ in ASIDE and any(c.lower_ == "which" and c.dep_ == "nsubj" for c in token.lefts)


def _starts_phrase(token: Token, lexicon: DenialLexicon) -> bool:
    """'far from the truth'; not 'not far from the truth'."""
    for rest in lexicon.phrases.get(token.lower_, ()):
        words = token.doc[token.i + 1 : token.i + 1 + len(rest)]
        if tuple(word.lower_ for word in words) == rest:
            return not any(c.dep_ == "neg" and c.i < token.i for c in verb_of(token).children)
    return False


def _subject(token: Token, lexicon: DenialLexicon) -> DeniedObject:
    subject = next((c for c in verb_of(token).lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return noun_object(subject, lexicon) if subject is not None and is_said(subject, lexicon) else NOTHING
