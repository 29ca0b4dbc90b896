"""Nouns that deny: 'no truth in', 'without foundation', 'does not correspond to reality', 'no such memo', 'these lies'."""

from itertools import chain

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import NOTHING, DeniedObject, noun_object
from ingest.denials.predicates import is_said

HOLDING = frozenset({"be", "carry", "contain", "find", "have", "hold", "lack", "see"})


def denied_by_noun(noun: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """What a noun denies in the clause that it stands in, or None."""
    unproved = _without_proof(noun, lexicon)
    if unproved is not None:
        return noun_object(unproved, lexicon)
    if is_pointed_at(noun, lexicon):
        return noun_object(noun, lexicon) if noun.lemma_.lower() in lexicon.saying else NOTHING
    unreal = _against_reality(noun, lexicon)
    if unreal is not None:
        return noun_object(unreal, lexicon)
    if _is_absence_of_truth(noun, lexicon):
        return _of(noun, lexicon)
    if not _is_no_such(noun):
        return None
    done = noun.lower_ == "thing" and noun.dep_ == "dobj"
    return DeniedObject("pronoun", noun) if done else NOTHING  # 'did no such thing' says nothing of its own


def verb_of(token: Token) -> Token:
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def is_pointed_at(noun: Token, lexicon: DenialLexicon) -> bool:
    """'These lies are monstrous', 'I will not answer such baseless rumours'."""
    if not any(
        c.dep_ in {"det", "amod", "predet"} and c.lower_ in lexicon.demonstratives for c in noun.lefts
    ):
        return False
    lemma = noun.lemma_.lower()
    if lemma in lexicon.false_nouns:
        return True
    false = (lexicon.plain | lexicon.false_nouns | lexicon.false_adjectives) - lexicon.mild
    return lemma in lexicon.saying and any(c.lemma_.lower() in false for c in noun.lefts)


def _is_no_such(noun: Token) -> bool:
    """'There was no such memo', 'no such thing'."""
    such = next((c for c in noun.lefts if c.lower_ == "such"), None)
    no = any(c.lower_ == "no" for c in noun.lefts)
    generally = noun.lower_ == "thing" and any(c.lower_ == "as" for c in noun.rights)
    return such is not None and no and noun.lower_ != "luck" and not generally


def _is_absence_of_truth(token: Token, lexicon: DenialLexicon) -> bool:
    """'there is no truth', 'has no basis', 'without foundation'."""
    if token.lemma_.lower() not in lexicon.truths or token.lemma_ == "case":
        return False
    if any(c.lower_ == "for" and not _is_about_said(c, lexicon) for c in token.rights):
        return False  # 'no basis for a trial', 'no case for action'
    if token.dep_ == "pobj" and token.head.lower_ == "without":
        return True
    if token.lemma_ == "substance" and verb_of(token).lemma_ not in HOLDING:
        return False  # 'took no forbidden substance'
    any_truth = any(c.lower_ in {"any", "an", "a"} for c in token.children)
    bare_no = any(c.lower_ == "no" for c in token.children)
    return bare_no or (any_truth and any(c.dep_ == "neg" for c in token.head.children))


def _without_proof(noun: Token, lexicon: DenialLexicon) -> Token | None:
    """'There is no evidence for that', 'found no proof to support the claim': what is meant; not 'no evidence of a fight'."""
    lemma = noun.lemma_.lower()
    if lemma not in lexicon.proofs or not any(c.lower_ == "no" for c in noun.lefts) or not _is_found(noun):
        return None
    for child in (*noun.rights, *noun.head.rights):
        if child.dep_ == "prep" and child.lower_ in {"for", "of", "behind"}:
            inner = next((c for c in child.rights if c.dep_ == "pobj"), None)
        elif child.dep_ in {"acl", "advcl", "xcomp", "relcl"} and child.lemma_.lower() in lexicon.supporting:
            inner = next((c for c in child.rights if c.dep_ == "dobj"), None)
        else:
            continue
        if inner is not None and _points_back(inner, lexicon, of=child.lower_ == "of"):
            return inner
    return None


def _is_found(noun: Token) -> bool:
    """'There is', 'has been found', 'we have seen'; who 'offers no evidence' is only blamed for it."""
    verb = noun.head
    if any(c.dep_ == "expl" for c in verb.children):
        return True
    return noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in {"discover", "find", "see", "uncover"}


def _points_back(noun: Token, lexicon: DenialLexicon, *, of: bool) -> bool:
    """'for that', 'for the claim'; 'of that', not 'of talks'."""
    if noun.lower_ in {"this", "that"}:
        return True
    definite = any(
        c.lower_ in {"the", "any", *lexicon.demonstratives} or c.dep_ == "poss" for c in noun.lefts
    )
    return not of and (noun.lower_ == "it" or (definite and noun.lemma_.lower() in lexicon.saying))


def _is_about_said(preposition: Token, lexicon: DenialLexicon) -> bool:
    return any(c.dep_ == "pobj" and is_said(c, lexicon) for c in preposition.children)


def _against_reality(token: Token, lexicon: DenialLexicon) -> Token | None:
    """'does not correspond to reality', 'has little to do with reality': the subject that is called so."""
    if token.lemma_.lower() not in lexicon.reality or token.dep_ not in {"pobj", "dobj"}:
        return None
    verb = verb_of(token)
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
    subject = next((c for c in verb_of(token).children if c.dep_ == "nsubj"), None)
    return noun_object(subject, lexicon) if subject is not None else NOTHING
