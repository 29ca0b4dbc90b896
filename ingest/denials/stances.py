"""Which statements deny: by their own words of denial, or by calling something said false."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate, Range, merged, without
from ingest.denials import falsity
from ingest.denials.charges import accused_by, charges, pointing, unowned
from ingest.denials.first_person import given_to_speakers
from ingest.denials.hearsay import hearsay
from ingest.denials.labels import label, plea
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_unreal
from ingest.denials.nouns import noun_denial
from ingest.denials.refusals import is_mere_refusal
from ingest.denials.repeats import repeats
from ingest.denials.replies import replies, without_reply
from ingest.denials.short import asked, short_denial
from ingest.denials.statements import Statement
from ingest.denials.strength import strength_of
from ingest.denials.verbs import verb_denial

VERBS = frozenset({"VERB", "AUX"})
VERBAL = (verb_denial, label, plea, short_denial)


def statements(doc: Doc, found: Sequence[Candidate], lexicon: DenialLexicon) -> list[Statement]:
    """Give every attribution its stance; add the denials that no cue of saying found, and the charges that nobody named makes."""
    told = list(charges(doc, lexicon))
    out = [pointing(one, told) for one in _stated(doc, list(accused_by(found, told)), lexicon)]
    out += unowned(told, out)
    out += hearsay(doc, frozenset(one.candidate.head for one in out), lexicon)
    return sorted(out, key=lambda s: s.candidate.head)


def _stated(doc: Doc, found: Sequence[Candidate], lexicon: DenialLexicon) -> list[Statement]:
    denials = {s.candidate.head: s for s in _denials(doc, lexicon)}
    verbs = [token for token in doc if token.pos_ in VERBS]
    unreal = {t.i for t in verbs if _denies(t, lexicon) and is_unreal(t, lexicon)}
    commas = replies(doc, list(denials), lexicon)
    found = [without_reply(candidate, commas) for candidate in found]
    heads = [candidate.head for candidate in found]
    outer = _outermost(doc, found)
    out: list[Statement] = []
    for candidate in found:
        own = denials.pop(candidate.head, None)
        refusal = doc[candidate.head].lemma_.lower() in lexicon.strong
        idle = own is None and (refusal or _is_issuing(doc, candidate, denials))
        if candidate.head in unreal or idle:
            continue  # 'did not deny', 'denied him entry', 'issued a denial'
        if own is None and is_mere_refusal(doc, candidate, lexicon):
            continue
        if own is not None:
            out.append(_answering(doc, _joined(candidate, own), lexicon))
            continue
        outright = candidate.speech in outer and _is_quoted(doc, candidate)
        inner = _inner(candidate, heads, found)
        out.extend(_by_content(doc, candidate, lexicon, inner, outright=outright))
    out.extend(denials.values())
    return _folded(given_to_speakers(doc, sorted(out, key=lambda s: s.candidate.head)))


def _outermost(doc: Doc, found: Sequence[Candidate]) -> frozenset[int]:
    """The heads of the cues that stand in no other statement's content."""
    change = [0] * (len(doc) + 1)
    for start, end in (area for candidate in found for area in candidate.content):
        change[start] += 1
        change[end] -= 1
    depth = list(accumulate(change))
    return frozenset(
        c.head for c in found if depth[c.head] == sum(start <= c.head < end for start, end in c.content)
    )


def _is_quoted(doc: Doc, candidate: Candidate) -> bool:
    """Whether a content is direct speech: a further sentence of a quotation, or opened by a mark."""
    first = doc[candidate.content[0][0]] if candidate.content else None
    opened = first is not None and (first.is_quote or first.text in {"‘", ":"})
    return candidate.main is not None or candidate.frame == "quote" or opened


def _folded(found: list[Statement]) -> list[Statement]:
    """'"It is a lie. It is nonsense," X said': two sentences of one quotation that say the same no are one denial."""
    out: list[Statement] = []
    for one in found:
        last = out[-1] if out else None
        if last is not None and one.candidate.main is not None and _goes_on(last, one):
            both = (*last.candidate.content, *one.candidate.content)
            out[-1] = replace(last, candidate=replace(last.candidate, content=merged(list(both))))
        else:
            out.append(one)
    return out


def _goes_on(last: Statement, one: Statement) -> bool:
    same = last.candidate.speech == one.candidate.speech and last.stance == one.stance == "deny"
    return same and last.denied.kind != "clause" and one.denied.kind in {"pronoun", "none"}


