"""What stands as an object of a cue: behind it, behind its preposition, or before its passive."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.attribution.candidates import Frame, Range, merged
from ingest.attribution.joints import charge
from ingest.attribution.lexicon import bridges, nouns, prepositions, verbs
from ingest.attribution.settings import TIMES, is_setting
from ingest.attribution.sources import noun_phrase

LATER = frozenset(
    {"prep", "xcomp", "ccomp", "oprd", "acl", "dative", "advmod", "npadvmod", "prt", "pcomp", "relcl", "attr"}
)


@dataclass(frozen=True, slots=True)
class Complement:
    frame: Frame
    ranges: tuple[Range, ...]
    preposition: str = "-"
    marker: int | None = None


def objects(cue: Token) -> Iterator[Complement]:
    """'condemned X', 'called X a Y'."""
    for child in cue.children:
        if child.dep_ in {"dobj", "oprd", "ccomp", "attr"} and child.i > cue.i:
            if _speaks_itself(child):
                return
            inner = _inside_noun(cue, child)
            if inner is not None:
                yield inner
                return
            yield Complement("dobj", ((child.left_edge.i, end_of_phrase(cue, child)),))
            return


def _inside_noun(cue: Token, noun: Token) -> Complement | None:
    """'expressed concern about X', 'made a promise to go': what the noun says, not the noun."""
    if cue.lemma_ not in verbs().lends or noun.lemma_.lower() not in nouns().expressed:
        return None
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and _is_told(child):
            return Complement("dobj", ((child.left_edge.i, child.right_edge.i + 1),), marker=noun.i)
    for child in (*noun.rights, *(c for c in cue.rights if c.i > noun.i)):
        inner = _inner(child)
        if child.dep_ == "prep" and inner is not None and not is_setting(child):
            return Complement("dobj", ((inner.left_edge.i, child.right_edge.i + 1),), marker=noun.i)
    return None


def _speaks_itself(noun: Token) -> bool:
    """'issued a statement saying that …': 'saying' is the cue, with the same speaker."""
    if noun.lemma_.lower() not in nouns().vehicles:
        return False
    acts = [c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBG"]
    return any(
        c.lemma_ in verbs().speech and any(g.dep_ in {"ccomp", "dobj"} for g in c.children) for c in acts
    )


def _is_told(clause: Token) -> bool:
    """'that S', 'to go'."""
    return any(
        (c.lower_ == "that" and c.dep_ == "mark") or (c.lower_ == "to" and c.dep_ == "aux")
        for c in clause.children
    )


def prepositional(cue: Token) -> Iterator[Complement]:
    """'called for X', 'referred to X'."""
    for child in cue.children:
        if child.dep_ != "prep" or child.i < cue.i or is_setting(child):
            continue
        deeper = (c for c in child.children if c.dep_ == "prep")
        inner = next((found for c in (child, *deeper) if (found := _inner(c)) is not None), None)
        if inner is not None and not (child.lower_ == "by" and inner.dep_ == "pobj"):  # who, not what
            suspected = _suspected(cue, child)
            first = inner.left_edge.i if suspected is None else suspected
            said = (first, end_of_phrase(cue, child))
            marker = child.i if suspected is None else None
            yield Complement("prep", (said,), child.lemma_.lower(), marker)


def _suspected(cue: Token, preposition: Token) -> int | None:
    """'suspects X of Y': where X begins, without whom Y says nothing; of 'X, whom they suspect of Y' the 'of'."""
    if preposition.lower_ != "of" or (cue.lemma_, "of") not in bridges():
        return None
    found = next((c.left_edge.i for c in cue.rights if c.dep_ == "dobj" and c.i < preposition.i), None)
    return preposition.i if found is None and fronted_object(cue) is not None else found


def fronted_object(cue: Token) -> Token | None:
    """'X, whom they accuse of Y': X."""
    asked = any(c.dep_ == "dobj" and c.tag_ in {"WP", "WDT"} for c in cue.lefts)
    return cue.head if cue.dep_ == "relcl" and asked else None


def _inner(preposition: Token) -> Token | None:
    return next((c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}), None)


def passive(cue: Token) -> Iterator[Complement]:
    """'X was denied by Y' is 'Y denied X'; 'X was rumoured'."""
    subject = next((c for c in cue.children if c.dep_ in {"nsubjpass", "csubjpass"}), None)
    if subject is None:
        return
    start, end = noun_phrase(subject)
    laid = charge(cue)
    later = [c for c in cue.rights if c.dep_ in {"prep", "xcomp", "oprd"} and not is_setting(c)]
    later = later if laid is None else [laid]
    pieces: list[Range] = [(start, end)]
    if later:
        pieces.append((later[0].left_edge.i, later[-1].right_edge.i + 1))
    by_whom = any(c.dep_ == "agent" for c in cue.rights)
    yield Complement("dobj" if by_whom else "pass", merged(pieces))


def predicated(verb: Token) -> tuple[Range, ...]:
    """'called it a lie', 'dismissed the reports as gossip': the object and what it is called; nothing where it is called nothing."""
    behind = [c for c in verb.rights if c.dep_ in {"dobj", "oprd", "acomp"} or _is_small_clause(c)]
    named = [c for c in verb.rights if c.left_edge.lower_ == "as" and c.pos_ not in {"VERB", "AUX"}]
    if verb.pos_ != "VERB" or not (named or behind[1:] or any(c.dep_ != "dobj" for c in behind)):
        return ()
    return merged([(c.left_edge.i, c.right_edge.i + 1) for c in (*behind[:2], *named[:1])])


def _is_small_clause(word: Token) -> bool:
    """The 'it a lie' of 'called it a lie'."""
    return word.dep_ == "ccomp" and word.pos_ not in {"VERB", "AUX"}


def end_of_phrase(cue: Token, child: Token) -> int:
    """Where the verb's phrase ends from `child` on: its later complements belong to what is said."""
    end = child.right_edge.i + 1
    after_setting = False
    for later in (token for token in cue.rights if token.i > child.i):
        setting = (later.dep_ == "prep" and is_setting(later)) or later.ent_type_ in TIMES
        if setting:
            after_setting = True
        elif _before_instances(later):
            continue
        elif later.dep_ not in LATER or (after_setting and not _is_laid(cue, later)):
            break  # 'accused X on Monday of lying' goes on, 'met X on Monday in Oslo' does not
        else:
            end = max(end, later.right_edge.i + 1)
    return end


def _is_laid(cue: Token, preposition: Token) -> bool:
    """The 'of' of 'accused X of Y', the 'for' of 'blamed X for Y'."""
    return preposition.lower_ == "of" or (cue.lemma_, preposition.lower_) in bridges()


def _before_instances(comma: Token) -> bool:
    """', including …'"""
    behind = comma.nbor() if comma.text == "," and comma.i + 1 < len(comma.doc) else None
    return behind is not None and behind.lower_ in prepositions().of_instances
