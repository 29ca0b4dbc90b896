"""Rows as tables for people: on a terminal of any width, as CSV, as JSON."""

import csv
import json
import sys
from collections.abc import Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.reads import DenialRow

Row = dict[str, Any]
UNKNOWN = "unknown"


def show(rows: Sequence[Row]) -> None:
    """Print rows as a table, with the columns that they have."""
    console = Console()
    if not rows:
        console.print("Nothing was found.")
        return
    # A terminal has no room for what is in every row's lists of ids, what is in none, and what stands there twice.
    columns = [
        name
        for name in rows[0]
        if not name.endswith("_ids") and name != "listed_by" and any(row[name] for row in rows)
    ]
    table = Table(box=box.SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row[column])) for column in columns))
    console.print(table)


def show_json(rows: Sequence[Row]) -> None:
    json.dump(rows, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def show_csv(rows: Sequence[Row]) -> None:
    writer = csv.writer(sys.stdout)
    if rows:
        writer.writerow(rows[0])
    writer.writerows([_cell(value) for value in row.values()] for row in rows)


def who_denied_what(rows: Sequence[DenialRow]) -> Table:
    """One line for each denial and claim. Three columns of stacked words fit 80 characters; six would not.

    Denials whose claim was not found are only counted: a table of them tells nothing.
    """
    table = Table(title="Who denied what", box=box.ROUNDED, show_lines=True, expand=True)
    unlinked = sum(row.claim is None for row in rows)
    if unlinked:
        table.caption = f"{unlinked} more denials, of something that was not found in their article"
    table.add_column("Who denied", ratio=2)
    table.add_column("What, and who says so", ratio=4)
    table.add_column("In these words, where", ratio=5)
    for row in rows:
        if row.claim is not None:
            table.add_row(_who(row), _what(row, row.claim), _words(row))
    return table


def _who(row: DenialRow) -> Text:
    return Text.assemble((row.denier or UNKNOWN, "bold"), "\n", ((row.said_at or "")[:10], "dim"))


def _what(row: DenialRow, claim: str) -> Text:
    return Text.assemble(claim, "\n", ("— " + (", ".join(row.claimants) or "nobody named"), "dim"))


def _words(row: DenialRow) -> Text:
    return Text.assemble(f"“{' '.join((row.quote or '').split())}”", "\n", (row.article or "", "dim italic"))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
