"""What functions were asked and what they answered while something was done.

The reader is watched, not changed: an explanation tells what really happened, and reading that nobody asks about costs nothing more.
"""

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import CodeType, FrameType, ModuleType
from typing import Any, Self

Function = Callable[..., Any]
GENERATOR = inspect.CO_GENERATOR


@dataclass(frozen=True, slots=True)
class Call:
    """One answer of a function; a generator has a call for each thing it yields. Those from number `first` on were made meanwhile."""

    function: Function
    given: tuple[Any, ...]
    answer: Any
    first: int = 0


@dataclass(slots=True)
class Calls:
    """Records the calls of `functions` in this thread while its block runs, in the order of their answers."""

    functions: Iterable[Function]
    made: list[Call] = field(default_factory=list)
    _watched: dict[CodeType, Function] = field(init=False)
    _given: dict[FrameType, tuple[Any, ...]] = field(default_factory=dict)
    _open: list[tuple[FrameType, int]] = field(default_factory=list)
    _before: Any = None

    def __post_init__(self) -> None:
        self._watched = {code_of(function): function for function in self.functions}

    def __enter__(self) -> Self:
        self._before = sys.getprofile()
        sys.setprofile(self._note)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(self._before)
        self._given.clear()
        self._open.clear()

    def of(self, function: Function) -> Iterator[Call]:
        return (call for call in self.made if call.function is function)

    def way(self, number: int) -> Iterator[Call]:
        """A call, what was asked last before it answered, what was asked last before that, and so on: the way to its answer."""
        yield self.made[number]
        while number > self.made[number].first:
            number -= 1
            yield self.made[number]

    def _note(self, frame: FrameType, event: str, answer: Any) -> None:
        function = self._watched.get(frame.f_code)
        if function is None:
            return
        if event == "call":
            self._given.setdefault(frame, _given(frame))
            self._open.append((frame, len(self.made)))
        elif event == "return":
            first = self._closed(frame)
            yields = frame.f_code.co_flags & GENERATOR
            given = self._given[frame] if yields else self._given.pop(frame, ())
            if not yields or answer is not None:
                self.made.append(Call(function, given, answer, first))

    def _closed(self, frame: FrameType) -> int:
        """How many calls had been made when `frame` began or went on; it is open no more."""
        while self._open:
            opened, first = self._open.pop()
            if opened is frame:
                return first
        return len(self.made)


def _given(frame: FrameType) -> tuple[Any, ...]:
    """The arguments of a call in the order of its parameters."""
    code = frame.f_code
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return tuple(frame.f_locals.get(name) for name in names)


def code_of(function: Function) -> CodeType:
    code: CodeType = getattr(function, "__code__")  # noqa: B009 - a callable need not have one, a function does
    return code


def functions_of(module: ModuleType) -> Iterator[Function]:
    """Yield the functions that a module defines, and the methods of its classes."""
    for thing in vars(module).values():
        if inspect.isfunction(thing) and thing.__module__ == module.__name__:
            yield thing
        elif inspect.isclass(thing) and thing.__module__ == module.__name__:
            yield from (member for member in vars(thing).values() if inspect.isfunction(member))
