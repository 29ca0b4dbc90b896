import json
import subprocess


def test_extract_prints_a_line_for_each_article_in_order_and_needs_no_database(counterclaim, alba, tmp_path):
    lines = tmp_path / "two.jsonl"
    lines.write_text(f"{json.dumps(alba)}\n{json.dumps({'id': 'rain', 'text': 'It rained.'})}\n")
    done = counterclaim("extract", lines, NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 0, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["id"], second["id"]) == ("alba", "rain")
    [denial] = [found for found in first["attributions"] if found["type"] == "deny"]
    assert denial.keys() == {"source", "cue", "content", "type", "actor", "within", "denies"}
    assert denial["actor"] == "Sudland"
    assert [first["attributions"][index]["actor"] for index in denial["denies"]] == ["Norland"]
    [[start, end]] = denial["cue"]
    assert alba["text"][start:end] == "denied"


def test_extract_reads_json_lines_from_standard_input(counterclaim, alba):
    done = counterclaim("extract", "-", "--quiet", stdin=json.dumps(alba) + "\n")
    assert json.loads(done.stdout)["id"] == "alba"
    assert done.stderr == ""


def test_extract_goes_on_after_a_bad_line_and_says_which_it_was(counterclaim, alba):
    lines = [
        json.dumps(alba),
        '{"text": ""}',
        "{broken",
        json.dumps({"title": "x"}),
        json.dumps({"text": "Fine."}),
    ]
    done = counterclaim("extract", "-", stdin="\n".join(lines))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    complaints = [line for line in done.stderr.splitlines() if line.startswith("failed:")]
    assert [line.split(": ")[1] for line in complaints] == ["<stdin>:2", "<stdin>:3", "<stdin>:4"]


def test_extract_of_a_file_that_is_not_there_fails(counterclaim, tmp_path):
    done = counterclaim("extract", tmp_path / "absent.txt")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "absent.txt" in done.stderr


def test_a_model_that_is_not_installed_is_named(counterclaim, alba):
    done = counterclaim("extract", "-", stdin=json.dumps(alba), COUNTERCLAIM_MODEL="no_such_model")
    assert done.returncode == 1
    assert "no_such_model" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_enough_gets_no_traceback(environment, program, alba, tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps(alba | {"id": str(number)}) + "\n" for number in range(5)))
    piped = subprocess.run(
        f"'{program}' extract '{many}' | head -c 10", shell=True, env=environment, capture_output=True,
        text=True, check=False, timeout=120,
    )  # fmt: skip
    assert piped.stdout == '{"id": "0"'
    assert piped.stderr == ""


def test_plain_text_on_standard_input_is_told_once(counterclaim, alba):
    text = "The ferry sank.\n“We did not sink it,” Sudland said.\n\nNorland grieved.\n"
    done = counterclaim("extract", "-", stdin=f"{text}{json.dumps(alba)}\n{text}")
    assert done.returncode == 1
    assert json.loads(done.stdout)["id"] == "alba"
    complaints = [line for line in done.stderr.splitlines() if line.startswith("failed:")]
    assert [line.split(": ")[1] for line in complaints] == ["<stdin>:1", "<stdin>:6"]
    assert all(".txt" in line for line in complaints)
