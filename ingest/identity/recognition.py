"""Which actors of the graph an article's names mean: what each name says, and the decision among those that come near."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.ids import stable_id
from graph.model import Extraction
from graph.naming import Known, Likeness, Named, Naming, as_read, heir, held
from ingest.actors.lexicon import load_actor_lexicon
from ingest.identity.actor_names import ACRONYM, asked, cues, initials, is_proper, parts
from ingest.identity.actors import is_told, judge

CLOSE = 0.05
"""By how much the likeness to one actor must exceed that to another, so that it is clear which is meant."""
MOST = 3
"""Actors that a naming is noted to mean perhaps."""
Judged = tuple[Known, Likeness]


def namings_of(extraction: Extraction) -> tuple[Naming, ...]:
    """The actors of an article with what it says of them, and by what they may be found in the graph."""
    home = _home(extraction)
    return tuple(signed(one, home) for one in as_read(extraction))


def decide(namings: Sequence[Naming], near: Sequence[Known]) -> tuple[Named, ...]:
    """Say for each naming which actor it names: one of the graph, or a new one."""
    by_cue: dict[str, list[Known]] = {}
    for one in near:
        for cue in one.cues:
            by_cue.setdefault(cue, []).append(one)
    by_id = {one.id: one for one in near}
    return tuple(_named(naming, _candidates(naming, near, by_cue), by_id) for naming in namings)


def signed(naming: Naming, home: str | None) -> Naming:
    """A naming with what it takes to find it under other names, where its name is one of its own."""
    if naming.kind in {"state", "group", "place"} or not is_proper(naming.name):
        return replace(naming, home=home, called=(" ".join(parts(naming.name)),))
    nicknames = load_actor_lexicon().nicknames
    found = tuple(
        dict.fromkeys(cues(naming.name, naming.names, nicknames, is_person=naming.kind == "person"))
    )
    asks = tuple(dict.fromkeys(asked(found)))
    return replace(naming, home=home, called=tuple(_called(naming)), cues=found, asks=asks)


def _called(naming: Naming) -> Iterator[str]:
    """The name, and the initials that the article itself uses for it."""
    words = parts(naming.name)
    yield " ".join(words)
    short = initials(words)
    if len(short) >= ACRONYM and any(name.replace(".", "") == short.upper() for name in naming.names):
        yield short


def _home(extraction: Extraction) -> str | None:
    """The state that an article is most about, where that is one: by those who speak, and those who act."""
    states = {actor.id: actor.name for actor in extraction.actors if actor.kind == "state"}
    principals = {link.actor_id: link.principal_id for link in extraction.speaks_for}
    active = [edge.actor_id for edge in extraction.asserts] + [edge.actor_id for edge in extraction.involves]
    counts = Counter(
        states[state] for one in active if (state := one if one in states else principals.get(one)) in states
    )
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > second[1] else None


def _candidates(naming: Naming, near: Sequence[Known], by_cue: dict[str, list[Known]]) -> dict[str, Known]:
    """Those that the naming shares a cue with, and the actor of its name; nobody is the one that he speaks for."""
    found = {one.id: one for cue in naming.asks for one in by_cue.get(cue, ())}
    found |= {one.id: one for one in near if naming.actor_id in one.heir_of}
    principals = set(naming.speaks_for)
    return {key: one for key, one in found.items() if not principals & {key, *one.heir_of}}


def _named(naming: Naming, found: dict[str, Known], near: dict[str, Known]) -> Named:
    put = held(naming, tuple(near.values()))
    if put is not None:
        return Named(naming_id=naming.id, actor_id=put.id, reason="judged so by a person")
    if not naming.cues:
        same = heir(naming, tuple(found.values()))
        reason = "same name" if same else "named first here"
        return Named(naming_id=naming.id, actor_id=same.id if same else naming.actor_id, reason=reason)
    judged = [(one, judge(naming, one)) for one in found.values() if one.names]
    judged.sort(key=lambda pair: (-pair[1].score, pair[0].id))
    return _chosen(naming, found, judged)


def _chosen(naming: Naming, found: dict[str, Known], judged: Sequence[Judged]) -> Named:
    """The actor that is the same; a new one where none is, or where it is not clear which."""
    same = [pair for pair in judged if pair[1].verdict == "same"]
    unsure = [pair for pair in judged if pair[1].verdict == "undecided"]
    if same:
        best, why = same[0]
        one_with_it = [pair for pair in same[1:] if _is_bridged(naming, same[0], pair)]
        rivals = [pair for pair in same[1:] if pair not in one_with_it]
        if not any(other.score > why.score - CLOSE for _, other in rivals):
            return Named(
                naming_id=naming.id,
                actor_id=best.id,
                score=why.score,
                reason=why.reason,
                also=tuple((one.id, how) for one, how in one_with_it),
                maybe=_maybe([*rivals, *unsure]),
            )
        unsure = [*same, *unsure]
    return Named(naming_id=naming.id, actor_id=_new(naming, found), maybe=_maybe(unsure))


def _new(naming: Naming, found: dict[str, Known]) -> str:
    """The actor of the name, where no other has it; else one that is named after the article's naming."""
    is_taken = any(one.names and naming.actor_id in {one.id, *one.heir_of} for one in found.values())
    return stable_id("actor", naming.id) if is_taken else naming.actor_id


def _is_bridged(naming: Naming, best: Judged, other: Judged) -> bool:
    """Whether a naming shows that two actors are one: they are alike in themselves, or it has the names of both."""
    (one, why), (two, how) = best, other
    if two.id in one.apart:
        return False
    alike = judge(_as_naming(one), two).verdict
    has_both = is_told(naming, one) or is_told(naming, two)
    return alike == "same" or (alike == "undecided" and (has_both or why.score == how.score == 1.0))


def _as_naming(one: Known) -> Naming:
    return Naming(
        id=one.id,
        article_id="",
        actor_id=one.id,
        name=one.name,
        kind=one.kind,
        names=one.names,
        roles=one.roles,
        sides=one.sides,
        home=next(iter(one.homes), None),
        called=one.called,
        cues=one.cues,
        asks=tuple(asked(one.cues)),
    )


def _maybe(judged: Sequence[Judged]) -> tuple[tuple[str, Likeness], ...]:
    return tuple((one.id, why) for one, why in judged[:MOST])
