"""spaCy's attribute ruler with a memory: what its patterns of one word say of a word, tag and relation is looked up once.

The ruler asks all its patterns of every token, which is a seventh of the whole pipeline's time, though nearly all look at one token alone and
texts repeat their words. The annotation is that of spaCy's own ruler.
"""

from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs
from spacy.vocab import Vocab

REMEMBERED = 100_000
"""Words, each with a tag and a relation, from which on the memory starts anew."""
KEYS = frozenset({"TAG", "DEP", "ORTH", "TEXT", "LOWER", "IS_SPACE"})
"""What the form, the tag and the relation of a token decide."""
NAME = "attribute_ruler"
FACTORY = "counterclaim_attribute_ruler"

Attrs = dict[int, Any]
Key = tuple[int, ...]


class RememberingRuler(AttributeRuler):
    """Sets what spaCy's ruler with the same patterns sets."""

    def __init__(self, vocab: Vocab, name: str = NAME) -> None:
        super().__init__(vocab, name)
        self._alone, self._others = Matcher(vocab), Matcher(vocab)
        self._known: dict[Key, tuple[int, ...]] = {}

    def take_over(self, other: AttributeRuler) -> None:
        """Do what `other` does."""
        self.add_patterns(other.patterns)
        for number, pattern in enumerate(self.patterns):
            for tokens in cast("list[list[dict[str, Any]]]", pattern["patterns"]):
                is_alone = len(tokens) == 1 and tokens[0].keys() <= KEYS
                (self._alone if is_alone else self._others).add(str(number), [tokens])

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of the tokens of `doc`."""
        beside = self._beside(doc)
        for i, row in enumerate(cast("Any", doc.to_array(["ORTH", "TAG", "DEP"])).tolist()):
            numbers = self._known.get(key := tuple(row))
            if numbers is None:
                numbers = self._learn(key, doc, i)
            for number in sorted({*numbers, *beside[i]}) if i in beside else numbers:
                set_token_attrs(doc[i], self.attrs[number])
        return doc

    def _beside(self, doc: Doc) -> dict[int, list[int]]:
        """For each token: the numbers of the patterns that look at its neighbours too and set something of it."""
        found: dict[int, list[int]] = {}
        for name, start, end in cast("Any", self._others)(doc, allow_missing=True):
            number = int(self.vocab.strings[name])
            found.setdefault(range(start, end)[self.indices[number]], []).append(number)
        return found

    def _learn(self, key: Key, doc: Doc, i: int) -> tuple[int, ...]:
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        found = cast("Any", self._alone)(doc[i : i + 1], allow_missing=True)
        numbers = tuple(sorted({int(self.vocab.strings[name]) for name, _, _ in found}))
        self._known[key] = numbers
        return numbers


@Language.factory(FACTORY)
def _made(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


def remember(nlp: Language) -> None:
    """Put a ruler with a memory in the place of spaCy's own, where the pipeline has one."""
    if NAME not in nlp.pipe_names:
        return
    place = nlp.pipe_names.index(NAME)
    _, own = nlp.remove_pipe(NAME)
    following = nlp.pipe_names[place : place + 1]
    ruler = nlp.add_pipe(FACTORY, NAME, **({"before": following[0]} if following else {"last": True}))
    cast("RememberingRuler", ruler).take_over(cast("AttributeRuler", own))
