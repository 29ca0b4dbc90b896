import io
import json
import os
import sys
import tracemalloc

import pytest

from graph.model import Article
from ingest.feeds import Failure, read_path, read_stream
from ingest.feeds.formats import FORMATS

TEXT = "The port authority denied on Monday that it had closed the harbour."


def lines(*objects):
    return "".join(json.dumps(item) + "\n" for item in objects)


def written(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def kinds(outcomes):
    return [type(outcome) for outcome in outcomes]


@pytest.mark.parametrize("suffix", [".txt", ".text", ".md", ".TXT", ""])
def test_plain_text_is_one_article_without_a_title(tmp_path, suffix):
    [article] = read_path(written(tmp_path / f"a{suffix}", TEXT + "\r\n"))
    assert (article.text, article.title) == (TEXT + "\r\n", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("suffix", [".txt", ".json", ".jsonl"])
def test_marks_of_byte_order_are_understood(tmp_path, encoding, suffix):
    text = "“Nothing was closed,” the authority’s director said. 😀"
    content = text if suffix == ".txt" else json.dumps({"text": text}, ensure_ascii=False) + "\n"
    [article] = read_path(written(tmp_path / f"a{suffix}", content.encode(encoding)))
    assert article.text == text


@pytest.mark.parametrize("suffix", [".txt", ".json"])
def test_what_is_not_utf8_is_refused_with_its_place(tmp_path, suffix):
    content = b'{"text": "caf\xe9 owners denied it"}'
    [failure] = read_path(written(tmp_path / f"a{suffix}", content))
    assert "byte 0xe9 at offset 13" in failure.reason


def test_a_line_that_is_not_utf8_takes_no_other_with_it(tmp_path):
    good = lines({"text": TEXT}).encode()
    outcomes = list(read_path(written(tmp_path / "a.jsonl", good + b'{"text": "\xff"}\n' + good)))
    assert kinds(outcomes) == [Article, Failure, Article]
    assert f"offset {len(good) + 10}" in outcomes[1].reason
    assert outcomes[1].source.endswith("a.jsonl:2")


def test_utf16_that_breaks_off_is_refused(tmp_path):
    [failure] = read_path(written(tmp_path / "a.txt", TEXT.encode("utf-16") + b"\x00"))
    assert "UTF-16" in failure.reason


@pytest.mark.parametrize("suffix", list(FORMATS))
@pytest.mark.parametrize("content", ["", "  \n \n"])
def test_an_empty_file_is_refused(tmp_path, suffix, content):
    [failure] = read_path(written(tmp_path / f"a{suffix}", content))
    assert isinstance(failure, Failure)


def test_every_line_stands_for_itself(tmp_path):
    broken = ['{"text": "brok', "[]", '{"title": "no text"}', '{"text": "a"} {"text": "b"}', '{"text": 1}']
    content = lines({"text": TEXT, "id": "1"}) + "\n".join(broken) + "\n\n" + lines({"text": TEXT, "id": "2"})
    outcomes = list(read_path(written(tmp_path / "a.jsonl", content)))
    assert kinds(outcomes) == [Article, *[Failure] * 5, Article]
    assert [failure.source.rsplit(":", 1)[1] for failure in outcomes[1:6]] == ["2", "3", "4", "5", "6"]


def test_a_line_of_50_megabytes_is_passed_over_in_little_memory(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(lines({"text": TEXT, "id": "1"}).encode() + b'{"text": "')
        for _ in range(50):
            file.write(b"a word " * 150_000)
        file.write(b'"}\n' + lines({"text": TEXT, "id": "2"}).encode())
    tracemalloc.start()
    outcomes = list(read_path(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert kinds(outcomes) == [Article, Failure, Article]
    assert "longer than 16 MiB" in outcomes[1].reason
    assert peak < 40 << 20


@pytest.mark.parametrize("suffix", [".txt", ".json", ".html"])
def test_a_file_of_50_megabytes_without_an_end_is_refused(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b'{"text": "' + b"a word " * 7_500_000)
    [failure] = read_path(path)
    assert isinstance(failure, Failure)


def test_a_text_over_the_limit_in_a_line_is_refused_and_the_next_is_read(tmp_path):
    content = lines({"text": "a word " * 300_000}, {"text": TEXT})
    assert kinds(read_path(written(tmp_path / "a.jsonl", content))) == [Failure, Article]


@pytest.mark.parametrize(
    "content",
    [
        '{"text": "One.", "n": 12}',
        '[{"text": "One."}, {"text": "Two."}]',
        '{"source": {"a": [1]}, "articles": [{"text": "One."},\n{"text": "Two."}], "count": 2}',
        '{"text": "One."}\n{"text": "Two."}',
    ],
)
def test_json_is_an_object_or_a_list_or_articles(tmp_path, content):
    texts = [article.text for article in read_path(written(tmp_path / "a.json", content))]
    assert texts == ["One.", "Two."][: content.count('"text"')]


def test_articles_before_a_break_in_json_are_kept(tmp_path):
    whole = json.dumps([{"text": f"Article {number}. {TEXT}"} for number in range(3)], indent=1)
    for cut in (len(whole) - 1, len(whole) - 20, len(whole) - 4):
        outcomes = list(read_path(written(tmp_path / "a.json", whole[:cut])))
        assert kinds(outcomes)[:2] == [Article, Article]
        assert isinstance(outcomes[-1], Failure)
        assert "breaks" in outcomes[-1].reason


def test_a_break_in_the_middle_is_found_without_reading_on(tmp_path):
    content = '[{"text": "One."},\n{"text": oops},\n' + '{"text": "Two."},\n' * 20_000 + '{"text": "Last."}]'
    outcomes = list(read_path(written(tmp_path / "a.json", content)))
    assert kinds(outcomes) == [Article, Failure]
    assert outcomes[1].source.endswith(":2")


def test_a_long_list_is_read_item_by_item(tmp_path):
    content = json.dumps([{"text": TEXT * 40, "id": str(number)} for number in range(2_000)], indent=2)
    assert [article.id for article in read_path(written(tmp_path / "a.json", content))] == list(
        map(str, range(2_000))
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"text": "a", "text": "b"}', "twice"),
        ('{"text": "a", "n": {"k": 1, "k": 2}}', "twice"),
        ('{"text": "a", "score": NaN}', "NaN"),
        ('{"text": "a", "score": -Infinity}', "Infinity"),
        ('{"text": ' + "[" * 100_000, "deeply"),
        ('{"text": "a", "n": ' + '{"a":' * 100_000, "deeply"),
        ('{"text" "a"}', "breaks"),
        ("nonsense", "breaks"),
    ],
)
@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_json_that_cannot_be_trusted_is_refused(tmp_path, content, words, suffix):
    [failure] = read_path(written(tmp_path / f"a{suffix}", content))
    assert words in failure.reason


def test_a_number_of_ten_thousand_digits_does_no_harm(tmp_path):
    [article] = read_path(written(tmp_path / "a.jsonl", '{"text": "a", "n": ' + "9" * 10_000 + "}"))
    assert article.text == "a"


def test_other_items_of_a_list_are_read_beside_one_with_a_key_twice(tmp_path):
    content = '[{"text": "a"}, {"text": "b", "text": "c"}, 5, {"text": "d"}]'
    outcomes = list(read_path(written(tmp_path / "a.json", content)))
    assert kinds(outcomes) == [Article, Failure, Failure, Article]


PAGE = """<!DOCTYPE html><html><head><title>Harbour open, says port</title>
<meta property="og:site_name" content="Saltmere Courier">
<meta property="og:url" content="https://courier.example/harbour">
<meta property="article:published_time" content="2025-03-04T10:00:00Z"></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Harbour open, says port</h1>
<p>The port authority denied on Monday that it had closed the harbour to fishing boats after the storm.</p>
<p>A spokeswoman said that the reports were untrue and that all boats had left as usual in the morning.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_a_page_gives_its_text_without_menus_and_what_it_says_of_itself(tmp_path):
    [article] = read_path(written(tmp_path / "a.html", PAGE))
    assert "denied on Monday" in article.text
    assert "Sport" not in article.text
    assert (article.title, article.publisher) == ("Harbour open, says port", "Saltmere Courier")
    assert (article.url, article.published_at) == ("https://courier.example/harbour", "2025-03-04")


def test_a_page_in_another_encoding_says_so_itself(tmp_path):
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("fishing boats", "cafés")
    [article] = read_path(written(tmp_path / "a.htm", page.encode("latin-1")))
    assert "cafés" in article.text


@pytest.mark.parametrize("page", ["<html></html>", "not a page", "<div>" * 50_000, "\x00\x01<html>\x02"])
def test_a_page_without_an_article_is_refused(tmp_path, page):
    [failure] = read_path(written(tmp_path / "a.html", page))
    assert isinstance(failure, Failure)


def test_html_in_a_text_file_is_refused(tmp_path):
    [failure] = read_path(written(tmp_path / "a.txt", PAGE))
    assert ".html" in failure.reason


def test_a_directory_is_read_in_sorted_order(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/z.txt", "b/a.jsonl", ".hidden.txt", "picture.png"):
        written(tmp_path / name, lines({"text": name}) if name.endswith("jsonl") else name)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    assert [article.text for article in read_path(tmp_path)] == ["a.txt", "c.txt", "b/a.jsonl", "b/z.txt"]


def test_the_same_article_twice_comes_out_twice(tmp_path):
    one, two = read_path(written(tmp_path / "a.jsonl", lines({"text": TEXT}) * 2))
    assert one == two


def test_a_directory_without_articles_is_a_failure(tmp_path):
    written(tmp_path / "picture.png", b"\x89PNG")
    [failure] = read_path(tmp_path)
    assert ".jsonl" in failure.reason


def test_links_that_lead_nowhere_or_round_are_failures(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere")
    assert kinds(read_path(tmp_path)) == [Failure] * 3
    assert kinds(read_path(tmp_path / "a.txt")) == [Failure]


def test_pipes_and_devices_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.jsonl")
    for path in (tmp_path / "pipe.jsonl", "/dev/zero"):
        [failure] = read_path(path)
        assert "pipe or a device" in failure.reason


@pytest.mark.parametrize(
    ("path", "words"), [("nowhere.txt", "no such file"), ("a\0b.txt", "null"), ("a" * 5000, "too long")]
)
def test_a_path_that_is_none_is_a_failure(path, words):
    [failure] = read_path(path)
    assert words in failure.reason


def test_an_unknown_format_is_refused_with_the_known_ones(tmp_path):
    [failure] = read_path(written(tmp_path / "a.docx", b"PK"))
    assert ".docx" in failure.reason
    assert ".jsonl" in failure.reason


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can hide a file from itself"
)
def test_a_file_that_may_not_be_read_is_a_failure(tmp_path):
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    path = written(tmp_path / "a.txt", TEXT)
    path.chmod(0)
    os.seteuid(65534)
    try:
        outcomes = list(read_path(path))
    finally:
        os.seteuid(0)
    assert "permission" in outcomes[0].reason


def test_a_stream_is_json_lines():
    stream = io.BytesIO((lines({"text": TEXT}) + "oops\n").encode())
    article, failure = read_stream(stream, "-")
    assert article.text == TEXT
    assert failure.source == "-:2"
