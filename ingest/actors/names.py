"""Names in an article: runs of capitalised words, cut at titles and where the entity recogniser sees a person begin."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from graph.model import ActorKind
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.words import bare, key, singular, text

DATES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"})
NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB", "ADV", "NUM"})  # in capitals inside a sentence
HYPHENS = frozenset("-‐‑–")
TITLES_OF = frozenset({"chief", "minister", "ministry", "secretary"})
LINKS = frozenset({"of", "for", "and", "&", "the", "on", "in", "to"})
HEADLINE = 0.75
"""Share of capitalised longer words from which a sentence is a headline, where capitals tell nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Tokens `start` to `end` name somebody; the phrase with titles begins at `first`."""

    first: int
    start: int
    end: int
    kind: ActorKind  # what titles and role nouns before it say
    label: str  # what the entity recogniser says


def find_names(doc: Doc, lexicon: ActorLexicon) -> Iterator[Name]:
    """Yield the names of the article in order. Demonyms and titles standing alone are no names."""
    for sentence in doc.sents:
        if _is_headline(sentence):
            yield from _recognised(sentence, lexicon)
            continue
        position = sentence.start
        while position < sentence.end:
            end = _run_end(sentence, position, lexicon)
            if end > position:
                yield from _segments(doc, position, end, lexicon)
            position = max(end, position + 1)


def _is_headline(sentence: Span) -> bool:
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) > 4 and sum(token.text[0].isupper() for token in words) >= HEADLINE * len(words)


def _recognised(sentence: Span, lexicon: ActorLexicon) -> Iterator[Name]:
    for entity in sentence.ents:
        start = entity.start + (entity[0].lower_ == "the")
        if entity.label_ in {"PERSON", "ORG", "GPE"} and start < entity.end:
            yield from _segments(sentence.doc, start, entity.end, lexicon)


def _run_end(sentence: Span, start: int, lexicon: ActorLexicon) -> int:
    """Where the run of name words that starts here ends: `start` itself when none does."""
    doc = sentence.doc
    opens = start == sentence.start or doc[start - 1].is_punct or doc[start - 1].is_space
    if not _is_name_word(doc[start], lexicon, first=opens):
        return start
    end = start + 1
    while end < sentence.end:
        width = _link(doc, start, end, sentence.end, lexicon)
        if width is None:
            break
        end += width
    return end


def _link(doc: Doc, start: int, at: int, limit: int, lexicon: ActorLexicon) -> int | None:
    """How many tokens carry the run on from `at`; None where it ends."""
    if _is_name_word(doc[at], lexicon):
        return 1
    after = at + 1
    if after >= limit:
        return None
    if doc[at].text in HYPHENS:
        return 2 if _is_hyphenated(doc, at, lexicon) else None
    if not _is_name_word(doc[after], lexicon):
        is_long = _joins(doc, start, at, lexicon) and doc[after].lower_ == "the"
        is_long = is_long or (doc[at].text in lexicon.groups["particles"] and doc[after].text in HYPHENS)
        return 3 if is_long and after + 1 < limit and _is_name_word(doc[after + 1], lexicon) else None
    if doc[at].text in lexicon.groups["particles"]:
        return 2
    return 2 if _joins(doc, start, at, lexicon) else None


def _is_hyphenated(doc: Doc, at: int, lexicon: ActorLexicon) -> bool:
    """'Al-Ajhar', 'Ki-moon', but not 'Seoul-based'."""
    if doc[at].whitespace_ or doc[at - 1].whitespace_:
        return False
    after = doc[at + 1]
    return _is_name_word(after, lexicon) or (after.pos_ == "PROPN" and after.ent_type_ == "PERSON")


def _joins(doc: Doc, start: int, at: int, lexicon: ActorLexicon) -> bool:
    """'Bank of …', 'Observatory for …': a small word inside a name."""
    word = doc[at].lower_
    if word not in LINKS:
        return False
    if word == "&" or (doc[at].ent_type_ in {"ORG", "FAC", "WORK_OF_ART"} and doc[at].ent_iob_ == "I"):
        return True
    before = bare(doc[at - 1])
    names = lexicon.groups["names"]
    heads = names | lexicon.groups["organs"] | lexicon.organisations.keys() | TITLES_OF
    return word in {"of", "for"} and before in heads


def _is_name_word(token: Token, lexicon: ActorLexicon, *, first: bool = False) -> bool:
    word = token.text
    if not any(char.isupper() for char in word) or not any(char.isalpha() for char in word):
        return False
    if token.pos_ in {"PRON", "DET", "INTJ", "SCONJ", "CCONJ"} or bare(token) in lexicon.groups["never"]:
        return word.isupper() and len(word) > 1 and (token.ent_type_ == "ORG" or key(word) in lexicon.known)
    if first and token.pos_ == "NUM":
        return False
    if first and token.ent_type_ in {"", *DATES}:
        return token.pos_ == "PROPN" and not _is_common(token, lexicon)
    return token.ent_type_ not in DATES and (token.pos_ in NAME_TAGS or bool(token.ent_type_))


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


def _segments(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> Iterator[Name]:
    """Cut a run at its last title: what stands before it is a name of its own, what follows is a person."""
    title = _last_title(doc, start, end, lexicon)
    if title is None:
        yield from _plain(doc, start, end, lexicon)
    elif title[1] == end:
        yield from _plain(doc, start, title[0], lexicon)
    else:
        yield from _plain(doc, start, title[0], lexicon)
        person_end = end - (bare(doc[end - 1]) in lexicon.titles["after"] and end - 1 > title[1])
        first = _phrase_start(doc, start, lexicon)[0]
        yield Name(first=first, start=title[1], end=person_end, kind="person", label=_label(doc, end))


def _last_title(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> tuple[int, int] | None:
    """Where the last title of a run begins and ends; an organisation's or a person's own words are none."""
    last = bare(doc[end - 1])
    if last in lexicon.groups["names"] or key(text(doc, start, end)) in lexicon.known:
        return None
    for position in reversed(range(start, end)):
        if lexicon.is_title(bare(doc[position])) and not _inside_person(doc, position, end):
            return _title_start(doc, start, position, lexicon), _title_end(doc, position, end, lexicon)
    return None


def _inside_person(doc: Doc, position: int, end: int) -> bool:
    """The title word is a surname: the last of a run that the recogniser takes for a person's full name."""
    token = doc[position]
    return position == end - 1 and token.ent_iob_ == "I" and token.ent_type_ in {"PERSON", "ORG"}


