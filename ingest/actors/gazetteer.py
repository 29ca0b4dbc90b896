"""The states of the world, their demonyms and capitals: `lexicons/states.toml` and the additions to it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LEXICONS = Path(__file__).parents[1] / "lexicons"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state or territory: `demonyms[0]` is the form that makes 'Turkish officials'."""

    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


def load_states() -> tuple[State, ...]:
    """Read the generated file and the hand-kept additions to it."""
    rows = _toml("states.toml")["state"]
    forms: dict[str, dict[str, list[str]]] = _toml("state_forms.toml")
    unknown = forms.keys() - {row["name"] for row in rows}
    if unknown:
        raise ValueError(
            f"state_forms.toml: no such state in states.toml: {sorted(unknown)}. Correct the heading."
        )
    return tuple(_state(row, forms.get(row["name"], {})) for row in rows)


def _state(row: Mapping[str, Any], more: Mapping[str, list[str]]) -> State:
    return State(
        name=row["name"],
        names=(*row.get("names", ()), *more.get("names", ())),
        demonyms=(*more.get("demonyms", ()), *row.get("demonyms", ())),
        capitals=(*row.get("capitals", ()), *more.get("capitals", ())),
    )


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((LEXICONS / name).read_text(encoding="utf-8"))
