"""`counterclaim server`: look after the embedded server of the data directory."""

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.filesize import decimal

from app.cli import options, progress
from graph import embedded
from graph.embedded import Status

cli = typer.Typer(no_args_is_help=True, help="The embedded Neo4j server of the data directory.")


@cli.command()
def status(
    context: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,  # noqa: ARG001 - every command takes it; what is asked for here is the answer itself
) -> None:
    """Say whether the server runs, since when, where it answers and how much room its data take."""
    settings = options.settings(context, data_dir)
    found = embedded.status(settings.data_dir)
    if as_json:
        typer.echo(json.dumps({"data_dir": str(settings.data_dir), **asdict(found)}))
        return
    for name, value in _lines(found):
        typer.echo(f"{name:<12} {value}")
    typer.echo(f"{'data':<12} {settings.data_dir} ({decimal(found.size)})")
    if settings.neo4j_uri:
        typer.echo(
            f"{'note':<12} NEO4J_URI is set: the other commands use {settings.neo4j_uri}, not this server"
        )


def _lines(found: Status) -> list[tuple[str, object]]:
    if not found.running:
        return [("server", "not running")]
    return [
        ("server", "running" if found.in_use else "running, nobody uses it"),
        ("since", found.since),
        ("bolt", found.bolt),
        ("browser", f"{found.http}/browser/"),
        ("process", found.pid),
    ]


@cli.command()
def stop(context: typer.Context, *, data_dir: options.DataDir = None, quiet: options.Quiet = False) -> None:
    """Stop the server, even where other programs still use it."""
    settings = options.settings(context, data_dir)
    stopped = embedded.stop(settings.data_dir)
    if not options.is_quiet(context, quiet):
        typer.echo("The server is stopped." if stopped else "No server was running.")


@cli.command()
def fetch(context: typer.Context, *, data_dir: options.DataDir = None, quiet: options.Quiet = False) -> None:
    """Download the server's program, so that a later first start needs no network."""
    options.settings(context, data_dir)
    archives = embedded.fetch(progress.teller(quiet=options.is_quiet(context, quiet)))
    typer.echo(f"{len(archives)} files of the server's program are here, each checked against its SHA-256.")
