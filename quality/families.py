"""To which family of words of denial a cue belongs: denials are missed by family."""

from functools import cache

from ingest.denials.lexicon import load_denials

FALSITY, NOUN, WEAK, STRONG = (
    "a word of falsity",
    "a noun of denial",
    "a verb that may deny",
    "a verb of denial",
)
NEGATIONS = frozenset({"no", "not", "n't", "never"})


@cache
def _families() -> dict[str, str]:
    """Each form of each word of the lexicon → its family; of several the last."""
    lexicon = load_denials()
    named = {
        FALSITY: lexicon.false_adjectives | lexicon.false_nouns,
        NOUN: lexicon.denial_nouns,
        WEAK: lexicon.weak | frozenset(lexicon.particles),
        STRONG: lexicon.strong,
    }
    return {form: name for name, words in named.items() for word in words for form in forms(word)}


def forms(word: str) -> frozenset[str]:
    """A word with the endings that it may have: 'deny', 'denies', 'denied', 'denying'."""
    endings = ("", "s", "es", "d", "ed", "ing")
    short = (word[:-1] + ending for ending in ("ies", "ied", "ing"))
    doubled = (word + word[-1] + ending for ending in ("ed", "ing"))
    return frozenset({*(word + ending for ending in endings), *short, *doubled})


def family(cue: str) -> str:
    """'a verb of denial' for 'denied'; 'no word of denial' where the lexicon has none of its words."""
    words = cue.lower().split()
    found = [_families()[word] for word in words if word in _families()]
    return found[0] if found else "negated" if NEGATIONS & set(words) else "no word of denial"
