"""Keeper: where a segment goes while it is written, and where it is read from afterwards."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO, Protocol

from archive_app.search.segments.source import Data


class Keeper(Protocol):
    """Raises OSError where there is no room."""

    def new(self) -> BinaryIO:
        """To write a segment into."""
        ...

    def keep(self, written: BinaryIO, name: str) -> Data:
        """The content of a finished one that has this name from now on."""
        ...

    def discard(self, name: str) -> None:
        """That one is not needed any more."""
        ...


class InMemory:
    """Never touches the disk."""

    def new(self) -> BytesIO:
        return BytesIO()

    def keep(self, written: BinaryIO, name: str) -> bytes:
        assert isinstance(written, BytesIO)
        return written.getvalue()

    def discard(self, name: str) -> None:
        pass
