"""Statements that are nothing but a denial: 'A lie', 'Fake news', 'Absolutely not', 'No, never'."""

from collections.abc import Sequence

from spacy.tokens import Token

from ingest.denials.lexicon import DenialLexicon

EXCLAMATION = 6
"""Words up to which a whole statement such as 'A lie' or 'Fake news' is a denial."""
SHORT_ANSWER = 4
"""Words up to which an answer with a 'no' at its edge is nothing but a no."""
BREAKS = frozenset({"-", "–", "—", ".", "!", "?", ";", ":"})


def answered(tokens: Sequence[Token], lexicon: DenialLexicon) -> list[Token] | None:
    """The words by which a statement denies as a whole, or in an exclamation at its end ('… - fake news!'), or None."""
    if any(token.text == "?" for token in tokens):
        return None
    words = [token for token in tokens if token.is_alpha or token.lower_ in {"n't", "n’t"}]
    if not words:
        return None
    if is_no(words, lexicon) or _opens_with_no(words, lexicon):
        return words
    return next((piece for piece in (words, _last_piece(tokens)) if is_exclamation(piece, lexicon)), None)


def is_no(words: Sequence[Token], lexicon: DenialLexicon) -> bool:
    """'No', 'Absolutely not', 'I'm not, no'; not 'No comment', 'Not yet'."""
    if not words or len(words) > SHORT_ANSWER or any(w.lower_ in lexicon.other_noes for w in words):
        return False
    return bool({words[0].lower_, words[-1].lower_} & lexicon.noes)


def _opens_with_no(words: Sequence[Token], lexicon: DenialLexicon) -> bool:
    """'No, we did not take it'; not 'No, I like it'."""
    if words[0].lower_ != "no" or words[0].nbor().text != ",":
        return False
    return any(word.lower_ in lexicon.noes or word.dep_ == "neg" for word in words[1:])


def is_exclamation(words: Sequence[Token], lexicon: DenialLexicon) -> bool:
    """'A lie', 'Fake news', 'Not so', 'Wrong'; 'He told a lie' has a subject and says something else."""
    if not words or len(words) > EXCLAMATION:
        return False
    if " ".join(word.lower_ for word in words) in lexicon.retorts:
        return True
    if any(word.dep_ in {"nsubj", "nsubjpass"} and word.lower_ not in lexicon.shares for word in words):
        return False
    false = lexicon.false_nouns | (lexicon.false_adjectives - lexicon.mild)
    named = words[-2:] if words[-1].lower_ == "news" else words[-1:]
    bare = (word.lower_.removesuffix("s") for word in named)  # 'lies' alone is a verb to the parser
    return any(word in false for word in bare) or any(
        word.lemma_.lower() in false and word.pos_ != "VERB" for word in named
    )


def _last_piece(tokens: Sequence[Token]) -> list[Token]:
    """The words after the last dash or stop inside a statement."""
    out: list[Token] = []
    for token in reversed(tokens):
        if token.text in BREAKS and out:
            break
        if token.is_alpha:
            out.append(token)
        if len(out) > EXCLAMATION:
            return []
    return out[::-1]
