"""Other names that follow by rule: 'Turkey's Defence Ministry' for the Ministry of Defense of Turkey."""

from collections.abc import Iterator

from ingest.actors.entities import Entity
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.words import key


def adjectives(owner: Entity) -> tuple[str, ...]:
    """How a noun is said to be the owner's: 'Turkish', 'Turkey'; for others their names."""
    if owner.known and owner.known.kind == "state":
        return (
            *owner.known.demonyms[:3],
            owner.name,
            *(name for name in owner.known.names if name.replace(".", "").isupper()),
        )
    return tuple(short_names(owner))


def short_names(owner: Entity) -> Iterator[str]:
    """The name, and the surname of a person."""
    yield owner.name
    if owner.kind == "person" and " " in owner.name:
        yield owner.name.split()[-1]
    elif owner.known:
        yield from owner.known.names[:2]


def owned(noun: str, owner: Entity) -> Iterator[str]:
    """'officials' of Turkey: 'Turkish officials', 'Turkey's officials', 'officials of Turkey', 'officials from Turkey'.

    Of an organisation only 'Venn lawyer', of a person only 'Poe's lawyer': 'lawyer at Venn' is a name where the article says so.
    """
    if owner.kind == "person":
        yield from (f"{possessive(name)} {noun}" for name in short_names(owner))
        return
    for adjective in adjectives(owner):
        yield f"{adjective} {noun}"
    if owner.kind == "state":
        yield from (
            f"{possessive(owner.name)} {noun}",
            f"{noun} of {owner.name}",
            f"{noun} from {owner.name}",
        )


def possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def ministry_field(words: str, lexicon: ActorLexicon) -> str:
    """The field in the one form kept: 'Defence' and 'defense' are 'Defense'."""
    return lexicon.fields.get(key(words)) or " ".join(_capital(word) for word in words.split())


def _capital(word: str) -> str:
    return word if word in {"of", "and", "the", "for"} else word[:1].upper() + word[1:]


def ministry_names(field: str, head: str, owner: Entity, lexicon: ActorLexicon) -> Iterator[str]:
    """The canonical name first, then the regular variants."""
    forms = [name for name, kept in lexicon.fields.items() if kept == field] or [key(field)]
    heads = dict.fromkeys((head, "Ministry"))
    yield f"{head} of {field} of {owner.name}"
    for noun in heads:
        for form in dict.fromkeys((field, *(" ".join(map(_capital, form.split())) for form in forms))):
            for adjective in adjectives(owner):
                yield f"{adjective} {form} {noun}"
                yield f"{adjective} {noun} of {form}"
            yield f"{possessive(owner.name)} {form} {noun}"
            yield f"{possessive(owner.name)} {noun} of {form}"
            yield f"{noun} of {form} of {owner.name}"
            yield f"{form} {noun} of {owner.name}"
