"""'The claims are false', 'there is no truth in them', 'called it a lie': words that deny what somebody has said."""

from collections.abc import Iterable, Iterator
from itertools import chain

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range
from ingest.attribution.sources import displaced_subject
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import NOTHING, POINTERS, DeniedObject, noun_object

COPULAS = frozenset({"be", "seem", "sound", "remain", "prove"})
ASIDES = frozenset({"relcl", "advcl", "ccomp", "acl", "csubj"})
PLAIN = frozenset(
    {
        "false",
        "untrue",
        "baseless",
        "unfounded",
        "groundless",
        "fake",
        "fabricated",
        "lie",
        "hoax",
        "nonsense",
    }
)
"""Words that deny whatever they are said of; the others deny only something said."""
# The small model takes "hoped" for a form of "hop".
UNSURE = frozenset(
    {"hope", "hop", "wish", "doubt", "wonder", "ask", "know", "prove", "establish", "determine"}
)
EXCLAMATION = 6
"""Words up to which a whole quotation such as 'A lie' or 'Fake news' is a denial."""
SHORT_ANSWER = 4
"""Words up to which an answer with a 'no' at its edge is nothing but a no."""
REALITY = frozenset({"reality", "truth", "fact"})
NOES = frozenset({"no", "none", "never", "not", "nope"})


def denied_in(
    doc: Doc, content: Iterable[Range], lexicon: DenialLexicon, *, elsewhere: frozenset[int] = frozenset()
) -> DeniedObject | None:
    """What the words of a statement call false, or None if they call nothing so.

    Tokens `elsewhere` belong to a statement inside this one ('A said B had told them it was untrue'): they are B's to deny.
    """
    tokens = list(chain.from_iterable(doc[start:end] for start, end in content))
    if not tokens:
        return None
    inside = (tokens[0].i, tokens[-1].i)
    for token in (t for t in tokens if t.i not in elsewhere):
        if token.lemma_ in COPULAS and _is_main(token, inside):
            subject = _called_false(token, lexicon)
            if subject is not None:
                return noun_object(subject, lexicon)
        unreal = _against_reality(token, lexicon)
        if unreal is not None and _is_main(_verb_of(token), inside):
            return noun_object(unreal, lexicon)
        if _is_absence_of_truth(token, lexicon) and _is_main(_verb_of(token), inside):
            return _of(token, lexicon)
    return _exclaimed(tokens, lexicon)


def _is_main(verb: Token, inside: Range) -> bool:
    """Whether a verb is in a main clause of the statement: not in an aside, nor under 'I hope', 'if'."""
    while inside[0] <= verb.i <= inside[1]:
        if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in verb.children):
            return False
        head = verb.head
        if head == verb or not inside[0] <= head.i <= inside[1]:
            return True
        if verb.dep_ in {"relcl", "advcl", "acl"} or (verb.dep_ == "ccomp" and head.lemma_.lower() in UNSURE):
            return False
        verb = head
    return True


def _verb_of(token: Token) -> Token:
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _called_false(copula: Token, lexicon: DenialLexicon) -> Token | None:
    """The subject of a copula whose predicate is a word of falsity, or a negated word of truth."""
    subject = next((c for c in copula.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < copula.i), None)
    subject = subject or displaced_subject(copula)
    if subject is None:
        return None
    negated = any(c.dep_ == "neg" or c.lower_ in {"never", "hardly"} for c in copula.children)
    for token in _predicate(copula):
        false = not negated and _is_false(token, lexicon)
        untrue = (negated or _bare_no(token)) and _is_truth(token, lexicon)
        if (false or untrue) and (_is_said(subject, lexicon) or token.lemma_.lower() in PLAIN):
            return subject
    return None


def _predicate(copula: Token) -> Iterator[Token]:
    """The words after a copula that belong to its own clause."""
    for child in copula.rights:
        if child.dep_ in ASIDES or child.dep_ == "conj":
            continue
        yield from _own_words(child)


