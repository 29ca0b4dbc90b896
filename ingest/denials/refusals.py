"""Refusals that say nothing: 'dismissed its chief executive', 'rejected the constitution', 'withdrew the denial'.

Who turns down an offer or a demand answers what somebody has said; who turns away a person, a law or a move only acts.
"""

from spacy.tokens import Doc, Token

from ingest.actors import load_actor_lexicon
from ingest.attribution.candidates import Candidate
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import DeniedObject

TAKING = frozenset({"dobj", "pass", "prep"})
"""Frames in which a cue takes a thing and no clause."""
OBJECTS = frozenset({"dobj", "nsubjpass"})


def is_mere_refusal(doc: Doc, candidate: Candidate, lexicon: DenialLexicon) -> bool:
    """Whether a cue turns away what is nothing said; with 'as' it says why: 'dismissed the film as dull'."""
    verb = doc[candidate.head]
    lemma = verb.lemma_.lower()
    if lemma not in lexicon.refusing | lexicon.retracting or candidate.frame not in TAKING:
        return False
    thing = next((c for c in verb.children if c.dep_ in OBJECTS), None)
    if thing is None or thing.lower_ in lexicon.pointers:
        return False
    if thing.lemma_.lower() in lexicon.denial_nouns:
        return lemma in lexicon.retracting
    if lemma not in lexicon.refusing or _is_described(verb, thing):
        return False
    return not _is_answered(thing, lexicon) or is_ruling(verb, thing, lexicon)


def is_ruling(verb: Token, thing: Token, lexicon: DenialLexicon) -> bool:
    """'The court rejected the appeal' decides a case, and answers nobody."""
    judge = next((c for c in verb.children if c.dep_ in {"nsubj", "agent"}), None)
    if judge is not None and judge.dep_ == "agent":
        judge = next((c for c in judge.children if c.dep_ == "pobj"), None)
    decides = judge is not None and judge.lemma_.lower() in lexicon.judging
    return decides and thing.lemma_.lower() in lexicon.cases


def _is_answered(thing: Token, lexicon: DenialLexicon) -> bool:
    known = lexicon.proposals | lexicon.asked
    joined = (thing, *(c for c in thing.rights if c.dep_ == "conj"))
    return any(is_deniable(token, lexicon) or token.lemma_.lower() in known for token in joined)


def _is_described(verb: Token, thing: Token) -> bool:
    """'dismissed the film as dull': what it is called is said."""
    return any(c.dep_ == "prep" and c.lower_ == "as" for c in (*verb.rights, *thing.rights))


def is_bare_passive(verb: Token) -> bool:
    """A participle alone with who did it: 'denied by doctors'."""
    bare = not any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for c in verb.children)
    return verb.tag_ == "VBN" and bare and any(c.dep_ == "agent" for c in verb.children)


def is_refused(verb: Token, denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'Denied by doctors twice, the miner sued', 'the team was denied by the post': a person is refused something."""
    if is_bare_passive(verb) and verb.dep_ in {"advcl", "conj", "ROOT", "ccomp"}:
        main = verb.head if verb.dep_ == "advcl" else verb.head.head
        subject = next((c for c in main.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
        return subject is None or not is_deniable(subject, lexicon)
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    return passive and denied.kind == "noun" and denied.head is not None and _is_somebody(denied.head)


def is_deniable(noun: Token, lexicon: DenialLexicon) -> bool:
    """Something said or supposed, or what one may be said to have done."""
    deniable = lexicon.saying | lexicon.supposing | lexicon.own | lexicon.disputable | lexicon.denial_nouns
    return noun.lower_ in lexicon.pointers or noun.lemma_.lower() in deniable


def _is_somebody(noun: Token) -> bool:
    known = load_actor_lexicon()
    lemma = noun.lemma_.lower()
    described = lemma in known.roles or lemma in known.groups["people"] or lemma in known.organisations
    return noun.pos_ == "PROPN" or noun.ent_type_ in {"PERSON", "NORP"} or described
