"""`counterclaim judge`: say that claims, actors or articles are the same or not, see what was judged, take it back."""

import getpass
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app import tables
from app.cli import options, progress
from app.session import database
from graph import actor_judgements, judgements
from graph.database import Database
from graph.model import Decision
from graph.reads.judgements import Judgement
from graph.reads.judgements import judgements as judged

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges. [default: your user name]")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")]
Left = Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, or of one of its tellings.")]
Right = Annotated[str, typer.Argument(metavar="OTHER", help="The id of another claim or telling.")]
Articles = Annotated[
    bool, typer.Option("--articles", help="CLAIM and OTHER are articles: are they copies of one text?")
]
Actors = Annotated[
    bool,
    typer.Option("--actors", help="CLAIM and OTHER are actors, or what an article calls one (its naming)."),
]

cli = typer.Typer(
    no_args_is_help=True,
    help="Which claims, actors or articles are the same: a person's word wins over the program's.",
)


@dataclass(frozen=True, slots=True)
class Given:
    """Who judges, why, and of what, where it is not claims."""

    by: str
    reason: str | None
    articles: bool
    actors: bool


class Form(StrEnum):
    TABLE = "table"
    JSON = "json"


VERDICTS: Mapping[Decision, str] = {
    "same": "Merge OTHER into CLAIM: all who assert or deny it, with their evidence.",
    "different": "Keep OTHER apart from CLAIM; where it is a telling of CLAIM, it gets a claim of its own.",
    "undecided": "Note that CLAIM and OTHER may be the same.",
}


def _judges(verdict: Decision) -> Callable[..., None]:
    def command(
        context: typer.Context,
        claim: Left,
        other: Right,
        *,
        by: By = None,
        reason: Reason = None,
        articles: Articles = False,
        actors: Actors = False,
        data_dir: options.DataDir = None,
        quiet: options.Quiet = False,
    ) -> None:
        if articles and actors:
            raise typer.BadParameter("--articles and --actors: CLAIM and OTHER are one or the other")
        given = Given(by or getpass.getuser(), reason, articles, actors)
        _judge(_opened(context, data_dir, quiet), verdict, (claim, other), given)

    return command


for _verdict, _help in VERDICTS.items():
    cli.command(_verdict, help=_help)(_judges(_verdict))


@cli.command()
def undo(
    context: typer.Context,
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Its id, as `judge list` shows it.")],
    *,
    by: By = None,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Take a judgement back: the graph is then as it was before."""
    from app.resolving import COPYING

    with _opened(context, data_dir, quiet) as db:
        _tell(judgements.undo(db, judgement, by=by or getpass.getuser(), judge=COPYING.judge))


@cli.command(name="list")
def list_(
    context: typer.Context,
    *,
    verdict: Annotated[str | None, typer.Option(help="same, different or undecided")] = None,
    by: Annotated[
        str | None, typer.Option(help="Only those of this person; `program` for the program's.")
    ] = None,
    undone: Annotated[bool, typer.Option("--undone", help="Also those that were taken back.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 50,
    form: Annotated[
        Form | None, typer.Option("--format", help="[default: table on a terminal, else json]")
    ] = None,
    data_dir: options.DataDir = None,
    quiet: options.Quiet = False,
) -> None:
    """Show what was judged, newest first: the program's doubts are among it, for you to settle."""
    with _opened(context, data_dir, quiet) as db:
        found = judged(db, verdict=verdict, by=by, undone=undone, limit=limit)
    rows = [asdict(one) for one in found]
    shown = form or (Form.TABLE if sys.stdout.isatty() else Form.JSON)
    (tables.show if shown is Form.TABLE else tables.show_json)(rows)


def _opened(
    context: typer.Context,
    data_dir: Path | None,
    quiet: bool,  # noqa: FBT001 - the option's own value
) -> AbstractContextManager[Database]:
    """The graph, telling of the server's start unless quiet."""
    tell = progress.teller(quiet=options.is_quiet(context, quiet))
    return database(options.settings(context, data_dir), progress=tell)


def _judge(
    opened: AbstractContextManager[Database], verdict: Decision, pair: tuple[str, str], given: Given
) -> None:
    with opened as db:
        if given.articles:
            from app.resolving import COPYING

            judged = judgements.judge_articles(
                db, verdict, pair, COPYING.judge, by=given.by, reason=given.reason
            )
        elif given.actors:
            judged = actor_judgements.judge_actors(db, verdict, pair, by=given.by, reason=given.reason)
        else:
            judged = judgements.judge_claims(db, verdict, pair, by=given.by, reason=given.reason)
    _tell(judged)


def _tell(judged: Judgement) -> None:
    done = f"undone by {judged.undone_by}" if judged.undone_at else f"by {judged.by}"
    moved = "namings" if judged.on == "actor" else "tellings"
    typer.echo(f"{judged.id}  {judged.verdict}, {done}: {len(judged.moved)} {moved} moved")
