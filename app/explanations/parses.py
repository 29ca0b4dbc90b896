"""The parse of a sentence as an aligned table: what the rules of reading see."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from ingest.explanation import Sentence, Word

HEAD = ("", "word", "lemma", "pos", "tag", "relation", "of")
WIDEST = 16
"""Columns of a word or a lemma."""
MOST = 200
"""Words that are shown of one sentence."""


def table(sentence: Sentence) -> Iterator[Text]:
    """One line a word: its number, itself, lemma, part of speech, tag, relation, and whose."""
    words = sentence.words[:MOST]
    rows = [HEAD, *(_row(number, word, sentence.words) for number, word in enumerate(words))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for number, row in enumerate(rows):
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield Text(f"    {line}".rstrip(), "" if number else "dim")
    if len(sentence.words) > MOST:
        yield Text(f"    … {len(sentence.words) - MOST} more words")


def _row(number: int, word: Word, words: Sequence[Word]) -> tuple[str, ...]:
    head = "–" if word.head == number else f"{word.head} {_short(words[word.head].text)}"
    return str(number), _short(word.text), _short(word.lemma), word.pos, word.tag, word.dep, head


def _short(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return plain if len(plain) <= WIDEST else f"{plain[: WIDEST - 1]}…"
