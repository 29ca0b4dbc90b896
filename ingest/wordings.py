"""How to word what stands in an object construction as a sentence: 'accused X of Y' → 'X is guilty of Y'.

Each rule gives, for tokens of the content, what to write in their place.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from spacy.tokens import Doc, Token

from graph.model import ClaimKind
from ingest.attribution.candidates import Candidate, Range
from ingest.attribution.lexicon import bridges
from ingest.attribution.objects import fronted_object
from ingest.attribution.settings import is_setting
from ingest.bridges import charged, raised
from ingest.lexicon import load_toml, words

FILE = "claims.toml"
AFFIRMATIVES = MappingProxyType({"nothing": "something", "nobody": "somebody", "none": "some", "never": ""})
SUBJECTIVE = MappingProxyType({"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"})
PLURAL = MappingProxyType({"is": "are", "has": "have", "may": "may"})
GUILTY = "is guilty of"
ASKING = frozenset({"if", "whether"})
OPENING = frozenset({"advmod", "mark"})
PRESUPPOSING = frozenset({"how", "when", "where", "why"})


@cache
def load_wording(group: str) -> frozenset[str]:
    """The verbs of one group of [wording]."""
    return words(load_toml(FILE)["wording"], group, file=FILE)


def rewordings(doc: Doc, candidate: Candidate, kind: ClaimKind) -> Mapping[int, str]:
    """Token → what to write in its place, so that what a cue takes reads as a sentence.

    'accused X of Y' → 'X is guilty of Y'; 'urged X to go' → 'X should go'; 'refused to go' → 'X not to go'.
    """
    cue = doc[candidate.speech]
    tokens = [doc[i] for start, end in candidate.content for i in range(start, end)]
    laid = dict(_laid(cue, tokens)) or dict(_called(cue, tokens))
    laid = laid or dict(charged(doc, candidate)) or dict(raised(doc, candidate))
    return laid or dict(_ordered(cue, tokens, kind)) or dict(_opened(cue, tokens))


def _laid(cue: Token, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """'X of Y' → 'X is guilty of Y'; 'X of having done Y' → 'X has done Y'."""
    accused = _accused(cue, tokens)
    found = _bridge(cue, tokens, accused) if accused is not None else None
    if accused is None or found is None:
        return
    preposition, said = found
    yield from ((i, "") for i in _settings(cue, accused, preposition))
    verb = next((c for c in preposition.children if c.dep_ == "pcomp"), None)
    auxiliary = verb if verb is None or verb.lemma_ == "be" else verb.left_edge
    doing = auxiliary is not None and auxiliary.lower_ in {"being", "having"} and said.startswith(GUILTY)
    if doing and auxiliary is not None:
        yield preposition.i, _agreeing("is" if auxiliary.lower_ == "being" else "has", accused)
        yield auxiliary.i, ""
    else:
        yield preposition.i, _agreeing(said, accused)
    if accused.lower_ in SUBJECTIVE:
        yield accused.i, SUBJECTIVE[accused.lower_]


def _called(cue: Token, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """'called X a Y' → 'X is a Y'."""
    if cue.lemma_.lower() not in load_wording("calling"):
        return
    inside = {token.i for token in tokens}
    label = next((c for c in cue.rights if c.i in inside and c.dep_ in {"ccomp", "oprd"}), None)
    holder = cue if label is None or label.dep_ == "oprd" else label
    named = next((c for c in holder.children if c.dep_ in {"dobj", "nsubj"} and c.i in inside), None)
    if label is None or named is None or label.pos_ in {"AUX", "VERB"} or named.i > label.i:
        return
    first = label.doc[max(label.left_edge.i, named.right_edge.i + 1)]
    yield first.i, f"{_agreeing('is', named)} {first.text}"
    if named.lower_ in SUBJECTIVE:
        yield named.i, SUBJECTIVE[named.lower_]


def _accused(cue: Token, tokens: Sequence[Token]) -> Token | None:
    """On whom or what a verb lays something: its object, or the subject of its passive."""
    inside = {token.i for token in tokens}
    own = [c for c in (*cue.children, fronted_object(cue)) if c is not None and c.i in inside]
    found = next((c for c in own if c.dep_ in {"dobj", "nsubjpass"} or c == cue.head), None)
    # 'accused neighbouring Peru of it': the parser may take the 'neighbouring' for a verb.
    mistaken = (c for c in own if c.dep_ == "xcomp" and c.i == cue.i + 1)
    return found or next((o for c in mistaken for o in c.rights if o.dep_ == "dobj"), None)


def _bridge(cue: Token, tokens: Sequence[Token], accused: Token) -> tuple[Token, str] | None:
    """The preposition that says what is laid on somebody, and how to word it: the verb's own, else one behind the object or the accuser."""
    lemma = cue.lemma_.lower()
    after = (t for t in tokens if t.dep_ == "prep" and t.i > accused.i and not is_setting(t))
    behind = [t for t in after if (lemma, t.lower_) in bridges()]
    own = [t for t in behind if t.head == cue]
    doing = [t for t in behind if any(c.dep_ == "pcomp" for c in t.children)]
    found = next(iter(own or doing or behind), None)
    return None if found is None else (found, bridges()[lemma, found.lower_])


