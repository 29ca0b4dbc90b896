"""Whose words they are: the phrase that a cue takes its speaker from."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from ingest.attribution.candidates import Range
from ingest.attribution.cues import load_cues
from ingest.attribution.joints import charge, governor, is_resumed, led, passive_subject, quoted
from ingest.attribution.lexicon import nouns, verbs

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
SourceKind = Literal["named", "common", "pronoun", "first", "thing", "relative", "none"]
FIRST_AND_SECOND = frozenset({"i", "we", "you", "me", "us"})
PERSONS = frozenset({"he", "she", "they", "him", "her", "them", "those", "both", "many", "some", "one"})
THINGS = frozenset({"it", "this", "that", "these", "which", "what", "there"})
MAX_CLIMB = 6
SPEECH_SHARE = 0.25
"""From this share of its uses on, a verb counts as one of speech."""


@dataclass(frozen=True, slots=True)
class Source:
    head: Token
    range: Range
    kind: SourceKind
    inherited: bool = False


def noun_phrase(head: Token) -> Range:
    """The phrase that `head` heads, less its relative clauses and what hangs behind them."""
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in {"relcl", "acl", "advcl", "ccomp"} or child.text in {"—", "–", ";", ":"}:
            break
        end = child.right_edge.i + 1
    while end > head.i + 1 and head.doc[end - 1].text in {",", "(", "-", "—"}:
        end -= 1
    return _from(head), end


def _from(head: Token) -> int:
    start = head.left_edge.i
    while start < head.i and (
        head.doc[start].is_punct or head.doc[start].is_space or head.doc[start].dep_ == "cc"
    ):
        start += 1
    return start


def kind_of(head: Token) -> SourceKind:
    word = head.lower_
    if word in {"who", "whom"}:
        return "relative"
    if word in FIRST_AND_SECOND:
        return "first"
    if word in THINGS:
        return "thing"
    if head.pos_ == "PRON":
        return "pronoun" if word in PERSONS else "common"
    return "named" if head.pos_ == "PROPN" or head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} else "common"


def source_of(cue: Token) -> Source | None:
    """The subject of a cue, its agent in the passive, or the subject that it shares with the verb it hangs on."""
    if _is_asked(cue):
        return None
    verb = _speaking_above(cue) or cue
    for step in range(MAX_CLIMB):
        found = _own(verb) or (passive_subject(verb) if step else None)
        if found is not None:
            start, end = noun_phrase(found)
            laid = charge(verb)
            end = end if laid is None or not start < laid.i < end else laid.i
            return Source(found, (start, end), kind_of(found), inherited=step > 0)
        if any(child.dep_ in {"nsubjpass", "csubjpass"} for child in verb.children) and step == 0:
            return None
        climbed = _sharer(verb)
        if isinstance(climbed, tuple):
            return Source(climbed[0], noun_phrase(climbed[0]), kind_of(climbed[0]), inherited=True)
        if climbed is None:
            return None
        verb = climbed
    return None


def displaced_subject(verb: Token) -> Token | None:
    """'denied his statement was drafted there': the clause's subject where the parser made it the cue's object."""
    cue = verb.head
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.lower_ != "to" for c in verb.children
    )
    if (
        verb.dep_ != "ccomp"
        or not finite
        or any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in verb.children)
    ):
        return None
    before = [
        c for c in cue.children if cue.i < c.i < verb.i and c.dep_ in {"dobj", "npadvmod", "oprd", "attr"}
    ]
    return before[-1] if before else None


def _is_asked(cue: Token) -> bool:
    """'Asked if …, X said': X was asked, and who asked is not told."""
    bare = not any(c.dep_ in {"nsubj", "aux", "agent"} for c in cue.children)
    return cue.tag_ == "VBN" and cue.dep_ == "advcl" and cue.lemma_ in verbs().asks and bare


def _speaking_above(cue: Token) -> Token | None:
    """', adding that' hangs on the verb of speech, even where the parser hangs it on the last verb of what was said."""
    if (
        cue.tag_ != "VBG"
        or cue.dep_ not in {"advcl", "conj", "acl"}
        or _own(cue) is not None
        or cue.left_edge.i == 0
        or cue.left_edge.nbor(-1).text != ","
    ):
        return None
    verb, outer = cue.head, None
    for _ in range(MAX_CLIMB):
        if (
            verb.dep_ in {"ccomp", "acl", "relcl"}
            and verb.head.i < verb.i
            and verb.head.pos_ in {"VERB", "NOUN"}
        ):
            outer = verb.head if verb.head.pos_ == "VERB" else outer
        elif verb.dep_ == "dobj":
            outer = verb.head
        elif verb.dep_ not in {"conj", "advcl", "xcomp"}:
            break
        verb = verb.head
    return (
        outer
        if outer is not None
        and load_cues().share(outer.lemma_.lower(), "VERB") >= SPEECH_SHARE
        and outer.head != cue
        else None
    )


def _own(verb: Token) -> Token | None:
    agent = _agent(verb)
    if agent is not None:
        return agent
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "expl"]
    inverted = next((child for child in subjects if child.left_edge.i == verb.i + 1), None)
    before = [child for child in subjects if child.i < verb.i]
    return inverted or max(before or subjects, key=lambda child: child.i, default=None)


def _agent(verb: Token) -> Token | None:
    """'by X' of a passive, also where the parser hangs it lower: 'was refuted as false by X'."""
    if not any(c.dep_ in {"nsubjpass", "auxpass", "agent"} for c in verb.children):
        return None
    phrases = [c for c in verb.children if c.dep_ == "agent"]
    phrases += [t for t in verb.subtree if t.i > verb.i and t.dep_ == "prep" and t.lower_ == "by"]
    return next(
        (c for phrase in phrases[:1] for c in phrase.children if c.dep_ == "pobj" and c.tag_ != "VBG"), None
    )


def _sharer(verb: Token) -> Token | tuple[Token] | None:
    """The verb whose subject `verb` shares, or, in a one-tuple, the noun that is itself the speaker."""
    head = verb.head
    if head == verb:
        return None
    other = led(verb) or quoted(verb)
    if other is not None:
        return (other,)
    if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "dep", "parataxis"} and head.pos_ in {"VERB", "AUX"}:
        return governor(head) if is_resumed(verb) else head
    if verb.dep_ in {"prep", "pcomp", "agent"} and head.dep_ in {"prep", "advmod"}:
        return head.head if head.head.pos_ in {"VERB", "AUX"} else None
    return _noun_before(head, verb) if verb.dep_ in {"acl", "relcl"} else None


def _noun_before(noun: Token, verb: Token) -> Token | tuple[Token] | None:
    """'X issued a statement saying': X speaks, not the statement; 'a spokesman saying': the spokesman."""
    if noun.lemma_.lower() in nouns().vehicles:
        above = noun.head
        if noun.dep_ == "dobj" and above.pos_ == "VERB":
            return (noun,) if above.lemma_ in verbs().relays else above
        if noun.dep_ == "pobj" and above.head.pos_ == "VERB" and above.dep_ == "prep":
            return above.head
    return (noun,) if verb.dep_ == "acl" and verb.tag_ == "VBG" else None
