"""Two at once: 'both sides', 'the two countries', 'the pair'."""

from ingest.actors.phrases import Phrase
from ingest.actors.scene import Entities, Scene
from ingest.actors.sorts import is_exactly, is_sort
from ingest.actors.sources import plain
from ingest.actors.trees import conjuncts
from ingest.actors.words import bare

TWO = 2
SIDES = frozenset({"party", "side"})
PEOPLE = frozenset({"duo", "man", "pair", "woman"})


def is_pair(scene: Scene, phrase: Phrase) -> bool:
    words = {bare(token) for token in scene.doc[phrase.start : phrase.head.i]}
    return bool(words & {"both", "two"}) or phrase.noun in {"duo", "pair"}


def pair(scene: Scene, phrase: Phrase) -> Entities:
    """The two that are spoken of, when it is clear who they are."""
    if not is_pair(scene, phrase):
        return ()
    if phrase.noun in scene.lexicon.organisations and phrase.noun not in SIDES:
        return _of_sort(scene, phrase)
    kinds = {"person"} if phrase.noun in PEOPLE else {"state", "organisation"}
    return _named_together(scene, phrase.head.i, kinds) or _foremost(scene, phrase.head.i, kinds)


def _of_sort(scene: Scene, phrase: Phrase) -> Entities:
    """'Both clubs': the two that are clubs, where there are two and no third."""
    near = {id(m.entity): m.entity for m in scene.timeline.before(phrase.head.i)}
    fits = [e for e in near.values() if is_exactly(e, phrase.noun) or is_sort(e, phrase.noun, scene.lexicon)]
    return tuple(reversed(fits)) if len(fits) == TWO else plain(scene, phrase)


def _named_together(scene: Scene, position: int, kinds: set[str]) -> Entities:
    """The nearest 'X and Y' before this."""
    for moment in scene.timeline.before(position):
        others = [scene.names.get(token.i) for token in conjuncts(scene.doc[moment.head])]
        two = {
            id(e): e for e in (moment.entity, *(other.entity for other in others if other)) if e.kind in kinds
        }
        if len(others) == 1 and len(two) == TWO:
            return (
                tuple(two.values())
                if moment.head < conjuncts(scene.doc[moment.head])[0].i
                else tuple(two.values())[::-1]
            )
    return ()


def _foremost(scene: Scene, position: int, kinds: set[str]) -> Entities:
    """The two spoken of most, states before others; nobody where a third is spoken of as much."""
    near = {id(m.entity): m.entity for m in scene.timeline.before(position) if m.entity.kind in kinds}
    states = [entity for entity in near.values() if entity.kind == "state"]
    counts = scene.timeline.counts
    ranked = sorted(states if len(states) > 1 else near.values(), key=lambda entity: -counts[id(entity)])
    is_unclear = len(ranked) > TWO and counts[id(ranked[2])] >= counts[id(ranked[1])]
    return () if len(ranked) < TWO or is_unclear else tuple(ranked[:TWO])
