"""Lines in capitals, as headlines and leads come: their words in the case that the rest of the article gives them.

Where every letter is a capital, a recogniser of names takes verbs for names. A word that the article has nowhere else is written small, unless it
names a state, a union or a day, or follows a 'Mr': nobody is made up. Every character stays at its place.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from spacy.lang.en.stop_words import STOP_WORDS

from ingest.datelines import end_of_dateline
from ingest.lexicon import load_toml

LEAST = 3
"""Words of two letters or more that a line in capitals has at least: fewer are as likely a name."""
LONGEST = 4
"""Words of the longest name that is looked for."""

_WORD = re.compile(r"(?<![^\W_])[^\W\d_]++(?!\d)")
_OPENING = re.compile(r"(?:^|[.!?:]\s|[“\"‘(\[]|\s['–—-]{1,2}\s?)\W*$")
"""What stands before a word that has a capital for its place alone."""
_BEFORE = 4
"""Characters before a word that tell whether it opens a sentence."""

Forms = Mapping[str, str]
"""A word in capitals → how it is written."""


def recased(text: str) -> str:
    """The text with its lines in capitals in the case of the others; the same text where it has none."""
    lines = text.split("\n")
    loud = [number for number, line in enumerate(lines) if line.isupper() and _is_long(line)]
    if not loud:
        return text
    forms = _forms([line for line in lines if not line.isupper()])
    for number in loud:
        place, rest = _without_dateline(lines[number])
        lines[number] = place + _recased(rest, forms)
    return "\n".join(lines)


def _without_dateline(line: str) -> tuple[str, str]:
    """'OSLO, MAY 3 (AGENCY) - ', which is known by its capitals, and what follows; 'BERG: ' is no dateline here."""
    end = end_of_dateline(line)
    return ("", line) if line[:end].rstrip().endswith(":") else (line[:end], line[end:])


def _is_long(line: str) -> bool:
    return sum(len(word) > 1 for word in _WORD.findall(line)) >= LEAST


def _forms(lines: Sequence[str]) -> Forms:
    """How an article writes its words where they open no sentence; as often small as not is small."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        for match in _WORD.finditer(line):
            if not _opens(line, match.start()):
                counts[match.group().upper()][match.group()] += 1
    return {
        word: max(found, key=lambda form: (found[form], form.islower())) for word, found in counts.items()
    }


def _opens(line: str, place: int) -> bool:
    return _OPENING.search(line[max(0, place - _BEFORE) : place]) is not None


@cache
def _known_names() -> Forms:
    """Names of states, of their people and seats, of unions and days."""
    states, days = load_toml("states.toml")["state"], load_toml("dates.toml")
    offices = (row for table in ("union", "seat", "organ") for row in load_toml("offices.toml")[table])
    rows = (*states, *load_toml("state_forms.toml").values(), *offices)
    found = {name.upper(): name.title() for name in {*days["months"], *days["weekdays"]} - {"may"}}
    for name in (name for row in rows for name in _names(row)):
        found.setdefault(name.upper(), name)
    return MappingProxyType(found)


def _names(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (row[key] for key in ("name",) if key in row)
    yield from (name for key in ("names", "demonyms", "capitals", "seats") for name in row.get(key, ()))


@cache
def _months() -> frozenset[str]:
    return frozenset(("may", *load_toml("dates.toml")["short"]))


@cache
def _honorifics() -> frozenset[str]:
    table = load_toml("titles.toml")["honorifics"]
    return frozenset(word for key in ("male", "female", "any") for word in table[key])


def _recased(line: str, forms: Forms) -> str:
    """A line in capitals in ordinary case."""
    parts: list[str] = []
    done = 0
    for start, end, written in _written(line, list(_WORD.finditer(line)), forms):
        is_fit = len(written) == end - start
        parts += line[done:start], written if is_fit else line[start:end]
        done = end
    return "".join([*parts, line[done:]])


def _written(line: str, words: Sequence[re.Match[str]], forms: Forms) -> Iterator[tuple[int, int, str]]:
    """Each word or name of a line: where it stands, and how to write it."""
    number = 0
    while number < len(words):
        width = _width_of_name(line, words[number : number + LONGEST])
        start, end = words[number].start(), words[number + max(width, 1) - 1].end()
        word = line[start:end]
        if width > 1 or (width and word not in forms):
            yield start, end, _known_names()[word]
        else:
            written = _word(line, words, number, forms)
            yield start, end, written.capitalize() if written.islower() and _opens(line, start) else written
        number += max(width, 1)


def _width_of_name(line: str, words: Sequence[re.Match[str]]) -> int:
    """How many of these words are a known name; 0 where the first begins none. 'WHO' and 'US' are names where they open a sentence."""
    start, end = words[0].span()
    widths = range(len(words), 0, -1)
    width = next((n for n in widths if line[start : words[n - 1].end()] in _known_names()), 0)
    is_small_word = width == 1 and words[0].group().lower() in STOP_WORDS
    return 0 if is_small_word and not (_opens(line, start) or line[end : end + 1] == "-") else width


def _word(line: str, words: Sequence[re.Match[str]], number: int, forms: Forms) -> str:
    word, end = words[number].group(), words[number].end()
    if word == "I" or (len(word) == 1 and line[end : end + 1] == "."):
        return word
    if word in forms:
        return forms[word]
    before = words[number - 1].group().lower() if number else ""
    is_name = before in _honorifics() or (word.lower() in _months() and _is_dated(line, words[number]))
    return word.capitalize() if is_name else word.lower()


def _is_dated(line: str, word: re.Match[str]) -> bool:
    """'3 MAY', 'DEC. 5': a word for a month only beside a number."""
    around = line[max(0, word.start() - 2) : word.start()] + line[word.end() : word.end() + 3]
    return any(sign.isdigit() for sign in around)
