"""What makes a happening a main one: each mention is scored by how, where and with what it is told.

The weights are set by hand, in quarters: a dated past act of a named actor near the beginning or in the headline counts for it;
a plan, a negation, a bare plural or a side clause against it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.events.lexicon import EventLexicon
from ingest.events.ranking import Mention

_LEAD = 3
_FULL = 4
"""Arguments and adjuncts from which a verb is told in full."""
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_KIN = 4
"""Letters from which a family of words is known by its beginning."""
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
_SIDE = {"conj": -0.25, "advcl": -0.25, "pcomp": -0.25, "relcl": -0.25, "xcomp": 0.25}


_OCCASIONS = frozenset({"announce", "election", "meet"})
"""Types that are often named only to say when or where something else was."""
_DURING = frozenset({"after", "at", "before", "during", "for", "in", "of", "on", "since"})
_WILL = frozenset({"'ll", "shall", "will", "wo", "’ll"})
"""Modals that tell what comes as certain; all others leave it open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article and what of it each mention is scored by; the title need only be split into words."""

    doc: Doc
    quoted: Mapping[int, bool]  # token → stands between quotation marks
    headline: frozenset[str]  # its words of content, in small letters

    @classmethod
    def of(cls, doc: Doc, title: Doc | None) -> "Page":
        words = (token for token in title or () if token.is_alpha and not token.is_stop)
        return cls(doc=doc, quoted=quoted_tokens(doc), headline=frozenset(token.lower_ for token in words))


def score(mention: Mention, lexicon: EventLexicon, page: Page) -> float:
    """Sum what speaks for and against `mention` as a main happening."""
    head, children = mention.trigger.head, tuple(mention.trigger.head.children)
    near = [inner for child in children for inner in (child, *child.children)]
    parts = [_of_text(mention, page), _of_detail(mention, near), _of_headline(mention, near, page.headline)]
    if mention.trigger.is_verb:
        parts.append(_of_verb(head, children, lexicon))
    else:
        parts += [_of_noun(head, children, lexicon), _of_setting(mention, lexicon)]
    return sum(weight for part in parts for weight in part)


def _of_text(mention: Mention, page: Page) -> Iterator[float]:
    kind, place = "verb" if mention.trigger.is_verb else "noun", mention.trigger.head.i
    yield _STRENGTH[kind, mention.trigger.strength]
    yield _STATUS[mention.status]
    yield 0.5 if mention.sentence == 0 else 0.0
    yield 0.25 if mention.sentence < _LEAD else 0.0
    yield -0.5 * place / len(page.doc)
    yield -0.5 if page.quoted[place] else 0.0


def _of_detail(mention: Mention, near: Sequence[Token]) -> Iterator[float]:
    """Who, when, how many: a main happening is told in full."""
    kinds = {token.ent_type_ for token in near}
    yield 0.25 * min(2, len(mention.participants))
    yield 0.75 if mention.date or not kinds.isdisjoint(_TIMES) else 0.0
    yield 0.25 if not kinds.isdisjoint(_AMOUNTS) else 0.0


def _of_headline(mention: Mention, near: Sequence[Token], words: frozenset[str]) -> Iterator[float]:
    """The headline names what the article is about: the happening itself, and who and what is in it."""
    if not words:
        return
    family, head = mention.trigger.family, mention.trigger.head
    kin = len(family) >= _KIN and any(word.startswith(family[: _KIN + 1]) for word in words)
    yield 0.5 if kin or head.lower_ in words else 0.0
    yield 0.25 * min(2, sum(token.pos_ in {"NOUN", "PROPN"} and token.lower_ in words for token in near))


def _of_verb(verb: Token, children: Sequence[Token], lexicon: EventLexicon) -> Iterator[float]:
    by = {child.dep_: child for child in children}
    above = verb.head.lemma_.lower()
    yield 0.0 if _is_alleged(verb, lexicon) else _TENSE.get(verb.tag_, 0.0) + _SIDE.get(verb.dep_, 0.0)
    yield 0.5 if "nsubjpass" in by or "agent" in by else 0.0
    yield -0.75 if "neg" in by else 0.0
    yield -0.5 if any(_is_open(child) for child in children) else 0.0
    yield -0.5 if "ccomp" in by else 0.0
    yield 0.5 if above in lexicon.sets["intentions"] else 0.0
    yield -1.0 if verb.lemma_.lower() in lexicon.sets["reporting"] else 0.0
    yield -1.0 if _only_brings_up(verb, lexicon) else 0.0
    yield _subject(_subject_of(verb))
    yield 0.5 if _is_named(by.get("dobj")) else 0.0
    yield 0.5 if sum(child.dep_ in _ARGUMENTS for child in children) >= _FULL else 0.0


def _is_open(child: Token) -> bool:
    """The clause is brought in by a word of its own, or by a modal that leaves open whether it comes true."""
    return child.dep_ == "mark" or (child.tag_ == "MD" and child.lower_ not in _WILL)


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


def _of_noun(noun: Token, children: Sequence[Token], lexicon: EventLexicon) -> Iterator[float]:
    words = {child.lower_ for child in children}
    relations = {child.dep_ for child in children}
    yield 0.5 if words & {"a", "an"} else -0.25 if "the" in words else 0.0
    yield -0.25 if noun.tag_ == "NNS" else 0.0
    yield -1.0 if noun.lemma_.lower() in lexicon.sets["lasting"] else 0.0
    yield -0.25 if not relations & {"det", "poss"} else 0.0
    yield -0.75 if words & {"any", "every", "no", "such"} else 0.0
    yield 0.5 if "prep" in relations else 0.0


def _of_setting(mention: Mention, lexicon: EventLexicon) -> Iterator[float]:
    """What a noun does in its clause: 'the blast killed six' tells it, 'said at a meeting' names it by the way."""
    noun, is_subject = mention.trigger.head, mention.trigger.head.dep_ in {"nsubj", "nsubjpass"}
    under = noun.head.head if noun.dep_ == "pobj" else noun.head
    lemma = under.lemma_.lower()
    yield 0.25 if is_subject or noun.head.lemma_.lower() in lexicon.sets["bearers"] else 0.0
    yield -0.25 if noun.dep_ in {"pobj", "conj"} else 0.0
    yield -0.75 if any(child.tag_ == "MD" or child.dep_ == "neg" for child in noun.head.children) else 0.0
    yield 0.5 if lemma in lexicon.sets["tolls"] and (is_subject or noun.dep_ == "pobj") else 0.0
    if mention.trigger.type in _OCCASIONS:
        speaks = any(lemma in lexicon.sets[name] for name in ("claiming", "denying", "speaking"))
        yield -1.0 if speaks and noun.dep_ in {"dobj", "pobj"} else 0.0
        yield -0.25 if noun.dep_ == "pobj" and noun.head.lower_ in _DURING else 0.0


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
