"""The command line: every command, listed once, and what becomes of an error."""

import signal
import sys
from collections.abc import Callable, Mapping
from io import TextIOWrapper
from types import FrameType
from typing import Annotated, NoReturn

import typer

from app.cli import (
    demo,
    explain,
    export,
    extract,
    ingest,
    judge,
    options,
    progress,
    query,
    serve,
    server,
    train,
    withdraw,
)
from app.errors import AppError
from graph.embedded import EngineError
from graph.errors import GraphError

COMMANDS: Mapping[str, Callable[..., None]] = {
    "demo": demo.demo,
    "serve": serve.serve,
    "ingest": ingest.ingest,
    "extract": extract.extract,
    "explain": explain.explain,
    "export": export.export,
    "query": query.query,
    "train": train.train,
    "withdraw": withdraw.withdraw,
}
EXPECTED = (AppError, GraphError, OSError)
INTERRUPTED = 130
TERMINATED = 143

cli = typer.Typer(
    name="counterclaim",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="News articles in; who asserts, denies and reports what, with the evidence to the character, out.",
)
for name, command in COMMANDS.items():
    cli.command(name)(command)
cli.add_typer(judge.cli, name="judge")
cli.add_typer(server.cli, name="server")


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    if wanted:
        from importlib.metadata import version

        typer.echo(f"counterclaim {version('counterclaim')}")
        raise typer.Exit


@cli.callback()
def before_every_command(
    context: typer.Context,
    *,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
    version: Annotated[  # noqa: ARG001 - acts through its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    context.obj = options.Given(data_dir, quiet)


def main() -> None:
    """Run the command line. An expected failure is one line on stderr; the exit status is not 0 then."""
    signal.signal(signal.SIGTERM, _stop)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON is UTF-8 whatever the terminal's locale
    try:
        cli()
    except EXPECTED as error:
        # The log of a server that did not start keeps its lines; anything else fits on one.
        message = str(error) if isinstance(error, EngineError) else " ".join(str(error).split())
        progress.say(f"counterclaim: {message or type(error).__name__}")
        sys.exit(1)
    except SystemExit as ending:
        if ending.code == INTERRUPTED:
            progress.say("Interrupted. What was stored before stays; run the command again to go on.")
        raise


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    """End by way of every `with` and `finally`, so that the server is let go."""
    sys.exit(TERMINATED)
