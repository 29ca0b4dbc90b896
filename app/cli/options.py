"""The options that every command takes, before its name or after it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from app import logs
from app.settings import Settings, load

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        metavar="DIR",
        help="Where the embedded server keeps its data [env: COUNTERCLAIM_DATA_DIR].",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


@dataclass(frozen=True, slots=True)
class Given:
    """What stood before the command's name."""

    data_dir: Path | None = None
    quiet: bool = False


def settings(context: typer.Context, data_dir: Path | None = None, **given: object) -> Settings:
    """The settings with the options of the command line over them; logging follows them from here on."""
    before: Given = context.find_root().obj
    loaded = load(data_dir=data_dir or before.data_dir, **given)
    logs.configure(loaded)
    return loaded


def is_quiet(context: typer.Context, quiet: bool) -> bool:  # noqa: FBT001 - the option's own value
    before: Given = context.find_root().obj
    return quiet or before.quiet
