"""Sections: named pieces in one block of bytes, with a plain table of contents at its end.

Read without numpy where nobody asks for arrays, and without copying in any case.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from archive_app.search.segments.arrays import Array

MAGIC = b"sections1\n\0\0\0\0\0\0"
_ALIGNMENT = 8
_SEAL = 32 + 8


class SectionWriter:
    """Collects sections; `finish` gives the whole block."""

    def __init__(self) -> None:
        self._out = BytesIO()
        self._out.write(MAGIC)
        self._places: dict[str, tuple[int, int, str]] = {}

    def put(self, name: str, data: bytes | memoryview) -> None:
        self._write(name, data, "")

    def put_array(self, name: str, array: Array) -> None:
        self._write(name, array.tobytes(), array.dtype.str)

    def put_values(self, name: str, values: object) -> None:
        """Anything that JSON can hold."""
        self.put(name, json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode())

    def finish(self) -> bytes:
        contents = json.dumps(self._places).encode()
        seal = sha256(contents).digest() + len(contents).to_bytes(8, "little")
        self._out.write(contents + seal)
        return self._out.getvalue()

    def _write(self, name: str, data: bytes | memoryview, dtype: str) -> None:
        if name in self._places:
            raise ValueError(f"there is already a section {name}")
        self._out.write(bytes(-self._out.tell() % _ALIGNMENT))
        self._places[name] = (self._out.tell(), len(data), dtype)
        self._out.write(data)


class Sections:
    """`data` as SectionWriter made it. Raises ValueError for anything else."""

    def __init__(self, data: bytes | memoryview) -> None:
        self._data = memoryview(data)
        size = int.from_bytes(self._data[-8:], "little")
        end = len(self._data) - _SEAL
        contents = bytes(self._data[max(0, end - size) : max(0, end)])
        if bytes(self._data[: len(MAGIC)]) != MAGIC or sha256(contents).digest() != self._data[end:-8]:
            raise ValueError("these are no sections")
        self._places: dict[str, tuple[int, int, str]] = json.loads(contents)
        self._arrays: dict[str, Array] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._places

    @cached_property
    def size(self) -> int:
        return len(self._data)

    def raw(self, name: str) -> memoryview:
        start, length, _ = self._places[name]
        return self._data[start : start + length]

    def values(self, name: str) -> Any:
        return json.loads(bytes(self.raw(name)))

    def numbers(self, name: str) -> Sequence[int]:
        """An array of four-byte numbers, for those who do without numpy."""
        return self.raw(name).cast("I")

    def array(self, name: str) -> Array:
        import numpy as np

        array = self._arrays.get(name)
        if array is None:
            array = self._arrays[name] = np.frombuffer(self.raw(name), dtype=self._places[name][2])
        return array
