"""`python -m ingest.actors.states` writes `lexicons/states.toml` anew from countryinfo and babel (CLDR).

The file is kept because asking the packages takes longer than reading an article.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ingest.actors.gazetteer import LEXICONS

SMALLEST_METONYM = 200_000
"""People in a state whose capital may stand for it: 'Hamilton' or 'Victoria' alone are rarely governments."""

HEADER = """\
# States and territories: names, demonyms (nouns and adjectives), capital.
# Written by `python -m ingest.actors.states` from the packages countryinfo and babel (CLDR).
# Additions by hand: state_forms.toml.
"""


def generate() -> str:
    """The text of states.toml."""
    taken: set[str] = set()
    entries = sorted(_entry(country, taken) for country in _countries())
    return HEADER + "".join(text for _, text in entries)


def _countries() -> Iterator[dict[str, Any]]:
    """Yield each inhabited country once, the most populous first: it keeps a demonym that others share."""
    from countryinfo import all_countries

    seen: set[str] = set()
    rows: list[dict[str, Any]] = [dict(country.info()) for country in all_countries()]
    for row in sorted(rows, key=lambda row: -(row.get("population") or 0)):
        code = row["ISO"]["alpha2"] or row["name"]
        if row.get("demonym") and code not in seen | {"CS"}:
            seen.add(code)
            yield row


def _entry(country: Mapping[str, Any], taken: set[str]) -> tuple[str, str]:
    """One table of the file. CLDR's name is a further name, or the name where it is the newer one."""
    name, newer = country["name"].removeprefix("The "), _cldr_name(country)
    if country["name"] in RENAMED:
        name, newer = newer, name
    demonyms = _fresh(country["demonym"].replace("/", ",").split(","), taken)
    large = (country.get("population") or 0) >= SMALLEST_METONYM
    capitals = _fresh([country.get("capital") or ""], taken) if large else []
    others = [newer, *filter(_is_english_name, country.get("altSpellings", []))]
    names = [other for other in dict.fromkeys(others) if other != name]
    rows = {"names": names, "demonyms": demonyms, "capitals": [city for city in capitals if city != name]}
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in rows.items() if value]
    return name, "\n".join(["", "[[state]]", f'name = "{name}"', *lines, ""])


RENAMED = frozenset(
    {"Burma", "Federated States of Micronesia", "Republic of Macedonia", "Swaziland", "Vatican City State"}
)
"""Where countryinfo has an older or longer name than news has."""


def _fresh(words: list[str], taken: set[str]) -> list[str]:
    found = [word.strip() for word in words if word.strip() and word.strip() not in taken]
    taken.update(found)
    return found


def _cldr_name(country: Mapping[str, Any]) -> str:
    from babel import Locale

    name: str = Locale("en").territories.get(country["ISO"]["alpha2"], country["name"])
    return name.partition(" (")[0].partition(" SAR ")[0].replace("’", "'").replace("&", "and")


ENGLISH_MARKS = (
    "Republic",
    "Kingdom",
    "State",
    "Federation",
    "United",
    "Commonwealth",
    "Principality",
    "Sultanate",
)


def _is_english_name(name: str) -> bool:
    """Keep 'Republic of Armenia' out of the mixed list of codes, native and English names."""
    return name.isascii() and "," not in name and any(mark in name for mark in ENGLISH_MARKS)


if __name__ == "__main__":
    (LEXICONS / "states.toml").write_text(generate(), encoding="utf-8")
