"""Opposite words said of the same: alive and dead, went and stayed; and the same word, once negated."""

from collections.abc import Iterator

from graph.signature import Deed
from ingest.contradictions.facts import FIRST, Facts, Stand
from ingest.contradictions.grounds import PLAIN, WEAK, Ground
from ingest.contradictions.lexicon import Opposites, pattern_of
from ingest.contradictions.ties import PARTS, Tie, heads, meet, no_others, of_same

LEAST_COMMON = 2
"""Words or names that a claim and its negation share besides the negated word."""


def opposed(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'The pilot was killed' against 'the pilot survived'. Opposites by negation weigh less: they are denials as a rule."""
    best: Ground | None = None
    for a, b in _pairs(one, other):
        if not _of_one(a, b, tie, lexicon):
            continue
        weight = WEAK if a.negated or b.negated else PLAIN
        if best is None or weight > best.weight:
            line = f"'{a.word}' against '{b.word}' ({a.pole.opposition})"
            best = Ground(reason="opposite", rule="opposed", weight=weight, line=line)
    return best


def _pairs(one: Facts, other: Facts) -> Iterator[tuple[Stand, Stand]]:
    for a in one.stands:
        for b in other.stands:
            if a.opposes(b) and a.word != b.word:
                yield a, b


def _of_one(a: Stand, b: Stand, tie: Tie, lexicon: Opposites) -> bool:
    """Whether both are said of the same, at the same time: a speaker who denies a claim of his article speaks of the same."""
    if tie.answered or (tie.denied and tie.together):
        return True
    if a.deed is None or b.deed is None:
        return bool(tie.names) and (tie.denied or bool(tie.lemmas))
    if not _at_one_time(a.deed, b.deed):
        return False
    if {a.word, b.word} & lexicon.aspects:
        return no_others(a.deed, b.deed) and meet(heads(a.deed, "target"), heads(b.deed, "target", "agent"))
    return of_same(a.deed, b.deed)


def _at_one_time(a: Deed, b: Deed) -> bool:
    """What is planned or demanded does not exclude what is so now."""
    return a.modality == b.modality or "possible" in {a.modality, b.modality}


def corrected(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'It was only a drill', 'in fact he was abroad', said in place of what is denied."""
    if not tie.answered:
        return None
    answer = one if other.telling.id in one.telling.answers else other
    found = pattern_of(lexicon.corrections).search(answer.text)
    if found is None or answer.signature.negated:
        return None
    line = f"put right: '{found.group()}'"
    return Ground(reason="opposite", rule="corrected", weight=PLAIN, line=line)


def negated(one: Facts, other: Facts, tie: Tie, _: Opposites) -> Ground | None:
    """'They signed the deal' against 'they did not sign any deal'."""
    for a in one.deeds[:FIRST]:
        for b in other.deeds[:FIRST]:
            if a.family != b.family or a.negated == b.negated or not of_same(a, b):
                continue
            if len(tie.lemmas - {a.word, b.word}) + len(tie.names) >= LEAST_COMMON:
                line = f"'{a.word}' is so and is not so"
                return Ground(reason="opposite", rule="negated", weight=WEAK, line=line)
    return None


def excused(one: Facts, other: Facts, tie: Tie, lexicon: Opposites) -> Ground | None:
    """'My hand slipped', 'it was an accident', said in place of what is denied."""
    if not tie.answered:
        return None
    answer = one if other.telling.id in one.telling.answers else other
    for deed in answer.deeds[:FIRST]:
        words = {deed.word.removeprefix("be "), *heads(deed, "is", "because")}
        if not deed.negated and (found := words & lexicon.excuses):
            line = f"no more than '{min(found)}'"
            return Ground(reason="other cause", rule="excused", weight=PLAIN, line=line)
    return None


def faked(one: Facts, other: Facts, _: Tie, lexicon: Opposites) -> Ground | None:
    """'He staged the robbery' against 'he was hurt in a robbery'."""
    for fake, real in ((one, other), (other, one)):
        if any(deed.word in lexicon.faking for deed in real.deeds):
            continue
        for deed in fake.deeds:
            if deed.word in lexicon.faking and not deed.negated and _is_real(fake, deed, real, lexicon):
                line = f"'{deed.word}' against its having been real"
                return Ground(reason="opposite", rule="faked", weight=PLAIN, line=line)
    return None


def _is_real(fake: Facts, faking: Deed, real: Facts, lexicon: Opposites) -> bool:
    """Whether a main deed of a claim is, or is about, what the other calls faked."""
    things = heads(faking, "target")
    if faking.word == "plant" and not things & lexicon.planted:
        return False
    things |= {deed.family for deed in fake.deeds if deed.word in things}
    for deed in real.deeds[:2]:
        about = heads(deed, *PARTS, "in", "is")
        about |= {deed.family} | {inner.family for inner in real.deeds if inner.word in about}
        if not deed.negated and deed.modality == "stated" and things & about:
            return True
    return False