def _settings(cue: Token, accused: Token, preposition: Token) -> Iterator[int]:
    """The 'on Monday' of 'blamed X on Monday for Y': when it was said, not what."""
    for child in cue.rights:
        if accused.i < child.i < preposition.i and child.dep_ == "prep" and is_setting(child):
            yield from range(child.left_edge.i, child.right_edge.i + 1)


def _agreeing(said: str, subject: Token) -> str:
    """'is guilty of' → 'are guilty of' where many are meant."""
    joined = any(c.dep_ == "conj" for c in subject.children)
    names = subject.tag_ == "NNPS" and subject.ent_type_ not in {"GPE", "ORG"}
    many = subject.tag_ == "NNS" or names or joined or subject.lower_ in {"them", "they", "us", "we"}
    first, _, rest = said.partition(" ")
    if not many:
        return said.replace("is ", "am ", 1) if subject.lower_ == "me" and first == "is" else said
    return " ".join([PLURAL.get(first, first.removesuffix("s")), *([rest] if rest else [])])


def _ordered(cue: Token, tokens: Sequence[Token], kind: ClaimKind) -> Iterator[tuple[int, str]]:
    """'X (not) to go' → 'X should (not) go'; 'that X go' → 'X should go'; 'refused to go' → 'not to go'."""
    lemma, first = cue.lemma_.lower(), tokens[0].i
    for token in tokens:
        verb = token.head
        infinitive = token.lower_ == "to" and token.dep_ == "aux" and _is_below(verb, cue)
        if infinitive and lemma in load_wording("refusing") and token.i == first:
            yield token.i, "not to"
            return
        told = kind == "demand" or lemma in load_wording("telling")
        if infinitive and told and token.i > first:
            negation = next((c for c in verb.lefts if c.dep_ == "neg"), None)
            yield token.i, "should" if negation is None else "should not"
            yield from () if negation is None else [(negation.i, "")]
            return
        if kind == "demand" or lemma in load_wording("wishing"):
            yield from _wished(token, cue)


def _is_below(verb: Token, cue: Token) -> bool:
    """'urged X to go', 'called on X to go': the infinitive hangs on the cue or on whom it is laid."""
    above = verb.head
    return above == cue or (above.head == cue and above.pos_ not in {"VERB", "AUX"})


def _wished(verb: Token, cue: Token) -> Iterator[tuple[int, str]]:
    """'that X close the road' → 'X should close the road'."""
    before = list(verb.lefts)
    bare = verb.tag_ == "VB" or any(c.lower_ == "be" and c.dep_ == "auxpass" for c in before)
    if verb.dep_ != "ccomp" or verb.head != cue or not bare:
        return
    subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in before)
    if subject and not any(c.dep_ in {"aux", "neg"} for c in before):
        first = next((c for c in before if c.dep_ == "auxpass"), verb)
        yield first.i, f"should {first.text}"


def _opened(cue: Token, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """'how the dam broke' → 'the dam broke'; 'whether it broke' → 'it is open whether it broke'."""
    first = next((token for token in tokens if not token.is_punct), None)
    if first is None or first.dep_ not in OPENING:
        return
    verb = first.head.head if first.head.dep_ in {"aux", "auxpass"} else first.head
    if verb.head != cue or verb.dep_ not in {"ccomp", "pcomp"}:
        return
    behind = first.doc[first.i + 1] if first.i + 1 < len(first.doc) else first
    if first.lower_ in PRESUPPOSING and behind.pos_ in {"DET", "NOUN", "PRON", "PROPN"}:
        yield first.i, ""
    elif first.lower_ in ASKING and first.dep_ == "mark" and first.i > cue.i:
        open_to = "doubtful" if cue.lemma_.lower() in load_wording("doubting") else "open"
        yield first.i, f"it is {open_to} whether"


def asked(doc: Doc, content: Sequence[Range]) -> Mapping[int, str]:
    """'whether the dam broke', where that is denied or asked: 'the dam broke'."""
    first = doc[content[0][0]]
    return {first.i: ""} if first.lower_ in ASKING and first.dep_ == "mark" else {}


def affirmed(doc: Doc, content: Sequence[Range]) -> Mapping[int, str]:
    """How to word the claim that a negated statement denies: 'he was not there' → 'he was there'."""
    tokens = [token for start, end in content for token in doc[start:end]]
    changed = {t.i: AFFIRMATIVES[t.lower_] for t in tokens if t.lower_ in AFFIRMATIVES}
    changed |= {t.i: "" for t in tokens if t.dep_ == "neg" or (t.lower_ == "no" and t.dep_ == "det")}
    such = (t for t in tokens if t.lower_ == "such" and t.i and t.nbor(-1).lower_ == "no")
    return changed | {t.i: _such_a(t.nbor()) for t in such if t.head.tag_ in {"NN", "NNP"} and t.head != t}


def _such_a(word: Token) -> str:
    return "such an" if word.lower_[:1] in {"a", "e", "i", "o", "u"} else "such a"
