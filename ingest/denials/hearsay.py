"""What is told by nobody named: 'it was alleged that X had left', 'X is alleged to have left', 'X allegedly left'."""

from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate, Range, without
from ingest.attribution.sources import noun_phrase
from ingest.denials.charge_lexicon import ChargeLexicon, load_charges
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_negated, is_supposed
from ingest.denials.statements import Statement
from ingest.reading import UNOWNED

SCORE = 0.5
FINITE = frozenset({"VBD", "VBP", "VBZ"})


def hearsay(doc: Doc, stated: Collection[int], denials: DenialLexicon) -> Iterator[Statement]:
    """Yield a statement without a source for each; `stated` are the heads of cues that say something already."""
    words = load_charges()
    for token in doc:
        content = _told(token, words)
        if not content or token.i in stated or is_negated(token, denials) or is_supposed(token, denials):
            continue
        candidate = Candidate(
            head=token.i,
            cue=(token.i,),
            source=None,
            content=content,
            frame="ccomp",
            rule=UNOWNED,
            score=SCORE,
        )
        yield Statement(candidate=candidate)


def _told(token: Token, words: ChargeLexicon) -> tuple[Range, ...]:
    if token.lower_ in words.adverbs and token.dep_ == "advmod":
        return _hedged(token)
    if token.tag_ != "VBN" or token.lemma_.lower() not in words.telling or _has_agent(token):
        return ()
    subject = next((c for c in token.lefts if c.dep_ in {"nsubjpass", "expl"}), None)
    if subject is None:
        return ()
    if subject.lower_ in {"it", "there"}:
        return _clause(token)
    return _raised(token, subject)


def _has_agent(verb: Token) -> bool:
    return any(c.dep_ == "agent" for c in verb.children)


def _clause(verb: Token) -> tuple[Range, ...]:
    """'it was alleged that S', 'S, it was alleged'."""
    clause = next((c for c in verb.children if c.dep_ in {"ccomp", "csubjpass", "advcl"}), None)
    if clause is None or clause.pos_ not in {"VERB", "AUX"}:
        return ()
    if clause.dep_ == "advcl" and clause.left_edge.lower_ != "that":
        return ()
    return ((clause.left_edge.i, clause.right_edge.i + 1),)


def _raised(verb: Token, subject: Token) -> tuple[Range, ...]:
    """'X is alleged to have left': who, and what from 'to' on."""
    done = next((c for c in verb.rights if c.dep_ == "xcomp"), None)
    auxiliaries = [c.lower_ for c in done.lefts if c.dep_ in {"aux", "auxpass"}] if done is not None else []
    if done is None or auxiliaries[:2] != ["to", "have"] or subject.tag_ in {"WDT", "WP"}:
        return ()
    start, end = noun_phrase(subject)
    return (start, min(end, verb.i)), (done.left_edge.i, done.right_edge.i + 1)


def _hedged(adverb: Token) -> tuple[Range, ...]:
    """'X allegedly left': the sentence without the adverb."""
    verb = adverb.head
    finite = verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.lefts if c.dep_ in {"aux", "auxpass"})
    if verb.dep_ != "ROOT" or not finite:
        return ()
    end = verb.right_edge.i + 1
    while end > verb.i + 1 and verb.doc[end - 1].is_punct:
        end -= 1
    return tuple(without((verb.left_edge.i, end), [(adverb.i, adverb.i + 1)]))
