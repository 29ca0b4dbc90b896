"""What a denial takes: its own clause, a noun of saying with or without its content, a pronoun, or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Token

from ingest.attribution.candidates import LONGEST, Range
from ingest.attribution.sources import displaced_subject
from ingest.denials.contents import content_behind, content_of, inner_of
from ingest.denials.lexicon import DenialLexicon

ObjectKind = Literal["clause", "saying", "noun", "pronoun", "none"]


@dataclass(frozen=True, slots=True)
class DeniedObject:
    """`content` are the words that state the claim, where the denial states it itself; `owner` heads whose claim it is."""

    kind: ObjectKind
    head: Token | None = None
    content: Range | None = None
    owner: Token | None = None

    def __post_init__(self) -> None:
        """Hold the content to a length that a sentence can have: a text without sentences would be read anew for each denial."""
        if self.content is not None and self.content[1] - self.content[0] > LONGEST:
            object.__setattr__(self, "content", (self.content[0], self.content[0] + LONGEST))

    @property
    def is_own_doing(self) -> bool:
        """'denied using such weapons', 'denied involvement': each denier denies what he himself is said to have done."""
        if self.head is None or self.content is None:
            return False
        children = list(self.head.children)
        if self.kind == "clause":
            having = any(c.lower_ == "having" and c.dep_ == "aux" for c in children)
            return (self.head.tag_ in {"VBG", "VB"} or having) and not any(
                c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in children
            )
        owned = (p for c in children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj")
        others = any(c.dep_ == "poss" for p in owned for c in p.children)  # 'participation of its units'
        return self.kind == "noun" and not others and not any(c.dep_ == "poss" for c in children)


NOTHING = DeniedObject("none")


def object_of(
    verb: Token, lexicon: DenialLexicon, *, passive: bool, behind: Token | None = None
) -> DeniedObject:
    """What a verb of denial denies; of 'hit back at the claims' the object stands `behind` the last word of the cue."""
    if behind is not None and (inner := inner_of(behind)) is not None:
        return noun_object(inner, lexicon)
    if verb.dep_ == "amod" or (passive and verb.dep_ == "acl"):
        return noun_object(verb.head, lexicon, within=verb)
    clause = next((c for c in _later(verb, "ccomp") if c.pos_ in {"VERB", "AUX"}), None)
    said = _said_before(clause, verb, lexicon) if clause is not None else None
    if said is not None:
        return said
    if clause is not None:
        first = displaced_subject(clause) or clause
        return DeniedObject("clause", clause, (first.left_edge.i, clause.right_edge.i + 1))
    wanted = {"nsubjpass"} if passive else {"dobj", "nsubj"}
    noun = next((c for c in verb.children if c.dep_ in wanted and (c.i > verb.i or passive)), None)
    if noun is None:
        return _other_object(verb, lexicon)
    bare = _bare_clause(noun, verb)
    return bare or _with_content_behind(noun_object(noun, lexicon), verb, lexicon)


def _said_before(clause: Token, verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    """'rebuffed the accusation that it had armed them', where the parser hangs the clause on the verb."""
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < clause.left_edge.i), None)
    marked = clause.left_edge.lower_ == "that" and clause.left_edge.dep_ == "mark"
    if noun is None or not marked or noun.lemma_.lower() not in lexicon.saying:
        return None
    return DeniedObject("saying", noun, (clause.left_edge.i, clause.right_edge.i + 1), _owner(noun))


def _bare_clause(noun: Token, verb: Token) -> DeniedObject | None:
    """'denied his letter was read by them', where the parser takes 'his letter' for the object and 'was' for a second verb."""
    joined = next((c for c in verb.rights if c.dep_ == "conj" and c.i > noun.i), None)
    if joined is None or any(c.dep_ == "cc" or c.is_punct for c in verb.rights if c.i < joined.i):
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in joined.lefts):
        return None
    finite = any(c.dep_ in {"aux", "auxpass"} for c in joined.lefts) or joined.pos_ == "AUX"
    area = noun.left_edge.i, joined.right_edge.i + 1
    return DeniedObject("clause", joined, area) if finite else None


def _with_content_behind(found: DeniedObject, verb: Token, lexicon: DenialLexicon) -> DeniedObject:
    if found.kind != "saying" or found.content is not None or found.head is None or found.head.i < verb.i:
        return found
    return replace(found, content=content_behind(found.head, verb, lexicon))


def _other_object(verb: Token, lexicon: DenialLexicon) -> DeniedObject:
    for child in _later(verb, "xcomp"):
        return DeniedObject("clause", child, (child.left_edge.i, child.right_edge.i + 1))
    for child in _later(verb, "ccomp"):
        return noun_object(child, lexicon) if child.pos_ in {"NOUN", "PRON", "PROPN"} else NOTHING
    return _relative(verb, lexicon)


def _later(verb: Token, dep: str) -> Iterator[Token]:
    return (child for child in verb.rights if child.dep_ == dep)


def _relative(verb: Token, lexicon: DenialLexicon) -> DeniedObject:
    """'allegations, which he denied', 'an account the ministry disputes'."""
    if verb.dep_ == "relcl":
        fronted = any(
            c.dep_ in {"dobj", "pobj"} and c.tag_ in {"WDT", "WP"} and c.i < verb.i for c in verb.children
        )
        bare = not any(c.tag_ in {"WDT", "WP"} for c in verb.subtree if c.i < verb.i)
        if fronted and _takes_clause_up(verb, lexicon):
            return DeniedObject("pronoun", verb.left_edge)
        if fronted or bare:
            return noun_object(verb.head, lexicon, within=verb)
    return NOTHING


def _takes_clause_up(verb: Token, lexicon: DenialLexicon) -> bool:
    """'accused X of moving the buoy, which X denied': 'which' is the whole clause, for nobody denies a buoy."""
    first = verb.left_edge
    after_comma = first.i > 0 and first.nbor(-1).text == ","
    deniable = lexicon.saying | lexicon.supposing | lexicon.own
    return first.lower_ == "which" and after_comma and verb.head.lemma_.lower() not in deniable


def noun_object(head: Token, lexicon: DenialLexicon, *, within: Token | None = None) -> DeniedObject:
    """A noun that is denied: what it says itself, or that it only points."""
    if head.lower_ in lexicon.shares:
        inner = next(
            (p for c in head.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"), None
        )
        if inner is not None:
            return noun_object(inner, lexicon, within=within)
    if head.lower_ in lexicon.pointers or head.pos_ == "PRON":
        if head.tag_ in {"WDT", "WP"} and head.head.dep_ == "relcl":
            return noun_object(head.head.head, lexicon, within=head.head)
        return DeniedObject("pronoun", head)
    if head.tag_ == "VBG" and any(c.dep_ in {"dobj", "prep", "ccomp"} for c in head.children):
        return DeniedObject("clause", head, (head.left_edge.i, head.right_edge.i + 1))
    lemma = head.lemma_.lower()
    is_denial = lemma in lexicon.denial_nouns  # it is denied itself, not what it denies
    if is_denial or lemma in lexicon.saying or lemma in lexicon.supposing:
        return DeniedObject(
            "saying", head, None if is_denial else content_of(head, lexicon, within=within), _owner(head)
        )
    return DeniedObject("noun", head, _phrase(head, within))


def _phrase(head: Token, within: Token | None) -> Range:
    end = min(head.right_edge.i + 1, within.left_edge.i) if within is not None else head.right_edge.i + 1
    for child in head.rights:
        if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}:
            end = min(end, child.left_edge.i - 1)
    return head.left_edge.i, max(end, head.i + 1)


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.dep_ == "amod" and child.ent_type_ == "NORP":
            return child
    return None
