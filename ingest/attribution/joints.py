"""Where the parser hangs a verb or a subject on the wrong one of two verbs."""

from spacy.tokens import Token

from ingest.attribution.lexicon import verbs


def is_resumed(verb: Token) -> bool:
    """'said he would go and warned them': a finite verb cannot share the 'would' of a bare one, so it is the speaker's."""
    own = any(c.dep_ in {"nsubj", "nsubjpass", "expl", "aux", "auxpass"} for c in verb.children)
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ"} or own:
        return False
    bare = verb.head.tag_ == "VB" and any(c.dep_ == "aux" for c in verb.head.children)
    cue = governor(verb.head)
    speaks = verb.lemma_ in verbs().speech and cue.lemma_ in verbs().speech and verb.tag_ == cue.tag_
    return bare or speaks


def governor(verb: Token) -> Token:
    """The verb under which a bare verb's clause stands: 'said' over 'would go'."""
    outer = verb
    while outer.dep_ == "conj" and outer.head != outer:
        outer = outer.head
    return outer.head if outer.dep_ in {"ccomp", "xcomp"} else verb
