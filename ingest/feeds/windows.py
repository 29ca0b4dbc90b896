"""A sliding window over a JSON file: values decoded one after another, never the whole file in memory."""

import codecs
import json
from typing import Any, BinaryIO

from ingest.feeds.decoding import Decoder, NotJson
from ingest.feeds.encodings import NotUtf8

CHUNK = 1 << 16
VALUE_LIMIT = 16 << 20
"""Characters of one value: room for the longest text, even with its characters escaped."""

_MARGIN = 16
"""An error this near to the end of the window may come from where the window was cut."""

_SPACE = " \t\r\n"


class Window:
    """Reads on only when what is there does not hold a whole value."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._json = Decoder()
        self._text = ""
        self._at = 0
        self._bytes = 0
        self._ended = False
        self.line = 1

    def peek(self) -> str:
        """Give the next character that is not white space, or "" at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._pass(self._at + 1)
            if not self._more(CHUNK):
                return ""

    def take(self, character: str) -> bool:
        """Pass over `character` where it comes next."""
        if self.peek() != character:
            return False
        self._at += 1
        return True

    def value(self) -> tuple[Any, str | None]:
        """Decode the value that comes next; give it and a complaint about it."""
        self.peek()
        while True:
            try:
                value, end, complaint = self._json.decode(self._text, self._at)
            except json.JSONDecodeError as error:
                self._read_on(error)
                continue
            if end == len(self._text) and self._more(CHUNK):
                continue  # a number may go on
            self._pass(end)
            return value, complaint

    def _read_on(self, error: json.JSONDecodeError) -> None:
        cut = error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _MARGIN
        held = len(self._text) - self._at
        if held > VALUE_LIMIT:
            raise NotJson(f"a value is longer than {VALUE_LIMIT:,} characters; give the article in parts")
        if not cut or not self._more(max(CHUNK, held)):
            line = self.line + self._text.count("\n", self._at, error.pos)
            raise NotJson(f"JSON breaks at line {line}: {error.msg}; what follows is not read, mend it there")

    def _pass(self, end: int) -> None:
        self.line += self._text.count("\n", self._at, end)
        self._at = end

    def _more(self, size: int) -> bool:
        """Read on, and let go of what was passed."""
        if self._ended:
            return False
        piece = self._stream.read(size)
        self._ended = not piece
        try:
            new = self._utf8.decode(piece, final=self._ended)
        except UnicodeDecodeError as error:
            raise NotUtf8(self._bytes + error.start, error.object[error.start]) from None
        self._bytes += len(piece)
        self._text, self._at = self._text[self._at :] + new, 0
        return not self._ended
