"""What is known of a candidate, by name: the evidence that its score weighs."""

from collections.abc import Iterator, Mapping
from math import log
from types import MappingProxyType

from spacy.tokens import Doc, Span, Token

from ingest.attribution.candidates import Candidate
from ingest.attribution.cues import CueLexicon
from ingest.attribution.sources import kind_of

FIXED: Mapping[str, float] = MappingProxyType({"according": 0.88, "colon": 0.55, "bare": 0.5})
"""Chance of the frames that no word list decides."""
FORMS = frozenset({"VBD", "VBZ", "VBG", "VBP", "VBN", "VB"})
KINDS = ("named", "common", "pronoun", "first", "thing", "relative", "none")
FRAMES = ("ccomp", "quote", "xcomp", "dobj", "prep", "pass", "noun", "adj", *FIXED)
PREPOSITIONS = frozenset(
    {"about", "against", "as", "at", "by", "for", "from", "in", "into", "of", "on", "over", "to", "with"}
)
PLACES = frozenset({"relcl", "acl", "advcl", "ccomp", "conj", "pcomp", "xcomp"})
"""How a cue may hang in its sentence."""
MODALS = frozenset({"would", "could", "should", "might", "may", "can", "must"})
OBJECTS = frozenset({"dobj", "prep", "xcomp", "pass"})
ABSTRACT_ENDS = ("tion", "ment", "ness", "ity", "ism", "ence", "ance", "sion")
ASKED = frozenset({"whether", "if", "what", "why", "how", "when", "where", "who"})
AMOUNTS = frozenset({"MONEY", "CARDINAL", "PERCENT", "QUANTITY", "ORDINAL", "DATE", "TIME"})
FAR, LONG_SOURCE = 8, 8
"""Tokens from which on a source is far from its cue, or long."""
SHORT, LONG = 3, 25
"""Tokens up to which a content is short, and from which on it is long."""
SPEAKS = 0.25
"""Share of a verb's uses as a cue from which on what hangs on it is already said by somebody."""
CLIMB = 8

NAMES: frozenset[str] = frozenset(
    {
        "chance", "heads its sentence", "opens its sentence", "is quoted", "is said by another", "is passive",
        "negated", "modal", "infinitive", "condition",
        "source is plural", "source is inherited", "source is after the cue", "source is far", "source is long",
        "content borrows words", "content is quoted", "content is before the cue", "content is in pieces",
        "content is short", "content is long", "content opens with 'that'", "content is asked",
        "object is abstract", "object is named", "object is a pronoun", "object is an amount",
    }
    | {f"source: {kind}" for kind in KINDS}
    | {f"frame: {frame}" for frame in FRAMES}
    | {f"form: {form}" for form in FORMS}
    | {f"hangs as: {place}" for place in PLACES}
    | {f"preposition: {word}" for word in PREPOSITIONS}
)  # fmt: skip
"""Every feature there is."""


def features(
    doc: Doc, candidate: Candidate, cues: CueLexicon, quoted: Mapping[int, int]
) -> Mapping[str, float]:
    """Feature → value (1 for a fact); what is absent is 0. `quoted` holds the tokens between quotation marks."""
    head = doc[candidate.head]
    found = {"chance": _logit(_chance(head, candidate, cues)), f"frame: {candidate.frame}": 1.0}
    found.update((name, 1.0) for name in _of_source(doc, candidate, head))
    found.update((name, 1.0) for name in _of_place(head, cues, quoted))
    found.update((name, 1.0) for name in _of_content(doc, candidate, quoted))
    if head.pos_ in {"VERB", "AUX"} and candidate.frame not in FIXED:
        for name in _of_verb(head):
            found[name] = found.get(name, 0.0) + 1.0
    return found


def _chance(head: Token, candidate: Candidate, cues: CueLexicon) -> float:
    """How often this word was right in this frame."""
    if candidate.frame in FIXED:
        return FIXED[candidate.frame]
    return cues.chance(head.lemma_.lower(), part_of_speech(candidate), candidate.frame, candidate.preposition)


