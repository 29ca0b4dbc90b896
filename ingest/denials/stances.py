"""Which statements deny: by their verb, by calling something said false, by a noun of denial, or by 'so did X'."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate
from ingest.attribution.frames import cue_tokens
from ingest.attribution.sources import FIRST_AND_SECOND, kind_of, noun_phrase, source_of
from ingest.denials import falsity
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_unreal
from ingest.denials.objects import NOTHING, DeniedObject, noun_object, object_of

FAR = 20
"""Tokens behind the cue within which the question may stand."""
Stance = Literal["assert", "deny"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution with its stance. `denied` tells what a denial takes; `speaker` overrides the source's resolution."""

    candidate: Candidate
    stance: Stance = "assert"
    denied: DeniedObject = NOTHING
    follows: int | None = None
    """For 'so did X': the head of the denial that it repeats."""


def statements(doc: Doc, found: Sequence[Candidate], lexicon: DenialLexicon) -> list[Statement]:
    """Give every attribution its stance; add the denials that no cue of saying found."""
    denials = {s.candidate.head: s for s in _denials(doc, lexicon)}
    unreal = {t.i for t in doc if _denial_verb(t, lexicon) and is_unreal(t, lexicon)}
    heads = [candidate.head for candidate in found]
    out: list[Statement] = []
    for candidate in found:
        own = denials.pop(candidate.head, None)
        if candidate.head in unreal or (own is None and doc[candidate.head].lemma_.lower() in lexicon.strong):
            continue  # 'did not deny', 'denied him entry'
        out.append(
            _joined(candidate, own)
            if own is not None
            else _by_content(doc, candidate, lexicon, _inner(candidate, heads, found))
        )
    out.extend(denials.values())
    return _first_person(doc, sorted(out, key=lambda s: s.candidate.head))


def _joined(candidate: Candidate, denial: Statement) -> Statement:
    """The attribution's spans, the denial's stance; a wider content than the denied words themselves may be a later clause."""
    content = denial.candidate.content or candidate.content
    source = candidate.source or denial.candidate.source
    return replace(denial, candidate=replace(candidate, content=content, source=source))


def _inner(candidate: Candidate, heads: Sequence[int], found: Sequence[Candidate]) -> frozenset[int]:
    """Tokens of the contents of statements that stand inside this one."""
    inside = [
        found[number]
        for start, end in candidate.content
        for number in range(bisect_left(heads, start), bisect_left(heads, end))
        if found[number].head != candidate.head
    ]
    return frozenset(token for other in inside for start, end in other.content for token in range(start, end))


def _by_content(
    doc: Doc, candidate: Candidate, lexicon: DenialLexicon, elsewhere: frozenset[int]
) -> Statement:
    denied = falsity.denied_in(doc, candidate.content, lexicon, elsewhere=elsewhere)
    if denied is None or is_unreal(doc[candidate.head], lexicon):
        return Statement(candidate=candidate)
    asked = _asked(doc[candidate.speech]) if denied.kind in {"none", "pronoun"} else None
    return Statement(candidate=candidate, stance="deny", denied=asked or denied)


def _asked(cue: Token) -> DeniedObject | None:
    """'Asked if he would go, X said no': what was asked is what is denied."""
    for child in (*cue.children, *(c for t in cue.children if t.dep_ == "advcl" for c in t.children)):
        if child.lemma_ != "ask" or child.i > cue.i + FAR:
            continue
        clause = next((c for c in child.children if c.dep_ == "ccomp" and c.i > child.i), None)
        if clause is not None:
            first = clause.left_edge.i + (clause.left_edge.lower_ in {"if", "whether"})
            return DeniedObject("clause", clause, (first, clause.right_edge.i + 1))
    return None


def _denials(doc: Doc, lexicon: DenialLexicon) -> Iterator[Statement]:
    for token in doc:
        found = (
            _verb_denial(token, lexicon)
            or _label(token, lexicon)
            or _plea(token, lexicon)
            or _noun_denial(token, lexicon)
        )
        if found is not None:
            yield found
            yield from _repeated(found, lexicon)


def _denial_verb(token: Token, lexicon: DenialLexicon) -> Literal["strong", "weak"] | None:
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    lemma = token.lemma_.lower()
    if lemma in lexicon.strong:
        return "strong"
    particles = lexicon.particles.get(lemma)
    if particles and any(c.lower_ in particles for c in token.children if c.i > token.i):
        return "weak"
    return "weak" if lemma in lexicon.weak else None


