"""`counterclaim withdraw`: an article that its publisher took back takes its statements along."""

from typing import Annotated

import typer

from app.cli import options, progress
from app.session import database
from graph import retirement


def withdraw(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of the article.")],
    *,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Withdraw an article with all that it says. Who asks for an earlier day still sees it."""
    from app.resolving import COPYING

    settings = options.settings(context, data_dir)
    with database(settings, progress=progress.teller(quiet=options.is_quiet(context, quiet))) as db:
        edges = retirement.withdraw(db, article, copying=COPYING)
    typer.echo(f"Withdrawn: {article}, with {edges} edges.")
