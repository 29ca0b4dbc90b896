"""What sort of organisation an actor may be: no newspaper is 'the company' because it stands nearest."""

from ingest.actors.entities import Entity
from ingest.actors.lexicon import ActorLexicon

COMMON = frozenset({"of", "for", "and", "the"})
LIKE = {"agency": frozenset({"body", "press"}), "group": frozenset({"body", "company", "party"})}
"""Nouns that more sorts than one go by."""
GENERAL = frozenset(
    {"agency", "body", "charity", "group", "ngo", "organisation", "organization", "regulator", "watchdog"}
)
"""Nouns of a body whose name need not hold them: a union is called one, a watchdog seldom."""
OPEN = frozenset({"club", "company", "party"})
"""Sorts whose members' names often do not say so: 'Dorvex', 'Port Ness'."""
LOOSE = OPEN | {"press"}
"""Sorts any of whose nouns may be said of any member: 'the daily' and 'the paper' are one."""
KINDS = frozenset({"organisation", "unknown", "group"})


def is_exactly(entity: Entity, noun: str) -> bool:
    """The noun was said of it, or is a word of its name."""
    return entity.kind not in {"person", "office"} and (noun in entity.nouns or noun in entity.words)


def is_sort(entity: Entity, noun: str, lexicon: ActorLexicon) -> bool:
    """Its own words or what was said of it make it one of the noun's sort, and of no other trade."""
    wanted = _sorts_of_noun(noun, lexicon)
    if entity.kind not in KINDS or entity.plural or not wanted & sorts(entity, lexicon):
        return False
    trades = {trade for word in entity.words if (trade := lexicon.trades.get(word))}
    if entity.known and entity.known.of and noun != "agency":
        return False  # no ministry is 'the group'
    if not entity.named and not entity.known and entity.nouns and noun in GENERAL:
        return False  # 'the union' and 'the regulator' are two bodies, each called by what it is
    is_trade = noun not in lexicon.trades or not trades or lexicon.trades[noun] in trades
    return is_trade and (noun in GENERAL or bool(wanted & LOOSE))


def is_possibly(entity: Entity, noun: str, lexicon: ActorLexicon) -> bool:
    """Nothing says what it is, and the noun is one that names seldom hold."""
    if not is_open(entity, lexicon):
        return False
    wanted = _sorts_of_noun(noun, lexicon)
    if entity.known:
        return entity.kind == "organisation" and noun in GENERAL
    if entity.kind == "group":
        return "party" in wanted
    is_acronym = entity.name.isupper() and "body" in wanted
    return bool(wanted & OPEN) or noun in GENERAL or is_acronym


def is_open(entity: Entity, lexicon: ActorLexicon) -> bool:
    """Nothing tells what sort of organisation it is."""
    is_named = entity.kind in KINDS and not entity.plural and not entity.owner
    return is_named and not sorts(entity, lexicon)


def sorts(entity: Entity, lexicon: ActorLexicon) -> set[str]:
    """The sorts told by the nouns said of an actor and by its name: by its head, else by any word of it."""
    found = {sort for noun in entity.nouns if (sort := _sort(noun, lexicon))}
    words = entity.words
    head = next(
        (words[i - 1] for i in range(1, len(words)) if words[i] in COMMON), words[-1] if words else ""
    )
    told = _sort(head, lexicon)
    if told:
        return found | {told}
    return found | {sort for word in words if (sort := _sort(word, lexicon))}


def _sort(word: str, lexicon: ActorLexicon) -> str | None:
    """As a noun before as a word of names: 'agency' is a body's, 'times' a newspaper's."""
    if word in lexicon.organisations:
        return lexicon.organisations[word]
    if word in lexicon.trades:
        return "company"
    groups = ("organs", "documents", "company", "press", "club")
    return next((group for group in groups if word in lexicon.groups[group]), None)


def _sorts_of_noun(noun: str, lexicon: ActorLexicon) -> frozenset[str]:
    return LIKE.get(noun) or frozenset({lexicon.organisations[noun]})
