"""`counterclaim serve`: the HTTP service, until it is stopped."""

import socket
from typing import Annotated

import typer

from app import listening
from app.cli import options, progress
from app.session import database
from app.settings import Settings
from graph.database import Database

GRACE_SECONDS = 30
TERMINATED = 143


def serve(
    context: typer.Context,
    *,
    host: Annotated[str | None, typer.Option(help="The address to listen on [default: 127.0.0.1].")] = None,
    port: Annotated[int | None, typer.Option(help="The port; 0 takes any free one [default: 8000].")] = None,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Serve the graph over HTTP until stopped with Ctrl-C or SIGTERM."""
    from app.readers import weights_of

    settings = options.settings(context, data_dir, host=host, port=port)
    weights_of(settings)  # a file that cannot be used is told before anything starts
    tell = progress.teller(quiet=options.is_quiet(context, quiet))
    with listening.bind(settings.host, settings.port) as listener, database(settings, progress=tell) as db:
        url = listening.url(listener)
        tell(f"Counterclaim answers at {url}; its documentation is {url}/docs")
        run(settings, db, listener)


def run(settings: Settings, db: Database, listener: socket.socket) -> None:
    """Answer requests until told to stop; requests under way are finished first."""
    import uvicorn

    from app.main import create_app

    config = uvicorn.Config(
        create_app(settings, db), log_config=None, access_log=False, timeout_graceful_shutdown=GRACE_SECONDS
    )
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except (KeyboardInterrupt, SystemExit) as stop:
        # uvicorn raises the signal again once it has stopped; being told to stop is no failure of a service.
        if isinstance(stop, SystemExit) and stop.code not in (None, 0, TERMINATED):
            raise