def _denies(token: Token, lexicon: DenialLexicon) -> bool:
    strength = strength_of(token, lexicon)
    return strength is not None and strength.kind != "accepting"


def _is_issuing(doc: Doc, candidate: Candidate, denials: Mapping[int, Statement]) -> bool:
    """'X issued a denial': the noun is the statement, not what is said in it."""
    objects = (c for c in doc[candidate.head].rights if c.dep_ == "dobj")
    return any(c.i in denials and denials[c.i].candidate.content == () for c in objects)


def _joined(candidate: Candidate, denial: Statement) -> Statement:
    """The attribution's spans, the denial's stance, denier and what it denies."""
    content = denial.candidate.content or candidate.content
    source = denial.candidate.source or candidate.source
    cue = tuple(sorted({*candidate.cue, *denial.candidate.cue}))  # 'took issue with': the idiom is longer
    return replace(denial, candidate=replace(candidate, cue=cue, content=content, source=source))


def _answering(doc: Doc, denial: Statement, lexicon: DenialLexicon) -> Statement:
    """'Asked whether he had paid, X denied it': 'it' is what was asked."""
    question = asked(doc[denial.candidate.head], lexicon) if denial.denied.kind == "pronoun" else None
    return denial if question is None else replace(denial, denied=question)


def _inner(candidate: Candidate, heads: Sequence[int], found: Sequence[Candidate]) -> frozenset[int]:
    """Tokens of the contents of statements that stand inside this one."""
    inside = [
        found[number]
        for start, end in candidate.content
        for number in range(bisect_left(heads, start), bisect_left(heads, end))
        if found[number].head != candidate.head
    ]
    return frozenset(token for other in inside for start, end in other.content for token in range(start, end))


def _by_content(
    doc: Doc, candidate: Candidate, lexicon: DenialLexicon, elsewhere: frozenset[int], *, outright: bool
) -> Iterator[Statement]:
    """One statement, or two where only a part of the content denies: 'I will not go, because the report is false'."""
    found = falsity.denied_in(doc, candidate.content, lexicon, elsewhere=elsewhere, outright=outright)
    if found is None or _is_doubtful(doc, candidate, lexicon):
        yield Statement(candidate=candidate)
        return
    question = asked(doc[candidate.speech], lexicon) if found.denied.kind in {"none", "pronoun"} else None
    denial = Statement(candidate=candidate, stance="deny", denied=question or found.denied)
    rest = _rest(doc, candidate, found.part)
    if found.part is None or not rest:
        yield denial
        return
    yield Statement(candidate=replace(candidate, content=rest))
    part = replace(candidate, head=found.head, main=candidate.speech, cue=(), content=(found.part,))
    yield replace(denial, candidate=part)


def _rest(doc: Doc, candidate: Candidate, part: Range | None) -> tuple[Range, ...]:
    """What a content says besides the part that denies; nothing where no verb is left."""
    if part is None:
        return ()
    pieces = (piece for area in candidate.content for piece in without(area, [part]))
    rest = merged([kept for piece in pieces if (kept := _trimmed(doc, piece)) is not None])
    has_verb = any(token.pos_ in {"VERB", "AUX"} for start, end in rest for token in doc[start:end])
    return rest if has_verb else ()


def _trimmed(doc: Doc, area: Range) -> Range | None:
    """Words without the 'and' or comma at their edges, or None."""
    start, end = area
    while end > start and _is_joint(doc[end - 1]):
        end -= 1
    while end > start and _is_joint(doc[start]) and not doc[start].is_quote:
        start += 1
    return (start, end) if end > start else None


def _is_joint(token: Token) -> bool:
    return token.dep_ == "cc" or token.is_punct or token.is_space


def _is_doubtful(doc: Doc, candidate: Candidate, lexicon: DenialLexicon) -> bool:
    """'hopes it is false', 'did not say it was false'; the 'not' of '“Absolutely not,” X said' is no doubt."""
    cue = doc[candidate.head]
    own = any(start <= t.i < end for t in cue.children if t.dep_ == "neg" for start, end in candidate.content)
    unreal = is_unreal(cue, lexicon) and not own
    return unreal or doc[candidate.speech].lemma_.lower() in lexicon.unsure


def _denials(doc: Doc, lexicon: DenialLexicon) -> Iterator[Statement]:
    for token in doc:
        if token.pos_ in VERBS:
            found = next((one for rule in VERBAL if (one := rule(token, lexicon)) is not None), None)
        else:
            found = noun_denial(token, lexicon)
        if found is not None:
            yield found
            yield from repeats(doc, found, lexicon)
