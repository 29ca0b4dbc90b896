"""Which happenings an article is about: each mention is scored by what makes a happening a main one.

The weights are set by hand, in quarters: a dated past act of a named actor near the beginning counts for it;
a plan, a negation, a bare plural or a side clause against it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from graph.model import EventStatus
from ingest.events.lexicon import EventLexicon
from ingest.events.triggers import Trigger
from ingest.reading import Participant

MOST = 8
"""Happenings kept of one article."""
FEWEST = 3
"""Happenings kept even where none reaches the threshold, if they come near."""
THRESHOLD = 2.0
NEAR = 0.5

CROWDED = (0.0, 0.5, 1.0)
"""What the first, the second and each further happening of one sentence loses: few sentences tell two main ones."""

_LEAD = 3
_FULL = 4
"""Arguments and adjuncts from which a verb is told in full."""
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_TIMES = frozenset({"DATE", "TIME"})
_AMOUNTS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_STRENGTH = {
    ("verb", "typed"): 1.5, ("verb", "other"): 1.25, ("verb", "unlisted"): -0.75, ("verb", "vague"): -0.5,
    ("noun", "typed"): 1.25, ("noun", "other"): 0.5, ("noun", "unlisted"): -1.0,
}  # fmt: skip
_ARGUMENTS = frozenset(
    {"advmod", "agent", "attr", "ccomp", "dobj", "npadvmod", "nsubj", "nsubjpass", "prep", "xcomp"}
)
_STATUS = {"stated": 0.0, "claimed": -0.25, "denied": 0.0, "disputed": 0.25, "planned": -0.25}
_TENSE = {"VBD": 0.5, "VBN": 0.0, "VB": -0.5, "VBG": -0.25, "VBP": -1.0, "VBZ": -1.0}
_SIDE = {"conj": -0.25, "advcl": -0.25, "pcomp": -0.5, "relcl": -0.5, "xcomp": 0.25}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention of a happening with all that was read of it."""

    trigger: Trigger
    participants: tuple[Participant, ...]
    date: str | None
    place: str | None
    status: EventStatus
    sentence: int
    score: float = 0.0


def score(mention: Mention, lexicon: EventLexicon, *, quoted: bool, length: int) -> float:
    """Sum what speaks for and against `mention` as a main happening."""
    head = mention.trigger.head
    parts = [_of_text(mention, quoted=quoted, length=length), _of_detail(mention)]
    parts.append(_of_verb(head, lexicon) if mention.trigger.is_verb else _of_noun(head, lexicon))
    return sum(weight for part in parts for weight in part)


def _of_text(mention: Mention, *, quoted: bool, length: int) -> Iterator[float]:
    kind = "verb" if mention.trigger.is_verb else "noun"
    yield _STRENGTH[kind, mention.trigger.strength]
    yield _STATUS[mention.status]
    yield 0.5 if mention.sentence == 0 else 0.0
    yield 0.25 if mention.sentence < _LEAD else 0.0
    yield -0.5 * mention.trigger.head.i / max(1, length)
    yield -0.5 if quoted else 0.0


def _of_detail(mention: Mention) -> Iterator[float]:
    """Who, when, where, how many: a main happening is told in full."""
    children = list(mention.trigger.head.children)
    near = [inner for child in children for inner in (child, *child.children)]
    yield 0.25 * min(2, len(mention.participants))
    yield 0.25 if mention.place else 0.0
    yield 0.75 if mention.date or any(token.ent_type_ in _TIMES for token in near) else 0.0
    yield 0.25 if any(token.ent_type_ in _AMOUNTS for token in near) else 0.0


def _of_verb(verb: Token, lexicon: EventLexicon) -> Iterator[float]:
    children = {child.dep_: child for child in verb.children}
    yield 0.0 if _is_alleged(verb, lexicon) else _TENSE.get(verb.tag_, 0.0) + _SIDE.get(verb.dep_, 0.0)
    yield 0.5 if children.keys() & {"nsubjpass", "agent"} else 0.0
    yield -0.75 if "neg" in children else 0.0
    yield -0.5 if any(child.tag_ == "MD" or child.dep_ == "mark" for child in verb.children) else 0.0
    yield -0.5 if "ccomp" in children else 0.0
    yield 0.5 if verb.head.lemma_.lower() in lexicon.sets["intentions"] else 0.0
    yield -1.0 if verb.lemma_.lower() in lexicon.sets["reporting"] else 0.0
    yield -1.0 if _only_brings_up(verb, lexicon) else 0.0
    yield _subject(_subject_of(verb))
    yield 0.5 if _is_named(children.get("dobj")) else 0.0
    yield 0.5 if sum(child.dep_ in _ARGUMENTS for child in verb.children) >= _FULL else 0.0


