"""The floor of each figure, kept in `floors.toml`. It may rise, never sink."""

import math
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from quality.figures import Figure

PATH = Path(__file__).parent / "floors.toml"
HEAD = """\
# What each figure of `make quality` must reach; `false alarms` must not exceed theirs.
# Written by `python -m quality --raise-floors`, which only ever makes them stricter.
"""
STEP = 1000
"""Floors have three places: a last-digit wobble between machines is no failure."""

Floors = Mapping[tuple[str, str], float]


def load(path: Path = PATH) -> Floors:
    if not path.exists():
        return {}
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {(material, name): value for material, table in tables.items() for name, value in table.items()}


def meets(figure: Figure, floors: Floors) -> bool:
    """Tell whether a figure reaches its floor; one without a floor does."""
    floor = floors.get(figure.key)
    if floor is None:
        return True
    return figure.value <= floor + 1e-9 if figure.lower else figure.value >= floor - 1e-9


def raised(floors: Floors, figures: Iterable[Figure]) -> Floors:
    """Give the floors that the present figures allow; none is made easier."""
    new = dict(floors)
    for figure in figures:
        if figure.lower:
            new[figure.key] = min(new.get(figure.key, math.inf), math.ceil(figure.value * STEP) / STEP)
        else:
            new[figure.key] = max(new.get(figure.key, 0.0), math.floor(figure.value * STEP) / STEP)
    return new


def save(floors: Floors, path: Path = PATH) -> None:
    lines = [HEAD]
    for material in sorted({material for material, _ in floors}):
        rows = sorted((name, value) for (of, name), value in floors.items() if of == material)
        lines.append(f'["{material}"]\n' + "".join(f'"{name}" = {value:.3f}\n' for name, value in rows))
    path.write_text("\n".join(lines), encoding="utf-8")
