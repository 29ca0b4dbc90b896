"""Runs of capitalised words: where names may stand."""

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from ingest.actors.lexicon import ActorLexicon
from ingest.actors.spelt import cut_in_headline, with_spelt_out
from ingest.actors.words import bare, capitalised, key, singular

Run = tuple[int, int]
DATES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"})
NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB", "ADV", "NUM"})  # in capitals inside a sentence
HYPHENS = frozenset("-‐‑–")
TITLES_OF = frozenset({"chief", "minister", "ministry", "secretary"})
MANY = frozenset({"children", "men", "people", "women"})
LINKS = frozenset({"of", "for", "and", "&", "the", "on", "in", "to"})
HEADLINE = 0.75
"""Share of capitalised longer words from which a sentence is a headline, where capitals tell nothing."""


LONG_WORD, MANY_WORDS = 4, 5


def find_runs(doc: Doc, lexicon: ActorLexicon) -> Iterator[Run]:
    """Yield the runs of an article in order, titles and demonyms in them."""
    headlines = {sentence.start for sentence in doc.sents if _is_headline(list(sentence))}
    runs = list(_runs(doc, lexicon, headlines))
    names = {doc[first:end].text for start, end in runs for first in (start, end - 1)}
    for sentence in doc.sents:
        if sentence.start in headlines:
            runs.extend(cut_in_headline(doc, run, names, lexicon) for run in _recognised(sentence))
    yield from with_spelt_out(doc, [*runs, *_openers(doc, runs, lexicon)])


def _runs(doc: Doc, lexicon: ActorLexicon, headlines: set[int]) -> Iterator[Run]:
    capitals = capitalised(doc)
    for sentence in doc.sents:
        if sentence.start in headlines:
            continue
        after = sentence.start
        for i in capitals[bisect_left(capitals, after) : bisect_left(capitals, sentence.end)]:
            if i >= after:
                after = _run_end(sentence, i, lexicon)
                if after > i:
                    yield i, after


def _openers(doc: Doc, runs: list[Run], lexicon: ActorLexicon) -> Iterator[Run]:
    """'Rovers' at the head of a sentence: the end of a longer name that the tagger takes for a noun."""
    ends = {doc[end - 1].text for start, end in runs if end - start > 1}
    taken = {start for start, _ in runs}
    for sentence in doc.sents:
        token = sentence[0]
        is_actor = token.i + 1 < len(doc) and (
            doc[token.i + 1].pos_ in {"AUX", "VERB"} or token.dep_ == "poss"
        )
        if token.text in ends and token.pos_ == "NOUN" and is_actor and token.i not in taken:
            noun = singular(token)
            if not (_is_common(token, lexicon) or noun in lexicon.organisations or lexicon.is_title(noun)):
                yield token.i, token.i + 1


def _is_headline(tokens: list[Token]) -> bool:
    words = [token for token in tokens if len(token) >= LONG_WORD and token.is_alpha]
    capitals = sum(token.text[0].isupper() for token in words)
    return len(words) >= MANY_WORDS and capitals >= HEADLINE * len(words)


def _recognised(sentence: Span) -> Iterator[Run]:
    """What the recogniser marks. Token by token: `Span.ents` goes through all entities of the article."""
    start = None
    for token in sentence:
        if start is not None and token.ent_iob_ != "I":
            end = token.i - (token.nbor(-1).tag_ == "POS")
            if start < end:
                yield start, end
            start = None
        if token.ent_iob_ == "B" and token.ent_type_ in {"PERSON", "ORG", "GPE"}:
            start = token.i + (token.lower_ == "the")
    if start is not None and start < sentence.end:
        yield start, sentence.end


def _run_end(sentence: Span, start: int, lexicon: ActorLexicon) -> int:
    """Where the run of name words that starts here ends: `start` itself when none does."""
    doc = sentence.doc
    opens = start == sentence.start or doc[start - 1].is_punct or doc[start - 1].is_space
    if not _is_name_word(doc[start], lexicon, first=opens):
        return start
    end = start + 1
    while end < sentence.end:
        width = _link(doc, end, sentence.end, lexicon)
        if width is None:
            break
        end += width
    return end


