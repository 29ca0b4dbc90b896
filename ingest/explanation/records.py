"""An explanation as plain data: what was found or dropped in an article, and what decided it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.reading import Attribution, EventMention, Span, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A token as the parser sees it. `head` is the number of its head within the sentence, from 0."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the article; `span` without the white space around it."""

    span: Span
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What a function answered about a word: `where` it stands, what it `says` of itself."""

    where: str
    name: str
    says: str
    word: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A candidate with its score and what each fact added to its logit. `fate` says what became of it."""

    sentence: int
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    rule: str
    frame: str
    counted: tuple[int, int]
    """How often this word in this frame was right on annotated news, and how often it was seen there."""
    score: float
    parts: Mapping[str, float]
    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Whom a word of the source was taken to mean, by which rule; `others` are whom else it might have meant."""

    word: str
    actor: str | None
    by: str
    others: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution of the reading, number `number`, and what made it."""

    number: int
    sentence: int
    attribution: Attribution
    stance_by: tuple[Check, ...]
    weighed: tuple[Weighed, ...]
    resolved: tuple[Resolved, ...]
    targets: tuple[Target, ...]
    """Every claim that a denial might point to, the likeliest first; those it points to are `attribution.denies`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A word that may name an event. `kept` tells whether it is one of the article's main ones."""

    trigger: Span
    sentence: int
    word: str
    strength: str
    score: float
    kept: bool
    event: EventMention | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDenial:
    """A word of denial that makes no denial, with what was asked about it, and the answers that decided, the widest first."""

    span: Span
    sentence: int
    families: tuple[str, ...]
    checks: tuple[Check, ...]
    decided_by: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """All that was found in an article and all that was considered and dropped."""

    article: str
    text: str
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]
    happenings: tuple[Happening, ...]
    dropped: tuple[Weighed, ...]
    no_denials: tuple[NoDenial, ...]
    warnings: tuple[str, ...] = ()
    shown: frozenset[int] = frozenset()
    """The numbers of the sentences that it is about: all of them, until it is narrowed."""
