"""Sections: named pieces in one block of bytes, with a plain table of contents at its end.

Read without numpy where nobody asks for arrays, and without copying in any case. Each section has a checksum
and is checked when it is first asked for, so that opening a large block costs nothing.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from archive_app.search.segments.source import Chunked, Data, Piece, source_of

if TYPE_CHECKING:
    from archive_app.search.segments.arrays import Array
    from archive_app.search.segments.long_array import LongArray

MAGIC = b"sections2\n\0\0\0\0\0\0"
_ALIGNMENT = 8
_SEAL = 32 + 8
_LONG = 4
"""Chunks, in more of which an array is read bit by bit."""


class DamagedSection(ValueError):
    """A piece is not as it was written."""


class _Place(NamedTuple):
    start: int
    length: int
    dtype: str
    checksum: int


class SectionWriter:
    """Writes sections to `out` as they come; `finish` adds the table of contents."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._out.write(MAGIC)
        self._size = len(MAGIC)
        self._places: dict[str, _Place] = {}

    def put(self, name: str, *pieces: Piece) -> None:
        """All pieces, one after another, as one section."""
        self._write(name, pieces, "")

    def put_array(self, name: str, array: Array) -> None:
        self.put_arrays(name, [array], array.dtype.str)

    def put_arrays(self, name: str, arrays: Iterable[Array], dtype: str) -> None:
        """All of them, of one type, as one array."""
        self._write(name, (array.data for array in arrays), dtype)

    def put_block(self, block: Piece) -> int:
        """Puts what is no section here and now; where it begins. It needs a checksum of its own."""
        start = self._size
        self._out.write(block)
        self._size += len(block)
        return start

    def put_values(self, name: str, values: object) -> None:
        """Anything that JSON can hold."""
        self.put(name, json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode())

    def finish(self) -> str:
        """A digest that stands for all sections."""
        contents = json.dumps(self._places).encode()
        digest = sha256(contents)
        self._out.write(contents + digest.digest() + len(contents).to_bytes(8, "little"))
        return digest.hexdigest()

    def _write(self, name: str, pieces: Iterable[Piece], dtype: str) -> None:
        if name in self._places:
            raise ValueError(f"there is already a section {name}")
        padding = bytes(-self._size % _ALIGNMENT)
        self._out.write(padding)
        start, length, checksum = self._size + len(padding), 0, 0
        for piece in pieces:
            self._out.write(piece)
            length += memoryview(piece).nbytes
            checksum = zlib.crc32(piece, checksum)
        self._places[name] = _Place(start, length, dtype, checksum)
        self._size = start + length


class Sections:
    """`data` as SectionWriter made it. Raises DamagedSection for anything else, sooner or later."""

    def __init__(self, data: Data) -> None:
        self._source = source = source_of(data)
        end = len(source) - _SEAL
        seal = bytes(source.read(max(0, end), _SEAL))
        size = int.from_bytes(seal[-8:], "little")
        contents = bytes(source.read(max(0, end - size), max(0, min(end, size))))
        digest = sha256(contents)
        if bytes(source.read(0, len(MAGIC))) != MAGIC or digest.digest() != seal[:-8]:
            raise DamagedSection("these are no sections")
        self.digest = digest.hexdigest()
        self._places = {name: _Place(*place) for name, place in json.loads(contents).items()}
        self._raw: dict[str, memoryview] = {}
        self._arrays: dict[str, Array] = {}
        self._columns: dict[str, LongArray] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._places

    @property
    def size(self) -> int:
        return len(self._source)

    def names(self) -> Iterable[str]:
        return self._places.keys()

    def check(self) -> None:
        """Everything at once."""
        for name in self._places:
            self._checked(name)

    def raw(self, name: str) -> memoryview:
        raw = self._raw.get(name)
        if raw is None:
            raw = self._raw[name] = self._checked(name)
        return raw

    def length(self, name: str) -> int:
        """Bytes, without reading any."""
        return self._places[name].length

    def _checked(self, name: str) -> memoryview:
        start, length, _, checksum = self._places[name]
        data = self.block(start, length)
        if zlib.crc32(data) != checksum:
            raise DamagedSection(f"{name} is not as it was written")
        return data

    def block(self, start: int, length: int) -> memoryview:
        """What `put_block` put there; not checked."""
        return self._source.read(start, length)

    def values(self, name: str) -> Any:
        return json.loads(bytes(self.raw(name)))

    def numbers(self, name: str) -> Sequence[int]:
        """An array of four-byte numbers, for those who do without numpy."""
        return self.raw(name).cast("I")

    def array(self, name: str) -> Array:
        import numpy as np

        array = self._arrays.get(name)
        if array is None:
            array = self._arrays[name] = np.frombuffer(self.raw(name), dtype=self._places[name].dtype)
        return array

    def column(self, name: str) -> Array | LongArray:
        """An array to be asked by slices and by arrays of indexes. A long one is read where it is asked."""
        start, length, dtype, _ = self._places[name]
        source = self._source
        if not isinstance(source, Chunked) or length <= _LONG * source.chunk:
            return self.array(name)
        from archive_app.search.segments.long_array import LongArray

        column = self._columns.get(name)
        if column is None:
            column = self._columns[name] = LongArray(source, start, length, dtype)
        return column
