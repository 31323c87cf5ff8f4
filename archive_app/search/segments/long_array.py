"""LongArray: a long section of numbers, of which only those chunks are read that somebody asks for."""

from __future__ import annotations

from mmap import mmap
from typing import Any, NamedTuple

import numpy as np

from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.segments.source import Chunked

_AT_ONCE = 64


class _Read(NamedTuple):
    """`values` lie within `room`, at their place in the chunks that `there` tells to have been read."""

    room: mmap
    values: Array
    there: Array


class LongArray:
    """Asked like an array, by a slice or by an array of indexes, it answers with an array.

    Its room is memory that the system provides where something is written, so that what was never read costs
    nothing. It is let go as a whole; answers that are still in use keep theirs.
    """

    def __init__(self, source: Chunked, start: int, length: int, dtype: str) -> None:
        """`start` is a multiple of the size of a number."""
        self._source = source
        self._start = start
        self._dtype = np.dtype(dtype)
        self._length = length // self._dtype.itemsize
        self._first = start // source.chunk
        self._end = -(-(start + length) // source.chunk)
        self._read: _Read | None = None

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, wanted: slice | Array) -> Array:
        if isinstance(wanted, slice):
            begin, end, _ = wanted.indices(self._length)
            which = None
        else:
            begin, end = (int(wanted.min()), int(wanted.max()) + 1) if len(wanted) else (0, 0)
            which = wanted
        return self._with(begin, end, which)[wanted] if begin < end else np.zeros(0, self._dtype)

    @property
    def bytes_read(self) -> int:
        return int(self._read.there.sum()) * self._source.chunk if self._read else 0

    def forget(self) -> None:
        self._read = None

    def _with(self, begin: int, end: int, which: Array | None) -> Array:
        """All values; right are those from `begin` to before `end`, or `which` of them."""
        read = self._read or self._fresh()
        first, last = self._chunk_of(begin), self._chunk_of(end - 1) + 1
        if read.there[first:last].all():
            return read.values
        wanted = np.arange(first, last) if which is None else self._chunk_of(which)
        with self._source.held.lock:
            return self._filled(wanted).values

    def _filled(self, chunks: Ints) -> _Read:
        needed = np.zeros(self._end - self._first, bool)
        needed[chunks] = True
        read = self._read or self._fresh()
        wanted = int(np.count_nonzero(needed & ~read.there))
        self._source.held.make_room(self, wanted * self._source.chunk)
        read = self._read or self._fresh()
        missing = np.flatnonzero(needed & ~read.there)
        for run in np.split(missing, np.flatnonzero(np.diff(missing) > 1) + 1):
            if len(run):
                self._fetch(read, int(run[0]), int(run[-1]) + 1)
        return read

    def _fetch(self, read: _Read, first: int, last: int) -> None:
        """Some at a time, as they are in memory twice for a moment."""
        for start in range(first, last, _AT_ONCE):
            end = min(last, start + _AT_ONCE)
            place = start * self._source.chunk
            for chunk in self._source.fetch(self._first + start, self._first + end):
                read.room[place : place + len(chunk)] = chunk
                place += len(chunk)
            read.there[start:end] = True

    def _fresh(self) -> _Read:
        chunks = self._end - self._first
        room = mmap(-1, chunks * self._source.chunk)
        values: Array = np.frombuffer(
            room, self._dtype, self._length, self._start - self._first * self._source.chunk
        )
        values.flags.writeable = False
        self._read = _Read(room, values, np.zeros(chunks, bool))
        return self._read

    def _chunk_of(self, index: Any) -> Any:
        """In which chunk a value is, or each of some values, counted from the first chunk of all."""
        return (index * self._dtype.itemsize + self._start) // self._source.chunk - self._first
