"""The text of a claim, readable alone, and what kind of claim its cue makes."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import cast, get_args

from spacy.tokens import Doc, Span, Token

from graph.model import ClaimKind
from ingest.attribution.candidates import Candidate, Range
from ingest.bridges import charged, load_bridges, raised, times_between
from ingest.lexicon import InvalidLexicon, load_toml, words
from ingest.reading import ActorMention

THIRD = frozenset({"he", "she", "it", "they", "him", "them"})
THIRD_OWN = frozenset({"his", "her", "its", "their"})
FIRST = frozenset({"i", "we", "my", "our", "me", "us"})
AFFIRMATIVES = MappingProxyType({"nothing": "something", "nobody": "somebody", "none": "some", "never": ""})
LONGEST_EMPTY = 8
_EDGE = " \n\t,;:—–-“”\"'‘’"
Antecedent = Callable[[Token], ActorMention | None]


@cache
def load_claim_kinds() -> Mapping[str, ClaimKind]:
    """Cue lemma (with its preposition, where that matters) → kind of claim."""
    table = load_toml("claims.toml")["kinds"]
    unknown = set(table) - set(get_args(ClaimKind))
    if unknown:
        raise InvalidLexicon(f"ingest/lexicons/claims.toml: unknown kind {min(unknown)!r}")
    return MappingProxyType(
        {word: cast("ClaimKind", kind) for kind in table for word in words(table, kind, file="claims.toml")}
    )


def kind_of(doc: Doc, candidate: Candidate, kinds: Mapping[str, ClaimKind]) -> ClaimKind:
    lemma = doc[candidate.speech].lemma_.lower()
    with_preposition = f"{lemma} {candidate.preposition}"
    if candidate.frame == "adj":
        return "opinion"
    return kinds.get(with_preposition) or kinds.get(lemma) or "fact"


@cache
def load_empty() -> frozenset[str]:
    """Lemmas of contents that say nothing, such as 'comment' in 'declined to comment'."""
    return words(load_toml("claims.toml")["empty"], "words", file="claims.toml")


def is_empty(doc: Doc, content: Sequence[Range]) -> bool:
    """'declined to comment further': nothing is said."""
    verb = next((t for start, end in content for t in doc[start:end] if t.pos_ == "VERB"), None)
    size = sum(end - start for start, end in content)
    return (
        verb is not None
        and verb.lemma_ in load_empty()
        and size <= LONGEST_EMPTY
        and verb.i <= content[0][0] + 1
    )


def rewordings(doc: Doc, candidate: Candidate, kind: ClaimKind) -> Mapping[int, str]:
    """Token → what to write in its place, so that an object construction reads as a sentence.

    'accused X of Y' → 'X is guilty of Y'; 'urged X to go' → 'X should go'.
    """
    cue = doc[candidate.speech]
    apart = charged(doc, candidate) or raised(doc, candidate)
    if apart:
        return apart
    bridge = load_bridges().get(cue.lemma_.lower())
    for start, end in candidate.content[:1]:
        for token in doc[start + 1 : end]:
            if bridge is not None and token.dep_ == "prep" and token.lower_ in {"of", "for", "with"}:
                return {token.i: bridge, **times_between(cue, start, token.i)}
            if kind == "demand" and token.lower_ == "to" and token.dep_ == "aux" and token.head.head == cue:
                return {token.i: "should"}
    return {}


def affirmed(doc: Doc, content: Sequence[Range]) -> Mapping[int, str]:
    """How to word the claim that a negated statement denies: 'he was not there' → 'he was there'."""
    tokens = [token for start, end in content for token in doc[start:end]]
    changed = {t.i: AFFIRMATIVES[t.lower_] for t in tokens if t.lower_ in AFFIRMATIVES}
    changed |= {t.i: "" for t in tokens if t.dep_ == "neg" or (t.lower_ == "no" and t.dep_ == "det")}
    such = (t for t in tokens if t.lower_ == "such" and t.i and t.nbor(-1).lower_ == "no")
    return changed | {t.i: _such_a(t.nbor()) for t in such if t.head.tag_ in {"NN", "NNP"} and t.head != t}


def _such_a(word: Token) -> str:
    return "such an" if word.lower_[:1] in {"a", "e", "i", "o", "u"} else "such a"


def claim_text(
    doc: Doc,
    content: Sequence[Range],
    speakers: Sequence[ActorMention],
    antecedent: Antecedent,
    *,
    reworded: Mapping[int, str] = MappingProxyType({}),
) -> str | None:
    """The content as a sentence of its own: pronouns named, 'that' and quotation marks at its edges gone.

    An actor is named once: in 'Acme sold its plant' the 'its' stays. A bare infinitive gets its speaker: 'Acme to
    close the plant'. None where no word is left.
    """
    named: set[str] = set()
    parts = [
        _worded(_without_mark(doc[start:end]), speakers, antecedent, named, reworded)
        for start, end in content
    ]
    text = " ".join(" ".join(part.split()) for part in parts if part)
    text = text.strip(_EDGE)
    if text.startswith("to ") and len(speakers) == 1:
        text = f"{speakers[0].name} {text}"
    return text[:1].upper() + text[1:] if any(c.isalnum() for c in text) else None


def _without_mark(span: Span) -> Span:
    """A clause without the 'that' that opens it; the 'that' of 'that makes me smart' stays."""
    first = span[0]
    return span[1:] if len(span) > 1 and first.lower_ == "that" and first.dep_ == "mark" else span


def _worded(
    span: Span,
    speakers: Sequence[ActorMention],
    antecedent: Antecedent,
    named: set[str],
    reworded: Mapping[int, str],
) -> str:
    text = ""
    for token in span:
        if token.i in reworded:
            text += reworded[token.i] + (token.whitespace_ or " ")
            continue
        actor, form = _meant(token, speakers, antecedent)
        if actor is not None and actor.name not in named:
            named.add(actor.name)
            text += form.format(word=token.text, name=actor.name) + token.whitespace_
        else:
            text += token.text_with_ws
    return text.strip(_EDGE)


def _meant(
    token: Token, speakers: Sequence[ActorMention], antecedent: Antecedent
) -> tuple[ActorMention | None, str]:
    """Who a pronoun stands for, and how to write it: 'he' → the name, 'I' → 'I [the name]'."""
    word = token.lower_
    if word in FIRST and len(speakers) == 1:
        return speakers[0], "{word} [{name}]"
    if token.pos_ != "PRON" or word not in THIRD | THIRD_OWN or _is_expletive(token) or _is_thing(token):
        return None, ""
    actor = antecedent(token)
    if word in THIRD_OWN and token.dep_ == "poss":
        return actor, "{name}'" if actor is not None and actor.name.endswith("s") else "{name}'s"
    return actor, "{name}"


def _is_thing(token: Token) -> bool:
    """'denied closing it': an object is as likely a thing as an actor, and a wrong name is worse than none."""
    return token.lower_ in {"it", "them"} and token.dep_ not in {"nsubj", "nsubjpass"}


def _is_expletive(token: Token) -> bool:
    """'it was clear that', 'it is raining': an 'it' that stands for nobody."""
    head = token.head
    clausal = any(c.dep_ in {"ccomp", "xcomp", "acl", "csubj"} for c in head.children)
    return token.lower_ == "it" and token.dep_ in {"nsubj", "expl"} and head.lemma_ == "be" and clausal
