"""What somebody is charged with, in the passive: 'X is accused of fraud', 'faces charges of fraud', 'is on trial for fraud'.

The claim is 'X is guilty of fraud'. It is the accuser's where he is named ('by prosecutors'), and else a claim told by nobody named, to
which 'X denies the charge' can point.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate, Range, without
from ingest.attribution.sources import noun_phrase, source_of
from ingest.denials.charge_lexicon import ChargeLexicon, load_charges
from ingest.denials.labels import is_innocent
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_negated, is_supposed
from ingest.denials.statements import Statement
from ingest.reading import UNOWNED

SCORE = 0.5
CLIMB = 4
RELATIVES = frozenset({"that", "which", "who"})


@dataclass(frozen=True, slots=True)
class Charge:
    """Who (`accused`) is charged by whom (`accuser`) with what (`matter`, from its preposition on); `head` is the word that charges."""

    head: Token
    accused: Range
    accuser: Range | None
    matter: tuple[Range, ...]


def charges(doc: Doc, denials: DenialLexicon) -> Iterator[Charge]:
    """Yield every charge in the passive, in order."""
    words = load_charges()
    for token in doc:
        lemma = token.lemma_.lower()
        found = _by_plea(token) if lemma == "guilty" else None
        if token.tag_ == "VBN" and lemma in words.verbs:
            found = _by_verb(token, words.verbs[lemma])
        elif token.pos_ == "NOUN" and lemma in words.nouns:
            found = _by_noun(token, words)
        verb = _verb_above(token)
        if found is not None and not is_negated(verb, denials) and not is_supposed(verb, denials):
            yield found


def accused_by(found: Sequence[Candidate], told: Sequence[Charge]) -> Iterator[Candidate]:
    """The attributions, those that charge in the passive with whole contents; who is charged says nothing by that."""
    known = {charge.head.i: charge for charge in told}
    for candidate in found:
        charge = known.get(candidate.head)
        if charge is None:
            yield candidate
        elif charge.accuser is not None:
            yield replace(candidate, source=charge.accuser, content=(charge.accused, *charge.matter))


def pointing(one: Statement, told: Sequence[Charge]) -> Statement:
    """'X faces charges of fraud, which he denies': the denial points to the charge, and says no other claim."""
    denied = one.denied
    if one.stance == "assert" or denied.head is None or denied.content is None:
        return one
    laid = any(charge.head == denied.head or charge.head.i in one.candidate.cue for charge in told)
    return replace(one, denied=replace(denied, content=None)) if laid else one


def unowned(told: Sequence[Charge], found: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the charges that no attribution states, as told by nobody named."""
    stated = {one.candidate.head for one in found}
    for charge in told:
        if charge.head.i not in stated:
            candidate = Candidate(
                head=charge.head.i,
                cue=(charge.head.i,),
                source=None,
                content=(charge.accused, *charge.matter),
                frame="pass",
                rule=UNOWNED,
                score=SCORE,
            )
            yield Statement(candidate=candidate)


def _by_verb(verb: Token, prepositions: frozenset[str]) -> Charge | None:
    """'X was accused by Y of fraud', 'X, accused of fraud', 'who is charged with fraud'."""
    accused = _passive_subject(verb)
    agent = next((c for c in verb.rights if c.dep_ == "agent"), None)
    accuser = next((c for c in agent.rights if c.dep_ == "pobj"), None) if agent is not None else None
    holders = (verb, *((accuser,) if accuser is not None else ()))  # 'by prosecutors of taking bribes'
    laid = (c for holder in holders for c in holder.rights if c.dep_ == "prep")
    matter = next((c for c in laid if c.lower_ in prepositions), None)
    if accused is None or matter is None:
        return None
    if accuser is not None:
        start, end = noun_phrase(accuser)
        whom = (start, min(end, matter.i) if matter.i > accuser.i else end)
        return Charge(verb, _who(accused, verb), whom, _matter(matter, None))
    by_whom = _by_phrase(matter)
    source = noun_phrase(by_whom) if by_whom is not None else None
    return Charge(verb, _who(accused, verb), source, _matter(matter, by_whom))


