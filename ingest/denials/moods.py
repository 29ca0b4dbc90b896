"""When a word of denial denies nothing: negated, withheld, or only supposed."""

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon

SUPPOSED = frozenset({"if", "unless", "whether"})
HARDLY = frozenset({"hardly", "barely", "scarcely"})
GOING_ON = frozenset(
    {
        "appear",
        "begin",
        "come",
        "continue",
        "go",
        "happen",
        "hasten",
        "hurry",
        "manage",
        "move",
        "rush",
        "seem",
        "start",
    }
)
"""Verbs under which 'to deny' is a denial done."""
POSSIBLE = frozenset({"would", "could", "might", "may", "should", "can", "will", "must"})


def is_unreal(verb: Token, lexicon: DenialLexicon) -> bool:
    """'did not deny', 'neither confirmed nor denied', 'declined to deny', 'if he denies', 'did X deny it?'."""
    if is_negated(verb) or _is_supposed(verb) or any(c.lower_ in lexicon.habits for c in verb.children):
        return True
    return (
        _is_withheld(verb, lexicon) or _is_to_be_done(verb) or verb.sent.text.rstrip(" \n”\"'’").endswith("?")
    )


def _is_to_be_done(verb: Token) -> bool:
    """'urged X to deny it', 'is yet to deny it', 'without denying it': nothing is denied, unless 'X went on to deny it'."""
    if verb.head.lower_ == "without" or (verb.dep_ == "conj" and verb.head.head.lower_ == "without"):
        return True
    if not _is_to(verb) or verb.dep_ == "ROOT":
        return False
    return verb.head.lemma_.lower() not in GOING_ON


def is_negated(verb: Token) -> bool:
    if any(c.dep_ == "nsubj" and _is_nobody(c) for c in verb.children):
        return True
    if any(c.lower_ in HARDLY for c in verb.children) or _is_no_longer(verb):
        return True
    if any(c.dep_ == "neg" or c.lower_ in {"never", "neither", "nor"} for c in verb.children if c.i < verb.i):
        return True
    if verb.i and verb.nbor(-1).lower_ in {"nor", "neither"}:
        return True
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        own = any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in verb.children)
        joined = {t.lower_ for t in verb.doc[head.left_edge.i : verb.right_edge.i + 1]}
        return not own and bool(joined & {"nor", "or"}) and (is_negated(head) or "neither" in joined)
    return False


def _is_no_longer(verb: Token) -> bool:
    return any(c.lower_ == "longer" and c.i and c.nbor(-1).lower_ == "no" for c in verb.children)


def _is_nobody(subject: Token) -> bool:
    """'neither government', 'no one', 'none of them'."""
    if subject.lower_ in {"neither", "nobody", "none", "few"} or (
        subject.i and subject.nbor(-1).lower_ in HARDLY
    ):
        return True
    return any(
        c.dep_ in {"det", "preconj", "cc"} and c.lower_ in {"neither", "no", *HARDLY}
        for c in subject.children
    )


def _is_withheld(verb: Token, lexicon: DenialLexicon) -> bool:
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ == "VERB":
        return _is_to(head) and _is_withheld(head, lexicon)
    if verb.dep_ == "pcomp":
        return head.head.lemma_.lower() in lexicon.withheld or head.head.lemma_ == "short"
    if verb.dep_ in {"xcomp", "advcl"} and (_is_to(verb) or verb.dep_ == "xcomp"):
        return head.lemma_.lower() in lexicon.withheld or is_negated(head)
    return False


def _is_to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_supposed(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    modal = {c.lower_ for c in verb.children if c.dep_ == "aux"} & POSSIBLE
    return bool(marks & SUPPOSED) or bool(modal)
