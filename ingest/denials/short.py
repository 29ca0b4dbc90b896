"""Denials in a word or two beside a verb of saying: 'Not so, says X', 'X said no', 'X does not think so'."""

from collections.abc import Sequence

from spacy.tokens import Token

from ingest.attribution.cues import load_cues
from ingest.attribution.frames import cue_tokens
from ingest.attribution.lexicon import verbs
from ingest.attribution.sources import SPEECH_SHARE, source_of
from ingest.denials.answers import EXCLAMATION, is_exclamation, is_no
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_negated, is_unreal
from ingest.denials.objects import NOTHING, DeniedObject, noun_object
from ingest.denials.statements import Statement, denial

ABOUT = frozenset({"about", "on", "regarding"})
FAR = 20
"""Tokens behind the cue within which the question may stand."""


def short_denial(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """The denial that a verb of saying or thinking makes with an answer beside it, or None."""
    thinks = _does_not_think_so(verb, lexicon)
    answer = thinks or _answer(verb, lexicon)
    source = source_of(verb) if answer else None
    if source is None or (not thinks and is_unreal(verb, lexicon)):
        return None
    denied = asked(verb, lexicon) or NOTHING
    if answer[0].i > verb.i and not thinks and denied is NOTHING:
        return None  # 'said no' to an offer, as far as one can see
    return denial(
        verb, (*cue_tokens(verb), *(token.i for token in answer)), denied, source.range, "short answer"
    )


def asked(cue: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'Asked if he would go, X said no', 'X said of the reports: …': what was asked, or spoken of, is what is denied."""
    topic = _spoken_of(cue, ABOUT | {"of"}, lexicon)
    if topic is not None:
        return topic
    for child in (*cue.children, *(c for t in cue.children if t.dep_ == "advcl" for c in t.children)):
        if child.lemma_ not in verbs().asks or child.i > cue.i + FAR:
            continue
        behind = (g for c in child.rights for g in ((c, *c.rights) if c.dep_ == "prep" else (c,)))
        clause = next((c for c in behind if c.dep_ in {"ccomp", "advcl", "pcomp"} and _is_question(c)), None)
        if clause is not None:
            first = clause.left_edge.i + (clause.left_edge.lower_ in {"if", "whether"})
            return DeniedObject("clause", clause, (first, clause.right_edge.i + 1))
        return _spoken_of(child, ABOUT, lexicon)
    return None


def _spoken_of(verb: Token, prepositions: frozenset[str], lexicon: DenialLexicon) -> DeniedObject | None:
    """'said of the reports', 'asked about the claim': what somebody is said to have said, not 'said of the mayor'."""
    for child in verb.rights:
        noun = next((c for c in child.rights if c.dep_ == "pobj"), None) if child.dep_ == "prep" else None
        if noun is not None and child.lower_ in prepositions and noun.lemma_.lower() in lexicon.saying:
            return noun_object(noun, lexicon)
    return None


def _is_question(verb: Token) -> bool:
    """'if he would go'; without a mark the parser has lost it."""
    return verb.dep_ == "ccomp" or verb.left_edge.lower_ in {"if", "whether"}


def _answer(verb: Token, lexicon: DenialLexicon) -> Sequence[Token]:
    if load_cues().share(verb.lemma_.lower(), "VERB") < SPEECH_SHARE:
        return ()
    start = verb.sent.start
    before = list(verb.doc[start : min(verb.i, start + EXCLAMATION + 1)])
    comma = next((n for n, token in enumerate(before) if token.text == ","), None)
    words = before[:comma] if comma is not None and start + comma + 1 == verb.i else []
    if words and (is_no(words, lexicon) or is_exclamation(words, lexicon)):
        return words
    after = verb.doc[verb.i + 1 : verb.i + 3]
    bare = len(after) > 1 and after[0].lower_ in lexicon.noes and after[1].is_punct
    return [after[0]] if bare else ()


def _does_not_think_so(verb: Token, lexicon: DenialLexicon) -> Sequence[Token]:
    if verb.lemma_.lower() not in lexicon.thinking or not is_negated(verb, lexicon):
        return ()
    return [c for c in verb.rights if c.lower_ == "so" and c.i == verb.i + 1]
