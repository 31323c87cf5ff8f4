"""Spool: arrays that are put aside while an index is built, where it will lie, and read again in the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from uuid import uuid4

import numpy as np

from archive_app.search.keeper import Keeper
from archive_app.search.segments.arrays import Array
from archive_app.search.segments.long_array import LongArray
from archive_app.search.segments.source import Chunked, Data, source_of

_ALIGNMENT = 8


class Spool:
    """Takes no memory unless `keeper` has nothing else. Raises OSError where there is no room."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._names: list[str] = []

    def put(self, arrays: Sequence[Array]) -> list[Spooled]:
        written, name = self._keeper.new(), f"{uuid4()}.spool"
        for array in arrays:
            written.write(array.data)
            written.write(bytes(-array.nbytes % _ALIGNMENT))
        data = self._keeper.keep(written, name)
        self._names.append(name)
        starts = np.cumsum([0, *(-(-array.nbytes // _ALIGNMENT) * _ALIGNMENT for array in arrays)]).tolist()
        return [
            Spooled(data, start, array.nbytes, array.dtype.str)
            for start, array in zip(starts, arrays, strict=False)
        ]

    def discard(self) -> None:
        """All of it, when nobody holds an array any more."""
        for name in self._names:
            self._keeper.discard(name)
        self._names.clear()


class Spooled(NamedTuple):
    """An array, read when it is asked for."""

    data: Data
    start: int
    length: int
    dtype: str

    def array(self) -> Array:
        return np.frombuffer(source_of(self.data).read(self.start, self.length), self.dtype)

    def numbers(self) -> memoryview | LongArray:
        """To be asked by slices for buffers."""
        if isinstance(self.data, Chunked):
            return LongArray(self.data, self.start, self.length, self.dtype)
        return self.array().data
