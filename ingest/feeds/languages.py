"""Which language a text is in, where it is long enough to tell."""

from functools import cache
from typing import Any

ENOUGH = 120
"""Characters below which a guess is worth nothing: headlines full of names pass for any language."""

SAMPLE = 4_000
SURE = 0.9


def language(text: str) -> str | None:
    """Guess the language of `text` ("en", "fr"), or give None: too short, or too close to call."""
    sample = text[:SAMPLE]
    if len(sample.strip()) < ENOUGH:
        return None
    code, probability = _identifier().classify(sample)
    # Languages of one foreign script share the probability; that it is not English is sure all the same.
    return str(code) if probability >= SURE or _foreign_script(sample) else None


def _foreign_script(sample: str) -> bool:
    letters = [letter for letter in sample if letter.isalpha()]
    return 2 * sum(letter.isascii() for letter in letters) < len(letters)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # takes a second, and a mebibyte, to load

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
