"""Names in an article: runs of capitals, cut at titles and where the recogniser sees a person begin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graph.model import ActorKind
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.runs import HYPHENS, find_runs
from ingest.actors.words import bare, key, singular, text


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
    for start, end in find_runs(doc, lexicon):
        yield from _segments(doc, start, end, lexicon)


def parted(doc: Doc, names: Iterable[Name], lexicon: ActorLexicon) -> Iterator[Name]:
    """The names, 'Morning Lantern Poe' taken for two where the article knows a person of that surname."""
    found = list(names)
    forms = (key(text(doc, name.start, name.end)).split() for name in found)
    surnames = {form[-1] for form in forms if len(form) > 1 and form[0] in lexicon.first_names}
    for name in found:
        cut = name.end - 1
        is_two = cut > name.start and bare(doc[cut - 1]) in lexicon.groups["names"]
        if is_two and key(doc[cut].text) in surnames and bare(doc[name.start]) not in lexicon.first_names:
            yield replace(name, end=cut, kind="organisation")
            yield Name(first=cut, start=cut, end=name.end, kind="person", label=name.label)
        else:
            yield name


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
        is_title = lexicon.is_title(bare(doc[position])) and not _inside_organisation(
            doc, position, end, lexicon
        )
        if is_title and not _inside_person(doc, position, end):
            return _title_start(doc, start, position, lexicon), _title_end(doc, position, end, lexicon)
    return None


def _inside_organisation(doc: Doc, position: int, end: int, lexicon: ActorLexicon) -> bool:
    """'Institute for International Affairs', 'General Dynamics': no athlete's and no soldier's title."""
    word = bare(doc[position])
    if word not in lexicon.titles["ambiguous"] or position + 1 >= end:
        return False
    after = doc[position + 1]
    is_one = doc[position].ent_type_ == after.ent_type_ == "ORG" and after.ent_iob_ == "I"
    return is_one and after.lower_ not in lexicon.first_names


def _inside_person(doc: Doc, position: int, end: int) -> bool:
    """The title word is a surname: the last of a run that the recogniser takes for a person's full name."""
    token = doc[position]
    return position == end - 1 and token.ent_iob_ == "I" and token.ent_type_ in {"PERSON", "ORG"}


TITLE_HEADS = frozenset(
    {"prime", "foreign", "attorney", "vice", "deputy", "chief", "crown", "majority", "minority", "press"}
)


def _title_start(doc: Doc, start: int, position: int, lexicon: ActorLexicon) -> int:
    while position > start:
        if (
            doc[position - 1].text in HYPHENS
            and position - 1 > start
            and lexicon.is_title(bare(doc[position - 2]))
        ):
            position -= 2  # 'Secretary-General'
            continue
        before = bare(doc[position - 1])
        if not (before in TITLE_HEADS or lexicon.is_title(before) or key(before) in lexicon.fields):
            break
        position -= 1
    return position


def _title_end(doc: Doc, position: int, end: int, lexicon: ActorLexicon) -> int:
    """After the title, over 'of State', 'of Staff' and 'of Defence'."""
    after = position + 1
    if after + 1 < end and doc[after].lower_ in {"of", "for"}:
        field = key(doc[after + 1].text)
        return after + 2 if field in {"state", "staff"} or field in lexicon.fields else after
    return after


def _plain(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> Iterator[Name]:
    """Yield the name in a run without titles, or the two names where a person begins inside it."""
    start = _after_demonyms(doc, start, end, lexicon)
    if start >= end or _is_nominal(doc, start, end, lexicon):
        return
    cut = _person_start(doc, start, end)
    if cut > start:
        yield Name(first=start, start=start, end=cut, kind="unknown", label=doc[cut - 1].ent_type_)
    first, kind = _phrase_start(doc, start, lexicon) if cut == start else (start, "unknown")
    after = bare(doc[end - 1]) in lexicon.titles["after"] and end - cut > 1
    yield Name(first=first, start=cut, end=end - after, kind=kind, label=_label(doc, end))


def _after_demonyms(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> int:
    """Pass over 'Greek' or 'North Korean' before a name; in 'Saudi Arabian Airlines' it is part of it."""
    if key(text(doc, start, end)) in lexicon.known:
        return start
    is_part = any(bare(token) in lexicon.groups["names"] for token in doc[start:end])
    while start < end:
        width = next((n for n in (2, 1) if key(text(doc, start, min(start + n, end))) in lexicon.demonyms), 0)
        if (width == 0 and doc[start].text not in HYPHENS) or (is_part and start + width < end):
            break
        start += max(width, 1)
    return min(start, end)


def _is_nominal(doc: Doc, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """'Defence Ministry', 'Ministry of Health', 'Armenian Government': described actors, no names."""
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
    """Take in the nouns before a name ('spokeswoman Jane Doe', 'gas monopoly Acme') and what they tell."""
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
    first, opening = start - 1, doc[start].sent.start
    while first > opening and (
        doc[first - 1].pos_ in {"NOUN", "ADJ", "PROPN"} or doc[first - 1].text in HYPHENS
    ):
        first -= 1
    word = singular(noun)
    if word in lexicon.roles or lexicon.gender(word):
        return first, "person"
    return first, "organisation" if word in lexicon.organisations else "unknown"


def _label(doc: Doc, end: int) -> str:
    return str(doc[end - 1].ent_type_)
