"""When two contents of one article say the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Range
from ingest.denials.lexicon import DenialLexicon

CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
EMPTY = frozenset(
    {
        "be",
        "have",
        "do",
        "say",
        "tell",
        "make",
        "also",
        "now",
        "so",
        "then",
        "ever",
        "never",
        "just",
        "still",
        "already",
        "not",
        "any",
    }
)
NEGATIONS = frozenset({"no", "not", "n't", "never", "none", "neither", "nobody", "nothing", "n’t"})
STEM = 5
"""Letters that words of one family share: deploy, deployed, deployment; Turkish, Turkey."""
SAME_JACCARD, SAME_SHARE, LEAST_SHARED, LEAST_ALIKE = 0.6, 0.85, 3, 2


@dataclass(frozen=True, slots=True)
class Proposition:
    """The content words of a claim (stems), and whether its main clause is negated."""

    words: frozenset[str]
    negated: bool


def proposition(doc: Doc, content: Iterable[Range], lexicon: DenialLexicon) -> Proposition:
    tokens = [token for start, end in content for token in doc[start:end]]
    if any(token.text == "?" for token in tokens[-3:]):
        return Proposition(frozenset(), negated=False)  # a question claims nothing
    words = _stems(tokens, lexicon)
    return Proposition(words, is_negated(tokens))


def matter(tokens: Iterable[Token], lexicon: DenialLexicon, *, names: bool = False) -> frozenset[str]:
    """Stems of what a clause is about: its words that say something, without adverbs, and without `names` where not wanted."""
    left_out = {"ADV"} if names else {"ADV", "PROPN"}
    return _stems((t for t in tokens if t.pos_ not in left_out), lexicon)


def _stems(tokens: Iterable[Token], lexicon: DenialLexicon) -> frozenset[str]:
    return frozenset(stem(t) for t in tokens if t.pos_ in CONTENT_POS and not _empty(t, lexicon))


def proposition_words(doc: Doc) -> frozenset[str]:
    """Stems of an unparsed text, such as a headline."""
    return frozenset(word[:STEM] for word in (t.lower_ for t in doc if t.is_alpha and not t.is_stop))


def salience(one: Proposition, counts: Mapping[str, int], headline: frozenset[str]) -> float:
    """How much an article is about a proposition: its words come back in other statements or stand in the headline."""
    if not one.words:
        return 0.0
    return sum(min(1.0, (counts[word] - 1) / 3 + (word[:STEM] in headline)) for word in one.words) / len(
        one.words
    )


def stem(token: Token) -> str:
    """The first letters of a lemma."""
    lemma = token.lemma_.lower()
    return lemma[:STEM]


def _empty(token: Token, lexicon: DenialLexicon) -> bool:
    lemma = token.lemma_.lower()
    return (
        lemma in EMPTY
        or not any(c.isalnum() for c in lemma)
        or (lemma in lexicon.saying and token.pos_ == "NOUN")
    )


def is_negated(tokens: Sequence[Token]) -> bool:
    """Whether the main clause of a content is negated: 'no missile was fired', 'we have not', 'there are no plans'."""
    if not tokens:
        return False
    first, last = tokens[0].i, tokens[-1].i
    roots = [t for t in tokens if (above := t.head.i) == t.i or not first <= above <= last]
    for root in roots:
        near = [
            root,
            *root.children,
            *(
                g
                for c in root.children
                if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "expl", "xcomp", "acomp"}
                for g in c.children
            ),
        ]
        if any(t.lower_ in NEGATIONS for t in near if first <= t.i <= last):
            return True
    return False


def same(a: Proposition, b: Proposition) -> bool:
    """Whether two propositions are one: nearly the same words, the same polarity."""
    if a.negated != b.negated or not a.words or not b.words:
        return False
    shared = len(a.words & b.words)
    if shared / len(a.words | b.words) >= SAME_JACCARD:
        return shared >= LEAST_ALIKE or a.words == b.words
    return shared >= LEAST_SHARED and shared / min(len(a.words), len(b.words)) >= SAME_SHARE


def kinship(a: Proposition, b: Proposition) -> float:
    """Share of the smaller proposition's words that the other has too (0 to 1)."""
    return len(a.words & b.words) / min(len(a.words), len(b.words)) if a.words and b.words else 0.0
