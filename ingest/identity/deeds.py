"""The deeds of a claim: its verbs and the nouns that name happenings, with mood, polarity and who takes part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from graph.signature import Deed, Modality, Role
from ingest.events.arguments import arguments
from ingest.events.triggers import Trigger
from ingest.identity.lexicon import IdentityLexicon
from ingest.identity.scenes import TIMES, Namer

MOST = 4
"""Deeds that are kept of one claim, main clause first."""
HELPING = frozenset({"aux", "auxpass", "cc", "punct"})
VERBAL = frozenset({"VERB", "AUX"})
QUALITIES = frozenset({"acomp", "attr", "oprd"})
OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "acomp"})
NAMING = frozenset({"amod", "compound", "nmod", "poss"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
CLAUSAL = frozenset({"xcomp", "ccomp", "acl", "pcomp"})
Listed = tuple[Token, Deed]


@dataclass(frozen=True, slots=True)
class Deeds:
    """Reads the deeds of one claim's tokens."""

    tokens: Sequence[Token]
    namer: Namer
    lexicon: IdentityLexicon

    def read(self) -> tuple[Deed, ...]:
        """Main clause first, then in order of the text."""
        depths: dict[int, int] = {}
        inside = {token.i for token in self.tokens}
        for token in self.tokens:
            _depth(token, inside, depths)
        found = [(depths[token.i], token.i, token) for token in self.tokens if self._names_deed(token)]
        return tuple(self._deed(token) for _, _, token in sorted(found, key=lambda one: one[:2])[:MOST])

    def _names_deed(self, token: Token) -> bool:
        if token.dep_ in HELPING:
            return False
        if token.pos_ in VERBAL:
            if token.lemma_ in self.lexicon.wrappers and any(c.dep_ == "ccomp" for c in token.rights):
                return False
            return token.lemma_ != "be" or not any(c.dep_ == "expl" for c in token.children)
        if token.pos_ != "NOUN" or token.dep_ == "compound":
            return False
        lemma = token.lemma_.lower()
        return lemma in self.lexicon.deeds or lemma in self.lexicon.events.nouns

    def _deed(self, token: Token) -> Deed:
        lemma = token.lemma_.lower()
        quality = next((c for c in token.children if c.dep_ in QUALITIES), None) if lemma == "be" else None
        particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), None)
        word = f"be {quality.lemma_.lower()}" if quality is not None else lemma
        core = quality.lemma_.lower() if quality is not None else lemma
        return Deed(
            word=f"{word} {particle}" if particle else word,
            family=self._phrase(core, token) or self.lexicon.deed(core, particle),
            event=self.lexicon.event(core, particle),
            negated=is_negated(token, self.lexicon),
            modality=modality(token, self.lexicon),
            roles=tuple(dict.fromkeys(self._roles(token, quality))),
        )

    def _phrase(self, core: str, token: Token) -> str | None:
        """'lose a job', 'take prisoner': a verb with its object may be listed as one."""
        objects = (c.lemma_.lower() for c in token.children if c.dep_ in OBJECTS)
        return next(
            (self.lexicon.deeds[p] for o in objects if (p := f"{core} {o}") in self.lexicon.deeds), None
        )

    def _roles(self, token: Token, quality: Token | None) -> Iterator[Role]:
        for argument, role in _arguments(token, self.lexicon):
            yield from self._role(argument, role)
        if quality is not None:
            yield from self._role(quality, "is")
        for child in [*token.children, *(quality.children if quality is not None else ())]:
            if child.dep_ == "prep" and child.lower_ != "by":
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        yield from self._role(inner, child.lower_)

    def _role(self, token: Token, role: str) -> Iterator[Role]:
        """Who a phrase names, or its noun with whose it is: 'Peruvian jets' are jets, and Peru's."""
        if (token.dep_ == "amod" and not token.ent_type_) or token.ent_type_ in TIMES:
            return
        heads = (token, *token.conjuncts) if token.dep_ not in {"ROOT", "conj"} else (token,)
        for head in map(_of_what, heads):
            name = self.namer.name(head)
            if name is not None:
                yield Role(role=role, name=name, named=True)
            elif head.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}:
                yield Role(role=role, name=head.lemma_.lower())
            for child in head.children if name is None else ():
                if child.dep_ in NAMING and (owner := self.namer.name(child)) is not None:
                    yield Role(role=role, name=owner, named=True)


def _of_what(token: Token) -> Token:
    """'two of its drones', 'most of the crew': the drones, the crew."""
    if token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ not in {"CARDINAL", "QUANTITY"}:
        return token
    inner = (c for p in token.rights if p.lower_ == "of" for c in p.children if c.dep_ == "pobj")
    return next(inner, token)


def _depth(token: Token, inside: set[int], depths: dict[int, int]) -> int:
    """Steps up the tree to the top of the claim. Each token is walked once."""
    path = []
    while token.i not in depths and token.i in inside and token.head.i != token.i:
        path.append(token.i)
        token = token.head
    depth = depths.get(token.i, 0 if token.i in inside else -1)
    depths.setdefault(token.i, depth) if token.i in inside else None
    for i in reversed(path):
        depth += 1
        depths[i] = depth
    return depth


def _arguments(token: Token, lexicon: IdentityLexicon) -> Iterator[tuple[Token, str]]:
    trigger = Trigger(head=token, span=(0, 0), type="other", word="", family="", strength="vague")
    if token.pos_ in VERBAL and token.pos_ != "VERB":
        yield from ((child, "agent") for child in token.children if child.dep_ == "nsubj")
        return
    yield from arguments(trigger, lexicon.events)


def is_negated(token: Token, lexicon: IdentityLexicon) -> bool:
    """'did not fire', 'no missile was fired', 'failed to fire', 'there was no attack'."""
    for child in token.children:
        if child.dep_ == "neg" or child.lower_ in lexicon.negations:
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and any(
            c.lower_ in {"no", "neither"} for c in child.children
        ):
            return True
    above = token.head
    if token.dep_ == "xcomp" and above.lemma_.lower() in lexicon.negative_verbs:
        return True
    is_there = token.dep_ == "attr" and any(c.dep_ == "expl" for c in above.children)
    return is_there and any(c.dep_ == "neg" for c in above.children)


def modality(token: Token, lexicon: IdentityLexicon) -> Modality:
    """How a deed is meant: done, possible, planned, demanded, or under a condition."""
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in {"if", "unless"}:
            return "conditional"
    for child in token.children:
        if child.dep_ == "aux" and (mood := _mood(child.lemma_.lower(), lexicon)) is not None:
            return mood
    above = token.head.head if token.dep_ == "pcomp" else token.head
    if token.dep_ in CLAUSAL and above.i != token.i:
        lemma = above.lemma_.lower()
        if lemma in lexicon.moods["ahead"] and (token.tag_ in {"VB", "VBG"}):
            return "planned"
        if lemma in lexicon.moods["wanted"] and token.tag_ == "VB":
            return "demanded"
    return "stated"


def _mood(auxiliary: str, lexicon: IdentityLexicon) -> Modality | None:
    moods: tuple[Modality, ...] = ("possible", "planned", "demanded")
    return next((mood for mood in moods if auxiliary in lexicon.moods[mood]), None)
