"""A text as the words that editors do not change: without case, marks, spaces and lines, and each known to be quoted or not.

What two texts share is told in runs of five words. Shorter runs two articles on one matter share by chance, names and dates among them.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

RUN = 5

_WORD = re.compile(r"\w+(?:[’']\w+)?")
_QUOTED = re.compile(
    r"“(?:[^“”\n]|\n(?![^\S\n]*\n))*(?:”|$)|„(?:[^„“”\n]|\n(?![^\S\n]*\n))*[“”]"
    r"|«(?:[^«»\n]|\n(?![^\S\n]*\n))*»|\"(?:[^\"\n]|\n(?![^\S\n]*\n))*\"",
    re.MULTILINE,
)
_CURLY = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order, whether each is quoted, and all runs of them."""

    quoted: tuple[bool, ...]
    runs: tuple[str, ...]
    run_set: frozenset[str]

    def __len__(self) -> int:
        return len(self.quoted)

    def held_by(self, runs: AbstractSet[str]) -> Iterator[bool]:
        """Whether each word stands in one of these runs."""
        until = 0
        for place in range(len(self)):
            if place < len(self.runs) and self.runs[place] in runs:
                until = place + RUN
            yield place < until


@lru_cache(maxsize=2)
def words_of(text: str) -> Words:
    """Read a text. The last two are kept, since one text is compared with several in turn."""
    found = list(_WORD.finditer(text))
    words = [word[0].casefold().translate(_CURLY) for word in found]
    runs = tuple(" ".join(words[first : first + RUN]) for first in range(len(words) - RUN + 1))
    return Words(tuple(_quoted(text, (word.start() for word in found))), runs, frozenset(runs))


def _quoted(text: str, starts: Iterable[int]) -> Iterator[bool]:
    """Whether each word, by where it starts, stands between quotation marks. A pair stays within its paragraph."""
    never = len(text) + 1, len(text) + 1
    spans = (span.span() for span in _QUOTED.finditer(text))
    opened, closed = next(spans, never)
    for start in starts:
        while closed <= start:
            opened, closed = next(spans, never)
        yield opened < start
