"""Denials by a label: 'called the reports nonsense', 'pleaded not guilty'."""

from spacy.tokens import Token

from ingest.attribution.frames import cue_tokens
from ingest.attribution.sources import source_of
from ingest.denials import falsity
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_unreal
from ingest.denials.objects import NOTHING, noun_object
from ingest.denials.statements import Statement, denial


def label(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """'called the reports nonsense', 'dismissed it as propaganda'."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in lexicon.labels or is_unreal(verb, lexicon):
        return None
    target = falsity.labelled(verb, lexicon)
    source = source_of(verb)
    if target is None or source is None:
        return None
    denied = noun_object(target, lexicon)
    if denied.kind not in {"saying", "pronoun"}:
        return None
    return denial(verb, cue_tokens(verb), denied, source.range, "label of falsity")


def plea(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """'pleaded not guilty (to charges of …)'."""
    if verb.lemma_.lower() != "plead" or is_unreal(verb, lexicon):
        return None
    guilty = next((t for t in verb.subtree if t.lower_ == "guilty" and t.i > verb.i), None)
    source = source_of(verb)
    if guilty is None or source is None or guilty.i == 0 or guilty.nbor(-1).lower_ != "not":
        return None
    charges = next((t for t in verb.subtree if t.dep_ == "pobj" and t.i > guilty.i), None)
    denied = noun_object(charges, lexicon) if charges is not None else NOTHING
    return denial(verb, (verb.i, guilty.i - 1, guilty.i), denied, source.range, "plea")
