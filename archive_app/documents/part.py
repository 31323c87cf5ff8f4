"""Part: a file inside another one, before anybody knows what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import SEEK_CUR, SEEK_END, BytesIO, RawIOBase
from typing import Any, BinaryIO

from archive_app.documents.beside import Beside


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes that are read piece by piece; whoever opens them has a place of their own in them."""

    open: Callable[[], BinaryIO]
    size: int

    @classmethod
    def of(cls, untrusted: bytes) -> Stream:
        return cls(lambda: BytesIO(untrusted), len(untrusted))


@dataclass(frozen=True, slots=True)
class Part:
    """`reason` instead of bytes: why it cannot be had. `url` and `encoding` are what the archive says of a
    page, and `beside` has the pictures that lie there with it. `large` instead of bytes: it is too large to
    be held as a whole. `share`: how much of what is around it has been taken apart, 0 to 1."""

    name: str
    untrusted: bytes = b""
    reason: str | None = None
    url: str | None = None
    encoding: str | None = None
    beside: Beside | None = None
    large: Stream | None = None
    share: float = 0.0

    @property
    def stream(self) -> Stream:
        return self.large or Stream.of(self.untrusted)


class Window(RawIOBase):
    """So many bytes that lie elsewhere and are fetched as they are read."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._at = 0

    def piece(self, at: int, length: int) -> bytes:
        """So many bytes from there on; less where there are no more."""
        raise NotImplementedError

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        start = {SEEK_CUR: self._at, SEEK_END: self._size}.get(whence, 0)
        if start + offset < 0:
            raise OSError
        self._at = start + offset
        return self._at

    def readinto(self, buffer: Any) -> int:
        wanted = min(len(buffer), self._size - self._at)
        found = self.piece(self._at, wanted) if wanted > 0 else b""
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)


class Within(Window):
    """A part of a stream."""

    def __init__(self, stream: BinaryIO, start: int, size: int) -> None:
        super().__init__(size)
        self._stream = stream
        self._start = start

    def piece(self, at: int, length: int) -> bytes:
        self._stream.seek(self._start + at)
        return self._stream.read(length)
