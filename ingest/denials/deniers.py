"""Who denies: the subject of the verb, or the phrase before it where the parser has lost the subject."""

from itertools import islice

from spacy.tokens import Token

from ingest.attribution.candidates import Range
from ingest.attribution.sources import Source, noun_phrase, source_of
from ingest.denials.lexicon import DenialLexicon

FINITE = frozenset({"VBD", "VBP", "VBZ"})
CLIMB = 6


def denier_of(verb: Token, lexicon: DenialLexicon) -> tuple[Token, Range] | None:
    """The head and the tokens of the phrase that names who denies, or None."""
    source = source_of(verb) or _under_adjective(verb)
    if source is not None and source.inherited and (agreeing := _agreeing(verb, source.head)) is not None:
        return agreeing, noun_phrase(agreeing)
    if source is not None and not _is_denied_itself(verb, source.head, lexicon):
        return source.head, source.range
    head = _before(verb) if _is_finite(verb) else None
    if head is not None:
        start, end = noun_phrase(head)
        return head, (start, min(end, verb.i))
    return (source.head, source.range) if source is not None else None


def _agreeing(verb: Token, subject: Token) -> Token | None:
    """'X looked at claims that Y and Z did it and has found …': not 'Y and Z', with 'has', but the subject further up that is one."""
    finite = next((c for c in verb.lefts if c.dep_ == "aux" and c.tag_ == "VBZ"), verb)
    if finite.tag_ != "VBZ" or subject.tag_ not in {"NNS", "NNPS"}:
        return None
    for above in islice(verb.ancestors, CLIMB):
        own = next((c for c in above.lefts if c.dep_ == "nsubj"), None)
        if own is not None and own.tag_ in {"NN", "NNP"}:
            return own
    return None


def _under_adjective(verb: Token) -> Source | None:
    """'X was quick to deny it'."""
    state = verb.head
    if verb.dep_ != "xcomp" or state.pos_ not in {"ADJ", "ADV"} or state.head.pos_ not in {"VERB", "AUX"}:
        return None
    return source_of(state.head)


def _is_denied_itself(verb: Token, subject: Token, lexicon: DenialLexicon) -> bool:
    """'the claims denied the claims': what is said denies nothing, so the subject is somebody else."""
    active = not any(c.dep_ in {"auxpass", "agent", "nsubjpass"} for c in verb.children)
    return active and subject.pos_ == "NOUN" and subject.lemma_.lower() in lexicon.saying


def _is_finite(verb: Token) -> bool:
    passive = any(c.dep_ in {"auxpass", "agent"} for c in verb.children)
    auxiliary = any(c.dep_ == "aux" and c.lower_ != "to" for c in verb.lefts)
    return not passive and (verb.tag_ in FINITE or auxiliary) and verb.dep_ not in {"amod", "acl"}


def _before(verb: Token) -> Token | None:
    """The head of the noun phrase that ends before a verb, its adverbs and auxiliaries, and a comma."""
    token = verb
    while token.i > verb.sent.start and (token == verb or token.pos_ in {"ADV", "AUX", "PART"}):
        token = token.nbor(-1)
    if token.text == "," and token.i > verb.sent.start:
        token = token.nbor(-1)
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    for _ in range(CLIMB):
        above = token.head.head if token.dep_ == "pobj" and token.head.dep_ == "prep" else token.head
        if token.dep_ not in {"pobj", "compound"} or above.pos_ not in {"NOUN", "PROPN"} or above.i > verb.i:
            break
        token = above
    return token
