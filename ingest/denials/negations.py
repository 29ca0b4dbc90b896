"""What a statement says is not so: 'No missile was fired', 'we have no plans to sell', 'he was not involved'.

Only what could answer a charge counts: a happening, a plan, a part in it; not what is unknown, unwished or not yet so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range
from ingest.clauses import SUBJECTS, main_clauses
from ingest.denials.ignorance import Words, is_partial, is_unknown, is_untold
from ingest.denials.negation_lexicon import NegationLexicon
from ingest.propositions import matter

PHRASES = frozenset({("at", "all"), ("any", "way"), ("no", "way"), ("no", "time")})
"""'not at all', 'not in any way', 'in no way', 'at no time'."""
POSSIBLE = frozenset({"ca", "can", "could", "may", "might", "must", "ought", "shall", "should"})
FUTURE = frozenset({"'d", "'ll", "will", "wo", "would", "’d", "’ll"})
PAST = frozenset({"'s", "'ve", "been", "did", "had", "has", "have", "was", "were", "’s", "’ve"})
GOING_ON = frozenset({"'m", "'re", "'s", "am", "are", "been", "is", "was", "were", "’m", "’re", "’s"})
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj"})
ASIDES = frozenset({"advcl", "parataxis", "relcl"})
SUPPOSED = frozenset({"if", "unless", "whether", "until", "till"})


@dataclass(frozen=True, slots=True)
class Negation:
    """`area` are the tokens of the clause; `words` the stems of what it says, names and everyday words left out.

    `weight` says how much it denies by itself: 0 a state, 1 a happening, 2 'no part in it', 3 'no such thing'; 1 more
    where it is emphatic. `subject` heads the subject; `of_self` says that this is the speaker. `untold` says that
    the clause is about what somebody did not tell or ask another.
    """

    area: Range
    words: frozenset[str]
    weight: int
    subject: int | None = None
    of_self: bool = False
    untold: bool = False
    verb: int = 0
    """The verb of the clause."""


def negations(doc: Doc, content: Iterable[Range], words: Words) -> Iterator[Negation]:
    """Yield the main clauses of a content that say that something is not so."""
    for verb, area in (clause for part in content for clause in main_clauses(doc, part)):
        weight = _weight(verb, area, words)
        if weight is not None:
            own = list(_own(verb, area))
            said = matter(own, words.denials) or matter(own, words.denials, names=True)
            untold = is_untold(verb, words.negations)
            yield Negation(
                area, said - words.negations.common, weight, _subject(verb), untold=untold, verb=verb.i
            )


def _subject(verb: Token) -> int | None:
    """The subject of a verb, or of the verb that it is joined to."""
    while verb.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return next((c.i for c in verb.children if c.dep_ in SUBJECTS), None)


def _own(token: Token, area: Range) -> Iterator[Token]:
    """The words of a clause without its asides."""
    yield token
    for child in token.children:
        if child.dep_ not in ASIDES and area[0] <= child.i < area[1]:
            yield from _own(child, area)


def _weight(verb: Token, area: Range, words: Words) -> int | None:
    """How much a clause denies by itself; None where it does not."""
    negator = _negator(verb, words.negations)
    if negator is None or not _is_stated(verb, area):
        return None
    if is_partial(verb, negator, words.negations, end=area[1]) or is_unknown(verb, negator, words):
        return None
    kind = _kind(verb, words)
    return kind + _is_emphatic(verb.doc, area, words.negations) if kind else kind


def _negator(verb: Token, words: NegationLexicon) -> Token | None:
    """The word that negates a clause: 'not', 'never', the 'no' of its subject or object, 'nothing', 'in no way'."""
    for child in verb.children:
        if child.lower_ in words.negative or child.dep_ == "neg":
            return child
    for child in verb.children:
        inner = [child] if child.dep_ in PARTS else []
        inner += [p for p in child.children if child.dep_ == "prep" and p.dep_ == "pobj"]
        for token in (
            t for phrase in inner for c in phrase.children for t in (c, *_counting(c))
        ):  # 'no 4,000 ships'
            if token.lower_ in words.negative and token.dep_ in {
                "det",
                "neg",
                "advmod",
                "preconj",
                "quantmod",
            }:
                return None if _is_number(token) else token
    return None


def _counting(number: Token) -> Iterator[Token]:
    return number.lefts if number.dep_ == "nummod" else iter(())


def _is_number(token: Token) -> bool:
    """'No 10', 'No. 3', not 'no 10 ships'."""
    follows = token.i + 1 < len(token.doc) and token.nbor().like_num
    return token.lower_ in {"no", "no."} and follows and token.dep_ != "quantmod"


def _is_stated(verb: Token, area: Range) -> bool:
    """Not an order, a question or a supposition."""
    if any(c.lower_ in SUPPOSED for c in verb.children if c.dep_ in {"mark", "advmod", "prep"}):
        return False
    subject = any(c.dep_ in SUBJECTS for c in verb.children) or verb.dep_ == "conj"
    asked = any(token.text == "?" for token in verb.doc[area[1] - 1 : area[1] + 2])
    return subject and not asked


def _kind(verb: Token, words: Words) -> int | None:
    """3 for 'no such thing', 2 for 'no part in it', 1 for a happening, 0 for a state or a future; None for a leave."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    impossible = bool(auxiliaries & {"have", "be"})  # 'could not have been'
    if auxiliaries & POSSIBLE and not (auxiliaries & {"can", "could"} and impossible):
        return None
    if any(_is_no_such(part) for part in verb.children if part.dep_ in PARTS):
        return 3
    if _disowns(verb, words):
        return 2
    if auxiliaries & FUTURE:
        return int(verb.tag_ == "VBG")
    there = verb.lemma_ == "exist" or any(c.dep_ == "expl" for c in verb.children)
    if there or _undertakes_nothing(verb, words.negations):
        return 1
    return int(verb.lemma_ not in {"be", "have", "get"} and _is_event(verb, auxiliaries))