def _by_noun(noun: Token, words: ChargeLexicon) -> Charge | None:
    """'X faces charges of fraud', 'arrested on suspicion of fraud', 'on trial for fraud'."""
    matter = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"for", "of"}), None)
    verb = _verb_above(noun)
    if matter is None or verb == noun or any(c.dep_ == "poss" for c in noun.lefts):
        return None
    if noun.dep_ == "dobj" and verb.lemma_.lower() in words.facing:
        accused = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    elif noun.dep_ == "pobj" and noun.head.lower_ in words.under:
        accused = _passive_subject(verb) or next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    else:
        return None
    accused = _meant(accused) if accused is not None else None
    return Charge(noun, _who(accused, verb), None, _matter(matter, None)) if accused is not None else None


def _by_plea(guilty: Token) -> Charge | None:
    """'X pleaded not guilty to fraud': X is charged with it."""
    verb = _verb_above(guilty)
    if verb.lemma_.lower() != "plead" or not is_innocent(guilty):
        return None
    laid = (c for c in (*guilty.rights, *verb.rights) if c.dep_ == "prep" and c.i > guilty.i)
    matter = next((c for c in laid if c.lower_ == "to" and not _points_back(c)), None)
    source = source_of(verb)
    if matter is None or source is None:
        return None
    return Charge(guilty, source.range, None, _matter(matter, None))


def _points_back(to: Token) -> bool:
    """'to the charges', which stand elsewhere; 'to charges of fraud' tells them."""
    noun = next((c for c in to.rights if c.dep_ == "pobj"), None)
    told = noun is not None and any(c.dep_ == "prep" and c.lower_ == "of" for c in noun.rights)
    return noun is None or (noun.lemma_.lower() in load_charges().nouns and not told)


def _verb_above(token: Token) -> Token:
    if token.pos_ in {"VERB", "AUX"}:
        return token
    return next((t for t in islice(token.ancestors, CLIMB) if t.pos_ in {"VERB", "AUX"}), token)


def _passive_subject(verb: Token) -> Token | None:
    """The subject of a passive; the noun of 'X, accused of'; the subject of 'X stands accused'."""
    own = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if own is not None:
        return _meant(own)
    if any(c.dep_ in {"aux", "nsubj", "dobj"} for c in verb.children):
        return None
    if verb.dep_ == "acl":
        return verb.head if verb.head.pos_ in {"NOUN", "PROPN", "PRON"} else None
    if verb.dep_ in {"advcl", "acomp", "oprd", "xcomp"}:
        return next((c for c in verb.head.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return None


def _meant(subject: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    is_relative = subject.lower_ in RELATIVES and subject.head.dep_ == "relcl"
    return subject.head.head if is_relative else subject


def _who(accused: Token, verb: Token) -> Range:
    """The phrase for who is charged, as far as the verb."""
    start, end = noun_phrase(accused)
    group = (t.i for t in (verb, *verb.lefts) if t == verb or t.dep_ in {"aux", "auxpass"})
    return start, min(end, next((i for i in sorted(group) if i > accused.i), end))


def _by_phrase(matter: Token) -> Token | None:
    """The 'Peru' of 'of shelling the port by Peru', which the parser hangs on what was done."""
    done = next((c for c in matter.rights if c.dep_ == "pcomp"), None)
    by = (
        next((c for c in done.rights if c.dep_ == "prep" and c.lower_ == "by"), None)
        if done is not None
        else None
    )
    whom = next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
    return whom if whom is not None and (whom.pos_ == "PROPN" or whom.ent_type_) else None


def _matter(preposition: Token, by_whom: Token | None) -> tuple[Range, ...]:
    """What somebody is charged with, without who charges and without ', which X denies', ', a charge that X denies'."""
    start, end = preposition.i, preposition.right_edge.i + 1
    for token in preposition.subtree:
        after_comma = token.left_edge.i > start and token.left_edge.nbor(-1).text == ","
        named = token.dep_ in {"appos", "npadvmod"} and token.lemma_.lower() in load_charges().nouns
        if after_comma and (token.dep_ == "relcl" or named):
            end = min(end, token.left_edge.i - 1)
    holes = [(by_whom.head.i, by_whom.right_edge.i + 1)] if by_whom is not None else []
    return tuple(without((start, end), holes))