def _is_alleged(verb: Token, lexicon: EventLexicon) -> bool:
    """'accused of shelling', 'denies having paid', 'allegations of spying': the form of the verb says nothing."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    lemma = above.lemma_.lower()
    return (
        verb.tag_ == "VBG"
        and verb.dep_ in {"pcomp", "xcomp"}
        and any(lemma in lexicon.sets[name] for name in ("accusing", "denying", "statements"))
    )


def _only_brings_up(verb: Token, lexicon: EventLexicon) -> bool:
    """'announced a truce' is about the truce."""
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass", "xcomp", "ccomp"}]
    named = any(child.pos_ == "VERB" or child.lemma_.lower() in lexicon.nouns for child in objects)
    return named and verb.lemma_.lower() in lexicon.sets["announcing"]


def _subject_of(verb: Token) -> Token | None:
    """Its own subject or, for a verb joined to another, that verb's."""
    own = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if own is None and verb.dep_ == "conj":
        return next((child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return own


def _subject(subject: Token | None) -> float:
    """A named subject counts for, 'we', 'you', 'it' and none at all against."""
    if subject is None:
        return -0.25
    if subject.pos_ == "PRON":
        return 0.25 if subject.lower_ in {"he", "she"} else -0.5
    return 0.5 if _is_named(subject) else 0.0


def _is_named(noun: Token | None) -> bool:
    return noun is not None and any(token.ent_type_ in _NAMES for token in noun.subtree)


def _of_noun(noun: Token, lexicon: EventLexicon) -> Iterator[float]:
    words = {child.lower_ for child in noun.children}
    relations = {child.dep_ for child in noun.children}
    yield 0.5 if words & {"a", "an"} else -0.25 if "the" in words else 0.0
    yield -0.25 if noun.tag_ == "NNS" else 0.0
    yield -1.0 if noun.lemma_.lower() in lexicon.sets["lasting"] else 0.0
    yield -0.25 if not relations & {"det", "poss"} else 0.0
    yield -0.75 if words & {"any", "every", "no", "such"} else 0.0
    yield 0.5 if "prep" in relations else 0.0
    yield (
        0.25
        if noun.dep_ in {"nsubj", "nsubjpass"} or noun.head.lemma_.lower() in lexicon.sets["bearers"]
        else 0.0
    )
    yield -0.25 if noun.dep_ in {"pobj", "conj"} else 0.0
    yield -0.75 if any(child.tag_ == "MD" or child.dep_ == "neg" for child in noun.head.children) else 0.0


def quoted_tokens(doc: Doc) -> Mapping[int, bool]:
    """For each token whether it stands between quotation marks; a new paragraph closes what was left open."""
    inside, told = False, {}
    for token in doc:
        word = token.text
        if "\n" in word and token.is_space:
            inside = False
        elif word in {"“", "``"} or (word == '"' and not inside):
            inside = True
        elif word in {"”", "''", '"'}:
            inside = False
        told[token.i] = inside
    return told


def main(mentions: Sequence[Mention]) -> list[Mention]:
    """The best mentions, one of each happening, in order of the text."""
    chosen: list[Mention] = []
    for mention in sorted(_crowded(mentions), key=lambda each: (-each.score, each.trigger.head.i)):
        wanted = mention.score >= (THRESHOLD if len(chosen) >= FEWEST else NEAR)
        if len(chosen) == MOST or not wanted:
            break
        chosen.append(mention)
    return sorted(chosen, key=lambda each: each.trigger.head.i)


def _crowded(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Lower what stands beside a better happening in its sentence."""
    before: Counter[int] = Counter()
    for mention in sorted(mentions, key=lambda each: (-each.score, each.trigger.head.i)):
        loss = CROWDED[min(before[mention.sentence], len(CROWDED) - 1)]
        before[mention.sentence] += 1
        yield replace(mention, score=mention.score - loss)
