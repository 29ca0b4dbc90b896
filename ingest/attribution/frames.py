"""The frames in which a verb's content stands, each a rule from a cue to its content."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.attribution.candidates import LONGEST, Candidate, Range, merged, without
from ingest.attribution.clauses import clause_of
from ingest.attribution.joints import relayed
from ingest.attribution.lexicon import bridges, prepositions, verbs
from ingest.attribution.objects import (
    Complement,
    end_of_phrase,
    fronted_object,
    objects,
    passive,
    prepositional,
)
from ingest.attribution.parentheses import after_colon, around, fronted
from ingest.attribution.sources import noun_phrase, source_of


def verb_candidates(cue: Token) -> Iterator[Candidate]:
    """Every reading of a verb as a cue, the strongest construction first."""
    own, tokens, teller = source_of(cue), cue_tokens(cue), relayed(cue)
    told = own if teller == cue else source_of(teller)
    for complement in complements(cue):
        source = told if complement.frame in {"ccomp", "quote"} else own
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
            marked = (*tokens, complement.marker) if complement.marker is not None else tokens
            yield Candidate(
                head=cue.i,
                cue=tuple(sorted(marked)),
                source=source.range if source else None,
                content=content,
                frame=complement.frame,
                rule=f"verb+{complement.frame}",
                preposition=complement.preposition,
            )


def _raised(cue: Token, complement: Complement) -> tuple[Range, ...]:
    """'Chile was accused of …', 'the port is expected to …': the subject of a passive is part of what is said."""
    by_whom = complement.frame == "xcomp" and any(c.dep_ == "agent" for c in cue.rights)
    told = cue.lemma_ in verbs().addressed and not by_whom  # 'was urged by Y to go' lays it on X
    if complement.frame not in {"xcomp", "dobj", "prep"} or told:
        return ()
    accused = fronted_object(cue) if (cue.lemma_, complement.preposition) in bridges() else None
    if accused is not None:
        return (noun_phrase(accused),)
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
    beside = None if cue.lemma_ in verbs().rebuffs else around(cue) or fronted(cue)
    if beside is not None:
        yield Complement("ccomp", beside)
        return
    infinitive = _infinitive(cue)
    if infinitive is not None:
        yield Complement("xcomp", infinitive)
    yield from objects(cue)
    yield from prepositional(cue)
    yield from passive(cue)


def _infinitive(cue: Token) -> tuple[Range, ...] | None:
    for child in cue.children:
        open_clause = child.dep_ == "xcomp" or (
            child.dep_ == "advcl" and _to(child) and cue.lemma_ in verbs().addressed
        )
        if open_clause and child.i > cue.i and child.pos_ in {"VERB", "AUX"}:
            end = max(end_of_phrase(cue, child), _end_of_joined(cue, child))
            return ((_with_object(cue, child.left_edge.i), end),)
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


def _says(cue: Token, area: Range) -> bool:
    return any(token.is_alpha or token.like_num for token in cue.doc[area[0] : area[1]])
