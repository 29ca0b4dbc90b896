"""Predicates that deny what somebody has said: 'is false', 'is a forgery', 'lacks credibility'.

Each rule looks at one token, the predicate's verb, and gives what is denied, or None.
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from ingest.attribution.sources import displaced_subject
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import DeniedObject, noun_object

ASIDES = frozenset({"relcl", "advcl", "ccomp", "acl", "csubj"})
RAISED = 4
"""Verbs that one subject may stand above."""


def _called_false(copula: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'The claims are false', 'is a lie', 'was found to be wrong', 'are not true'."""
    if copula.lemma_ not in lexicon.copulas:
        return None
    subject = subject_of(copula)
    if subject is None:
        return None
    negated = is_negated(copula, lexicon)
    for token in _predicate(copula):
        false = not negated and is_false(token, lexicon)
        untrue = (negated or bare_no(token)) and _is_truth(token, lexicon) and not _is_both(subject)
        if (false or untrue) and _can_be_called(token, subject, lexicon):
            return _displaced(copula, subject) or called_false(subject, lexicon)
    return None


def _can_be_called(word: Token, subject: Token, lexicon: DenialLexicon) -> bool:
    """'The report is wrong', 'the letter is a forgery', 'this product is fake'; not 'the pills are fake'."""
    lemma = word.lemma_.lower()
    if lemma in lexicon.plain or is_said(subject, lexicon):
        return True
    known = any(c.dep_ in {"det", "poss"} and c.lower_ not in {"a", "an"} for c in subject.lefts)
    one = subject.tag_ in {"NN", "NNP"} and known
    return lemma in lexicon.faked and (one or subject.lemma_.lower() in lexicon.exhibits)


def _is_both(subject: Token) -> bool:
    """'Both cannot be true': one of them may be."""
    return subject.lower_ == "both" or any(c.lower_ == "both" for c in subject.lefts)


def _displaced(copula: Token, subject: Token) -> DeniedObject | None:
    """'It is not true that X lied': the clause behind is what is called so."""
    if subject.lower_ != "it":
        return None
    behind = (c for child in (copula, *copula.rights) for c in child.rights if c.i > copula.i)
    clause = next((c for c in behind if c.dep_ in {"ccomp", "csubj"} and _has_that(c)), None)
    if clause is None:
        return None
    return DeniedObject("clause", clause, (clause.left_edge.i, clause.right_edge.i + 1))


def _has_that(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)


def called_false(subject: Token, lexicon: DenialLexicon) -> DeniedObject:
    """What is denied where a thing is called false: what is said, or what an exhibit is said to show."""
    if subject.lemma_.lower() in lexicon.shown | lexicon.exhibits:
        return DeniedObject("saying", subject)
    return noun_object(subject, lexicon)


def _lacks_truth(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'The claim lacks credibility'."""
    subject = subject_of(verb) if verb.lemma_.lower() in lexicon.lacking else None
    if subject is None or not is_said(subject, lexicon) or not lacks(verb, lexicon):
        return None
    return noun_object(subject, lexicon)


PREDICATES: tuple[Callable[[Token, DenialLexicon], DeniedObject | None], ...] = (
    _called_false,
    _lacks_truth,
)


def subject_of(verb: Token) -> Token | None:
    """The subject of a predicate, also where it stands with 'was found to be', 'keeps being', 'was tested and found to be'."""
    token = verb
    for _ in range(RAISED):
        own = next((c for c in token.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
        if own is not None:
            return own
        if token.dep_ not in {"xcomp", "conj"} or token.head.pos_ not in {"VERB", "AUX"}:
            break
        token = token.head
    return displaced_subject(verb)


def with_particle(verb: Token) -> frozenset[str]:
    """A verb alone and with its particle or bare object: 'make', 'make up'; 'take', 'take place'."""
    lemma = verb.lemma_.lower()
    parts = {f"{lemma} {c.lower_}" for c in verb.rights if c.dep_ in {"prt", "dobj"}}
    return frozenset({lemma} | parts)


def lacks(word: Token, lexicon: DenialLexicon) -> bool:
    """'lacks credibility', 'lacking in substance'."""
    if word.lemma_.lower() not in lexicon.lacking and word.lower_ != "lacking":
        return False
    return any(t.lemma_.lower() in lexicon.truths for c in word.rights for t in (c, *c.children))


def is_false(token: Token, lexicon: DenialLexicon) -> bool:
    """A predicate of falsity: 'false', 'a lie', 'fake news'; not 'a false alarm'."""
    lemma = token.lemma_.lower()
    if lemma in lexicon.false_nouns:
        return token.pos_ in {"NOUN", "PROPN", "ADJ"}
    if lemma not in lexicon.false_adjectives or token.pos_ == "VERB":
        return False
    near = (*token.children, *token.head.children)
    if lemma == "wrong" and any(c.dep_ in {"xcomp", "advcl", "ccomp"} and c.i > token.i for c in near):
        return False  # 'it was wrong to close the school'
    return token.dep_ != "amod" or token.head.lemma_.lower() in lexicon.saying


def is_said(subject: Token, lexicon: DenialLexicon) -> bool:
    if subject.lower_ == "everything" and not any(c.dep_ == "relcl" for c in subject.rights):
        return False  # 'everything here is made up'
    if subject.lower_ in lexicon.pointers or subject.lower_ in {"they", "none"}:
        return True
    joined = (subject, *(c for c in subject.children if c.dep_ == "conj"))
    lemmas = (token.lemma_.lower() for token in joined)
    return any(lemma in lexicon.saying or lemma in lexicon.supposing for lemma in lemmas)


def is_negated(verb: Token, lexicon: DenialLexicon) -> bool:
    above = verb.dep_ == "xcomp" or (verb.dep_ == "ccomp" and verb.head.lemma_ in lexicon.thinking)
    raised = (*verb.head.children,) if above else ()
    return any(
        c.dep_ == "neg" or c.lower_ == "never" or c.lower_ in lexicon.hardly
        for c in (*verb.children, *raised)
    )


def _predicate(copula: Token) -> Iterator[Token]:
    """The words after a copula that belong to its own clause, 'he insists' between them or not."""
    broken = (
        copula.dep_ == "ccomp"
        and copula.i < copula.head.i
        and not any(c.dep_ != "punct" for c in copula.rights)
    )
    for child in copula.head.rights if broken else copula.rights:
        if child.dep_ in ASIDES or child.dep_ == "conj":
            continue
        yield from _own_words(child)


def _own_words(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ not in ASIDES:
            yield from _own_words(child)


def _is_truth(token: Token, lexicon: DenialLexicon) -> bool:
    if token.lemma_.lower() not in lexicon.truths or (token.lower_ == "so" and not _is_bare(token)):
        return False
    return token.dep_ != "amod" or token.head.lemma_.lower() in lexicon.saying


def _is_bare(word: Token) -> bool:
    """'That is not so.', not 'that is not so easy'."""
    return word.head.lemma_ == "be" and (word.i + 1 == len(word.doc) or word.nbor().is_punct)


def bare_no(token: Token) -> bool:
    return any(c.lower_ == "no" for c in token.children)
