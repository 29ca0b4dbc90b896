from graph.embedded import configuration
from graph.embedded.configuration import Ports


def settings() -> dict[str, str]:
    lines = configuration.text(Ports(bolt=20001, http=20002)).splitlines()
    return dict(line.split("=", 1) for line in lines if not line.startswith("#"))


def test_the_server_listens_on_this_machine_alone_and_tells_its_real_addresses():
    found = settings()
    assert found["server.bolt.listen_address"] == found["server.bolt.advertised_address"] == "127.0.0.1:20001"
    assert found["server.http.listen_address"] == found["server.http.advertised_address"] == "127.0.0.1:20002"
    assert found["server.https.enabled"] == "false"


def test_nothing_is_reported_and_no_query_is_logged():
    found = settings()
    assert found["dbms.usage_report.enabled"] == found["client.allow_telemetry"] == "false"
    assert found["db.logs.query.enabled"] == "OFF"


def test_a_misspelt_setting_stops_the_start():
    assert settings()["server.config.strict_validation.enabled"] == "true"


def test_memory_follows_the_machine_within_bounds(monkeypatch):
    sizes = {1: (256, 64), 4: (512, 256), 512: (2048, 1024)}
    for gigabytes, (heap, page_cache) in sizes.items():
        monkeypatch.setattr(
            "os.sysconf", {"SC_PHYS_PAGES": gigabytes * 2**18, "SC_PAGE_SIZE": 4096}.__getitem__
        )
        found = configuration.memory()
        assert (found.heap, found.page_cache) == (heap, page_cache)


def test_a_container_gets_the_memory_of_the_container(monkeypatch, tmp_path):
    limit = tmp_path / "memory.max"
    limit.write_text(f"{4 * 2**30}\n")
    monkeypatch.setattr(configuration, "_CGROUP_LIMIT", limit)
    assert configuration.memory().heap <= 512
    limit.write_text("max\n")
    assert configuration.memory().heap >= 256
