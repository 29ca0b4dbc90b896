"""`counterclaim explain`: for each statement of an article, which rule and which words made it, and what was dropped."""

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from app.cli import inputs, options, progress
from app.readings import attempted
from app.settings import Settings
from graph.model import Article
from ingest.feeds import Failure

if TYPE_CHECKING:  # spaCy takes a second to load, and the help does without it
    from collections.abc import Callable

    from ingest.explanation import Explanation

WIDTH = 80
"""Columns where the output is no terminal."""


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


def explain(
    context: typer.Context,
    paths: inputs.Paths,
    *,
    statement: Annotated[
        list[int] | None,
        typer.Option("--statement", metavar="N", help="Only the statement #N; repeat it for more."),
    ] = None,
    sentence: Annotated[
        str | None,
        typer.Option("--sentence", metavar="TEXT", help="Only what stands in sentences with these words."),
    ] = None,
    parse: Annotated[bool, typer.Option("--parse", help="Show how the sentences were parsed too.")] = False,
    dropped: Annotated[
        bool, typer.Option("--dropped", help="Show what was considered and dropped too.")
    ] = False,
    form: Annotated[
        Format, typer.Option("--format", help="For people, or one JSON object an article.")
    ] = Format.TEXT,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Tell why each article is read as it is: the rules, words and scores behind each statement; no database is used."""
    from app.explanations import Search, as_json

    settings = options.settings(context, data_dir)
    search = Search(frozenset(statement or ()), sentence)

    def tell(found: "Explanation") -> None:
        part = search.narrowed(found)
        if form is Format.JSON:
            typer.echo(json.dumps(as_json(part, parse=parse, dropped=dropped), ensure_ascii=False))
        else:
            _print(part, parse=parse, dropped=dropped)

    failed = _tell_all(settings, paths, tell, quiet=options.is_quiet(context, quiet))
    absent = list(search.complaints())
    for complaint in absent:
        progress.say(f"counterclaim: {complaint}")
    if failed or absent:
        raise typer.Exit(1)


def _tell_all(
    settings: Settings, paths: list[str], tell: "Callable[[Explanation], None]", *, quiet: bool
) -> int:
    """Explain the articles in order and say what failed; return how many did."""
    from app.readers import reader_of
    from ingest.explanation import explain as explained

    reader, failures = reader_of(settings), list[Failure]()
    with progress.shown("Read", quiet=quiet) as meter:
        for share, outcome in inputs.outcomes(paths):
            found = (
                attempted(outcome, lambda article: explained(reader, article))
                if isinstance(outcome, Article)
                else outcome
            )
            if isinstance(found, Failure):
                failures.append(found)
                progress.say(f"failed: {found.source}: {found.reason}")
            else:
                tell(found)
            meter.advance(share, inputs.label(outcome))
    return len(failures)


def _print(part: "Explanation", *, parse: bool, dropped: bool) -> None:
    from app.explanations import as_text

    console = Console(highlight=False)
    width = console.width if sys.stdout.isatty() else WIDTH
    for line in as_text(part, width=width, parse=parse, dropped=dropped):
        console.print(line, soft_wrap=True)
