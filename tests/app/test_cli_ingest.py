import json
import signal
import subprocess
import time

import pytest

from app.streams import ARTICLES

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def article(alba, tmp_path):
    path = tmp_path / "alba.json"
    path.write_text(json.dumps(alba))
    return path


def test_ingest_stores_and_sums_up_and_a_second_time_changes_nothing(counterclaim, article, tmp_path):
    first = counterclaim("ingest", article)
    assert first.returncode == 0, first.stderr
    assert "1 new, 0 known, 0 failed" in first.stdout
    assert "1 denial, 1 link" in first.stdout
    before = counterclaim("export", "--format", "json").stdout
    second = counterclaim("ingest", article)
    assert second.returncode == 0
    assert "0 new, 1 known, 0 failed" in second.stdout
    assert counterclaim("export").stdout == before
    assert {edge["type"] for edge in json.loads(before)["edges"]} >= {"ASSERTS", "REPORTS", "DENIES"}


def test_quiet_leaves_nothing_but_the_summary(counterclaim, article):
    for words in (["--quiet", "ingest", article], ["ingest", "--quiet", article]):
        done = counterclaim(*words)
        assert done.returncode == 0
        assert done.stderr == ""


def test_the_rest_goes_in_and_the_summary_names_what_failed(counterclaim, article, alba, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(
        b'{"id": "rain", "text": "Norland denied that it rained."}\n{"text": " "}\n\xff\xfe\n{"text": "half'
    )
    correction = tmp_path / "other.json"
    correction.write_text(json.dumps(alba | {"text": "Quite another story."}))
    done = counterclaim("ingest", article, bad, correction, tmp_path / "absent.txt")
    assert done.returncode == 1
    assert "2 new, 0 known, 1 corrected, 4 failed" in done.stdout
    complaints = done.stderr
    for named in ("bad.jsonl:2", "bad.jsonl:3", "bad.jsonl:4", "absent.txt"):
        assert named in complaints
    texts = {row["id"]: row["text"] for row in json.loads(counterclaim("export").stdout)["articles"]}
    assert texts["alba"] == "Quite another story."


def test_a_directory_is_read_whole(counterclaim, article):
    article.with_name("plain.txt").write_text("Norland denied the report of a fire.")
    done = counterclaim("ingest", article.parent)
    assert "2 new" in done.stdout


@pytest.fixture
def many(alba, tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps(alba | {"id": f"alba-{number}"}) + "\n" for number in range(400)))
    return path


def test_an_interrupted_ingest_leaves_whole_articles(counterclaim, environment, program, many, migrated):
    running = subprocess.Popen(
        [program, "ingest", many],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Tests that run in the background inherit an ignored SIGINT, and hand it on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    while running.poll() is None and migrated.read("counts")[0]["articles"] < 3:
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    printed, complaints = running.communicate(timeout=60)
    assert running.returncode == 130, complaints
    assert "Interrupted" in complaints
    assert "Traceback" not in complaints
    whole = json.loads(counterclaim("export").stdout)
    stored = {row["id"] for row in whole["articles"]}
    reported = {edge["article"] for edge in whole["edges"] if edge["type"] == "DENIES"}
    assert stored == reported
    assert 3 <= len(stored) < 400
    # The last batch may have been committed when the signal came, before it was counted.
    told = int(printed.split("Articles: ")[1].split(" new")[0])
    assert told <= len(stored) <= told + ARTICLES


def test_without_a_database_ingest_fails_in_one_line(counterclaim, article):
    done = counterclaim("ingest", article, NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "did not answer" in done.stderr


def test_a_wrong_password_is_told(counterclaim, article, connection):
    done = counterclaim("ingest", article, NEO4J_PASSWORD="not the password")
    assert done.returncode == 1
    assert "password" in done.stderr
    assert "Traceback" not in done.stderr
