"""`counterclaim ingest`: articles into the graph, several in one transaction, with a summary at the end."""

import typer

from app.cli import inputs, options, progress
from app.session import database
from app.settings import Settings
from app.summaries import Summary
from graph.database import Database
from ingest.feeds import Failure


def ingest(
    context: typer.Context,
    paths: inputs.Paths,
    *,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Put articles into the graph. Safe to repeat and to interrupt: each is stored whole or not at all."""
    from app.readers import weights_of

    settings = options.settings(context, data_dir)
    weights_of(settings)  # a file that cannot be used is told before anything starts
    quiet = options.is_quiet(context, quiet)
    with database(settings, progress=progress.teller(quiet=quiet)) as db:
        summary = store(db, settings, paths, quiet=quiet)
    if summary.failures:
        raise typer.Exit(1)


def store(db: Database, settings: Settings, paths: list[str], *, quiet: bool) -> Summary:
    """Store what `paths` hold and print the summary, also when interrupted."""
    from app.intake import attempt_all
    from app.readers import reader_of

    reader, summary = reader_of(settings), Summary()
    try:
        with progress.shown("Read", quiet=quiet) as meter:
            for share, result in attempt_all(db, reader, inputs.outcomes(paths)):
                summary.add(result)
                meter.advance(share, result.source if isinstance(result, Failure) else result.article_id)
    finally:
        for complaint in summary.complaints():
            progress.say(complaint)
        typer.echo(summary)
    return summary
