"""`counterclaim demo`: the sample articles into the graph, who denied what as a table, then the service."""

from importlib.resources import as_file, files
from typing import Annotated

import typer
from rich.console import Console

from app import listening, tables
from app.cli import ingest, options, progress, serve
from app.session import connection, open_database
from app.settings import Settings
from graph import reads
from graph.embedded import Connection

SHOWN = 200


def demo(
    context: typer.Context,
    *,
    serves: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Serve when the table is printed.")
    ] = True,
    host: Annotated[str | None, typer.Option(help="The address to listen on [default: 127.0.0.1].")] = None,
    port: Annotated[int | None, typer.Option(help="The port [default: 8000, or a free one].")] = None,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Read the sample articles, print who denied what, then serve until stopped with Ctrl-C."""
    from app.readers import weights_of

    settings = options.settings(context, data_dir, host=host, port=port)
    weights_of(settings)  # a file that cannot be used is told before anything starts
    quiet = options.is_quiet(context, quiet)
    tell = progress.teller(quiet=quiet)
    with connection(settings, progress=tell) as held, open_database(settings, held) as db:
        with as_file(files("app") / "samples") as samples:
            ingest.store(db, settings, [str(samples)], quiet=quiet)
        Console().print(tables.who_denied_what(reads.denials(db, limit=SHOWN)))
        if serves:
            with listening.bind_or_free(settings.host, settings.port) as listener:
                _greet(settings, listening.url(listener), held, listener.getsockname()[1])
                serve.run(settings, db, listener)


def _greet(settings: Settings, url: str, held: Connection | None, port: int) -> None:
    from app import browser

    if settings.port not in (0, port):
        typer.echo(f"Port {settings.port} is in use, so the service takes {port}.")
    typer.echo(f"The API:        {url}/docs (who denied what: {url}/denials)")
    if held:
        typer.echo(f"Neo4j Browser:  {held.browser_url}")
        typer.echo(f"                log in as {held.user} with the password {held.password}")
    typer.echo(f"The guide:      type  :play {url}/browser/{browser.GUIDE}  into Neo4j Browser")
    typer.echo(
        f"Saved queries:  drop a file of {browser.FOLDER / 'queries'} on Browser, then 'Save to favorites'"
    )
    typer.echo(f"Colours:        type  :style {url}/browser/style.grass  into Neo4j Browser")
    typer.echo("Ctrl-C stops both.")
