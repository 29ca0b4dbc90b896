"""The one table that is printed: every figure with its counts and its floor."""

from collections.abc import Iterable, Iterator

from quality.figures import Figure
from quality.floors import Floors, meets

HEAD = f"{'material':<22}{'figure':<36}{'value':>8}{'matched':>9}{'predicted':>10}{'gold':>8}{'floor':>8}"


def table(figures: Iterable[Figure], floors: Floors) -> Iterator[str]:
    """Yield the lines of the table."""
    yield HEAD
    yield "-" * (len(HEAD) + 7)
    material = ""
    for figure in figures:
        shown = figure.material if figure.material != material else ""
        material = figure.material
        yield f"{shown:<22}{_row(figure, floors)}"


def _row(figure: Figure, floors: Floors) -> str:
    floor = floors.get(figure.key)
    verdict = "  -" if floor is None else "  ok" if meets(figure, floors) else "  BELOW"
    counts = f"{figure.matched:>9}{figure.predicted:>10}{figure.gold:>8}"
    return f"{figure.name:<36}{_shown(figure, figure.value):>8}{counts}{_shown(figure, floor):>8}{verdict}"


def _shown(figure: Figure, value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if figure.lower else f"{100 * value:.1f}"
