"""The frames in which a verb's content stands, each a rule from a cue to its content."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import LONGEST, Candidate, Frame, Range, merged, without
from ingest.attribution.clauses import TIMES, clause_range
from ingest.attribution.cues import load_cues
from ingest.attribution.edges import SPEAKS, widened
from ingest.attribution.lexicon import nouns, prepositions, verbs
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
                for area in complement.ranges
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


def _bounded(area: Range) -> Range:
    return area[0], min(area[1], area[0] + LONGEST)


def cue_tokens(cue: Token) -> tuple[int, ...]:
    """The verb with its auxiliaries, negation and particles."""
    own = [child.i for child in cue.children if child.dep_ in {"aux", "auxpass", "neg", "prt"}]
    near = [child.i for child in cue.children if child.dep_ == "advmod" and abs(child.i - cue.i) == 1]
    return tuple(sorted({cue.i, *own, *near}))


def complements(cue: Token) -> Iterator[Complement]:
    announced = _after_colon(cue)
    if announced is not None:
        yield Complement("quote", announced)
        return
    clause = _clause(cue)
    if clause is not None:
        yield Complement("ccomp", clause)
        return
    around = _around(cue) or _fronted(cue)
    if around is not None:
        yield Complement("ccomp", around)
        return
    infinitive = _infinitive(cue)
    if infinitive is not None:
        yield Complement("xcomp", infinitive)
    yield from _objects(cue)
    yield from _prepositions(cue)
    passive = _passive(cue)
    if passive is not None:
        yield Complement("pass", passive)


def _after_colon(cue: Token) -> tuple[Range, ...] | None:
    """'X recalled: "…"': a colon and a quotation mark announce what is said, whatever the parser makes of it."""
    doc = cue.doc
    if cue.i + 2 >= len(doc) or doc[cue.i + 1].text != ":":
        return None
    if doc[cue.i + 2].is_quote:
        return ((cue.i + 2, max(cue.sent.end, cue.i + 3)),)
    speaks = load_cues().share(cue.lemma_.lower(), "VERB") >= SPEAKS
    return _next_paragraph(doc, cue.i + 2) if speaks and "\n" in doc[cue.i + 2].text else None


def _next_paragraph(doc: Doc, start: int) -> tuple[Range, ...] | None:
    """The paragraph after 'X added:', up to LONGEST tokens; one that opens a quotation is left to the quotations."""
    first = start
    while first < len(doc) and doc[first].is_space:
        first += 1
    if first >= len(doc) or doc[first].is_quote:
        return None
    end = next((t.i for t in doc[first : first + LONGEST] if t.is_space and "\n" in t.text), None)
    return ((first, min(len(doc), first + LONGEST) if end is None else end),)


def _clause(cue: Token) -> tuple[Range, ...] | None:
    found = [c for c in cue.children if c.dep_ == "ccomp" and _is_clause(c) and not _is_parted(c, cue)]
    if not found:
        return None
    behind = [c for c in found if c.i > cue.i]
    if behind:  # 'While he saw the risk, he said it was small': only a quotation is said in two pieces
        found = [c for c in found if c.i > cue.i or cue.doc[c.left_edge.i].is_quote]
    elif _ends_its_sentence(found[-1], cue):
        start = _between_semicolons(cue, (cue.i, cue.i + 1))[0]
        return ((start, clause_range(found[-1], cue)[1]),)
    return merged([widened(cue.doc, clause_range(child, cue), cue) for child in found])


def _is_clause(head: Token) -> bool:
    return head.pos_ in {"VERB", "AUX"} or any(
        c.dep_ in {"nsubj", "nsubjpass", "mark", "expl"} for c in head.children
    )


def _is_parted(clause: Token, cue: Token) -> bool:
    """A clause behind whose semicolon the cue stands is another sentence."""
    return clause.i < cue.i and any(c.text == ";" and c.i > clause.i for c in cue.lefts)


def _ends_its_sentence(clause: Token, cue: Token) -> bool:
    """'They fled, but the storm caught them, officials said.': all before the cue is said."""
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    first = cue.i if subject is None else subject.left_edge.i
    return clause.right_edge.i < first and cue.doc[first - 1].text == "," and cue.dep_ == "ROOT"


def _fronted(cue: Token) -> tuple[Range, ...] | None:
    """'No survivors so far, officials say.': words without a verb, set before a cue that has nothing behind it."""
    if any(c.dep_ in {"dobj", "ccomp", "xcomp"} and c.i > cue.i for c in cue.children):
        return None
    subject = next((c for c in cue.children if c.dep_ == "nsubj" and c.i < cue.i), None)
    start = cue.sent.start
    if subject is None or subject.left_edge.i < start + 2 or cue.doc[subject.left_edge.i - 1].text != ",":
        return None
    end = subject.left_edge.i - 1
    said = any(c.dep_ in {"ccomp", "dep", "nsubj"} and c.i < end for c in cue.children)
    return ((start, end),) if said else None


def _around(cue: Token) -> tuple[Range, ...] | None:
    """'The bridge, officials said, was closed': the sentence around a cue that hangs in it."""
    if cue.dep_ not in {"parataxis", "ccomp", "advcl", "conj", "dep"} or cue.head == cue or load_cues().share(cue.lemma_.lower(), "VERB") < SPEAKS:
        return None
    own = (cue.left_edge.i, cue.right_edge.i + 1)
    has_subject = any(c.dep_ == "nsubj" for c in cue.children)
    if cue.dep_ != "parataxis" and (_has_object(cue) or not has_subject or not _fenced(own, cue)):
        return None
    if cue.dep_ == "parataxis" and _has_object(cue, {"dobj"}):
        return None
    return merged(without(_between_semicolons(cue, own), [own]))


def _has_object(cue: Token, kinds: Set[str] = frozenset({"dobj", "xcomp", "prep", "mark"})) -> bool:
    """Whether something of its own hangs behind a cue, other than whom it is told: 'the mayor told us'."""
    behind = [c for c in cue.rights if c.dep_ in kinds and not (c.dep_ == "prep" and _is_setting(c))]
    told = cue.lemma_.lower() in verbs().addressed
    return any(not (told and c.dep_ in {"dobj", "dative"}) for c in behind)


def _between_semicolons(cue: Token, own: Range) -> Range:
    """The part of the sentence that a parenthesis belongs to."""
    sentence = cue.sent
    first, last = max(sentence.start, own[0] - LONGEST), min(sentence.end, own[1] + LONGEST)
    marks = [token.i for token in cue.doc[first:last] if token.text == ";"]
    before = (i + 1 for i in marks if i < own[0])
    after = (i for i in marks if i >= own[1])
    return max(before, default=sentence.start), min(after, default=sentence.end)


def _fenced(area: Range, token: Token) -> bool:
    """Whether commas (or the edge of the sentence) stand on both sides."""
    doc, sent = token.doc, token.sent
    before = (
        area[0] == sent.start
        or doc[area[0] - 1].text in {",", "”", '"', "—", "-", "–"}
        or doc[area[0]].text == ","
    )
    after = area[1] >= sent.end or doc[area[1]].text in {",", ".", "—", "-", "–", ":"}
    return before and after


def _infinitive(cue: Token) -> tuple[Range, ...] | None:
    for child in cue.children:
        open_clause = child.dep_ == "xcomp" or (
            child.dep_ == "advcl" and _to(child) and cue.lemma_ in verbs().addressed
        )
        if open_clause and child.i > cue.i and child.pos_ in {"VERB", "AUX"}:
            end = max(_end_of_phrase(cue, child), _end_of_joined(cue, child))
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


def _objects(cue: Token) -> Iterator[Complement]:
    for child in cue.children:
        if child.dep_ in {"dobj", "oprd", "ccomp", "attr"} and child.i > cue.i:
            yield Complement("dobj", ((child.left_edge.i, _end_of_phrase(cue, child)),))
            return


def _prepositions(cue: Token) -> Iterator[Complement]:
    for child in cue.children:
        if child.dep_ not in {"prep", "agent"} or child.i < cue.i or _is_setting(child):
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


def _is_setting(preposition: Token) -> bool:
    """'on Tuesday', 'in a statement': when and where it was said, not what."""
    word = preposition.lower_
    objects = [inner for inner in preposition.children if inner.dep_ == "pobj"]
    if word in prepositions().of_time or any(inner.ent_type_ in TIMES for inner in objects):
        return True
    return word in prepositions().of_places and any(inner.lemma_.lower() in nouns().places for inner in objects)


def _passive(cue: Token) -> tuple[Range, ...] | None:
    subject = next((c for c in cue.children if c.dep_ in {"nsubjpass", "csubjpass"}), None)
    if subject is None:
        return None
    start, end = noun_phrase(subject)
    later = [c for c in cue.rights if c.dep_ in {"prep", "xcomp", "oprd"} and not _is_setting(c)]
    pieces: list[Range] = [(start, end)]
    if later:
        pieces.append((later[0].left_edge.i, later[-1].right_edge.i + 1))
    return merged(pieces)


def _end_of_phrase(cue: Token, child: Token) -> int:
    """Where the verb's phrase ends from `child` on: its later complements belong to what is said."""
    end = child.right_edge.i + 1
    after_setting = False
    for later in (token for token in cue.rights if token.i > child.i):
        setting = (later.dep_ == "prep" and _is_setting(later)) or later.ent_type_ in TIMES
        if setting:
            after_setting = True
        elif later.dep_ not in LATER or (after_setting and later.lower_ != "of"):
            break  # 'accused X on Monday of lying' goes on, 'met X on Monday in Oslo' does not
        else:
            end = max(end, later.right_edge.i + 1)
    return end


def _says(cue: Token, area: Range) -> bool:
    return any(token.is_alpha or token.like_num for token in cue.doc[area[0] : area[1]])