def _verb_denial(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    strength = _denial_verb(verb, lexicon)
    if strength is None or is_unreal(verb, lexicon):
        return None
    passive = _is_passive(verb)
    denied = object_of(verb, lexicon, passive=passive)
    if not _deniable(verb, denied, strength, lexicon, passive=passive):
        return None
    source = source_of(verb)
    if source is None and not _relative_owner(verb):
        return None
    return _statement(verb, cue_tokens(verb), denied, source.range if source else None, "denial verb")


def _is_passive(verb: Token) -> bool:
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and any(c.dep_ == "agent" for c in verb.children)


def _has_agent(verb: Token) -> bool:
    """'by X', also where the parser hangs it lower: 'was refuted as false by X'."""
    after = (token for token in verb.subtree if token.i > verb.i)
    return any(t.dep_ == "agent" or (t.dep_ == "prep" and t.lower_ == "by") for t in after)


def _relative_owner(verb: Token) -> bool:
    return False


def _deniable(
    verb: Token, denied: DeniedObject, strength: str, lexicon: DenialLexicon, *, passive: bool
) -> bool:
    if any(c.dep_ == "dative" for c in verb.children) or (
        passive and any(c.dep_ == "dobj" for c in verb.children)
    ):
        return False  # 'denied him entry', 'was denied bail'
    if passive and not _has_agent(verb):
        return False
    if denied.kind == "noun":
        lemma = denied.head.lemma_.lower() if denied.head is not None else ""
        return (
            strength == "strong"
            and lemma not in lexicon.granted
            and (denied.head is None or denied.head.ent_type_ != "PERSON")
        )
    if denied.kind == "saying" and strength == "weak" and _is_proposal(denied, lexicon):
        return False
    if strength == "weak":
        return (
            denied.kind == "saying"
            or (denied.kind == "clause" and verb.lemma_ in {"dispute", "contest"})
            or _points_to_saying(denied, lexicon)
        )
    return True


def _is_proposal(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """'the idea of talks' is a proposal, 'the idea that they talked' a claim."""
    head = denied.head
    return (
        head is not None
        and head.lemma_.lower() in lexicon.proposals
        and any(c.dep_ == "prep" and c.lower_ == "of" for c in head.rights)
    )


def _points_to_saying(denied: DeniedObject, lexicon: DenialLexicon) -> bool:
    """Whether a pronoun after 'dismissed' can stand for something said: a noun of saying in this sentence or the one before."""
    if denied.kind != "pronoun" or denied.head is None:
        return False
    sentence = denied.head.sent
    before = sentence.doc[max(0, sentence.start - 1)].sent
    return any(
        t.lemma_.lower() in lexicon.saying
        for t in sentence.doc[before.start : denied.head.i]
        if t.pos_ == "NOUN"
    )


def _label(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """'called the reports nonsense', 'dismissed it as propaganda'."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in lexicon.labels or is_unreal(verb, lexicon):
        return None
    target = falsity.labelled(verb, lexicon)
    source = source_of(verb)
    if target is None or source is None:
        return None
    denied = noun_object(target, lexicon)
    if denied.kind not in {"saying", "pronoun"}:
        return None
    return _statement(verb, cue_tokens(verb), denied, source.range, "label of falsity")


def _plea(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """'pleaded not guilty (to charges of …)'."""
    if verb.lemma_.lower() != "plead" or is_unreal(verb, lexicon):
        return None
    guilty = next((t for t in verb.subtree if t.lower_ == "guilty" and t.i > verb.i), None)
    source = source_of(verb)
    if guilty is None or source is None or guilty.i == 0 or guilty.nbor(-1).lower_ != "not":
        return None
    charges = next((t for t in verb.subtree if t.dep_ == "pobj" and t.i > guilty.i), None)
    denied = noun_object(charges, lexicon) if charges is not None else NOTHING
    return _statement(verb, (verb.i, guilty.i - 1, guilty.i), denied, source.range, "plea")


def _noun_denial(noun: Token, lexicon: DenialLexicon) -> Statement | None:
    """'denials by X', 'X's denial that', 'X issued a denial'."""
    if (
        noun.pos_ != "NOUN"
        or noun.lemma_.lower() not in lexicon.denial_nouns
        or any(c.lower_ == "no" for c in noun.children)
    ):
        return None
    owner = _noun_owner(noun)
    if owner is None:
        return None
    denied = _noun_object(noun, lexicon)
    if denied.head is not None and denied.head.lemma_.lower() in lexicon.granted:
        return None
    return _statement(noun, (noun.i,), denied, noun_phrase(owner), "noun of denial")


def _noun_owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "amod" and child.ent_type_ == "NORP"):
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if noun.dep_ in {"dobj", "pobj"}:
        verb = noun.head if noun.dep_ == "dobj" else noun.head.head
        source = (
            source_of(verb)
            if verb.pos_ == "VERB"
            and verb.lemma_
            in {"issue", "tweet", "make", "repeat", "release", "send", "fire", "publish", "offer", "give"}
            else None
        )
        return source.head if source is not None else None
    return None


def _noun_object(noun: Token, lexicon: DenialLexicon) -> DeniedObject:
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and any(c.dep_ == "mark" for c in child.children):
            return DeniedObject("clause", child, (child.left_edge.i, child.right_edge.i + 1))
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None:
                return (
                    noun_object(inner, lexicon)
                    if inner.dep_ == "pobj"
                    else DeniedObject("clause", inner, (inner.left_edge.i, inner.right_edge.i + 1))
                )
    return NOTHING


def _repeated(denial: Statement, lexicon: DenialLexicon) -> Iterator[Statement]:
    """'… denied it, and so did X': the same again by another speaker."""
    doc_span = _rest_of_sentence(denial)
    for token in doc_span:
        if token.lower_ not in {"so", "as", "neither", "nor"} or token.i + 2 >= len(token.doc):
            continue
        auxiliary = token.nbor()
        speaker = auxiliary.nbor()
        if auxiliary.lower_ not in {"did", "does", "do", "has", "have", "had"}:
            continue
        head = next(
            (
                t
                for t in token.doc[speaker.i : min(speaker.i + 8, token.sent.end)]
                if t.pos_ in {"PROPN", "NOUN", "PRON"} and t.dep_ != "compound" and t.dep_ != "amod"
            ),
            None,
        )
        if head is not None:
            candidate = Candidate(
                head=auxiliary.i,
                cue=(token.i, auxiliary.i),
                source=noun_phrase(head),
                content=(),
                frame="bare",
                rule="so did",
                score=0.8,
            )
            yield Statement(
                candidate=candidate, stance="deny", denied=denial.denied, follows=denial.candidate.head
            )


def _rest_of_sentence(denial: Statement) -> Sequence[Token]:
    head = denial.denied.head
    return (
        []
        if head is None
        else list(head.doc[denial.candidate.head : head.doc[denial.candidate.head].sent.end])
    )


def _statement(
    head: Token, cue: tuple[int, ...], denied: DeniedObject, source: tuple[int, int] | None, rule: str
) -> Statement:
    content = _content(denied)
    candidate = Candidate(
        head=head.i,
        cue=tuple(sorted(set(cue))),
        source=source,
        content=content,
        frame="bare",
        rule=rule,
        score=0.85,
    )
    return Statement(candidate=candidate, stance="deny", denied=denied)


def _content(denied: DeniedObject) -> tuple[tuple[int, int], ...]:
    if denied.head is None or denied.kind == "none":
        return ()
    if denied.kind == "clause" and denied.content is not None:
        return (denied.content,)
    return (
        (
            denied.head.left_edge.i,
            max(denied.head.i + 1, denied.content[1] if denied.content else noun_phrase(denied.head)[1]),
        ),
    )


def _first_person(doc: Doc, found: list[Statement]) -> list[Statement]:
    """'"We deny these claims," X said': one denial, by X."""
    out = list(found)
    for inner in found:
        if (
            inner.stance != "deny"
            or inner.candidate.source is None
            or not _is_first_person(doc, inner.candidate)
        ):
            continue
        holder = next(
            (
                s
                for s in out
                if s is not inner and any(a <= inner.candidate.head < b for a, b in s.candidate.content)
            ),
            None,
        )
        if holder is None:
            continue
        out.remove(inner)
        if holder.stance == "assert":
            out[out.index(holder)] = replace(holder, stance="deny", denied=inner.denied)
    return out


def _is_first_person(doc: Doc, candidate: Candidate) -> bool:
    start, end = candidate.source or (0, 0)
    root = doc[start:end].root
    return kind_of(root) == "first" or root.lower_ in FIRST_AND_SECOND
