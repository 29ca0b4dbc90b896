"""Where the parser hangs a verb or a subject on the wrong one of two verbs."""

from spacy.tokens import Token

from ingest.attribution.lexicon import bridges, verbs

POINTERS = frozenset({"it", "that", "the", "them", "these", "this", "those"})


def is_resumed(verb: Token) -> bool:
    """'said he would go and warned them': a finite verb cannot share the 'would' of a bare one, so it is the speaker's."""
    own = any(c.dep_ in {"nsubj", "nsubjpass", "expl", "aux", "auxpass"} for c in verb.children)
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ"} or own:
        return False
    bare = verb.head.tag_ == "VB" and any(c.dep_ == "aux" for c in verb.head.children)
    cue = governor(verb.head)
    speaks = verb.lemma_ in verbs().speech and cue.lemma_ in verbs().speech and verb.tag_ == cue.tag_
    return bare or speaks


def is_other_side(verb: Token) -> bool:
    """'A said it was closed and B denied it': the reporter's own clause, for within what A said 'denied' would stand one tense back."""
    marked = any(c.dep_ in {"mark", "aux", "auxpass"} for c in verb.children)
    rebuffs = verb.lemma_ in verbs().rebuffs or (verb.lemma_ in verbs().calls and _calls_it(verb))
    if verb.dep_ != "conj" or not rebuffs or marked:
        return False
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return (
        subject is not None
        and verb.tag_ in {"VBD", "VBZ", "VBP"}
        and _tense(verb) == _tense(governor(verb.head))
    )


def _calls_it(verb: Token) -> bool:
    """'called it a lie', 'described the claim as nonsense'."""
    objects = [g for c in verb.rights for g in (c, *c.lefts) if g.dep_ in {"dobj", "nsubj"}]
    return any(t.lower_ in POINTERS for o in objects for t in (o, *o.lefts))


def _tense(verb: Token) -> str:
    return "past" if verb.tag_ == "VBD" else "present" if verb.tag_ in {"VBZ", "VBP"} else "-"


def charge(verb: Token) -> Token | None:
    """'was accused by prosecutors of fraud': the 'of' that the parser hangs on the accuser."""
    own = any(c.dep_ == "prep" and c.lower_ == "of" for c in verb.rights)
    if own or (verb.lemma_, "of") not in bridges():
        return None
    accusers = (p for c in verb.rights if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj")
    return next((c for p in accusers for c in p.rights if c.dep_ == "prep" and c.lower_ == "of"), None)


def governor(verb: Token) -> Token:
    """The verb under which a bare verb's clause stands: 'said' over 'would go'."""
    outer = verb
    while outer.dep_ == "conj" and outer.head != outer:
        outer = outer.head
    return outer.head if outer.dep_ in {"ccomp", "xcomp"} else verb


def led(verb: Token) -> Token | None:
    """'A led X to fear': X fears."""
    if verb.dep_ != "xcomp" or verb.head.lemma_ not in verbs().leads:
        return None
    return next((c for c in verb.head.rights if c.dep_ == "dobj" and c.i < verb.i), None)


def quoted(verb: Token) -> Token | None:
    """'X quoted Y as saying', 'Y was quoted by X as saying': Y says it."""
    relay = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or relay.lemma_ not in verbs().relays:
        return None
    return passive_subject(relay) or next((c for c in relay.rights if c.dep_ == "dobj"), None)


def passive_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)


def relayed(verb: Token) -> Token:
    """The 'saying' of 'quoted Y as saying', else the verb itself."""
    if verb.lemma_ not in verbs().relays:
        return verb
    marks = (c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as")
    return next((c for mark in marks for c in mark.children if c.dep_ == "pcomp"), verb)
