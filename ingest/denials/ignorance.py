"""Negations that take nothing back: what is not known, not wished, not told, or not so only in part."""

from dataclasses import dataclass

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon
from ingest.denials.negation_lexicon import NegationLexicon

VERBAL = frozenset({"AUX", "VERB"})


@dataclass(frozen=True, slots=True)
class Words:
    """The two lexicons that tell what a negation denies."""

    denials: DenialLexicon
    negations: NegationLexicon


def is_partial(verb: Token, negator: Token, words: NegationLexicon, *, end: int) -> bool:
    """'not only', 'not yet', 'not enough', 'no longer', 'not until May', 'nobody but the crew'; the clause ends at `end`."""
    behind = verb.doc[negator.i + 1 : negator.i + 2]
    parts = (c for c in verb.children if c.dep_ in {"acomp", "attr", "dobj", "advmod"})
    near = [*behind, *verb.children, *(token for part in parts for token in part.children)]
    if any(token.lower_ in words.limits for token in near):
        return True
    return any(_is_exception(token, words) for token in verb.doc[negator.i + 1 : end])


def _is_exception(token: Token, words: NegationLexicon) -> bool:
    """'nobody but the crew', 'no ships except ours' say it of somebody; 'nobody came, but the band played' does not."""
    if token.lower_ not in words.exceptions or token.pos_ not in {"ADP", "CCONJ", "SCONJ"}:
        return False
    return token.dep_ == "prep" or (token.dep_ == "cc" and token.head.pos_ not in VERBAL)


def is_unknown(verb: Token, negator: Token, words: Words) -> bool:
    """'did not know', 'had no idea', 'there is no evidence': what is not known or not wished."""
    lemma = verb.lemma_.lower()
    if lemma in words.denials.strong or lemma in words.denials.weak:
        return True  # 'did not deny'
    if lemma in words.denials.uncertain or lemma in words.negations.unknown_verbs:
        return not (negator.lower_ == "never" and lemma in words.negations.never)
    things = [c for c in verb.children if c.dep_ in {"dobj", "attr", "nsubj", "nsubjpass"}]
    denied = [
        t for t in things if t == negator.head or (t.dep_ in {"dobj", "attr"} and negator.dep_ == "neg")
    ]
    return any(t.lemma_.lower() in words.negations.unknown_nouns and t.lower_ != "one" for t in denied)


def is_untold(verb: Token, words: NegationLexicon) -> bool:
    """'nobody warned them', 'she was never asked': what others left undone charges them and answers no charge."""
    return verb.lemma_.lower() in words.informing
