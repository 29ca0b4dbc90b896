"""`counterclaim train`: annotated articles → a file of weights that `COUNTERCLAIM_WEIGHTS` can name."""

from collections.abc import Iterator, Sequence
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from app.cli import options, progress
from app.cli.export import write
from app.counts import counted
from app.errors import BadRequest

if TYPE_CHECKING:
    from ingest.reader import Reader
    from ingest.training.data import Document
    from ingest.training.folds import Start
    from ingest.training.training import Trained


def train(
    context: typer.Context,
    data: Annotated[
        list[Path], typer.Argument(metavar="DATA…", help="JSON Lines: articles with their attributions.")
    ],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="MODEL.json", help="Write the weights to this file.")
    ],
    base: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Weights to start from [default: the shipped ones]."),
    ] = None,
    l2: Annotated[
        float, typer.Option(min=0.01, help="How firmly weights are held to the base; more moves them less.")
    ] = 10.0,
    threshold: Annotated[
        float | None,
        typer.Option(
            min=0.05,
            max=0.95,
            help="The score from which on a candidate is kept [default: the best on unseen articles].",
        ),
    ] = None,
    folds: Annotated[int, typer.Option(min=2, max=50, help="Parts of the cross-validation.")] = 5,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Learn from annotated articles what is a statement; print how well it does on articles it has not seen."""
    settings = options.settings(context, data_dir)
    from ingest.attribution.weights import InvalidWeights, load_weights
    from ingest.reader import load_reader
    from ingest.training.data import InvalidData, read_data
    from ingest.training.folds import Start
    from ingest.training.writing import as_text

    if not isfinite(l2):
        raise BadRequest(f"--l2 {l2}: give a finite number")
    _check_files(data, base, output)
    try:
        documents, origins = read_data(data)
        reader = load_reader(settings.model, load_weights(base))
        start = Start(base=reader.weights, lexicon=reader.cues, l2=l2, folds=folds, threshold=threshold)
        trained = _trained(documents, start, reader, quiet=options.is_quiet(context, quiet))
    except (InvalidData, InvalidWeights) as error:
        raise BadRequest(str(error)) from error
    write(output, [as_text(trained, origins, base=base.name if base else "shipped", l2=l2)])
    Console().print(_table(trained))
    for line in _advice(trained, output):
        typer.echo(line)


def _check_files(data: Sequence[Path], base: Path | None, output: Path) -> None:
    """Raises BadRequest before anything is read or written."""
    if output.is_dir() or not output.absolute().parent.is_dir():
        raise BadRequest(f"--output {output}: name a file in a folder that exists")
    for path, name, wanted in (
        *((path, str(path), "a file of annotated articles") for path in data),
        *([(base, f"--base {base}", "a file of weights")] if base else []),
    ):
        if not path.exists():
            raise BadRequest(f"{name}: there is no such file; name {wanted}")
        if path.is_dir():
            raise BadRequest(f"{name}: is a folder; name {wanted}")
        if output.exists() and output.samefile(path):
            raise BadRequest(f"--output {output}: is read from as well ({path}); name another file")


def _trained(documents: Sequence["Document"], start: "Start", reader: "Reader", *, quiet: bool) -> "Trained":
    """Parse the documents, with progress, and learn from them."""
    from ingest.training.samples import sample_of
    from ingest.training.training import train as learned

    samples = []
    with progress.shown("Read", quiet=quiet) as meter:
        for number, document in enumerate(documents, start=1):
            samples.append(sample_of(document, reader.nlp))
            meter.advance(number / len(documents), document.id)
    return learned(samples, start, progress.teller(quiet=quiet))


def _table(trained: "Trained") -> Table:
    table = Table(
        title=f"On articles not learned from ({trained.folds}-fold cross-validation)", box=box.SIMPLE_HEAD
    )
    for column in ("", "precision", "recall", "F1", "right", "found", "annotated"):
        table.add_column(column, justify="right" if column else "left")
    for name, tally in (("base", trained.before), ("trained", trained.after)):
        shares = (tally.precision, tally.recall, tally.f1)
        table.add_row(name, *(f"{100 * share:.1f}" for share in shares), *map(str, tally))
    table.caption = (
        f"{counted(trained.documents, 'document')}, {counted(trained.annotations, 'attribution')}; "
        f"{counted(trained.candidates, 'candidate')}, {trained.right} of them right; "
        f"threshold {trained.threshold:.2f} (base {trained.weights.threshold:.2f})"
    )
    return table


def _advice(trained: "Trained", output: Path) -> Iterator[str]:
    from ingest.training.training import ENOUGH

    if trained.documents < ENOUGH:
        yield (
            f"Only {counted(trained.documents, 'article')}: on fewer than {ENOUGH} the figures are mostly chance; "
            "annotate more before you trust them."
        )
    if trained.after.f1 <= trained.before.f1:
        yield f"{output} is no better than the base on such articles: keep the base, or annotate more of them."
    else:
        yield f"To use it, set COUNTERCLAIM_WEIGHTS={output}"
