from dataclasses import replace

import pytest
from rich.console import Console

from app import tables
from graph import reads


@pytest.mark.parametrize("width", [80, 120])
def test_who_denied_what_shows_both_sides_and_the_words(dispute, width):
    console = Console(width=width)
    with console.capture() as captured:
        console.print(tables.who_denied_what(reads.denials(dispute)))
    text = " ".join(captured.get().replace("│", " ").split())
    for words in ("Sudland", "2031-03-04", "— Norland,", "“Sudland denied", "accusation”", "Ferry Alba lost"):
        assert words in text


def test_a_denial_without_a_claim_is_counted_not_shown(dispute):
    rows = [row for row in reads.denials(dispute) if row.denier == "Sudland"]
    table = tables.who_denied_what([replace(rows[0], claim=None), *rows])
    assert table.row_count == len(rows)
    assert "1 more denials" in str(table.caption)


def test_a_table_leaves_out_lists_of_ids_and_empty_columns(capsys):
    tables.show([{"name": "Norland", "claimant_ids": ["x"], "url": None, "claims": 3}])
    printed = capsys.readouterr().out
    assert "Norland" in printed
    assert "claimant_ids" not in printed
    assert "url" not in printed


def test_nothing_found_is_said(capsys):
    tables.show([])
    assert "Nothing" in capsys.readouterr().out
