"""Predicates that deny a deed: 'that never happened', 'did nothing wrong', 'had no part in it', 'is not guilty'."""

from collections.abc import Callable

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import NOTHING, DeniedObject, noun_object
from ingest.denials.predicates import bare_no, is_negated, is_said, subject_of, with_particle

ELLIPTIC = frozenset({"nsubj", "neg"})


def _never_happened(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'That never happened', 'the memo does not exist'."""
    words = with_particle(verb)
    never = any(c.lower_ == "never" for c in verb.children)
    to_come = any(c.dep_ == "aux" and c.lower_ in lexicon.to_come for c in verb.children)
    rare = any(c.lower_ in lexicon.rarely for c in verb.rights)
    if not words & lexicon.happening or to_come or rare or not (never or is_negated(verb, lexicon)):
        return None
    subject = subject_of(verb)
    if subject is None:
        return None
    if verb.lemma_ == "exist" and subject.pos_ == "PRON":
        return DeniedObject("none", verb)  # what 'it does not exist' is said of is a thing
    if is_said(subject, lexicon):
        return noun_object(subject, lexicon)
    known = any(c.dep_ in {"det", "amod"} and c.lower_ in {"the", "this", "such"} for c in subject.lefts)
    return NOTHING if known and (never or verb.lemma_ == "exist") else None


def _nothing_wrong(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'I did not do it', 'did nothing wrong', 'had nothing to do with it', 'played no part in it'."""
    thing = next((c for c in verb.rights if c.dep_ in {"dobj", "attr"}), None)
    if thing is None:
        return None
    done = is_negated(verb, lexicon) and verb.lemma_ == "do" and thing.lower_ in lexicon.pointers
    if done and any(c.lower_ in {"did", "never", "have", "has", "had"} for c in verb.lefts):
        return DeniedObject("pronoun", thing)
    if verb.lemma_ == "know" and thing.lower_ == "nothing":
        return _behind(thing, {"about", "of"}, lexicon)
    if thing.lower_ in {"nothing", "anything"} and (thing.lower_ == "nothing" or is_negated(verb, lexicon)):
        return _nothing_of(verb, thing, lexicon)
    shared = verb.lemma_ in lexicon.sharing and thing.lemma_.lower() in lexicon.own
    if shared and bare_no(thing) and (subject := subject_of(verb)) is not None and subject.dep_ != "expl":
        return _behind(thing, {"in", "of", "with", "to"}, lexicon)
    return None


def _nothing_of(verb: Token, thing: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    if verb.lemma_ in {"do", "commit"} and any(c.lower_ in lexicon.wrong for c in thing.subtree):
        return NOTHING
    words = verb.doc[thing.i + 1 : thing.i + 4]
    if verb.lemma_ == "have" and [word.lower_ for word in words] == ["to", "do", "with"]:
        return _behind(words[1], {"with"}, lexicon)
    return None


def _not_guilty(copula: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'He is not guilty of theft'; 'we were not involved', said of oneself or by a pronoun."""
    passive = copula.pos_ == "VERB" and any(c.dep_ == "auxpass" for c in copula.children)
    if not (passive or copula.lemma_ == "be") or not is_negated(copula, lexicon):
        return None
    subject = subject_of(copula)
    states = [copula] if passive else [c for c in copula.rights if c.dep_ in {"acomp", "attr"}]
    for state in states:
        guilty = state.lemma_.lower() == "guilty"
        if (
            state.lemma_.lower() in lexicon.guilty
            and subject is not None
            and (guilty or subject.pos_ == "PRON")
        ):
            return _behind(state, {"of", "for", "in"}, lexicon)
    return None


def _left_unsaid(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'It had not', 'it was not', 'they haven't': what it is not said of stands before, as behind 'it did not'."""
    if verb.lemma_ not in {"be", "have"} or not is_negated(verb, lexicon):
        return None
    said = [c for c in verb.children if not c.is_punct and c.dep_ != "mark"]
    subject = subject_of(verb)
    bare = len(said) == len(ELLIPTIC) and {c.dep_ for c in said} <= ELLIPTIC
    whole = verb.dep_ in {"ROOT", "ccomp"}
    return NOTHING if bare and whole and subject is not None and subject.pos_ == "PRON" else None


DEEDS: tuple[Callable[[Token, DenialLexicon], DeniedObject | None], ...] = (
    _never_happened,
    _nothing_wrong,
    _not_guilty,
    _left_unsaid,
)


def _behind(word: Token, prepositions: set[str], lexicon: DenialLexicon) -> DeniedObject:
    """What stands behind 'guilty of', 'no part in', 'nothing to do with'."""
    for child in word.rights:
        inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
        if child.lower_ in prepositions and inner is not None:
            return noun_object(inner, lexicon)
    return NOTHING
