"""Denials by a verb: 'denied it', 'dismissed the accusation', 'the report was refuted by X', 'did not accept the claim'."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from ingest.attribution.frames import cue_tokens
from ingest.denials.deniers import denier_of
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_asked, is_negated, is_supposed, is_unreal, is_withheld
from ingest.denials.objects import DeniedObject, object_of
from ingest.denials.statements import Statement, denial

NEAR = 2
"""Adverbs at most between a verb and the further words of its idiom."""


@dataclass(frozen=True, slots=True)
class Strength:
    """Whether a verb denies by itself, or only where it takes something said; `rest` are further words of the cue."""

    kind: Literal["strong", "weak", "accepting"]
    rest: tuple[Token, ...] = ()

    @property
    def preposition(self) -> Token | None:
        """The last word of the cue, where the object stands behind it."""
        return self.rest[-1] if self.rest and self.rest[-1].dep_ == "prep" else None


def verb_denial(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """The denial that a verb makes, or None."""
    strength = strength_of(verb, lexicon)
    if strength is None or not _is_done(verb, strength, lexicon):
        return None
    passive = _is_passive(verb)
    denied = object_of(verb, lexicon, passive=passive, behind=strength.preposition)
    denier = denier_of(verb, lexicon)
    if denier is None or _is_refusal(verb, passive=passive, idiom=bool(strength.rest)):
        return None
    if _compares(verb, denier[0], lexicon) or not _takes(verb, strength, denied, lexicon):
        return None
    cue = (*cue_tokens(verb), *(token.i for token in strength.rest))
    return denial(verb, cue, denied, denier[1], "denial verb")


def strength_of(token: Token, lexicon: DenialLexicon) -> Strength | None:
    """How a verb denies, or None."""
    if token.pos_ not in {"VERB", "AUX"} or _is_adjective(token):
        return None
    lemma = token.lemma_.lower()
    if lemma in lexicon.strong:
        return Strength("strong")
    idiom = _idiom(token, lexicon)
    if idiom:
        return Strength("weak", idiom)
    particles = lexicon.particles.get(lemma)
    particle = next(
        (c for c in token.children if c.i > token.i and particles and c.lower_ in particles), None
    )
    if particle is not None:
        return Strength("weak", (particle,))
    if lemma in lexicon.weak:
        return Strength("weak")
    return Strength("accepting") if lemma in lexicon.accepting else None


def _is_adjective(verb: Token) -> bool:
    """'the disputed claim'; with a subject of its own it is a verb that the parser took for an adjective."""
    return verb.dep_ == "amod" and not any(c.dep_ == "nsubj" for c in verb.lefts)


def _idiom(verb: Token, lexicon: DenialLexicon) -> tuple[Token, ...]:
    """The words behind 'poured' in 'poured cold water on', adverbs between left out."""
    for rest in lexicon.idioms.get(verb.lemma_.lower(), ()):
        found: list[Token] = []
        for token in verb.doc[verb.i + 1 : verb.i + 1 + len(rest) + NEAR]:
            if token.lower_ == rest[len(found)]:
                found.append(token)
            elif token.pos_ != "ADV":
                break
            if len(found) == len(rest):
                return tuple(found)
    return ()


def _is_done(verb: Token, strength: Strength, lexicon: DenialLexicon) -> bool:
    """Whether something is denied: 'denied it', 'did not accept it', 'refused to accept it'."""
    if strength.kind != "accepting":
        return not is_unreal(verb, lexicon)
    refused = is_negated(verb, lexicon) or is_withheld(verb, lexicon)
    return refused and not is_supposed(verb, lexicon) and not is_asked(verb)


def _is_passive(verb: Token) -> bool:
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and any(c.dep_ == "agent" for c in verb.children)


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
    return "dative" in objects or len(things) > 1


def _compares(verb: Token, source: Token, lexicon: DenialLexicon) -> bool:
    """'…, contradicting the earlier report', 'these claims contradict those': the article compares, nobody denies."""
    if verb.lemma_.lower() not in lexicon.comparing:
        return False
    shown = source.lemma_.lower() in lexicon.saying | lexicon.exhibits
    return shown or (verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"})


def _takes(verb: Token, strength: Strength, denied: DeniedObject, lexicon: DenialLexicon) -> bool:
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
        disputed = (
            verb.lemma_.lower() in lexicon.disputing and denied.head.lemma_.lower() in lexicon.disputable
        )
        return disputed or _is_own_deed(denied, lexicon)
    if denied.kind != "pronoun" or denied.head is None or denied.head.lower_ not in lexicon.pointers:
        return False
    return verb.lemma_.lower() in lexicon.disputing or _points_to_saying(denied, lexicon)


def _is_proposal(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'the idea of talks' is a proposal, 'the idea that they talked' a claim."""
    head = denied.head
    return (
        head is not None
        and head.lemma_.lower() in lexicon.proposals
        and any(c.dep_ == "prep" and c.lower_ == "of" for c in head.rights)
    )


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


def _points_to_saying(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """Whether a pronoun can stand for something said: by a word of this sentence or the one before."""
    if denied.head is None:
        return False
    sentence = denied.head.sent
    before = sentence.doc[max(0, sentence.start - 1)].sent
    return any(
        t.lemma_.lower() in (lexicon.saying if t.pos_ == "NOUN" else lexicon.claiming)
        for t in sentence.doc[before.start : denied.head.i]
        if t.pos_ in {"NOUN", "VERB"}
    )
