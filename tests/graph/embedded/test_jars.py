import re
import threading
from pathlib import Path

import pytest

from graph.embedded import DamagedJar, JarsUnavailable, StorageUnusable, fetch, jars

BROWSER = "org/neo4j/client/neo4j-browser/5.24.0/neo4j-browser-5.24.0.jar"


def replaced(file: Path, content: bytes) -> None:
    """Another file in the place of one that is a link."""
    file.unlink()
    file.write_bytes(content)


def test_the_lock_is_sorted_and_names_the_roots_and_no_host():
    lines = jars.LOCK.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert all(re.fullmatch(r"[0-9a-f]{64}  [\w./+-]+\.jar", line) for line in lines)
    for root in jars.ROOTS:
        group, name, version = root.split(":")
        assert f"{group.replace('.', '/')}/{name}/{version}/{name}-{version}.jar" in jars.locked()


def test_a_whole_cache_needs_no_network(cached, offline):
    said: list[str] = []
    assert fetch(said.append) == [cached / path for path in jars.locked()]
    assert said == []


def test_a_damaged_archive_is_named_when_it_cannot_be_replaced(cached, offline):
    replaced(cached / BROWSER, b"not an archive")
    with pytest.raises(DamagedJar, match=r"neo4j-browser-5\.24\.0\.jar is damaged.*Connect and repeat"):
        fetch()


def test_a_damaged_archive_is_replaced_when_the_network_is_there(cached, mirror):
    replaced(cached / BROWSER, b"not an archive")
    said: list[str] = []
    fetch(said.append)
    assert jars.digest(cached / BROWSER) == jars.locked()[BROWSER]
    assert said[-1] == "Fetched 1 of 1 archives"


def test_an_archive_that_was_altered_on_its_way_is_refused(cached, mirror):
    (cached / BROWSER).unlink()
    replaced(mirror / BROWSER, b"an altered archive")
    with pytest.raises(DamagedJar, match="arrived damaged or altered"):
        fetch()
    assert not (cached / BROWSER).exists()


def test_an_archive_with_a_classifier_has_its_coordinates(cached, mirror):
    classified = next(path for path in jars.locked() if path.endswith("-linux-x86_64.jar"))
    (cached / classified).unlink()
    fetch()
    assert jars.digest(cached / classified) == jars.locked()[classified]


def test_a_download_goes_on_where_it_was_interrupted(cached, offline):
    halfway = cached.with_suffix(".partial")
    (halfway / BROWSER).parent.mkdir(parents=True)
    (cached / BROWSER).rename(halfway / BROWSER)
    fetch()
    assert (cached / BROWSER).exists()
    assert not halfway.exists()


def test_half_an_archive_of_an_interrupted_download_is_fetched_again(cached, mirror):
    half = cached.with_suffix(".partial") / BROWSER
    half.parent.mkdir(parents=True)
    (cached / BROWSER).rename(half)
    replaced(half, half.read_bytes()[:1000])
    fetch()
    assert jars.digest(cached / BROWSER) == jars.locked()[BROWSER]


def test_two_at_once_download_once(cached, mirror):
    (cached / BROWSER).unlink()
    said: list[str] = []
    threads = [threading.Thread(target=fetch, args=(said.append,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said.count("Fetched 1 of 1 archives") == 1
    assert jars.digest(cached / BROWSER) == jars.locked()[BROWSER]


def test_the_first_start_without_network_says_what_to_do(tmp_path, offline, monkeypatch):
    monkeypatch.setenv("COUNTERCLAIM_CACHE_DIR", str(tmp_path))
    with pytest.raises(JarsUnavailable, match=r"needs the network once.*Connect and repeat"):
        fetch()
    assert not jars.home().exists()


def test_a_cache_that_cannot_be_made_says_what_to_do(tmp_path, monkeypatch):
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("COUNTERCLAIM_CACHE_DIR", str(file / "below"))
    with pytest.raises(StorageUnusable, match=r"Not a directory.*choose another directory"):
        fetch()
