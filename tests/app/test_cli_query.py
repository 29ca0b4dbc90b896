import csv
import io
import json

import pytest

pytestmark = pytest.mark.usefixtures("stored")


def test_a_query_prints_json_where_no_terminal_listens(counterclaim):
    done = counterclaim("query", "denials", "--param", "actor=port sud", "--param", "limit=5")
    assert done.returncode == 0, done.stderr
    assert {row["denier"] for row in json.loads(done.stdout)} == {"Sudland", "Ilo Varga"}


def test_a_query_prints_csv_and_a_table_when_asked(counterclaim):
    done = counterclaim("query", "actors", "--format", "csv")
    assert "Norland" in {row["name"] for row in csv.DictReader(io.StringIO(done.stdout))}
    assert "Norland" in counterclaim("query", "actors", "--format", "table").stdout


def test_an_unknown_query_lists_the_known_ones(counterclaim):
    done = counterclaim("query", "nonsense")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "denials" in done.stderr


def test_a_missing_parameter_is_named(counterclaim):
    done = counterclaim("query", "search")
    assert done.returncode == 1
    assert "'q'" in done.stderr


def test_queries_are_listed_without_a_server(counterclaim):
    done = counterclaim("query", NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 0
    assert "Who denied what" in done.stdout


def test_an_export_file_appears_whole_or_not_at_all(counterclaim, tmp_path):
    target = tmp_path / "graph.json"
    assert counterclaim("export", "--format", "json", "-o", target).returncode == 0
    assert {"articles", "actors", "claims", "denials", "events", "edges"} == json.loads(
        target.read_text()
    ).keys()
    before = target.read_text()
    failed = counterclaim("export", "-o", target, NEO4J_URI="bolt://127.0.0.1:1")
    assert failed.returncode == 1
    assert target.read_text() == before
    assert [path.name for path in tmp_path.iterdir()] == ["graph.json"]
    assert counterclaim("export", "-o", tmp_path / "absent" / "graph.json").returncode == 1


def test_a_wrong_setting_stops_the_start_in_one_line(counterclaim):
    done = counterclaim("query", "counts", COUNTERCLAIM_LOG_LEVEL="loud")
    assert done.returncode == 1
    assert done.stderr.startswith("counterclaim: COUNTERCLAIM_LOG_LEVEL")
    assert len(done.stderr.splitlines()) == 1


def test_an_unknown_command_is_refused(counterclaim):
    done = counterclaim("conjure")
    assert done.returncode == 2
    assert "conjure" in done.stderr