TITLE_HEADS = frozenset(
    {"prime", "foreign", "attorney", "vice", "deputy", "chief", "crown", "majority", "minority", "press"}
)


def _title_start(doc: Doc, start: int, position: int, lexicon: ActorLexicon) -> int:
    while position > start:
        before = bare(doc[position - 1])
        if not (before in TITLE_HEADS or lexicon.is_title(before) or key(before) in lexicon.fields):
            break
        position -= 1
    return position


def _title_end(doc: Doc, position: int, end: int, lexicon: ActorLexicon) -> int:
    """After the title, over 'of State', 'of Staff', 'of Defence' and the 'General' of an attorney or secretary."""
    after = position + 1
    if after + 1 < end and doc[after].lower_ in {"of", "for"}:
        field = key(doc[after + 1].text)
        return after + 2 if field in {"state", "staff"} or field in lexicon.fields else after
    return after


def _plain(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> Iterator[Name]:
    """Yield the name in a run without titles, or the two names where a person begins inside it."""
    while start < end and (doc[start].text in HYPHENS or _is_demonym(doc, start, end, lexicon)):
        start += 1
    if start >= end or _is_nominal(doc, start, end, lexicon):
        return
    cut = _person_start(doc, start, end)
    if cut > start:
        yield Name(first=start, start=start, end=cut, kind="unknown", label=doc[cut - 1].ent_type_)
    first, kind = _phrase_start(doc, start, lexicon) if cut == start else (start, "unknown")
    after = bare(doc[end - 1]) in lexicon.titles["after"] and end - cut > 1
    yield Name(first=first, start=cut, end=end - after, kind=kind, label=_label(doc, end))


def _is_demonym(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """'Greek' before a name or alone. Inside 'Saudi Arabian Airlines' it is part of the name."""
    word = key(doc[start].text)
    if word not in lexicon.demonyms or key(text(doc, start, end)) in lexicon.known:
        return False
    return end - start == 1 or not any(bare(token) in lexicon.groups["names"] for token in doc[start:end])


def _is_nominal(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """'Defence Ministry', 'Ministry of Health', 'Armenian Government': read as described actors, not as names."""
    head = next((i - 1 for i in range(start + 1, end) if doc[i].lower_ == "of"), end - 1)
    last = singular(doc[head])
    if last == "department":
        return head < end - 2 and key(text(doc, head + 2, end)) in lexicon.fields
    return last == "ministry" or last in lexicon.groups["governments"]


def _person_start(doc: Doc, start: int, end: int) -> int:
    """Where a person's full name begins inside the run, else `start`."""
    position = end - 1
    while position > start and doc[position].ent_type_ == "PERSON" and doc[position].ent_iob_ == "I":
        position -= 1
    is_full = end - position > 1 and doc[position].ent_type_ == "PERSON" and doc[position].ent_iob_ == "B"
    return position if is_full and doc[start].ent_type_ in {"ORG", "GPE", "NORP"} else start


def _phrase_start(doc: Doc, start: int, lexicon: ActorLexicon) -> tuple[int, ActorKind]:
    """Take in the lower-case nouns before a name ('spokeswoman Jane Doe', 'gas monopoly Acme') and say what they make of it."""
    if (
        start == 0
        or doc[start - 1].pos_ != "NOUN"
        or doc[start - 1].text in HYPHENS
        or not doc[start - 1].whitespace_
    ):
        return start, "unknown"
    noun = doc[start - 1]
    is_role = singular(noun) in lexicon.roles and noun.tag_ == "NN"
    if not (is_role or noun.head.i >= start or doc[start].head == noun or noun.dep_ == "compound"):
        return start, "unknown"
    first = start - 1
    while first > doc[start].sent.start and (
        doc[first - 1].pos_ in {"NOUN", "ADJ", "PROPN"} or doc[first - 1].text in HYPHENS
    ):
        first -= 1
    word = singular(noun)
    if word in lexicon.roles or lexicon.gender(word):
        return first, "person"
    return first, "organisation" if word in lexicon.organisations else "unknown"


def _label(doc: Doc, end: int) -> str:
    return str(doc[end - 1].ent_type_)
