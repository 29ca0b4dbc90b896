"""`counterclaim extract`: articles → what each says, as JSON Lines on standard output, without a database."""

import json
from collections.abc import Callable

import typer

from app.cli import inputs, options, progress
from app.readings import as_json, attempted
from app.settings import Settings
from app.streams import readings, sure
from graph.model import Article
from ingest.feeds import Failure
from ingest.reading import Reading


def extract(
    context: typer.Context,
    paths: inputs.Paths,
    *,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Print who says what in each article, one JSON object a line; no database is used."""
    settings = options.settings(context, data_dir)
    failures = _print_all(settings, paths, quiet=options.is_quiet(context, quiet))
    if failures:
        raise typer.Exit(1)


def _print_all(settings: Settings, paths: list[str], *, quiet: bool) -> int:
    """Print a line for each article, in order, and say what failed; return how many did."""
    from app.readers import reader_of

    reader, failures = reader_of(settings), list[Failure]()
    try:
        with progress.shown("Read", quiet=quiet) as meter:
            for share, outcome, reading in readings(reader, inputs.outcomes(paths)):
                line = outcome if isinstance(outcome, Failure) else attempted(outcome, _line(reading))
                if isinstance(line, Failure):
                    failures.append(line)
                else:
                    typer.echo(line)
                meter.advance(share, inputs.label(outcome))
    finally:
        for failure in failures:
            progress.say(f"failed: {failure.source}: {failure.reason}")
    return len(failures)


def _line(reading: Reading | Exception | None) -> Callable[[Article], str]:
    return lambda article: json.dumps(as_json(article, sure(reading)), ensure_ascii=False)