def _link(doc: Doc, at: int, limit: int, lexicon: ActorLexicon) -> int | None:
    """How many tokens carry the run on from `at`; None where it ends."""
    if _is_name_word(doc[at], lexicon):
        return 1
    after = at + 1
    if after >= limit:
        return None
    if doc[at].tag_ == "POS" or doc[at].text in HYPHENS:
        is_inside = _owns_in_name if doc[at].tag_ == "POS" else _is_hyphenated
        return 2 if is_inside(doc, at, lexicon) else None
    if not _is_name_word(doc[after], lexicon):
        is_long = _joins(doc, at, lexicon) and doc[after].lower_ == "the"
        is_long = is_long or (doc[at].text in lexicon.groups["particles"] and doc[after].text in HYPHENS)
        return 3 if is_long and after + 1 < limit and _is_name_word(doc[after + 1], lexicon) else None
    if doc[at].text in lexicon.groups["particles"]:
        return 2
    return 2 if _joins(doc, at, lexicon) else None


def _owns_in_name(doc: Doc, at: int, lexicon: ActorLexicon) -> bool:
    """'Anglers' Association', 'Children's Hospital': a possessive inside a name, no owner of it."""
    many = doc[at - 1].tag_ in {"NNS", "NNPS"} or doc[at - 1].lower_.endswith("s")
    is_many = many if doc[at].text in {"'", "’"} else doc[at - 1].lower_ in MANY
    after = doc[at + 1]
    is_head = bare(after) in lexicon.groups["names"] or after.ent_iob_ == "I"
    return is_many and is_head and after.orth != after.lower and key(doc[at - 1].text) not in lexicon.known


def _is_hyphenated(doc: Doc, at: int, lexicon: ActorLexicon) -> bool:
    """'Al-Ajhar', 'Ki-moon', but not 'Seoul-based'."""
    if doc[at].whitespace_ or doc[at - 1].whitespace_:
        return False
    after = doc[at + 1]
    return _is_name_word(after, lexicon) or (after.pos_ == "PROPN" and after.ent_type_ == "PERSON")


def _joins(doc: Doc, at: int, lexicon: ActorLexicon) -> bool:
    """'Bank of …', 'Observatory for …': a small word inside a name."""
    word = doc[at].lower_
    if word not in LINKS:
        return False
    if word == "&" or (doc[at].ent_type_ in {"ORG", "FAC", "WORK_OF_ART"} and doc[at].ent_iob_ == "I"):
        return True
    before = bare(doc[at - 1])
    heads = (lexicon.groups["names"], lexicon.groups["organs"], lexicon.organisations, TITLES_OF)
    return word in {"of", "for"} and any(before in words for words in heads)


def _is_name_word(token: Token, lexicon: ActorLexicon, *, first: bool = False) -> bool:
    word = token.text
    if not any(char.isupper() for char in word) or _is_part(token):
        return False
    is_date = bare(token) in lexicon.groups["never"] and token.ent_type_ != "PERSON"
    if is_date or token.pos_ in {"PRON", "DET", "INTJ", "SCONJ", "CCONJ"}:
        return word.isupper() and len(word) > 1 and (token.ent_type_ == "ORG" or key(word) in lexicon.known)
    if first and token.pos_ == "NUM":
        return False
    if first and token.ent_type_ in {"", *DATES}:
        return token.pos_ == "PROPN" and not _is_common(token, lexicon)
    return token.ent_type_ not in DATES and (token.pos_ in NAME_TAGS or bool(token.ent_type_))


def _is_part(token: Token) -> bool:
    """'U.S.-based', the party in '(D-Ohio)': capitals that begin no name."""
    word = token.text
    is_based = "-" in word and word.rpartition("-")[2].islower() and token.tag_ in {"JJ", "VBD", "VBN"}
    return is_based or (len(word) == 1 and token.i > 0 and token.nbor(-1).text == "(")


def _is_common(token: Token, lexicon: ActorLexicon) -> bool:
    """A sentence opens with it and it is a common noun of ours: 'Officials said'."""
    noun = singular(token)
    if noun == bare(token) and lexicon.is_title(noun):
        return False  # 'Chancellor X': a title, which the segments need
    nouns = {noun, noun.removesuffix("s")}
    return any(
        nouns & words
        for words in (lexicon.roles.keys(), lexicon.groups["people"], lexicon.groups["documents"])
    )
