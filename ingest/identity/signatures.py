"""The signature of a claim: what its sentence says in parts, read from the tokens of its content."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from graph.model import ClaimKind
from graph.signature import Modality, Role, Signature
from ingest.attribution.candidates import Range
from ingest.dates import day
from ingest.identity.amounts import amounts
from ingest.identity.deeds import Deeds
from ingest.identity.scenes import TIMES, Namer, Scene, entities
from ingest.propositions import is_negated
from ingest.reading import ActorMention

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
MOODS: dict[str, Modality] = {"demand": "demanded", "intention": "planned"}


def signature(
    scene: Scene,
    content: Sequence[Range],
    *,
    speakers: Sequence[ActorMention],
    kind: ClaimKind,
    affirmed: bool = False,
) -> Signature:
    """Read the parts of a claim; `affirmed` where it stands negated and what it negates is meant."""
    tokens = [token for start, end in content for token in scene.doc[start:end]]
    namer = Namer.of(scene, content, speakers)
    places = entities(tokens, PLACES)
    deeds = Deeds(tokens, namer, scene.lexicon).read()
    deeds = tuple(replace(deed, negated=False) for deed in deeds) if affirmed else deeds
    dates, as_of = _days(scene, tokens)
    where = {i: namer.name(scene.doc[i]) or name for i, name in places.items()}
    names = tuple(sorted({*_names(namer, tokens), *where.values()}))
    return Signature(
        lemmas=tuple(sorted(set(_lemmas(tokens, namer, frozenset(places), scene)))),
        names=names,
        deeds=deeds,
        amounts=tuple(dict.fromkeys(amounts(tokens, scene.lexicon))),
        places=tuple(sorted(set(where.values()))),
        dates=dates,
        as_of=as_of,
        negated=not affirmed and (is_negated(tokens) or (bool(deeds) and deeds[0].negated)),
        modality=MOODS.get(kind) or (deeds[0].modality if deeds else "stated"),
        kind=kind,
    )


def _names(namer: Namer, tokens: Sequence[Token]) -> Iterator[str]:
    """The canonical names of those whom the claim names, by a pronoun too."""
    for token in tokens:
        if token.pos_ == "PRON" or token.i in namer.named or token.text[:1].isupper():
            name = namer.name(token)
            if name is not None:
                yield name


def _lemmas(tokens: Sequence[Token], namer: Namer, places: frozenset[int], scene: Scene) -> Iterator[str]:
    """The words that say something, without names and dates."""
    for token in tokens:
        lemma = token.lemma_.lower()
        is_name = token.i in places or bool(namer.named.get(token.i)) or token.ent_type_ in TIMES
        if token.pos_ in CONTENT and not is_name and lemma not in scene.lexicon.empty and lemma[:1].isalpha():
            yield lemma


def _days(scene: Scene, tokens: Sequence[Token]) -> tuple[tuple[str, ...], str | None]:
    """The days that a claim names, and the one 'as of' which it is meant."""
    found: list[str] = []
    as_of = None
    named = ((token, words) for token in tokens for words in scene.days.named.get(token.i, ()))
    for token, words in named:
        if token.text in words.text.split() and (resolved := day(words.text, scene.days.published_at)):
            if _is_as_of(token):
                as_of = resolved
            else:
                found.append(resolved)
    return tuple(dict.fromkeys(found)), as_of


def _is_as_of(token: Token) -> bool:
    before = token.doc[max(0, token.left_edge.i - 2) : token.left_edge.i]
    return [word.lower_ for word in before] == ["as", "of"]


def done_by(signed: Signature, actor: str, others: frozenset[str]) -> Signature:
    """The signature of what one of several is said to have done himself: he alone is its agent."""
    names = tuple(sorted({*signed.names, actor} - (others - {actor})))
    if not signed.deeds:
        return replace(signed, names=names)
    first, *rest = signed.deeds
    roles = (Role(role="agent", name=actor, named=True), *(r for r in first.roles if r.role != "agent"))
    return replace(signed, names=names, deeds=(replace(first, roles=roles), *rest))
