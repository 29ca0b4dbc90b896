"""`counterclaim export`: the whole graph as one JSON object, to standard output or to a file."""

import os
import sys
import tempfile
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli import options, progress
from app.session import database


class Format(StrEnum):
    JSON = "json"


def export(
    context: typer.Context,
    *,
    form: Annotated[  # noqa: ARG001 - JSON is the only form so far
        Format, typer.Option("--format", help="The form of the output.")
    ] = Format.JSON,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="What was known at this time, or at the end of this day."),
    ] = None,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Write the whole graph. A file appears only when it is complete."""
    settings = options.settings(context, data_dir)
    from graph.export import export as pieces

    with database(settings, progress=progress.teller(quiet=options.is_quiet(context, quiet))) as db:
        if output is None:
            for piece in pieces(db, as_of=as_of):
                sys.stdout.write(piece)
            sys.stdout.flush()
        else:
            write(output, pieces(db, as_of=as_of))


def write(output: Path, pieces: Iterable[str]) -> None:
    """Write beside `output` first and rename at the end, so that nobody ever sees half an export.

    A device, a pipe or a link is not a file to replace: what it stands for is written to.
    """
    output = output.resolve()
    if output.exists() and not output.is_file():
        with output.open("w", encoding="utf-8") as stream:
            stream.writelines(pieces)
        return
    number, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.writelines(pieces)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
