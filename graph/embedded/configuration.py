"""The server's configuration: silent, on this machine only, sized to it."""

import os
from dataclasses import dataclass
from pathlib import Path

_MB = 2**20
_CGROUP_LIMIT = Path("/sys/fs/cgroup/memory.max")

_FIXED = {
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    "server.config.strict_validation.enabled": "true",
    "server.default_listen_address": "127.0.0.1",
    "server.https.enabled": "false",
    # LOAD CSV runs even in a read-only session: no files, and no addresses (::/0 stops [::1])
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "server.directories.import": "import",
    # a new home takes 3 MB instead of 517
    "db.tx_log.preallocate": "false",
    # the articles' text does not belong in a log
    "db.logs.query.enabled": "OFF",
    # stop in half a second instead of ten
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    "internal.dbms.bolt.netty_server_shutdown_timeout": "1",
    # Browser may load our own guides
    "browser.remote_content_hostname_whitelist": "127.0.0.1,localhost",
}


@dataclass(frozen=True, slots=True)
class Ports:
    bolt: int
    http: int


@dataclass(frozen=True, slots=True)
class Memory:
    """In MB."""

    heap: int
    page_cache: int


def memory() -> Memory:
    """An eighth of the machine for the heap, a sixteenth for the page cache, within what is sane."""
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    if _CGROUP_LIMIT.exists() and (limit := _CGROUP_LIMIT.read_text().strip()).isdigit():
        total = min(total, int(limit))
    return Memory(
        heap=_within(256, total // 8 // _MB, 2048), page_cache=_within(64, total // 16 // _MB, 1024)
    )


def _within(least: int, value: int, most: int) -> int:
    return max(least, min(value, most))


def text(ports: Ports) -> str:
    """The content of neo4j.conf."""
    settings = _FIXED | {
        "server.bolt.listen_address": f"127.0.0.1:{ports.bolt}",
        "server.bolt.advertised_address": f"127.0.0.1:{ports.bolt}",
        "server.http.listen_address": f"127.0.0.1:{ports.http}",
        "server.http.advertised_address": f"127.0.0.1:{ports.http}",
        "server.memory.pagecache.size": f"{memory().page_cache}m",
    }
    return "# Written anew at every start.\n" + "".join(f"{key}={value}\n" for key, value in settings.items())


def java_flags() -> list[str]:
    """What the Java machine needs to run this server."""
    return [
        f"-Xms{memory().heap // 4}m",
        f"-Xmx{memory().heap}m",
        "-XX:+ExitOnOutOfMemoryError",  # a dead server is restarted, a choking one is not
        "-Dfile.encoding=UTF-8",
        "-Dlog4j2.disable.jmx=true",
        *(
            f"--add-opens=java.base/{package}=ALL-UNNAMED"
            for package in ("java.nio", "java.io", "sun.nio.ch")
        ),
    ]
