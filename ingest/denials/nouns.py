"""Denials by a noun: 'denials by X', 'X's denial that', 'X issued a denial'."""

from spacy.tokens import Token

from ingest.attribution.sources import noun_phrase, source_of
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_unreal
from ingest.denials.objects import NOTHING, DeniedObject, noun_object
from ingest.denials.statements import Statement, denial


def noun_denial(noun: Token, lexicon: DenialLexicon) -> Statement | None:
    """The denial that a noun tells of, or None."""
    lemma = noun.lemma_.lower()
    denies = lemma in lexicon.denial_nouns or lemma in lexicon.rejection_nouns
    if noun.pos_ != "NOUN" or not denies:
        return None
    if any(c.lower_ == "no" for c in noun.children) or noun.head.lower_ in {"without", "no"}:
        return None
    if _is_taken_back(noun, lexicon):
        return None
    owner = _owner(noun, lexicon)
    denied = _object(noun, lexicon)
    granted = denied.head is not None and denied.head.lemma_.lower() in lexicon.granted
    if (
        owner is None
        or owner.tag_ in {"WP$", "WDT"}
        or granted
        or (lemma in lexicon.rejection_nouns and denied.kind != "saying")
    ):
        return None
    return denial(noun, (noun.i,), denied, noun_phrase(owner), "noun of denial")


def _owner(noun: Token, lexicon: DenialLexicon) -> Token | None:
    for child in noun.children:
        if (child.dep_ == "poss" and not _is_glued(child)) or _is_nation(child, noun):
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return _issuer(noun, lexicon)


def _is_taken_back(noun: Token, lexicon: DenialLexicon) -> bool:
    """'withdrew the denial', 'took the denial back', 'went back on it'."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    lemma = verb.lemma_.lower()
    if noun.dep_ == "dobj" and lemma in lexicon.retracting:
        return True
    if noun.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB":
        return False
    behind = {t.lower_ for c in verb.rights for t in (c, *c.rights) if t.dep_ in {"advmod", "prep", "prt"}}
    return any(behind.issuperset(rest) for rest in lexicon.retreats.get(lemma, ()))


def _is_glued(word: Token) -> bool:
    """A noun before a noun is its matter, not its owner: 'flood denial is a crime'."""
    marked = word.tag_ in {"PRP$", "WP$"} or any(c.tag_ == "POS" for c in word.rights)
    return not marked and not word.nbor().text.startswith(("'", "’"))


def _is_nation(word: Token, noun: Token) -> bool:
    """'Danish denials', 'a Danish denial'; a bare singular is a matter: 'denial of that kind is a crime'."""
    counted = noun.tag_ == "NNS" or any(c.dep_ == "det" for c in noun.lefts)
    return word.dep_ == "amod" and word.ent_type_ == "NORP" and counted


def _issuer(noun: Token, lexicon: DenialLexicon) -> Token | None:
    """'X issued a denial', 'X sent the papers one denial after another'."""
    verb = noun.head
    while verb.pos_ in {"ADP", "NOUN"} and verb.head != verb:
        verb = verb.head
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in lexicon.issuing or is_unreal(verb, lexicon):
        return None
    source = source_of(verb)
    return source.head if source is not None else None


def _object(noun: Token, lexicon: DenialLexicon) -> DeniedObject:
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and any(c.dep_ == "mark" for c in child.children):
            return DeniedObject("clause", child, (child.left_edge.i, child.right_edge.i + 1))
        inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
        if inner is None or child.dep_ != "prep" or child.lower_ != "of":
            continue
        if inner.dep_ == "pobj":
            return noun_object(inner, lexicon)
        return DeniedObject("clause", inner, (inner.left_edge.i, inner.right_edge.i + 1))
    return NOTHING