def _is_no_such(part: Token) -> bool:
    """'no such letter', not 'never such a crowd' or 'no such thing as luck'."""
    words = {c.lower_ for c in part.children}
    return "such" in words and "as" not in words and bool(words & {"any", "no"})


def _is_event(verb: Token, auxiliaries: set[str]) -> bool:
    """'did not fire', 'has not fired', 'was not fired', 'is not firing'; not 'does not fire'."""
    if verb.tag_ == "VBG":
        return bool(auxiliaries & GOING_ON)
    if verb.tag_ in {"VBN", "VBD"}:
        return bool(auxiliaries & PAST) or not auxiliaries
    return "did" in auxiliaries


def _disowns(verb: Token, words: Words) -> bool:
    """'had no part in', 'did nothing wrong', 'is not guilty', 'has nothing to do with'."""
    if verb.tag_ == "VBN" and verb.lemma_ in words.denials.guilty:
        return True  # 'was not involved'
    return any(_is_disowned(c, words) for c in verb.children)


def _undertakes_nothing(verb: Token, words: NegationLexicon) -> bool:
    """'has no plans to sell', 'there are no talks'."""
    return any(c.dep_ in {"dobj", "attr"} and c.lemma_.lower() in words.undertakings for c in verb.children)


def _is_disowned(part: Token, words: Words) -> bool:
    if part.dep_ in {"acomp", "oprd"}:
        return part.lemma_.lower() in words.denials.guilty
    if part.dep_ not in {"dobj", "attr", "nsubj"}:
        return False
    if part.lower_ in {"nothing", "anything"}:
        return any(c.lemma_.lower() in words.denials.wrong or c.lemma_ == "do" for c in part.subtree)
    return part.dep_ != "nsubj" and part.lemma_.lower() in words.negations.disowned


def _is_emphatic(doc: Doc, area: Range, words: NegationLexicon) -> bool:
    said = [token.lower_ for token in doc[area[0] : area[1]]]
    return not words.emphatic.isdisjoint(said) or any(pair in PHRASES for pair in pairwise(said))
