"""Annotated articles are read whole or refused with their line and what to do."""

import json

import pytest

from ingest.training.data import Annotation, Document, InvalidData, read_data

TEXT = "Karin Holm said the old dam was safe."
GOOD = {"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, 36]]}


def written(tmp_path, *lines: object):
    file = tmp_path / "data.jsonl"
    file.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8"
    )
    return file


def line(**changed: object) -> dict[str, object]:
    return {"id": "one", "text": TEXT, "attributions": [GOOD]} | changed


def test_a_line_is_read_and_other_fields_are_passed_over(tmp_path):
    more = GOOD | {"source": None, "type": "assert", "actor": "Karin Holm", "denies": []}
    file = written(
        tmp_path, line(attributions=[GOOD, more], events=[]), "", line(id=7, text="Rain.", attributions=[])
    )
    documents, [origin] = read_data([file])
    assert documents == [
        Document(
            id="one",
            text=TEXT,
            annotations=(
                Annotation(source=((0, 10),), cue=((11, 15),), content=((16, 36),)),
                Annotation(source=(), cue=((11, 15),), content=((16, 36),)),
            ),
        ),
        Document(id="7", text="Rain.", annotations=()),
    ]
    assert origin.name == "data.jsonl"
    assert len(origin.sha256) == 64


def test_an_attribution_of_a_source_alone_teaches_nothing(tmp_path):
    [document], _ = read_data([written(tmp_path, line(attributions=[{"source": [[0, 10]]}]))])
    assert document.annotations == ()


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ("{broken", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"id": ' + "7" * 5_000 + "}", "not JSON"),
        ([], "not an object; a line is"),
        ({"attributions": []}, "has no 'text'; put the article's text beside"),
        (line(text=" "), "has no 'text'"),
        (line(text=5), "'text' must be a string"),
        (line(text="Snow \ud83d fell."), r"'text' holds half a character \(a lone surrogate\) at 5"),
        ({"text": "Rain."}, "has no list 'attributions'"),
        (line(attributions=[3]), "attribution 1 is not an object"),
        (line(attributions=[GOOD, GOOD | {"cue": 3}]), "attribution 2: 'cue' must be null or a list"),
        (line(attributions=[GOOD | {"content": [[16, 99]]}]), r"'content' holds \[16, 99\]; .* text of 37"),
        (line(attributions=[GOOD | {"content": [[20, 16]]}]), "end exclusive"),
        (line(attributions=[GOOD | {"content": [[True, 16]]}]), "end exclusive"),
        (line(attributions=[GOOD | {"content": [16, 20]}]), "holds 16"),
        (line(id="two"), "the same text as .*data.jsonl:1; keep one of them"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(tmp_path, bad, complaint):
    with pytest.raises(InvalidData, match=rf"data\.jsonl:2: .*{complaint}"):
        read_data([written(tmp_path, line(), bad)])


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    file = tmp_path / "data.jsonl"
    file.write_bytes(b"\xff\xfe{")
    with pytest.raises(InvalidData, match="not UTF-8"):
        read_data([file])


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(OSError, match="absent"):
        read_data([tmp_path / "absent.jsonl"])
