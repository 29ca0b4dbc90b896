"""`counterclaim query`: run a saved query of cypher/ and print what it answers."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from app import tables
from app.cli import options, progress
from app.errors import BadRequest
from app.questions import Question, questions
from app.session import database


class Format(StrEnum):
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def query(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="The query; without it, all are listed.")
    ] = None,
    *,
    param: Annotated[
        list[str] | None, typer.Option("--param", metavar="K=V", help="A parameter; repeat it for more.")
    ] = None,
    form: Annotated[
        Format | None, typer.Option("--format", help="[default: table on a terminal, else json]")
    ] = None,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Run a saved query; without a name, list them with their parameters."""
    settings = options.settings(context, data_dir)
    if name is None:
        for question in questions().values():
            typer.echo(
                f"{question.name:<16} {question.answers}  [{', '.join(question.params) or 'no parameters'}]"
            )
        return
    question = _known(name)
    values = question.values(param or [])
    with database(settings, progress=progress.teller(quiet=options.is_quiet(context, quiet))) as db:
        rows = question.ask(db, values)
    _PRINTERS[form or (Format.TABLE if sys.stdout.isatty() else Format.JSON)](rows)


_PRINTERS = {Format.TABLE: tables.show, Format.JSON: tables.show_json, Format.CSV: tables.show_csv}


def _known(name: str) -> Question:
    known = questions()
    if name not in known:
        raise BadRequest(f"there is no query '{name}'; there are {', '.join(known)}")
    return known[name]