def part_of_speech(candidate: Candidate) -> str:
    """Under which part of speech the cue's word is counted."""
    return "NOUN" if candidate.frame == "noun" else "ADJ" if candidate.frame == "adj" else "VERB"


def _of_source(doc: Doc, candidate: Candidate, head: Token) -> Iterator[str]:
    if candidate.source is None:
        yield "source: none"
        return
    start, end = candidate.source
    source = doc[start:end].root
    yield f"source: {kind_of(source)}"
    if source.tag_ == "NNS":
        yield "source is plural"
    if head not in {source.head, source.head.head}:
        yield "source is inherited"
    if start > head.i:
        yield "source is after the cue"
    if max(start - head.i, head.i - end) > FAR:
        yield "source is far"
    if end - start > LONG_SOURCE:
        yield "source is long"


def _of_place(head: Token, cues: CueLexicon, quoted: Mapping[int, int]) -> Iterator[str]:
    """Where in its sentence and in whose speech the cue stands."""
    if head.dep_ == "ROOT":
        yield "heads its sentence"
    elif head.dep_ in PLACES:
        yield f"hangs as: {head.dep_}"
    if head.is_sent_start:
        yield "opens its sentence"
    if head.i in quoted:
        yield "is quoted"
    if _is_said(head, cues):
        yield "is said by another"


def _is_said(head: Token, cues: CueLexicon) -> bool:
    """Whether the cue stands in a clause that hangs on another verb of speech."""
    token = head
    for _ in range(CLIMB):
        above = token.head
        if above == token:
            return False
        if token.dep_ == "ccomp" and cues.share(above.lemma_.lower(), "VERB") >= SPEAKS:
            return True
        token = above
    return False


def _of_verb(verb: Token) -> Iterator[str]:
    """Form and mood; a verb may be negated or conditioned more than once."""
    if verb.tag_ in FORMS:
        yield f"form: {verb.tag_}"
    for child in verb.children:
        if child.dep_ == "neg":
            yield "negated"
        elif child.dep_ == "aux" and child.lower_ in MODALS:
            yield "modal"
        elif child.dep_ == "aux" and child.lower_ == "to":
            yield "infinitive"
        elif child.dep_ == "auxpass":
            yield "is passive"
        elif child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"}:
            yield "condition"


def _of_content(doc: Doc, candidate: Candidate, quoted: Mapping[int, int]) -> Iterator[str]:
    size = sum(end - start for start, end in candidate.content)
    inside = sum(i in quoted for start, end in candidate.content for i in range(start, end))
    start, end = candidate.content[0]
    if size <= SHORT:
        yield "content is short"
    elif size >= LONG:
        yield "content is long"
    if 2 * inside >= size:
        yield "content is quoted"
    if start < candidate.head:
        yield "content is before the cue"
    if len(candidate.content) > 1:
        yield "content is in pieces"
    first = doc[start].lower_
    if first == "that":
        yield "content opens with 'that'"
    elif first in ASKED:
        yield "content is asked"
    if candidate.frame in OBJECTS:
        if inside and candidate.head not in quoted:
            yield "content borrows words"
        yield from _of_object(candidate, doc[start:end])


def _of_object(candidate: Candidate, content: Span) -> Iterator[str]:
    """Of what sort the thing is that stands where a clause might."""
    if candidate.preposition in PREPOSITIONS:
        yield f"preposition: {candidate.preposition}"
    if candidate.frame not in {"dobj", "prep"}:
        return
    thing = content.root
    if thing.lemma_.endswith(ABSTRACT_ENDS):
        yield "object is abstract"
    if thing.pos_ == "PROPN":
        yield "object is named"
    elif thing.pos_ == "PRON":
        yield "object is a pronoun"
    elif thing.ent_type_ in AMOUNTS or any(child.dep_ == "nummod" for child in thing.children):
        yield "object is an amount"


def _logit(chance: float) -> float:
    bounded = min(0.99, max(0.005, chance))
    return log(bounded / (1.0 - bounded))
