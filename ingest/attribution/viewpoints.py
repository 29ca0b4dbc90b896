"""Phrases that lay a whole clause on somebody: 'according to X', 'as X put it', 'in X's view'."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import LONGEST, Candidate, Range, merged, without
from ingest.attribution.lexicon import prepositions, verbs
from ingest.attribution.sources import noun_phrase, source_of

ACCORDING = frozenset({"according", "per"})
CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"})


def according(token: Token) -> Iterator[Candidate]:
    """'S, according to X': the clause around the phrase is the content."""
    preposition = (
        next((c for c in token.children if c.lower_ == "to"), None) if token.lower_ == "according" else token
    )
    if preposition is None:
        preposition = token.nbor() if token.i + 1 < len(token.doc) and token.nbor().lower_ == "to" else None
    speaker = (
        next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition is not None else None
    )
    if (
        preposition is None
        or speaker is None
        or speaker.like_num
        or (token.lower_ == "per" and speaker.pos_ != "PROPN")
    ):
        return
    phrase = (min(token.left_edge.i, token.i), max(speaker.right_edge.i, token.right_edge.i) + 1)
    holes = [phrase, (token.i, preposition.i + 1)]
    yield from _laid_on(
        token.doc, tuple(sorted({token.i, preposition.i})), noun_phrase(speaker), holes, "according to"
    )


def put_so(verb: Token) -> Iterator[Candidate]:
    """'S, as X put it', for a verb of wording."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in {"it", "this"}), None)
    marked = any(c.lower_ == "as" and c.i < verb.i for c in verb.children)
    source = source_of(verb)
    if thing is not None and marked and source is not None and not source.inherited:
        own = (verb.left_edge.i, verb.right_edge.i + 1)
        yield from _laid_on(verb.doc, (verb.i, thing.i), source.range, [own], "as X put it")


def viewpoint(noun: Token) -> Iterator[Candidate]:
    """'In X's view, S'; 'by his own account, S'; 'in the words of X, S'."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None) or _of_whom(noun)
    preposition = noun.head
    if owner is None or noun.dep_ != "pobj" or preposition.lower_ not in prepositions().of_viewpoints:
        return
    own = (preposition.i, noun.right_edge.i + 1)
    if _is_set_off(own, noun):
        yield from _laid_on(noun.doc, (preposition.i, noun.i), noun_phrase(owner), [own], "in X's view")


def _of_whom(noun: Token) -> Token | None:
    of = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    return (
        next((c for c in of.children if c.dep_ == "pobj" and c.pos_ == "PROPN"), None)
        if of is not None
        else None
    )


def _is_set_off(own: Range, noun: Token) -> bool:
    """Whether a phrase opens its sentence or stands between commas."""
    doc = noun.doc
    opens = (
        own[0] == noun.sent.start
        or doc[own[0] - 1].is_punct
        or doc[own[0] - 1].lower_ in {"but", "and", "that"}
    )
    return opens and (own[1] >= len(doc) or doc[own[1]].is_punct)


def _laid_on(
    doc: Doc, cue: tuple[int, ...], source: Range, holes: list[Range], rule: str
) -> Iterator[Candidate]:
    """The clause that a cue hangs in, less `holes`, as what `source` says."""
    head = doc[cue[0]]
    clause = _clause_of(head)
    end = min([clause.right_edge.i + 1, head.i + LONGEST, *_other_sides(clause)])
    area = max(clause.left_edge.i, head.i - LONGEST), end
    content = merged([piece for piece in without(area, holes) if any(t.is_alpha for t in doc[slice(*piece)])])
    if content:
        yield Candidate(head=head.i, cue=cue, source=source, content=content, frame="according", rule=rule)


def _other_sides(clause: Token) -> Iterator[int]:
    """Where '…, while B denies it' and '… and B denied it' begin."""
    for verb in clause.rights:
        first = verb.left_edge
        if verb.dep_ not in {"advcl", "conj"} or verb.lemma_ not in verbs().rebuffs or first.i <= clause.i:
            continue
        if any(c.dep_ == "nsubj" for c in verb.lefts):
            comma = first.nbor(-1)
            yield first.i - (comma.is_punct or comma.dep_ == "cc")


def _clause_of(token: Token) -> Token:
    """The verb of the clause that a phrase stands in, not the phrase's own."""
    head = token.head
    while head.dep_ not in CLAUSES and head.head != head:
        head = head.head
    return head
