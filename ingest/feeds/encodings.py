"""Bytes as they come → UTF-8 bytes: byte-order marks are honoured, nothing is guessed."""

import codecs
import io
from typing import Any, BinaryIO, cast

CHUNK = 1 << 16

UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class _Transcoded(io.RawIOBase):
    """A UTF-16 stream, read as UTF-8 piece by piece, so that a file need not fit into memory."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        while not self._ready:
            piece = self._stream.read(CHUNK)
            self._ready = self._decoder.decode(piece, final=not piece).encode()
            if not piece:
                break
        count = min(len(buffer), len(self._ready))
        buffer[:count], self._ready = self._ready[:count], self._ready[count:]
        return count


def as_utf8(stream: BinaryIO) -> BinaryIO:
    """Give the stream without its byte-order mark, in UTF-8; what is not then fails where it is decoded."""
    buffered = cast("Any", stream if hasattr(stream, "peek") else io.BufferedReader(cast("Any", stream)))
    start: bytes = buffered.peek(3)[:3]
    if start == codecs.BOM_UTF8:
        buffered.read(3)
    encoding = UTF16.get(start[:2])
    if encoding is None:
        return cast("BinaryIO", buffered)
    buffered.read(2)
    return cast("BinaryIO", io.BufferedReader(_Transcoded(buffered, encoding)))


def decoded(content: bytes, before: int = 0) -> str:
    """Decode UTF-8; the error names the byte, counted from `before` bytes earlier."""
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise NotUtf8(before + error.start, content[error.start]) from None


class NotUtf8(ValueError):
    """The bytes are in another encoding, or damaged."""

    def __init__(self, offset: int, byte: int) -> None:
        super().__init__(
            f"not UTF-8: byte 0x{byte:02x} at offset {offset}; save it as UTF-8 (or UTF-16 with a mark)"
        )