def _own_words(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ not in ASIDES:
            yield from _own_words(child)


def _is_false(token: Token, lexicon: DenialLexicon) -> bool:
    """A predicate of falsity: 'false', 'a lie', 'fake news'; not 'a false alarm'."""
    lemma = token.lemma_.lower()
    if lemma in lexicon.false_nouns:
        return token.pos_ in {"NOUN", "PROPN", "ADJ"}
    if lemma not in lexicon.false_adjectives or token.pos_ == "VERB":
        return False
    near = (*token.children, *token.head.children)
    if lemma == "wrong" and any(c.dep_ in {"xcomp", "advcl", "ccomp"} and c.i > token.i for c in near):
        return False  # 'it was wrong to close the school'

    return token.dep_ != "amod" or token.head.lemma_.lower() in lexicon.saying


def _is_truth(token: Token, lexicon: DenialLexicon) -> bool:
    if token.lemma_.lower() not in lexicon.truths:
        return False
    return token.dep_ != "amod" or token.head.lemma_.lower() in lexicon.saying


def _is_said(subject: Token, lexicon: DenialLexicon) -> bool:
    if subject.lower_ in POINTERS | {"they", "none"} or subject.lemma_.lower() in lexicon.saying:
        return True
    return any(c.dep_ == "conj" and c.lemma_.lower() in lexicon.saying for c in subject.children)


def _bare_no(token: Token) -> bool:
    return any(c.lower_ == "no" for c in token.children)


def _is_absence_of_truth(token: Token, lexicon: DenialLexicon) -> bool:
    """'there is no truth', 'has no basis', 'without foundation'."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in lexicon.truths or token.lemma_ == "case":
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "without":
        return True
    any_truth = any(c.lower_ in {"any", "an", "a"} for c in token.children)
    return _bare_no(token) or (any_truth and any(c.dep_ == "neg" for c in token.head.children))


def _against_reality(token: Token, lexicon: DenialLexicon) -> Token | None:
    """'does not correspond to reality', 'has nothing to do with the facts': the subject that is called so."""
    if token.lemma_.lower() not in REALITY or token.dep_ not in {"pobj", "dobj"}:
        return None
    verb = _verb_of(token)
    words = [
        verb,
        *verb.children,
        *(c for child in verb.children if child.dep_ == "dobj" for c in child.children),
    ]
    negated = any(c.dep_ == "neg" or c.lower_ in {"no", "nothing", "little"} for c in words)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    agrees = verb.lemma_ in {"correspond", "match", "reflect", "agree", "have", "bear", "square"}
    return subject if negated and agrees and subject is not None and _is_said(subject, lexicon) else None


def _of(token: Token, lexicon: DenialLexicon) -> DeniedObject:
    """'no truth in / to / behind X', 'X has no basis'."""
    for child in chain(token.rights, token.head.rights):
        if child.dep_ == "prep" and child.lower_ in {"in", "to", "behind", "of"}:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None:
                return noun_object(inner, lexicon)
    subject = next((c for c in _verb_of(token).children if c.dep_ == "nsubj"), None)
    return noun_object(subject, lexicon) if subject is not None else NOTHING


def _exclaimed(tokens: list[Token], lexicon: DenialLexicon) -> DeniedObject | None:
    """A whole statement that is nothing but 'A lie', 'Fake news', 'None', 'I'm not, no'."""
    words = [token for token in tokens if token.is_alpha]
    if not words or len(words) > EXCLAMATION:
        return None
    if [word.lower_ for word in words] == ["not", "so"]:
        return NOTHING
    quoted = tokens[0].is_quote or tokens[0].text in {"“", "‘"}
    if quoted and len(words) <= SHORT_ANSWER and {words[0].lower_, words[-1].lower_} & NOES:
        return NOTHING
    false = lexicon.false_nouns | (lexicon.false_adjectives - {"wrong", "outrageous"})
    subject = any(token.dep_ in {"nsubj", "nsubjpass"} for token in words)
    named = words[-2:] if words[-1].lower_ == "news" else words[-1:]
    return (
        NOTHING
        if not subject and any(word.lemma_.lower() in false and word.pos_ != "VERB" for word in named)
        else None
    )


def labelled(verb: Token, lexicon: DenialLexicon) -> Token | None:
    """The noun that a verb calls false: 'called the reports nonsense', 'described it as fake'."""
    for child in verb.children:
        if child.dep_ in {"ccomp", "oprd", "xcomp", "advcl"} and _has_falsity(child, lexicon):
            inner = next((c for c in child.children if c.dep_ == "nsubj"), None)
            return inner or _object(verb)
        as_phrase = child if child.dep_ == "prep" and child.lower_ == "as" else None
        if as_phrase is None and child.dep_ in {"dobj", "nsubjpass"}:
            as_phrase = next((c for c in child.children if c.dep_ == "prep" and c.lower_ == "as"), None)
        if as_phrase is not None and (found := _labelled_as(verb, as_phrase, lexicon)) is not None:
            return found
    return None


def _labelled_as(verb: Token, as_phrase: Token, lexicon: DenialLexicon) -> Token | None:
    for inner in as_phrase.children:
        if inner.lemma_.lower() in lexicon.saying and any(_is_false(c, lexicon) for c in inner.lefts):
            return inner  # 'labelled as "false" reports that …'
        if _has_falsity(inner, lexicon):
            return _object(verb)
    return None


def _object(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)


def _has_falsity(token: Token, lexicon: DenialLexicon) -> bool:
    """Whether a phrase is headed by a word of falsity, joins one by 'and', or is 'a pack of lies'."""
    near = [token, *(c for c in token.children if c.dep_ in {"conj", "acomp", "oprd", "attr"})]
    near += [p for c in token.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    false = lexicon.false_adjectives | lexicon.false_nouns
    news = token.lower_ == "news" and any(c.lower_ in false for c in token.children)
    return news or any(t.lemma_.lower() in false for t in near)
