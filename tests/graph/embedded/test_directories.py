import shutil

import pytest

from graph.embedded import StorageUnusable
from graph.embedded.directories import furnish, prepared, read, write


def test_the_password_is_made_once_and_only_its_owner_reads_it(tmp_path):
    directory = prepared(tmp_path / "data")
    furnish(directory)
    password = directory.password()
    furnish(directory)
    assert directory.password() == password
    assert len(password) == 24
    assert oct(directory.password_file.stat().st_mode) == "0o100600"


def test_no_password_is_made_for_data_that_have_one(tmp_path):
    directory = prepared(tmp_path / "data")
    directory.system_database.mkdir(parents=True)
    furnish(directory)
    assert not directory.password_file.exists()


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "file"
    write(path, "first")
    write(path, "second")
    assert path.read_text() == "second"
    assert list(tmp_path.iterdir()) == [path]


def test_a_broken_record_says_nothing(tmp_path):
    for text in ("", "{", "[1]", "\0"):
        (tmp_path / "record").write_text(text)
        assert read(tmp_path / "record") == {}


def test_a_full_disk_says_what_to_do(tmp_path, monkeypatch):
    full = shutil.disk_usage(tmp_path)._replace(free=2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(StorageUnusable, match="less than 100 MB of free space: make room"):
        prepared(tmp_path / "data")
