"""Expressions of time → days: 'on Tuesday' in an article of the 5th is a date, 'last month' is not.

Weekdays, months and counts of days are plain arithmetic: a general date parser takes milliseconds for each
expression and guesses a day where the text names only a month.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from ingest.parse import text_of

_WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "lexicons" / "dates.toml").read_text("utf-8"))
_MONTHS = {name: number for number, name in enumerate(_WORDS["months"], start=1)}
_MONTHS |= {short: _MONTHS[name] for short, name in _WORDS["short"].items()}
_WEEKDAYS = {name: number for number, name in enumerate(_WORDS["weekdays"])}
_NUMBERS: dict[str, int] = _WORDS["numbers"]
_RELATIVE: dict[str, int] = _WORDS["relative"]
_WEEK = 7


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH = f"(?P<month>(?:{_either(_MONTHS)})(?![a-z]))\\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\s*%|[.,:]?\d{3})"
_WHICH = _either(_WORDS["past"] + _WORDS["future"])
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_HINT = re.compile(rf"\d-\d|\b(?:{_either({*_MONTHS, *_RELATIVE, *_WEEKDAYS, 'day'})})", re.IGNORECASE)
"""What every form has in it: most sentences name no day, and need not be searched for each form."""
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_MONTH}\s+(?:the\s+)?{_DAY}(?:,?\s+{_YEAR}\b)?",
        rf"\b(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}\b)?",
        rf"\b(?P<relative>{_either(_RELATIVE)})\b",
        rf"\b(?P<count>\d{{1,2}}|{_either(_NUMBERS)})\s+days?\s+(?P<way>ago|earlier|later)\b",
        rf"\b(?:(?P<which>{_WHICH})\s+)?(?P<weekday>{_either(_WEEKDAYS)})\b(?!s)",
    )
)


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that name a day, at `start` to `end` of the text they were found in."""

    start: int
    end: int
    text: str


def day(expression: str, published_at: str | None, *, ahead: bool = False) -> str | None:
    """Resolve words such as 'Sept. 27' or 'last Friday' to an ISO day, or None where they name no single day.

    A day without a year or a week is the last one up to the day of publication, or with `ahead` the next one.
    """
    for form in _FORMS:
        if found := form.search(expression):
            resolved = _resolved(found.groupdict(), _published(published_at), ahead=ahead)
            return resolved.isoformat() if resolved else None
    return None


@dataclass(frozen=True, slots=True)
class Days:
    """The expressions of one article, by the tokens that `by_governor` gives them to, and when it was published."""

    named: Mapping[int, tuple[Expression, ...]]
    published_at: str | None

    def said_at(self, cue: Token) -> str | None:
        """When a statement was made: the day named in the clause of its cue, else the day of publication."""
        own = next((day(words.text, self.published_at) for words in self.named.get(cue.i, ())), None)
        published = _published(self.published_at)
        return own or (published.isoformat() if published else None)


def by_governor(doc: Doc) -> Mapping[int, tuple[Expression, ...]]:
    """For each token the expressions that belong to its clause and to no other verb's."""
    found: dict[int, tuple[Expression, ...]] = {}
    text = text_of(doc)
    for sentence in doc.sents:
        for expression in expressions(text[sentence.start_char : sentence.end_char]):
            start = sentence.start_char + expression.start
            span = doc.char_span(start, start + len(expression.text), alignment_mode="expand")
            for token in _governors(span.root) if span is not None else ():
                found[token.i] = (*found.get(token.i, ()), expression)
    return found


@lru_cache(maxsize=1024)
def expressions(text: str) -> tuple[Expression, ...]:
    """Find the words in `text` that name a day, in order; where two forms overlap, the first listed holds."""
    found: list[Expression] = []
    for form in _FORMS if _HINT.search(text) else ():
        for match in form.finditer(text):
            free = all(match.end() <= other.start or match.start() >= other.end for other in found)
            if free and not _is_other_word(match):
                found.append(Expression(match.start(), match.end(), match.group()))
    return tuple(sorted(found, key=lambda expression: expression.start))


def _is_other_word(match: re.Match[str]) -> bool:
    """'may 5 people' and 'sat' are no dates: names of days and months have a capital letter."""
    groups = match.groupdict()
    name = groups.get("weekday") or groups.get("month") or "X"
    return not (name[0].isupper() or name.isdigit())


def _governors(token: Token) -> Iterator[Token]:
    """Yield `token` and what it hangs from, up to and with the first verb."""
    yield token
    for above in token.ancestors:
        yield above
        if above.pos_ in {"VERB", "AUX"}:
            return


def _published(published_at: str | None) -> date | None:
    try:
        return date.fromisoformat((published_at or "")[:10])
    except ValueError:
        return None


def _resolved(groups: dict[str, str | None], published: date | None, *, ahead: bool) -> date | None:
    if groups.get("day"):
        return _month_day(groups, published, ahead=ahead)
    if published is None:
        return None
    if relative := groups.get("relative"):
        return published + timedelta(days=_RELATIVE[relative.lower()])
    if count := groups.get("count"):
        days = int(count) if count.isdigit() else _NUMBERS[count.lower()]
        return published - timedelta(days=days) if groups["way"] == "ago" else None
    return _weekday(groups, published, ahead=ahead)


def _month_day(groups: dict[str, str | None], published: date | None, *, ahead: bool) -> date | None:
    name, number = (groups["month"] or "").lower(), int(groups["day"] or 0)
    month = int(name) if name.isdigit() else _MONTHS[name]
    if groups.get("year"):
        return _date(int(groups["year"] or 0), month, number)
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for year in years if (found := _date(year, month, number))]
    if ahead:
        return next((found for found in days if found >= published), None)
    return next((found for found in reversed(days) if found <= published), None)


def _weekday(groups: dict[str, str | None], published: date, *, ahead: bool) -> date:
    which = (groups.get("which") or "").lower()
    target = _WEEKDAYS[(groups["weekday"] or "").lower()]
    back = (published.weekday() - target) % _WEEK
    if which in _WORDS["future"] or (ahead and not which):
        forward = -back % _WEEK
        return published + timedelta(days=forward or (_WEEK if which else 0))
    return published - timedelta(days=back or (_WEEK if which else 0))


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
