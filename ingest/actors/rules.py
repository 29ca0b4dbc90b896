"""How common nouns are read as actors: the first rule that finds somebody wins.

A new sort of noun is added here and nowhere else.
"""

from ingest.actors import documents, epithets, institutions, organisations, pairs, sources
from ingest.actors.scene import Rule

RULES = (
    Rule(lambda scene, noun: noun in scene.lexicon.groups["pairs"], pairs.pair, pairs.is_pair),
    Rule(lambda _, noun: noun in {"ministry", "department"}, institutions.ministry),
    Rule(lambda scene, noun: noun in scene.lexicon.groups["governments"], institutions.government),
    Rule(lambda scene, noun: noun in scene.lexicon.groups["states"], institutions.state),
    Rule(lambda scene, noun: noun in scene.lexicon.groups["documents"], documents.issuers),
    Rule(documents.is_saying, documents.sayer),
    Rule(sources.is_person_noun, sources.person_named),
    Rule(epithets.is_epithet_noun, epithets.epithet),
    Rule(sources.is_person_noun, sources.person),
    Rule(lambda _, noun: noun.endswith("old"), sources.aged),
    Rule(lambda scene, noun: noun in scene.lexicon.groups["organs"], institutions.organ),
    Rule(lambda scene, noun: noun in scene.lexicon.organisations, organisations.organisation),
    Rule(lambda scene, noun: noun in scene.lexicon.organisations, organisations.part),
    Rule(lambda scene, noun: noun in scene.lexicon.groups["grounds"], organisations.ground),
    Rule(lambda _scene, _noun: False, sources.plain),
)
