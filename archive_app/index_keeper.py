"""IndexKeeper: the segments of an index go into the library as they are written, and are read from there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from io import RawIOBase
from typing import TYPE_CHECKING, BinaryIO, cast
from weakref import WeakKeyDictionary

from archive_app.errors import DamagedLibrary
from archive_app.library.index_segments import CHUNK, IndexSegments

if TYPE_CHECKING:
    from archive_app.search.files import Chunked, HeldChunks
    from archive_app.search.index import Index

_AT_ONCE = 16 * CHUNK
"""Bytes that wait until they are written together."""
Kept = Mapping[str, tuple[int, int]]
"""Name → number and size of a segment."""


class IndexKeeper:
    """Of one index of an open library. May raise any ArchiveAppError that the library raises."""

    def __init__(self, segments: IndexSegments) -> None:
        self._segments = segments
        self._numbers: WeakKeyDictionary[Chunked, int] = WeakKeyDictionary()
        """Of each segment that somebody may read from."""
        self._damaged: set[int] = set()

    @property
    def found_damage(self) -> bool:
        """Whether a segment that was read from turned out to be damaged, or gone."""
        return bool(self._damaged)

    def mended(self) -> None:
        """What was damaged is not read any more."""
        self._damaged.clear()

    @cached_property
    def _held(self) -> HeldChunks:
        # Whoever opens a library need not search in it.
        from archive_app.search.files import HeldChunks

        return HeldChunks()

    def new(self) -> BinaryIO:
        return cast(BinaryIO, _Written(self._segments))

    def keep(self, written: BinaryIO, name: str) -> Chunked:
        segment = cast(_Written, written)
        return self._source(segment.number, segment.finish())

    def discard(self, name: str) -> None:
        """Somebody may still read it; `sweep` finds it."""

    def kept(self, index: Index) -> Kept | None:
        """The segments of an index; None when some are not kept here."""
        from archive_app.search.files import Chunked

        kept = {}
        for segment in (part.segment for part in index.parts):
            if not isinstance(segment.data, Chunked):
                return None
            kept[segment.name] = self._numbers[segment.data], len(segment.data)
        return kept

    def opened(self, kept: Kept) -> dict[str, Chunked]:
        """Without those that were found to be damaged. Nothing is read yet."""
        return {
            name: self._source(number, size)
            for name, (number, size) in kept.items()
            if number not in self._damaged
        }

    def sweep(self, kept: Kept, in_use: bool = False) -> None:
        """Drops all segments but those; others that somebody may still read only if `in_use` is said."""
        wanted = {number for number, _ in kept.values()}
        if not in_use:
            wanted |= set(self._numbers.values())
        for number in list(self._segments.numbers()):
            if number not in wanted:
                self._segments.drop(number)

    def _source(self, number: int, size: int) -> Chunked:
        from archive_app.search.files import Chunked, DamagedError

        def fetch(first: int, end: int) -> Sequence[memoryview]:
            try:
                return self._segments.get(number, first, end)
            except DamagedLibrary as error:
                self._damaged.add(number)
                raise DamagedError("the index in the library is not as it was written") from error

        source = Chunked(size, CHUNK, fetch, self._held)
        self._numbers[source] = number
        return source


class _Written(RawIOBase):
    """A segment that is being written."""

    def __init__(self, segments: IndexSegments) -> None:
        self.number = segments.new_number()
        self._segments = segments
        self._waiting = bytearray()
        self._written = 0

    def writable(self) -> bool:
        return True

    def write(self, data: bytes | memoryview) -> int:  # type: ignore[override]
        self._waiting += data
        if len(self._waiting) >= _AT_ONCE:
            self._put(len(self._waiting) // CHUNK * CHUNK)
        return memoryview(data).nbytes

    def finish(self) -> int:
        """Its size."""
        self._put(len(self._waiting))
        return self._written

    def _put(self, size: int) -> None:
        data = bytes(self._waiting[:size])
        chunks = [data[start : start + CHUNK] for start in range(0, size, CHUNK)]
        self._segments.put(self.number, self._written // CHUNK, chunks)
        del self._waiting[:size]
        self._written += size
