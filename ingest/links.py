"""What each denial denies, and which statements of an article say the same claim."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from ingest.actors import Cast, load_actor_lexicon
from ingest.actors.pronouns import GENDERED, HE
from ingest.denials.counterstatements import RULE as COUNTERSTATEMENT
from ingest.denials.counterstatements import with_counterstatements
from ingest.denials.lexicon import load_denials
from ingest.denials.opposites import contradicted
from ingest.denials.targets import denied_denial, target_of
from ingest.propositions import Proposition, same
from ingest.reading import ActorMention, Target
from ingest.said import Said, overlap, same_actor

THIN = 2
"""Content words up to which a denial's own words may point elsewhere."""
WINDOW = 300
"""Statements looked back for the same claim: a whole article as a rule, and no more work for a book."""


@dataclass(frozen=True, slots=True)
class Links:
    """Statements with their final stance; for each, its targets, its claim's number and what it stands in.

    `proposition[n]` is the index of the first statement of the same claim; `within[n]` the index of the smallest
    statement in whose content statement `n` stands; `continues[n]` the index of the cue's own statement for a
    further sentence of a quotation.
    """

    said: tuple[Said, ...]
    targets: Mapping[int, tuple[Target, ...]]
    proposition: tuple[int, ...]
    within: Mapping[int, int]
    continues: Mapping[int, int]


def link(doc: Doc, scene: Cast, said: Sequence[Said]) -> Links:
    """Link every denial; number every claim."""
    final, targets = _linked(doc, scene, said)
    return Links(
        said=tuple(final),
        targets=targets,
        proposition=tuple(_numbers(final, targets)),
        within=dict(_within(final)),
        continues=dict(_continues(final)),
    )


def _linked(doc: Doc, scene: Cast, said: Sequence[Said]) -> tuple[list[Said], dict[int, tuple[Target, ...]]]:
    """Find what each denial denies, and which plain statements deny by saying the opposite."""
    out = with_counterstatements(doc, [_by_the_accused(doc, scene, n, said) for n in range(len(said))])
    links: dict[int, tuple[Target, ...]] = {}
    for n, one in enumerate(out):
        if one.statement.stance != "deny":
            continue
        if one.statement.candidate.rule == COUNTERSTATEMENT and one.proposition.words:
            opposite = contradicted(n, out, doc)
            links.update({} if opposite is None else {n: (opposite,)})
        elif _is_of_denial(one):
            denied = denied_denial(n, out, _owner(doc, scene, one))
            links[n] = () if denied is None else (denied,)
        elif not one.proposition.words:
            links[n] = target_of(n, out, links, _owner(doc, scene, one), doc)
        elif (
            _is_thin(doc, one)
            and (found := target_of(n, out, links, (), doc))
            and _akin(one, out[found[0].index])
        ):
            links[n] = found
            out[n] = replace(one, proposition=Proposition(frozenset(), negated=False))
    return out, links


def _by_the_accused(doc: Doc, scene: Cast, n: int, said: Sequence[Said]) -> Said:
    """'A accused B of fraud. He denied it': B denies, for nobody denies his own claim; who else is meant is not guessed."""
    one = said[n]
    source = one.statement.candidate.source
    if one.statement.stance != "deny" or one.proposition.words or source is None or source[1] - source[0] > 1:
        return one
    if doc[source[0]].lower_ not in {"he", "she", "they", "it"} or n == 0:
        return one
    before = said[n - 1]
    names = {actor.name for actor in one.actors}
    away = one.sentence - before.sentence
    if (
        not one.actors
    ):  # 'Norland has been accused of it, which it denies': whom 'it' means is not known otherwise
        said_so = before.kind == "accusation" and 0 <= away <= 1
    else:
        pointing = one.statement.denied.kind == "pronoun" or before.kind == "accusation"
        said_so = away == 1 and pointing and same_actor(one.actors, before.actors)
    if before.statement.stance != "assert" or not said_so:
        return one
    others = [
        m
        for s, e in before.statement.candidate.content
        for _, m in scene.mentions(doc[s:e])
        if m.name not in names and not _is_other_gender(m, doc[source[0]].lower_)
    ]
    return replace(one, actors=tuple(others[:1]))


def _is_other_gender(actor: ActorMention, pronoun: str) -> bool:
    """'She' is nobody whose first name is a man's."""
    if actor.kind != "person" or pronoun not in GENDERED:
        return False
    told = load_actor_lexicon().gender_of_name(actor.name.lower().split())
    return told is not None and told != ("m" if pronoun in HE else "f")


def _is_of_denial(one: Said) -> bool:
    """'rejected the denial', 'dismissed Peru's denials'."""
    head = one.statement.denied.head
    return head is not None and head.pos_ == "NOUN" and head.lemma_.lower() in load_denials().denial_nouns


def _is_thin(doc: Doc, one: Said) -> bool:
    """'denied closing it': words of its own, but what is meant stands elsewhere."""
    content = one.statement.denied.content
    if content is None or len(one.proposition.words) > THIN:
        return False
    pointers = (t for t in doc[content[0] : content[1]] if t.lower_ in {"it", "them", "this", "that"})
    return any(token.dep_ in {"dobj", "pobj"} for token in pointers)


def _akin(one: Said, other: Said) -> bool:
    return bool(one.proposition.words & other.proposition.words)


def _owner(doc: Doc, scene: Cast, one: Said) -> tuple[ActorMention, ...]:
    """Whose claim the denial says it denies: 'Norland's accusations'."""
    token = one.statement.denied.owner
    if token is None:
        return ()
    return scene.resolve(doc[token.left_edge.i : token.i + 1], speaking_at=doc[one.statement.candidate.head])


def _numbers(said: Sequence[Said], links: Mapping[int, tuple[Target, ...]]) -> list[int]:
    numbers: list[int] = []
    for n, one in enumerate(said):
        earlier = None
        if one.statement.stance == "assert" or n not in links:
            before = range(max(0, n - WINDOW), n)
            earlier = next((m for m in before if m not in links and _repeats(one, said[m])), None)
        numbers.append(n if earlier is None else numbers[earlier])
    return numbers


def _repeats(one: Said, earlier: Said) -> bool:
    """Whether a statement says an earlier one's claim again; what holds it or stands in it is no repetition."""
    if not same(earlier.proposition, one.proposition) or overlap(earlier, one):
        return False
    if (
        one.statement.stance == "deny"
        and earlier.statement.stance == "assert"
        and same_actor(one.actors, earlier.actors)
    ):
        return False  # nobody denies what he says himself
    both_own = _is_own(one) and _is_own(earlier)
    return not both_own or {a.name for a in one.actors} == {a.name for a in earlier.actors}


def _is_own(one: Said) -> bool:
    return one.statement.stance == "deny" and one.statement.denied.is_own_doing


def _within(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Paint the contents on the tokens, the largest first: what is left on top is the smallest."""
    contents = [one.statement.candidate.content for one in said]
    top: dict[int, int] = {}
    for n in sorted(range(len(said)), key=lambda n: -sum(e - s for s, e in contents[n])):
        top.update((token, n) for start, end in contents[n] for token in range(start, end))
    for n, one in enumerate(said):
        holder = top.get(one.statement.candidate.head)
        if holder is not None and holder != n:
            yield n, holder


def _continues(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    heads = {one.statement.candidate.head: n for n, one in enumerate(said)}
    for n, one in enumerate(said):
        main = one.statement.candidate.main
        if main is not None and main in heads:
            yield n, heads[main]
