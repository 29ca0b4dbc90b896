"""The saved queries as a person asks them: by name, with plain words for parameters.

Each is a function of `graph.reads`, which turns a name into ids and words into a full-text query first.
"""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, get_args

from app.errors import BadRequest
from graph import queries, reads
from graph.database import Database

HIDDEN = frozenset({"db", "after"})
FROM_ONE = frozenset({"limit", "depth"})
TRUTHS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Question:
    """One saved query. `params` are the names that people give; a required one has no default."""

    name: str
    answers: str
    params: tuple[str, ...]
    required: tuple[str, ...]
    function: Callable[..., Any]

    def values(self, given: list[str]) -> dict[str, Any]:
        """Read `name=value` words; what is not given keeps its default. One that takes several may be repeated."""
        values: dict[str, Any] = {}
        for name, text in map(_pair, given):
            value = self._read(name, text)
            values[name] = [*values.get(name, []), *value] if isinstance(value, list) else value
        unknown = sorted(values.keys() - set(self.params))
        if unknown:
            takes = ", ".join(self.params) or "none"
            raise BadRequest(f"query '{self.name}' takes no parameter '{unknown[0]}'; it takes {takes}")
        missing = [param for param in self.required if param not in values]
        if missing:
            advice = f"give it with --param {missing[0]}=…"
            raise BadRequest(f"query '{self.name}' needs the parameter '{missing[0]}'; {advice}")
        return values

    def _read(self, name: str, text: str) -> str | int | bool | list[str]:
        """A value as the function of the query wants it."""
        wanted = inspect.signature(self.function).parameters.get(name)
        kinds = {wanted.annotation, *get_args(wanted.annotation)} if wanted is not None else set()
        if Sequence[str] in kinds:
            return [text]
        if bool in kinds:
            return _truth(name, text)
        return _number(name, text) if int in kinds else text

    def ask(self, db: Database, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Rows as plain data; one thing is one row."""
        named = {self._argument(name): value for name, value in values.items()}
        answer = self.function(db, **named)
        return [asdict(row) for row in (answer if isinstance(answer, list) else [answer])]

    def _argument(self, param: str) -> str:
        """`id` is short for the one argument that names it at length: `claim_id`."""
        names = inspect.signature(self.function).parameters
        return param if param in names else next(name for name in names if name.endswith(f"_{param}"))


@cache
def questions() -> Mapping[str, Question]:
    """Every query of cypher/queries that answers people; some only help others."""
    return {
        name: _question(name, saved.answers)
        for name, saved in queries.load().items()
        if saved.folder == "queries" and name in reads.__all__
    }


def _question(name: str, answers: str) -> Question:
    function = getattr(reads, name)
    found = [param for param in inspect.signature(function).parameters.values() if param.name not in HIDDEN]
    required = [param for param in found if param.default is inspect.Parameter.empty]
    return Question(name, answers, _short(found), _short(required), function)


def _short(params: list[inspect.Parameter]) -> tuple[str, ...]:
    return tuple("id" if param.name.endswith("_id") else param.name for param in params)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise BadRequest(f"'{text}' is no parameter; write --param name=value")
    return name, value


def _number(name: str, text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        raise BadRequest(f"'{name}' is a number, not '{text}'") from None
    least = 1 if name in FROM_ONE else 0
    if number < least:
        raise BadRequest(f"'{name}' is at least {least}, not {number}")
    return number


def _truth(name: str, text: str) -> bool:
    if text not in TRUTHS:
        raise BadRequest(f"'{name}' is true or false, not '{text}'")
    return TRUTHS[text]
