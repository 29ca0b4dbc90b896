"""What kind of actor a name is of."""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from graph.model import ActorKind
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.names import Name
from ingest.actors.words import bare

LABELS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "PRODUCT": "organisation",
    "WORK_OF_ART": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
FULL_NAME = (2, 3)
"""How many words first name and surname are."""


def votes(doc: Doc, words: str, names: Sequence[Name], lexicon: ActorLexicon) -> Counter[ActorKind]:
    """What titles, the words themselves and the recogniser say about the kind of a name."""
    found: Counter[ActorKind] = Counter()
    told = {name.kind for name in names}
    for name in names:
        found[LABELS.get(name.label, "unknown")] += 1
        found[name.kind] += 5
        after = doc[name.end] if name.end < len(doc) else None
        if after is not None and lexicon.roles.get(bare(after)) in {"offices", "staff"}:
            told.add("organisation")
    if any(word in lexicon.groups["names"] for word in words.split()) or (
        "organisation" in told and "person" not in told
    ):
        found["organisation"] += 10 * len(names)
    parts = words.split()
    if len(parts) in FULL_NAME and parts[0] in lexicon.first_names:
        found["person"] += 2
    del found["unknown"]
    return found


def acts(doc: Doc, names: Sequence[Name]) -> bool:
    """Places seldom do anything: the recogniser takes many a surname for one."""
    roots = (doc[name.start : name.end].root for name in names)
    return any(root.dep_ == "nsubj" and root.head.pos_ == "VERB" for root in roots)


def has_capitals(doc: Doc, name: Name) -> bool:
    """'US', not 'Us': a capital that is not the first letter."""
    rest = doc[name.start : name.end].text[1:]
    return rest != rest.lower()


def gender_told(doc: Doc, name: Name, lexicon: ActorLexicon) -> str | None:
    """'m' or 'f', by the titles before the name."""
    titles = doc[name.first : name.start]
    return next(filter(None, (lexicon.gender(bare(token)) for token in titles)), None)
