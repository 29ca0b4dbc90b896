"""`python -m quality`: measures, prints the table, and fails where a figure lies below its floor."""

import argparse
import sys
import time
from pathlib import Path

from quality import floors, measures, misses
from quality.commands import CommandFailed
from quality.figures import Figure
from quality.materials import OUT, OWN, eval_folder
from quality.tables import table

ABSENT = (
    f"The evaluation material is not here (COUNTERCLAIM_EVAL, else ../shared/eval): "
    f"measuring the project's own labelled articles in {OWN.parent.name}/{OWN.name} instead."
)
SHOWN = 20
"""Errors of each kind that are listed unless another number is given."""


def main() -> int:
    """Return the exit status: 1 below a floor, 2 where measuring itself failed."""
    given = _arguments()
    try:
        folder = None if given.own else eval_folder()
        if not folder and not given.own:
            print(ABSENT)
        status = 0 if given.last else _measured(folder, raise_floors=given.raise_floors)
        if given.errors or given.last:
            number = given.errors or SHOWN
            for line in misses.of_evaluation(folder, OUT, number) if folder else misses.of_own(OUT, number):
                print(line)
    except (CommandFailed, OSError) as error:
        print(f"quality: {error}", file=sys.stderr)
        return 2
    return status


def _measured(folder: Path | None, *, raise_floors: bool) -> int:
    began = time.monotonic()
    figures = list(measures.of_evaluation(folder) if folder else measures.of_own_articles())
    status = _judged(figures, raise_floors=raise_floors)
    print(f"measured in {time.monotonic() - began:.0f} s")
    return status


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m quality", description=__doc__)
    parser.add_argument(
        "--raise-floors", action="store_true", help="raise the floors that the present figures exceed"
    )
    parser.add_argument(
        "--errors",
        type=int,
        nargs="?",
        const=SHOWN,
        metavar="N",
        help="tell the kinds of error too, with up to N of each kind",
    )
    parser.add_argument(
        "--last", action="store_true", help="tell the errors of the last run, without measuring anew"
    )
    parser.add_argument("--own", action="store_true", help="measure the project's own labelled articles only")
    return parser.parse_args()


def _judged(figures: list[Figure], *, raise_floors: bool) -> int:
    kept = floors.load()
    if raise_floors:
        kept = floors.raised(kept, figures)
        floors.save(kept)
    for line in table(figures, kept):
        print(line)
    below = [figure for figure in figures if not floors.meets(figure, kept)]
    for figure in below:
        print(f"below its floor: {figure.material}, {figure.name}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
