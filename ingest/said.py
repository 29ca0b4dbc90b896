"""Statements with their speakers: what linking and identity need to know of each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graph.model import ClaimKind
from ingest.actors import Cast
from ingest.attribution.candidates import Candidate
from ingest.attribution.lexicon import verbs
from ingest.claims import FIRST, THIRD, kind_of
from ingest.denials.ignorance import Words
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.mentions import RULE as UNOWNED
from ingest.denials.negation_lexicon import load_negations
from ingest.denials.negations import Negation, negations
from ingest.denials.statements import Statement
from ingest.propositions import Proposition, proposition, proposition_words, salience
from ingest.reading import ActorMention
from ingest.sentences import repeated_sentences

OBJECTS = frozenset({"conj", "dobj", "pobj"})
DEFINITE = frozenset({"any", "every", "such", "that", "the", "these", "this", "those"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement, who makes it, and what its content is about."""

    statement: Statement
    actors: tuple[ActorMention, ...]
    sentence: int
    head_lemma: str
    proposition: Proposition
    mentions: frozenset[str]
    """Names of the actors that the content mentions."""
    negations: tuple[Negation, ...] = ()
    """What an assertion says is not so, clause by clause."""
    refers: bool = False
    """Whether the content is about claims ('he found the allegations disturbing') rather than being one."""
    kind: ClaimKind = "fact"
    salience: float = 0.0
    """Share of the content's words that the article keeps coming back to (0 to 1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What statements are read against: the text, its actors, the words of denial, the kinds of claim."""

    doc: Doc
    cast: Cast
    denials: DenialLexicon
    kinds: Mapping[str, ClaimKind]


def said(found: Iterable[Statement], scene: Scene, *, title: Doc | None) -> list[Said]:
    """Statements with their speakers, in order of appearance; a sentence that stands twice counts once."""
    repeated = repeated_sentences(scene.doc)
    number = {i: n for n, one in enumerate(scene.doc.sents) for i in range(one.start, one.end)}
    plain = [
        _one(statement, number[statement.candidate.head], scene)
        for statement in found
        if number[statement.candidate.head] not in repeated
    ]
    return list(_weighed(plain, proposition_words(title) if title is not None else frozenset()))


def _one(statement: Statement, sentence: int, scene: Scene) -> Said:
    doc = scene.doc
    if statement.stance == "assert" and is_question(doc, statement.candidate):  # who asks claims nothing
        statement = replace(statement, candidate=replace(statement.candidate, rule=UNOWNED))
    candidate = statement.candidate
    actors = () if candidate.rule == UNOWNED else _speakers(candidate, scene)
    return Said(
        statement=statement,
        actors=actors,
        sentence=sentence,
        head_lemma=doc[candidate.speech].lemma_.lower(),
        proposition=_proposition(doc, statement, scene.denials),
        mentions=frozenset(m.name for s, e in candidate.content for _, m in scene.cast.mentions(doc[s:e])),
        negations=tuple(_negations(statement, actors, scene)),
        refers=_refers(doc, candidate, scene.denials),
        kind=kind_of(doc, candidate, scene.kinds),
    )


def _negations(statement: Statement, actors: tuple[ActorMention, ...], scene: Scene) -> Iterator[Negation]:
    """What an assertion takes back; 'we' and a pronoun that means the speaker make it about the speaker."""
    if statement.stance == "deny":
        return
    for one in negations(scene.doc, statement.candidate.content, Words(scene.denials, load_negations())):
        yield replace(one, of_self=one.subject is not None and _is_speaker(scene, one.subject, actors))


def _is_speaker(scene: Scene, subject: int, actors: tuple[ActorMention, ...]) -> bool:
    """'we', 'our forces', and 'he' or 'it' where the speaker or whom he speaks for is meant."""
    token = scene.doc[subject]
    if token.lower_ in FIRST or any(c.dep_ == "poss" and c.lower_ in FIRST for c in token.children):
        return True
    meant = scene.cast.antecedent(token) if token.lower_ in THIRD else None
    return meant is not None and meant.name in all_names(actors)


def all_names(actors: Iterable[ActorMention]) -> frozenset[str]:
    """The names of actors and of those they speak for."""
    names = {name for a in actors for name in (a.name, *(all_names([a.speaks_for]) if a.speaks_for else ()))}
    return frozenset(names)


def same_actor(one: Iterable[ActorMention], other: Iterable[ActorMention]) -> bool:
    """Whether an actor stands on both sides."""
    return bool({actor.name for actor in one} & {actor.name for actor in other})


def _refers(doc: Doc, candidate: Candidate, lexicon: DenialLexicon) -> bool:
    """'resign over the allegations', 'look into those reports': an object that points to claims."""
    tokens = (token for start, end in candidate.content for token in doc[start:end])
    nouns = (t for t in tokens if t.dep_ in OBJECTS and t.lemma_.lower() in lexicon.saying)
    return any(c.dep_ == "poss" or c.lower_ in DEFINITE for noun in nouns for c in noun.lefts)


def _weighed(plain: list[Said], headline: frozenset[str]) -> Iterator[Said]:
    """Add how much the article is about each statement."""
    counts = Counter(word for one in plain for word in one.proposition.words)
    for one in plain:
        yield replace(one, salience=salience(one.proposition, counts, headline))


def _speakers(candidate: Candidate, scene: Scene) -> tuple[ActorMention, ...]:
    if candidate.source is None:
        return ()
    start, end = candidate.source
    return scene.cast.resolve(scene.doc[start:end], speaking_at=scene.doc[candidate.speech])


def _proposition(doc: Doc, statement: Statement, lexicon: DenialLexicon) -> Proposition:
    """What a statement states; what a denial denies, or nothing where it only points."""
    if statement.stance == "assert":
        candidate = statement.candidate
        if is_question(doc, candidate) and doc[candidate.content[0][0]].tag_.startswith("W"):
            return Proposition(frozenset(), negated=False)  # 'asked why': nothing that could be denied
        return proposition(doc, candidate.content, lexicon)
    content = statement.denied.content
    if content is None and statement.denied.kind == "none" and is_disowning(doc, statement, lexicon):
        said = proposition(doc, statement.candidate.content, lexicon)  # 'I did nothing improper'
        return Proposition(said.words, negated=False)
    if content is None or statement.denied.kind == "pronoun":
        return Proposition(frozenset(), negated=False)
    return proposition(doc, [content], lexicon)


def is_question(doc: Doc, candidate: Candidate) -> bool:
    """'Reporters asked whether the dam was safe', 'asked by reporters why it broke'."""
    first = doc[candidate.content[0][0]] if candidate.content else None
    asks = doc[candidate.head].lemma_.lower() in verbs().inquires
    return asks and first is not None and (first.lower_ in {"if", "whether"} or first.tag_.startswith("W"))


def is_disowning(doc: Doc, statement: Statement, lexicon: DenialLexicon) -> bool:
    """Whether a denial by words takes back what its own clause says."""
    found = negations(doc, statement.candidate.content, Words(lexicon, load_negations()))
    return any(one.words and one.weight > 1 for one in found)


def is_known(one: Said) -> bool:
    """Whether the graph can hold a claim: by its speaker, or because the text says that nobody is named."""
    return bool(one.actors) or one.statement.candidate.rule == UNOWNED


def overlap(a: Said, b: Said) -> bool:
    """Whether one statement stands inside the other, or both are about the same words."""
    contents = a.statement.candidate.content, b.statement.candidate.content
    return any(s < y and x < e for s, e in contents[0] for x, y in contents[1])
