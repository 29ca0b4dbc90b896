"""What a noun of saying says: 'claims that …', 'reports of a leak', 'allegations he …', 'a story claiming …'."""

from spacy.tokens import Token

from ingest.actors import load_actor_lexicon
from ingest.attribution.candidates import Range
from ingest.denials.lexicon import DenialLexicon

SIDES = frozenset({"camp", "government", "opposition", "party", "side"})
PLACES = frozenset({"by", "from", "in"})
"""'claims by the government that …', 'reports in the papers that …': whose claims, or where they stand."""


def inner_of(preposition: Token) -> Token | None:
    """What a preposition governs."""
    return next((c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}), None)


def content_of(noun: Token, lexicon: DenialLexicon, *, within: Token | None = None) -> Range | None:
    """The content that a noun of saying carries along: 'claims that …', 'reports of …', 'allegations he …'.

    `within` is a relative clause of the noun that holds the denial itself: nothing in it is content.
    """
    own = [c for c in noun.rights if within is None or (c != within and not within.is_ancestor(c))]
    before = [c for c in own if within is None or within.i < noun.i or c.i < within.left_edge.i]
    return (
        _clause(own, lexicon)
        or _topic([c for c in before if not _is_author(c, lexicon)], lexicon)
        or _behind_owner(own, within, lexicon)
    )


def content_behind(noun: Token, verb: Token, lexicon: DenialLexicon) -> Range | None:
    """The content of a noun of saying where the parser hangs what follows the noun on the verb: 'denied reports in a paper that …'."""
    behind = [c for c in verb.rights if c.i > noun.i and c.dep_ == "prep"]
    return _topic([c for c in behind if c.lower_ != "on"], lexicon) or _behind_owner(behind, None, lexicon)


def _is_author(preposition: Token, lexicon: DenialLexicon) -> bool:
    """'the accusations of four women', 'the account of Marta Holm': who says it, not what is said."""
    inner = inner_of(preposition)
    if preposition.lower_ != "of" or inner is None or preposition.head.lemma_.lower() not in lexicon.authored:
        return False
    known, lemma = load_actor_lexicon(), inner.lemma_.lower()
    speaks = (
        lemma in known.groups["people"]
        or lemma in known.roles
        or lemma in known.organisations
        or lemma in SIDES
    )
    named = inner.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} and inner.pos_ == "PROPN"
    return (speaks or named) and not any(c.dep_ in {"acl", "relcl"} for c in inner.rights)


def _clause(children: list[Token], lexicon: DenialLexicon) -> Range | None:
    for child in children:
        if child.dep_ in {"acl", "ccomp", "relcl", "advcl"} and _states(child):
            return child.left_edge.i, child.right_edge.i + 1
        if child.dep_ == "acl" and child.tag_ == "VBG" and not _is_deniers(child, lexicon):
            return _after_participle(child)
    return None


def _is_deniers(participle: Token, lexicon: DenialLexicon) -> bool:
    """'denied the claims by the union, saying …', which the parser hangs on the claims; not 'a report saying …'."""
    apart = participle.left_edge.i > participle.head.i + 1
    return apart and participle.lemma_.lower() in lexicon.speaking


def _topic(children: list[Token], lexicon: DenialLexicon) -> Range | None:
    """'reports of a leak', 'claims about the vote'."""
    for child in children:
        inner = inner_of(child)
        if child.dep_ == "prep" and child.lower_ in lexicon.content_prepositions and inner is not None:
            return inner.left_edge.i, inner.right_edge.i + 1
    return None


def _behind_owner(children: list[Token], within: Token | None, lexicon: DenialLexicon) -> Range | None:
    """'claims by the government that …': the clause hangs on the inner noun."""
    owners = [c for c in children if c.dep_ in {"prep", "agent"} and c.lower_ in PLACES]
    for deep in (token for owner in owners for token in owner.subtree if token != owner):
        if deep.dep_ in {"acl", "ccomp", "relcl"} and deep != within and _states(deep):
            return deep.left_edge.i, deep.right_edge.i + 1
        if deep.dep_ == "prep" and deep.lower_ in {"on", "about"} and deep.head.ent_type_ in {"", "NORP"}:
            return _topic([deep], lexicon)
    return None


def _states(verb: Token) -> bool:
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children):
        return True
    subjects = [c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}]
    if [c.lower_ for c in subjects[:1]] == ["that"] and subjects[1:]:
        return True  # 'that' taken for a relative pronoun
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    relative = any(c.tag_ in {"WDT", "WP", "WP$"} for c in verb.subtree if c.i <= verb.i)
    gap = verb.dep_ == "relcl" and not any(
        c.dep_ in {"dobj", "ccomp", "attr", "acomp", "prep", "xcomp"} for c in verb.children
    )
    return subject is not None and subject.tag_ not in {"WDT", "WP"} and not relative and not gap


def _after_participle(participle: Token) -> Range | None:
    """'reports suggesting that …', 'a story claiming …': what the participle takes."""
    inner = next((c for c in participle.rights if c.dep_ in {"ccomp", "dobj", "xcomp"}), None)
    return (inner.left_edge.i, participle.right_edge.i + 1) if inner is not None else None
