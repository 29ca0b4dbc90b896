"""When a word of denial denies nothing: negated, withheld, or only supposed."""

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon

INVERTED = frozenset({"had", "should", "were"})


def is_unreal(verb: Token, lexicon: DenialLexicon) -> bool:
    """'did not deny', 'neither confirmed nor denied', 'declined to deny', 'if he denies', 'did X deny it?'."""
    if is_negated(verb, lexicon) or is_supposed(verb, lexicon) or _is_habit(verb, lexicon):
        return True
    if _is_ordered(verb) or _is_inverted(verb):
        return True
    return is_withheld(verb, lexicon) or _is_to_be_done(verb, lexicon) or is_asked(verb)


def _is_ordered(verb: Token) -> bool:
    """'Deny everything': an order, with nothing before the bare verb."""
    first = verb.i == verb.sent.start or verb.nbor(-1).is_quote
    return verb.tag_ == "VB" and first and not any(c.dep_ in {"aux", "nsubj"} for c in verb.children)


def _is_inverted(verb: Token) -> bool:
    """'Had X denied it, …', 'Should X deny it, …': a condition without 'if'."""
    first = verb.left_edge
    inverted = first.dep_ == "aux" and first.head == verb and first.lower_ in INVERTED
    return inverted and any(c.dep_ in {"nsubj", "nsubjpass"} and c.i > first.i for c in verb.lefts)


def is_asked(verb: Token) -> bool:
    return verb.sent.text.rstrip(" \n”\"'’").endswith("?")


def _is_habit(verb: Token, lexicon: DenialLexicon) -> bool:
    """'usually denies such reports'; 'has always denied it' is a denial."""
    done = verb.tag_ in {"VBD", "VBN"}
    return any(c.lower_ in lexicon.habits and not (done and c.lower_ == "always") for c in verb.children)


def _is_to_be_done(verb: Token, lexicon: DenialLexicon) -> bool:
    """'urged X to deny it', 'is yet to deny it', 'without denying it': nothing is denied, unless 'X went on to deny it'."""
    if verb.head.lower_ == "without" or (verb.dep_ == "conj" and verb.head.head.lower_ == "without"):
        return True
    if verb.tag_ == "VB" and verb.head.lemma_ in lexicon.letting:
        return True
    if not _is_to(verb) or verb.dep_ == "ROOT":
        return False
    return verb.head.lemma_.lower() not in lexicon.going_on


def is_negated(verb: Token, lexicon: DenialLexicon) -> bool:
    if any(c.dep_ in {"nsubj", "nsubjpass"} and is_nobody(c, lexicon) for c in verb.children):
        return True
    if any(c.lower_ in lexicon.hardly for c in verb.children) or _is_no_longer(verb):
        return True
    if any(c.dep_ == "neg" or c.lower_ in {"never", "neither", "nor"} for c in verb.children if c.i < verb.i):
        return True
    if verb.i and verb.nbor(-1).lower_ in {"nor", "neither"}:
        return True
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        own = any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in verb.children)
        joined = {t.lower_ for t in verb.doc[head.left_edge.i : verb.right_edge.i + 1]}
        return not own and bool(joined & {"nor", "or"}) and (is_negated(head, lexicon) or "neither" in joined)
    return False


def _is_no_longer(verb: Token) -> bool:
    return any(c.lower_ == "longer" and c.i and c.nbor(-1).lower_ == "no" for c in verb.children)


def is_nobody(subject: Token, lexicon: DenialLexicon) -> bool:
    """'neither government', 'no one', 'none of them'."""
    if subject.lower_ in lexicon.nobody or (subject.i and subject.nbor(-1).lower_ in lexicon.hardly):
        return True
    return any(
        c.dep_ in {"det", "preconj", "cc"} and c.lower_ in {"neither", "no", *lexicon.hardly}
        for c in subject.children
    )


def is_withheld(verb: Token, lexicon: DenialLexicon) -> bool:
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ == "VERB":
        return _is_to(head) and is_withheld(head, lexicon)
    if verb.dep_ == "pcomp":
        return head.head.lemma_.lower() in lexicon.withheld or head.head.lemma_ == "short"
    if verb.dep_ in {"xcomp", "advcl"} and (_is_to(verb) or verb.dep_ == "xcomp"):
        return head.lemma_.lower() in lexicon.withheld or is_negated(head, lexicon)
    return False


def _is_to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_supposed(verb: Token, lexicon: DenialLexicon) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    modal = {c.lower_ for c in verb.children if c.dep_ == "aux"} & lexicon.possible
    return bool(marks & lexicon.supposed) or bool(modal)
