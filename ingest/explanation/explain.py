"""One article → its explanation: the reader is watched while it reads, and what it was asked is put in order."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from spacy.tokens import Span

from graph.model import Article
from ingest import denials, links, parse
from ingest.actors.rules import RULES
from ingest.attribution.features import features
from ingest.denials import targets
from ingest.events import ranking
from ingest.explanation.actors import Resolver
from ingest.explanation.calls import Calls, Function, functions_of
from ingest.explanation.candidates import Scores
from ingest.explanation.denials import Denials
from ingest.explanation.records import Explanation, Happening, Sentence, Statement, Word
from ingest.given import given
from ingest.reader import Reader
from ingest.reading import Reading

DENYING = tuple(
    import_module(f"{denials.__name__}.{module.name}")
    for module in iter_modules(denials.__path__)
    if "lexicon" not in module.name
)
"""The modules whose answers about a word tell why it denies or does not."""


def watched() -> Iterator[Function]:
    """The functions whose answers an explanation is made of."""
    for module in DENYING:
        yield from functions_of(module)
    yield from (rule.read for rule in RULES)
    yield from (parse.parse, links.link, features, ranking.score)


def explain(reader: Reader, article: Article) -> Explanation:
    """Read an article and tell why it was read so."""
    with Calls(watched()) as calls:
        reading = reader.read(article)
    linked = next(calls.of(links.link), None)
    if linked is None:
        return Explanation(
            article=article.id, text=article.text, sentences=(), statements=(), happenings=(), dropped=(),
            no_denials=(), warnings=reading.warnings,
        )  # fmt: skip
    doc, scores = linked.given[0], Scores(calls, linked.given[0], linked.answer.said, reader.weights)
    denials = Denials(calls, doc, reader.denials)
    resolver = Resolver(calls, doc, linked.given[1])
    aims = {call.given[0]: tuple(call.answer) for call in calls.of(targets.alternatives)}
    sentences = tuple(map(_sentence, doc.sents))
    statements = tuple(
        Statement(
            number=n,
            sentence=one.sentence,
            attribution=reading.attributions[n],
            stance_by=denials.stance(one.statement),
            weighed=scores.of(one.statement.candidate),
            resolved=resolver.resolved(one.statement.candidate),
            targets=aims.get(n, ()),
        )
        for n, one in enumerate(linked.answer.said)
    )
    return Explanation(
        article=article.id,
        text=article.text,
        sentences=sentences,
        statements=statements,
        happenings=tuple(_happenings(calls, reading)),
        dropped=scores.dropped(),
        no_denials=denials.without([one.statement for one in linked.answer.said]),
        warnings=reading.warnings,
        shown=frozenset(range(len(sentences))),
    )


def _sentence(span: Span) -> Sentence:
    text = span.text
    start = span.start_char + len(text) - len(text.lstrip())
    own = [token for token in span if not token.is_space]
    number = {token.i: n for n, token in enumerate(own)}
    words = tuple(
        Word(
            text=token.text,
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=number.get(token.head.i, n),
        )
        for n, token in enumerate(own)
    )
    return Sentence(span=given(span.doc, (start, start + len(text.strip()))), words=words)


def _happenings(calls: Calls, reading: Reading) -> Iterator[Happening]:
    """Every word that may name an event, the likeliest first."""
    kept = {event.trigger: event for event in reading.events}
    for call in sorted(calls.of(ranking.score), key=lambda call: -float(call.answer)):
        mention = call.given[0]
        trigger = mention.trigger
        place = given(trigger.head.doc, trigger.span)
        yield Happening(
            trigger=place,
            sentence=mention.sentence,
            word=trigger.word,
            strength=trigger.strength,
            score=round(call.answer, 2),
            kept=place in kept,
            event=kept.get(place),
        )
