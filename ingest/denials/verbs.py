"""Denials by a verb: 'denied it', 'dismissed the accusation', 'the report was refuted by X', 'did not accept the claim'."""

from spacy.tokens import Span, Token

from ingest.attribution.cues import load_cues
from ingest.attribution.frames import cue_tokens
from ingest.attribution.sources import SPEECH_SHARE
from ingest.denials.deniers import denier_of
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_asked, is_negated, is_nobody, is_supposed, is_unreal, is_withheld
from ingest.denials.objects import NOTHING, DeniedObject, object_of
from ingest.denials.refusals import is_bare_passive, is_refused
from ingest.denials.statements import Statement, denial
from ingest.denials.strength import Strength, strength_of


def verb_denial(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """The denial that a verb makes, or None."""
    strength = strength_of(verb, lexicon)
    if strength is None or not _is_done(verb, strength, lexicon):
        return None
    passive = _is_passive(verb)
    denied = NOTHING
    if strength.kind != "outright":
        denied = object_of(verb, lexicon, passive=passive, behind=strength.preposition)
    denier = denier_of(verb, lexicon)
    if denier is None or _is_refusal(verb, passive=passive, idiom=bool(strength.rest)):
        return None
    if _judges(denier[0], denied, lexicon) or is_refused(verb, denied, lexicon):
        return None
    if strength.kind == "accepting" and is_nobody(denier[0], lexicon):
        return None  # 'nobody believed the report': whose denial would it be?
    if _compares(verb, denier[0], lexicon) or not _takes(verb, strength, denied, lexicon):
        return None
    cue = (*cue_tokens(verb), *(token.i for token in strength.rest))
    return denial(verb, cue, denied, denier[1], "denial verb")


def _is_done(verb: Token, strength: Strength, lexicon: DenialLexicon) -> bool:
    """Whether something is denied: 'denied it', 'did not accept it', 'refused to accept it'."""
    if strength.kind != "accepting":
        return not is_unreal(verb, lexicon)
    refused = is_negated(verb, lexicon) or is_withheld(verb, lexicon)
    return refused and not is_supposed(verb, lexicon) and not is_asked(verb)


def _is_passive(verb: Token) -> bool:
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    return verb.dep_ == "acl" and is_bare_passive(verb)


def _has_agent(verb: Token) -> bool:
    """'by X', also where the parser hangs it lower: 'was refuted as false by X'."""
    after = (token for token in verb.subtree if token.i > verb.i)
    return any(t.dep_ == "agent" or (t.dep_ == "prep" and t.lower_ == "by") for t in after)


def _is_refusal(verb: Token, *, passive: bool, idiom: bool) -> bool:
    """'denied him entry', 'was denied bail'; a passive without an agent says nothing of who denies."""
    after = [child for child in verb.children if child.i > verb.i]
    objects = {child.dep_ for child in verb.children}
    things = [
        c
        for c in after
        if c.dep_ in {"dobj", "dative", "oprd", "npadvmod"} and c.ent_type_ not in {"DATE", "TIME"}
    ]
    if passive and (not _has_agent(verb) or ("dobj" in objects and not idiom)):
        return True
    return "dative" in objects or len(things) > 1 or (not idiom and _is_slip(verb))


def _is_slip(verb: Token) -> bool:
    """'refuted to comment', for 'refused'; 'denied to have done it' denies."""
    for child in verb.rights:
        if child.dep_ == "xcomp" and child.tag_ == "VB":
            auxiliaries = {c.lower_ for c in child.lefts if c.dep_ in {"aux", "auxpass"}}
            return "to" in auxiliaries and auxiliaries.isdisjoint({"have", "be"}) and child.lemma_ != "be"
    return False


def _compares(verb: Token, source: Token, lexicon: DenialLexicon) -> bool:
    """'…, contradicting the earlier report', 'his reports contradict hers': the article compares, nobody denies."""
    if verb.lemma_.lower() not in lexicon.comparing:
        return False
    shown = source.lemma_.lower() in lexicon.saying | lexicon.exhibits
    return shown or (verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"})


def _judges(denier: Token, denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'The judge dismissed the charges' decides on them, and says nothing of what was done."""
    if denied.head is None or denier.lemma_.lower() not in lexicon.judging:
        return False
    told = denied.content is not None and any(
        token.pos_ in {"VERB", "AUX"} for token in denier.doc[denied.content[0] : denied.content[1]]
    )
    return not told and denied.head.lemma_.lower() in lexicon.suits


def _takes(verb: Token, strength: Strength, denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    if strength.kind == "outright":
        return True
    if strength.kind == "strong":
        return _strong_takes(denied, lexicon)
    if strength.kind == "accepting" and denied.kind == "noun":
        return False  # 'did not accept responsibility'
    return _weak_takes(verb, denied, lexicon)


def _strong_takes(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'denied the link', not 'denied the visa' and not 'denied Maria'."""
    if denied.head is not None and denied.head.lower_ in {"nothing", "none"}:
        return False
    if denied.kind != "noun" or denied.head is None:
        return True
    return denied.head.lemma_.lower() not in lexicon.granted and denied.head.ent_type_ != "PERSON"


def _weak_takes(verb: Token, denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'dismissed the report', not 'dismissed the minister'."""
    if denied.kind == "saying":
        return not _is_proposal(denied, lexicon) and not _is_mere_feeling(denied, lexicon)
    if denied.kind == "clause":
        return verb.lemma_.lower() in lexicon.disputing
    if denied.kind == "noun" and denied.head is not None:
        noun = denied.head.lemma_.lower()
        disputes = verb.lemma_.lower() in lexicon.disputing | lexicon.doubting
        disputed = disputes and noun in lexicon.disputable
        return disputed or noun in lexicon.denial_nouns or _is_own_deed(denied, lexicon)
    if denied.kind != "pronoun" or denied.head is None or denied.head.lower_ not in lexicon.pointers:
        return False
    return verb.lemma_.lower() in lexicon.disputing or _points_to_saying(denied, lexicon)


def _is_proposal(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'the idea of talks' or 'that they be moved' is a proposal, 'the idea that they talked' a claim."""
    head = denied.head
    if head is None:
        return False
    if head.lemma_.lower() == "claim" and any(c.dep_ == "prep" and c.lower_ == "for" for c in head.rights):
        return True  # 'the claim for compensation' asks for something
    if head.lemma_.lower() not in lexicon.proposals:
        return False
    return any((c.dep_ == "prep" and c.lower_ == "of") or _is_subjunctive(c) for c in head.rights)


def _is_subjunctive(verb: Token) -> bool:
    """'that she resign', 'that she be moved'."""
    if verb.dep_ not in {"acl", "ccomp", "relcl"}:
        return False
    auxiliaries = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    return all(c.tag_ == "VB" for c in auxiliaries) and (bool(auxiliaries) or verb.tag_ == "VB")


def _is_mere_feeling(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'dismissed the criticism' rejects no claim, 'dismissed fears that the dam would break' does."""
    head = denied.head
    if head is None or head.lemma_.lower() not in lexicon.supposing:
        return False
    return denied.content is None or not any(
        token.pos_ in {"VERB", "AUX"} for token in head.doc[denied.content[0] : denied.content[1]]
    )


def _is_own_deed(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'rejected any involvement', 'rejected responsibility'; 'rejected the role' refuses it."""
    head = denied.head
    if head is None or head.lemma_.lower() not in lexicon.own:
        return False
    return not any(c.dep_ in {"det", "poss"} and c.lower_ not in {"any", "all"} for c in head.children)


def _somebody_spoke(sentence: Span) -> bool:
    """Whether a sentence tells what somebody says: 'that' may be this; 'it' is as likely a thing in it."""
    cues = load_cues()
    return any(t.pos_ == "VERB" and cues.share(t.lemma_.lower(), "VERB") >= SPEECH_SHARE for t in sentence)


def _points_to_saying(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """Whether a pronoun can stand for something said: by a word of this sentence or the one before."""
    if denied.head is None:
        return False
    sentence = denied.head.sent
    before = sentence.doc[max(0, sentence.start - 1)].sent
    if denied.head.lower_ in lexicon.demonstratives and _somebody_spoke(before):
        return True
    return any(
        t.lemma_.lower() in (lexicon.saying if t.pos_ == "NOUN" else lexicon.claiming)
        for t in sentence.doc[before.start : denied.head.i]
        if t.pos_ in {"NOUN", "VERB"}
    )
