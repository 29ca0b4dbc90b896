import pytest

from app.errors import BadSetting
from app.settings import Settings, load


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    for name in (
        "NEO4J_URI",
        "NEO4J_USERNAME",
        "NEO4J_PASSWORD",
        "NEO4J_PASSWORD_FILE",
        "COUNTERCLAIM_DATA_DIR",
    ):
        monkeypatch.delenv(name, raising=False)


def test_without_any_setting_the_embedded_server_is_meant():
    settings = load()
    assert settings.neo4j_uri is None
    assert settings.data_dir.is_absolute()
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)


def test_what_is_given_goes_before_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("COUNTERCLAIM_DATA_DIR", "/elsewhere")
    assert load(data_dir=tmp_path).data_dir == tmp_path
    assert str(load(data_dir=None).data_dir) == "/elsewhere"


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("COUNTERCLAIM_PORT", "eighty", "COUNTERCLAIM_PORT"),
        ("COUNTERCLAIM_PORT", "70000", "less than or equal to 65535"),
        ("COUNTERCLAIM_LOG_LEVEL", "loud", "COUNTERCLAIM_LOG_LEVEL"),
        ("NEO4J_URI", "http://127.0.0.1:7474", "no Neo4j address"),
        ("NEO4J_URI", "bolt://127.0.0.1:7687", "NEO4J_PASSWORD_FILE"),
    ],
)
def test_a_wrong_value_stops_the_start_and_says_which(monkeypatch, variable, value, said):
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadSetting, match=said):
        load()


def test_an_empty_variable_is_as_good_as_none(monkeypatch):
    monkeypatch.setenv("NEO4J_URI", "")
    assert load().neo4j_uri is None


def test_the_password_can_stand_in_a_file(monkeypatch, tmp_path):
    secret = tmp_path / "password"
    secret.write_text("open sesame\n")
    monkeypatch.setenv("NEO4J_URI", "neo4j://db.example:7687")
    monkeypatch.setenv("NEO4J_PASSWORD_FILE", str(secret))
    assert load().password() == "open sesame"


def test_a_password_file_that_is_not_there_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("NEO4J_URI", "neo4j://db.example:7687")
    monkeypatch.setenv("NEO4J_PASSWORD_FILE", str(tmp_path / "absent"))
    with pytest.raises(BadSetting, match="absent"):
        load().password()


def test_two_passwords_are_one_too_many(monkeypatch, tmp_path):
    monkeypatch.setenv("NEO4J_PASSWORD", "one")
    monkeypatch.setenv("NEO4J_PASSWORD_FILE", str(tmp_path / "two"))
    with pytest.raises(BadSetting, match="keep one"):
        load()


def test_settings_show_no_password(monkeypatch):
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:7687")
    monkeypatch.setenv("NEO4J_PASSWORD", "open sesame")
    assert "sesame" not in repr(load())


def test_settings_cannot_be_changed():
    settings = Settings()
    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1


def test_a_file_of_weights_that_is_not_there_stops_the_start(monkeypatch, tmp_path):
    monkeypatch.setenv("COUNTERCLAIM_WEIGHTS", str(tmp_path / "absent.json"))
    with pytest.raises(BadSetting, match=r"^COUNTERCLAIM_WEIGHTS: no file .*absent\.json"):
        load()
