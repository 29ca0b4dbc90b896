"""Actors as nodes, and for whom they speak."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.ids import stable_id
from graph.model import Actor, Article, Evidence, SpeaksFor
from ingest.actors.lexicon import load_actor_lexicon
from ingest.actors.phrases import QUANTIFIERS, SELECTORS
from ingest.reading import ActorMention, Attribution

STARTERS = frozenset({"fewer", "her", "his", "its", "more", "my", "no", "our", "their", "three", "two"})
"""Beside quantifiers: what may stand before a noun at the start of a sentence."""


def actors(article: Article, mentions: Iterable[ActorMention]) -> tuple[Actor, ...]:
    """One node for each actor of an article, with all its names."""
    found: dict[str, Actor] = {}
    for mention in _with_principals(mentions):
        identity = actor_id(article, mention)
        known = found.get(identity) or Actor(id=identity, name=mention.name, kind=mention.kind)
        aliases = {*known.aliases, *mention.aliases} - {known.name}
        roles = tuple(sorted({*known.roles, *mention.roles}))
        found[identity] = replace(known, aliases=tuple(sorted(aliases)), roles=roles)
    return tuple(found.values())


def speaks_for(article: Article, spoken: Iterable[Attribution]) -> Iterator[SpeaksFor]:
    """Actor → Actor: whom a speaker of this article speaks for, directly or through another."""
    made = set()
    for one in spoken:
        for actor in (link for speaker in one.actors for link in _with_principals([speaker])):
            if actor.speaks_for is None:
                continue
            pair = (actor_id(article, actor), actor_id(article, actor.speaks_for))
            if pair in made or pair[0] == pair[1]:
                continue
            made.add(pair)
            start, end = one.span
            quote = article.text[start:end]
            evidence = Evidence(article_id=article.id, start=start, end=end, quote=quote)
            yield SpeaksFor(actor_id=pair[0], principal_id=pair[1], evidence=evidence)


def actor_id(article: Article, actor: ActorMention) -> str:
    """The same for one name everywhere; an actor without a name ('two witnesses') is this article's own."""
    key = _key(actor.name)
    if not any(c.isupper() for c in actor.name) or (actor.described and _is_common(actor)):
        return stable_id("actor", key, article.id)
    return stable_id("actor", key)


def _is_common(actor: ActorMention) -> bool:
    """Whether nothing but the start of a sentence gave it a capital: 'Others', 'One source', 'Prosecution lawyers'."""
    if any(c.isupper() for name in (actor.name, *actor.aliases) for c in name[1:]):
        return False
    lexicon, first = load_actor_lexicon(), actor.name.split()[0].lower()
    nouns = lexicon.roles.keys() | lexicon.groups["people"] | lexicon.organisations.keys()
    return first in QUANTIFIERS | SELECTORS | STARTERS or bool({first, first.removesuffix("s")} & nouns)


def _with_principals(mentions: Iterable[ActorMention]) -> Iterator[ActorMention]:
    for mention in mentions:
        yield mention
        if mention.speaks_for is not None:
            yield from _with_principals([mention.speaks_for])


def _key(name: str) -> str:
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join("".join(letters).casefold().split())
