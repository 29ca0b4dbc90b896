"""Which pronouns an actor may be meant by."""

from ingest.actors.entities import Entity

HE, SHE, IT = (
    frozenset({"he", "him", "his", "himself"}),
    frozenset({"she", "her", "hers", "herself"}),
    frozenset({"it", "its", "itself"}),
)
GENDERED = HE | SHE
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = GENDERED | IT | THEY


def agrees(entity: Entity, word: str) -> bool:
    if word in GENDERED:
        return (
            entity.kind in {"person", "office", "unknown"}
            and not entity.known
            and not entity.plural
            and entity.gender != ("f" if word in HE else "m")
        )
    if word in IT:
        return entity.kind in {"state", "organisation", "office"} and not entity.plural
    return entity.plural or entity.kind in {"organisation", "group"}
