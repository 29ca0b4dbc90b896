"""The frames in which a verb's content stands, each a rule from a cue to its content."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.attribution.candidates import LONGEST, Candidate, Frame, Range, merged, without
from ingest.attribution.clauses import clause_of
from ingest.attribution.lexicon import nouns, prepositions, verbs
from ingest.attribution.parentheses import after_colon, around, fronted
from ingest.attribution.settings import TIMES, is_setting
from ingest.attribution.sources import noun_phrase, source_of

LATER = frozenset(
    {"prep", "xcomp", "ccomp", "oprd", "acl", "dative", "advmod", "npadvmod", "prt", "pcomp", "relcl", "attr"}
)


@dataclass(frozen=True, slots=True)
class Complement:
    frame: Frame
    ranges: tuple[Range, ...]
    preposition: str = "-"
    marker: int | None = None


def verb_candidates(cue: Token) -> Iterator[Candidate]:
    """Every reading of a verb as a cue, the strongest construction first."""
    source = source_of(cue)
    tokens = cue_tokens(cue)
    for complement in complements(cue):
        holes = [(i, i + 1) for i in tokens] + ([source.range] if source and not source.inherited else [])
        content = merged(
            [
                piece
                for area in (*_raised(cue, complement), *complement.ranges)
                for piece in without(_bounded(area), holes)
                if _says(cue, piece)
            ]
        )
        if content:
            own = (*tokens, complement.marker) if complement.marker is not None else tokens
            yield Candidate(
                head=cue.i,
                cue=tuple(sorted(own)),
                source=source.range if source else None,
                content=content,
                frame=complement.frame,
                rule=f"verb+{complement.frame}",
                preposition=complement.preposition,
            )


def _raised(cue: Token, complement: Complement) -> tuple[Range, ...]:
    """'Chile was accused of …', 'the port is expected to …': the subject of a passive is part of what is said."""
    if complement.frame not in {"xcomp", "dobj", "prep"} or cue.lemma_ in verbs().addressed:
        return ()
    return tuple(noun_phrase(c) for c in cue.lefts if c.dep_ == "nsubjpass")[:1]


def _bounded(area: Range) -> Range:
    return area[0], min(area[1], area[0] + LONGEST)


def cue_tokens(cue: Token) -> tuple[int, ...]:
    """The verb with its auxiliaries, negation and particles."""
    own = [child.i for child in cue.children if child.dep_ in {"aux", "auxpass", "neg", "prt"}]
    near = [child.i for child in cue.children if child.dep_ == "advmod" and abs(child.i - cue.i) == 1]
    return tuple(sorted({cue.i, *own, *near}))


def complements(cue: Token) -> Iterator[Complement]:
    announced = after_colon(cue)
    if announced is not None:
        yield Complement("quote", announced)
        return
    clause = clause_of(cue)
    if clause is not None:
        yield Complement("ccomp", clause)
        return
    beside = around(cue) or fronted(cue)
    if beside is not None:
        yield Complement("ccomp", beside)
        return
    infinitive = _infinitive(cue)
    if infinitive is not None:
        yield Complement("xcomp", infinitive)
    yield from _objects(cue)
    yield from _prepositions(cue)
    passive = _passive(cue)
    if passive is not None:
        by_whom = any(c.dep_ == "agent" for c in cue.rights)
        yield Complement("dobj" if by_whom else "pass", passive)  # 'X is denied by Y' is 'Y denies X'


def _infinitive(cue: Token) -> tuple[Range, ...] | None:
    for child in cue.children:
        open_clause = child.dep_ == "xcomp" or (
            child.dep_ == "advcl" and _to(child) and cue.lemma_ in verbs().addressed
        )
        if open_clause and child.i > cue.i and child.pos_ in {"VERB", "AUX"}:
            end = max(_end_of_phrase(cue, child), _end_of_joined(cue, child))
            said = (_with_object(cue, child.left_edge.i), end)
            return (said,)
    return None


def _end_of_joined(cue: Token, infinitive: Token) -> int:
    """'refused to stay or explain why': a bare verb joined to a finite cue goes on with the infinitive."""
    if cue.tag_ == "VB":
        return 0
    joined = [c for c in cue.rights if c.dep_ == "conj" and c.tag_ == "VB" and c.i > infinitive.i]
    own = (c for c in joined if not any(g.dep_ in {"nsubj", "aux"} for g in c.children))
    return max((c.right_edge.i + 1 for c in own), default=0)


def _to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _with_object(cue: Token, start: int) -> int:
    """Where an infinitive begins with whom it is laid on: 'urged them to go', 'called on them to go'."""
    for child in cue.rights:
        if child.i >= start:
            break
        asked = child
        if child.dep_ == "prep" and child.lower_ in prepositions().to_the_asked:
            asked = next((c for c in child.children if c.dep_ == "pobj"), child)
        if child.dep_ in {"dobj", "dative"} or asked is not child:
            return asked.left_edge.i
    return start


def _objects(cue: Token) -> Iterator[Complement]:
    for child in cue.children:
        if child.dep_ in {"dobj", "oprd", "ccomp", "attr"} and child.i > cue.i:
            if _speaks_itself(child):
                return
            inner = _inside_noun(cue, child)
            if inner is not None:
                yield inner
                return
            yield Complement("dobj", ((child.left_edge.i, _end_of_phrase(cue, child)),))
            return


def _inside_noun(cue: Token, noun: Token) -> Complement | None:
    """'expressed concern about X', 'made a promise to go': what the noun says, not the noun."""
    if cue.lemma_ not in verbs().lends or noun.lemma_.lower() not in nouns().expressed:
        return None
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and _is_told(child):
            return Complement("dobj", ((child.left_edge.i, child.right_edge.i + 1),), marker=noun.i)
    for child in (*noun.rights, *(c for c in cue.rights if c.i > noun.i)):
        inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
        if child.dep_ == "prep" and inner is not None and not is_setting(child):
            return Complement("dobj", ((inner.left_edge.i, child.right_edge.i + 1),), marker=noun.i)
    return None


def _speaks_itself(noun: Token) -> bool:
    """'issued a statement saying that …': 'saying' is the cue, with the same speaker."""
    if noun.lemma_.lower() not in nouns().vehicles:
        return False
    acts = [c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBG"]
    return any(c.lemma_ in verbs().speech and any(g.dep_ in {"ccomp", "dobj"} for g in c.children) for c in acts)


def _is_told(clause: Token) -> bool:
    """'that S', 'to go'."""
    return any(c.lower_ == "that" and c.dep_ == "mark" or (c.lower_ == "to" and c.dep_ == "aux") for c in clause.children)


def _prepositions(cue: Token) -> Iterator[Complement]:
    for child in cue.children:
        if child.dep_ != "prep" or child.i < cue.i or is_setting(child):
            continue
        inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
        if inner is None:
            deeper = next((c for c in child.children if c.dep_ == "prep"), None)
            inner = (
                next((c for c in deeper.children if c.dep_ in {"pobj", "pcomp"}), None)
                if deeper is not None
                else None
            )
        if inner is not None:
            yield Complement(
                "prep", ((inner.left_edge.i, _end_of_phrase(cue, child)),), child.lemma_.lower(), child.i
            )


def _passive(cue: Token) -> tuple[Range, ...] | None:
    subject = next((c for c in cue.children if c.dep_ in {"nsubjpass", "csubjpass"}), None)
    if subject is None:
        return None
    start, end = noun_phrase(subject)
    later = [c for c in cue.rights if c.dep_ in {"prep", "xcomp", "oprd"} and not is_setting(c)]
    pieces: list[Range] = [(start, end)]
    if later:
        pieces.append((later[0].left_edge.i, later[-1].right_edge.i + 1))
    return merged(pieces)


def _end_of_phrase(cue: Token, child: Token) -> int:
    """Where the verb's phrase ends from `child` on: its later complements belong to what is said."""
    end = child.right_edge.i + 1
    after_setting = False
    for later in (token for token in cue.rights if token.i > child.i):
        if later.text == "," and later.i + 1 < len(cue.doc) and later.nbor().lower_ in prepositions().of_instances:
            continue
        setting = (later.dep_ == "prep" and is_setting(later)) or later.ent_type_ in TIMES
        if setting:
            after_setting = True
        elif later.dep_ not in LATER or (after_setting and later.lower_ != "of"):
            break  # 'accused X on Monday of lying' goes on, 'met X on Monday in Oslo' does not
        else:
            end = max(end, later.right_edge.i + 1)
    return end


def _says(cue: Token, area: Range) -> bool:
    return any(token.is_alpha or token.like_num for token in cue.doc[area[0] : area[1]])
