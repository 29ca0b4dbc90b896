"""'The claims are false', 'there is no truth in them', 'called it a lie': words that deny what somebody has said."""

from collections.abc import Iterable
from itertools import chain

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import NOTHING, POINTERS, DeniedObject, noun_object

MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis", "dep", "xcomp"})
PLAIN = frozenset(
    {
        "false",
        "untrue",
        "baseless",
        "unfounded",
        "groundless",
        "fake",
        "fabricated",
        "lie",
        "hoax",
        "nonsense",
        "fabrication",
    }
)
"""Words that deny whatever they are said of; the others deny only something said."""
UNSURE = frozenset({"hope", "wish", "doubt", "wonder", "ask", "know", "prove", "establish", "determine"})
EXCLAMATION = 6
"""Words up to which a whole quotation such as 'A lie' or 'Fake news' is a denial."""
SHORT_ANSWER = 3
"""Words up to which an answer that begins with 'no' is nothing but a no."""


def denied_in(doc: Doc, content: Iterable[Range], lexicon: DenialLexicon) -> DeniedObject | None:
    """What the words of a statement call false, or None if they call nothing so."""
    tokens = list(chain.from_iterable(doc[start:end] for start, end in content))
    for token in tokens:
        if _is_main(token, tokens) and (subject := _falsified(token, lexicon)) is not None:
            return noun_object(subject, lexicon)
        if _is_absence_of_truth(token, lexicon) and _is_main(token, tokens):
            return _of(token, lexicon)
    return _exclaimed(tokens, lexicon)


def _is_main(predicate: Token, tokens: list[Token]) -> bool:
    """Whether a predicate belongs to a main clause of the statement, not to an aside in it."""
    inside = {token.i for token in tokens[:1] + tokens[-1:]}
    verb = predicate.head if predicate.dep_ in {"acomp", "attr", "oprd"} else predicate
    steps = 0
    while verb.i >= min(inside) and verb.head is not verb and steps < 8:
        if verb.head.lemma_.lower() in UNSURE and verb.dep_ == "ccomp" and verb.head.i >= min(inside):
            return False
        if verb.dep_ not in MAIN:
            return verb.dep_ in {"advcl", "relcl"} and verb.head.i < min(inside)
        verb, steps = verb.head, steps + 1
        if verb.i < min(inside) or verb.i > max(inside):
            return True
    return True


def _falsified(token: Token, lexicon: DenialLexicon) -> Token | None:
    """The subject that a predicate of falsity is said of."""
    if token.dep_ not in {"acomp", "attr", "oprd", "ccomp", "ROOT", "conj"}:
        return None
    base = token.head if token.dep_ == "conj" and token.head.dep_ in {"acomp", "attr"} else token
    verb = base.head if base.dep_ in {"acomp", "attr", "oprd"} else base
    lemma = token.lemma_.lower()
    negated = any(c.dep_ == "neg" for c in verb.children) or any(
        c.lower_ in {"no", "not", "never", "hardly"} for c in token.children
    )
    false = token.pos_ != "VERB" and (lemma in lexicon.false_adjectives or _is_false_noun(token, lexicon))
    if not ((false and not negated) or (lemma in lexicon.truths and negated)):
        return None
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject is token:
        return None
    says = (
        subject.lemma_.lower() in lexicon.saying
        or subject.lower_ in POINTERS | {"they", "none"}
        or any(c.lemma_.lower() in lexicon.saying for c in subject.subtree if c.dep_ in {"conj", "pobj"})
    )
    return subject if says or lemma in PLAIN else None


def _is_false_noun(token: Token, lexicon: DenialLexicon) -> bool:
    """'a lie', and 'a pack of lies', 'the very definition of fake news'."""
    if token.lemma_.lower() in lexicon.false_nouns:
        return True
    inner = [
        p
        for c in token.children
        if c.dep_ == "prep" and c.lower_ == "of"
        for p in c.children
        if p.dep_ == "pobj"
    ]
    false = lexicon.false_nouns | lexicon.false_adjectives
    return any(
        p.lemma_.lower() in lexicon.false_nouns or any(c.lower_ in false for c in p.children) for p in inner
    ) or (
        token.lemma_.lower() == "news" and any(c.lower_ in lexicon.false_adjectives for c in token.children)
    )


def _is_absence_of_truth(token: Token, lexicon: DenialLexicon) -> bool:
    """'there is no truth', 'has no basis', 'without foundation'."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in lexicon.truths:
        return False
    bare = any(
        c.lower_ in {"no", "any", "little", "zero"}
        for c in token.children
        if c.dep_ in {"det", "amod", "neg"}
    )
    without = token.dep_ == "pobj" and token.head.lower_ == "without"
    denied = bare and (
        any(c.lower_ == "no" for c in token.children) or any(c.dep_ == "neg" for c in token.head.children)
    )
    return denied or without


def _of(token: Token, lexicon: DenialLexicon) -> DeniedObject:
    """'no truth in / to / behind X', 'X has no basis'."""
    for child in chain(token.rights, token.head.rights):
        inner = (
            next((c for c in child.children if c.dep_ == "pobj"), None)
            if child.dep_ == "prep" and child.lower_ in {"in", "to", "behind", "of"}
            else None
        )
        if inner is not None:
            return noun_object(inner, lexicon)
    subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
    return noun_object(subject, lexicon) if subject is not None else NOTHING


def _exclaimed(tokens: list[Token], lexicon: DenialLexicon) -> DeniedObject | None:
    words = [token for token in tokens if token.is_alpha]
    if not words or len(words) > EXCLAMATION:
        return None
    false = lexicon.false_nouns | (lexicon.false_adjectives - {"wrong", "outrageous"})
    if words[0].lower_ in {"no", "none", "never", "not"} and len(words) <= SHORT_ANSWER:
        return NOTHING
    last = words[-1] if words[-1].lemma_.lower() != "news" or len(words) < 2 else words[-2]
    subject = any(token.dep_ in {"nsubj", "nsubjpass"} for token in words)
    return NOTHING if last.lemma_.lower() in false and not subject else None


def labelled(verb: Token, lexicon: DenialLexicon) -> Token | None:
    """The noun that a verb calls false: 'called the reports nonsense', 'described it as fake'."""
    false = lexicon.false_adjectives | lexicon.false_nouns
    for child in verb.children:
        if child.dep_ in {"ccomp", "oprd", "xcomp", "advcl"} and _has(child, false):
            inner = next((c for c in child.children if c.dep_ == "nsubj"), None)
            return inner or next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
        if child.dep_ == "prep" and child.lower_ == "as" and any(_has(c, false) for c in child.children):
            return next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
        if child.dep_ == "dobj":
            nested = next(
                (
                    c
                    for c in child.children
                    if c.dep_ == "prep" and c.lower_ == "as" and any(_has(x, false) for x in c.children)
                ),
                None,
            )
            if nested is not None:
                return child
    return None


def _has(token: Token, false: frozenset[str]) -> bool:
    """Whether a phrase is headed by a word of falsity, or joins one by 'and'."""
    near = [token, *(c for c in token.children if c.dep_ in {"conj", "amod", "oprd", "acomp"})]
    return any(t.lemma_.lower() in false for t in near)
