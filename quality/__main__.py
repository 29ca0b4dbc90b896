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


def main() -> int:
    """Return the exit status: 1 below a floor, 2 where measuring itself failed."""
    given = _arguments()
    try:
        folder = None if given.own else eval_folder()
        began = time.monotonic()
        if not folder and not given.own:
            print(ABSENT)
        figures = list(measures.of_evaluation(folder) if folder else measures.of_own_articles())
        status = _judged(figures, raise_floors=given.raise_floors)
        print(f"measured in {time.monotonic() - began:.0f} s")
        if given.errors and folder:
            _print_misses(folder, given.errors)
    except (CommandFailed, OSError) as error:
        print(f"quality: {error}", file=sys.stderr)
        return 2
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
        const=20,
        metavar="N",
        help="list the N worst misses of each sort too",
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


def _print_misses(folder: Path, number: int) -> None:
    for line in misses.of_stories(folder, OUT / "stories.export.json", number):
        print(line)
    for line in misses.of_corpus(folder / "polnear_dev.jsonl", number):
        print(line)


if __name__ == "__main__":
    sys.exit(main())
