"""'The claims are false', 'there is no truth in them', 'no such order was given': statements whose own words deny."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range
from ingest.denials.answers import answered
from ingest.denials.deeds import DEEDS
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import NOTHING, DeniedObject, noun_object
from ingest.denials.predicates import PREDICATES, is_said

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
        clause = _clause(_verb_of(token), inside, lexicon)
        if clause is not None:
            return Found(denied, clause.i, _part(clause, inside))
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
            (found for rule in (*PREDICATES, *DEEDS) if (found := rule(token, lexicon)) is not None), None
        )
    if token.pos_ != "NOUN":
        return None
    unreal = _against_reality(token, lexicon)
    if unreal is not None:
        return noun_object(unreal, lexicon)
    if _is_absence_of_truth(token, lexicon):
        return _of(token, lexicon)
    return NOTHING if _is_no_such(token) else None


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
        reason = any(c.dep_ == "mark" and c.lower_ == "because" for c in verb.children)
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


def _verb_of(token: Token) -> Token:
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _starts_phrase(token: Token, lexicon: DenialLexicon) -> bool:
    """'far from the truth'; not 'not far from the truth'."""
    for rest in lexicon.phrases.get(token.lower_, ()):
        words = token.doc[token.i + 1 : token.i + 1 + len(rest)]
        if tuple(word.lower_ for word in words) == rest:
            return not any(c.dep_ == "neg" and c.i < token.i for c in _verb_of(token).children)
    return False


def _subject(token: Token, lexicon: DenialLexicon) -> DeniedObject:
    subject = next((c for c in _verb_of(token).lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return noun_object(subject, lexicon) if subject is not None and is_said(subject, lexicon) else NOTHING


def _is_no_such(noun: Token) -> bool:
    """'There was no such memo', 'no such thing'."""
    such = next((c for c in noun.lefts if c.lower_ == "such"), None)
    no = any(c.lower_ == "no" for c in noun.lefts)
    return such is not None and no and noun.lower_ != "luck"


def _is_absence_of_truth(token: Token, lexicon: DenialLexicon) -> bool:
    """'there is no truth', 'has no basis', 'without foundation'."""
    if token.lemma_.lower() not in lexicon.truths or token.lemma_ == "case":
        return False
    if any(c.lower_ == "for" and not _is_about_said(c, lexicon) for c in token.rights):
        return False  # 'no basis for a trial', 'no case for action'
    if token.dep_ == "pobj" and token.head.lower_ == "without":
        return True
    any_truth = any(c.lower_ in {"any", "an", "a"} for c in token.children)
    bare_no = any(c.lower_ == "no" for c in token.children)
    return bare_no or (any_truth and any(c.dep_ == "neg" for c in token.head.children))


def _is_about_said(preposition: Token, lexicon: DenialLexicon) -> bool:
    return any(c.dep_ == "pobj" and is_said(c, lexicon) for c in preposition.children)


def _against_reality(token: Token, lexicon: DenialLexicon) -> Token | None:
    """'does not correspond to reality', 'has nothing to do with the facts': the subject that is called so."""
    if token.lemma_.lower() not in lexicon.reality or token.dep_ not in {"pobj", "dobj"}:
        return None
    verb = _verb_of(token)
    words = [
        verb,
        *verb.children,
        *(c for child in verb.children if child.dep_ == "dobj" for c in child.children),
    ]
    negated = any(c.dep_ == "neg" or c.lower_ in {"no", "nothing", "little"} for c in words)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    agrees = verb.lemma_ in lexicon.agreeing
    return subject if negated and agrees and subject is not None and is_said(subject, lexicon) else None


def _of(token: Token, lexicon: DenialLexicon) -> DeniedObject:
    """'no truth in / to / behind X', 'X has no basis'."""
    for child in chain(token.rights, token.head.rights):
        if child.dep_ == "prep" and child.lower_ in {"in", "to", "behind", "of"}:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None:
                return noun_object(inner, lexicon)
    subject = next((c for c in _verb_of(token).children if c.dep_ == "nsubj"), None)
    return noun_object(subject, lexicon) if subject is not None else NOTHING
