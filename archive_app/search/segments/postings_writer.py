"""PostingsWriter: rows of postings as small differences.

A row is what one term has: its documents in order, how often it is in each, and at which positions. The
differences between documents take one, two or four bytes, whatever the largest of a row needs. A frequency
takes one byte, a difference between positions twelve bits: a byte, and half of another one. The largest value
that fits stands for any from there on, which is kept apart.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, starts_of
from archive_app.search.segments.sections import SectionWriter
from archive_app.search.segments.spool import Spool, Spooled

LARGE, FAR = 255, 4095
"""The frequency, and the difference between positions, from which on they are kept apart."""
FULL = 16_000_000
"""Bytes after which they are put aside."""
WIDTHS = {1: np.uint8, 2: np.uint16, 4: np.uint32}
ONCE = 8
"""Added to the width of a row whose term is once in each of its documents."""


class PostingsWriter:
    """Takes rows in order, many at a time, and writes them as the sections of field `name`."""

    def __init__(self, name: str, spool: Spool | None = None) -> None:
        """With a `spool`, what was written takes little memory."""
        self._name = name
        self._spool = spool
        self._columns: dict[str, list[Array]] = defaultdict(list)
        self._spooled: dict[str, list[Spooled]] = defaultdict(list)
        self._bytes = 0
        self._sizes: dict[str, int] = defaultdict(int)
        self._half = _EMPTY
        """The last half byte of the positions while it has no other one."""

    def add(
        self, documents_of_row: Ints, documents: Array, frequencies: Ints, positions: Array | None
    ) -> None:
        """`documents_of_row`: how many of `documents` belong to each row, at least one; `frequencies` beside
        `documents`; `positions`, rising within a document, one document after the other."""
        if not len(documents_of_row):
            return
        starts = starts_of(documents_of_row)[:-1]
        self._add_documents(documents_of_row, starts, documents, frequencies)
        self._add_frequencies(documents_of_row, starts, frequencies)
        if positions is not None:
            self._add_positions(starts, frequencies, positions)
        if self._spool and self._bytes >= FULL:
            self._put_aside(self._spool)

    def finish(self, out: SectionWriter) -> None:
        self._put("positions_high", in_halves(self._half))
        for column, dtype in _COLUMNS.items():
            parts = (each.array() for each in self._spooled.pop(column, []))
            out.put_arrays(
                f"{self._name}.{column}", chain(parts, self._columns.pop(column, [])), np.dtype(dtype).str
            )

    def _add_documents(self, count: Ints, starts: Ints, documents: Array, frequencies: Ints) -> None:
        steps = np.zeros(len(documents), np.int64)
        steps[1:] = documents[1:] - documents[:-1]
        steps[starts] = 0
        largest = np.maximum.reduceat(steps, starts)
        width = np.where(largest < 1 << 8, 1, np.where(largest < 1 << 16, 2, 4))
        follows = np.ones(len(documents), bool)
        follows[starts] = False  # the first document of a row is kept beside the row
        at = np.zeros(len(count), np.int64)
        for size, dtype in WIDTHS.items():
            chosen = width == size
            stored = np.where(chosen, count - 1, 0)
            at += np.where(chosen, starts_of(stored)[:-1] + self._sizes[f"steps{size}"], 0)
            self._put(f"steps{size}", steps[np.repeat(chosen, count) & follows].astype(dtype))
        once = np.maximum.reduceat(frequencies, starts) == 1
        self._put("count", count.astype(np.uint32))
        self._put("first", documents[starts].astype(np.uint32))
        self._put("width", (width + np.where(once, ONCE, 0)).astype(np.uint8))
        self._put("at", at.astype(np.uint32))

    def _add_frequencies(self, count: Ints, starts: Ints, frequencies: Ints) -> None:
        several = np.maximum.reduceat(frequencies, starts) > 1
        stored = np.where(several, count, 0)
        self._put("frequencies_at", (starts_of(stored)[:-1] + self._sizes["frequencies"]).astype(np.uint32))
        stored = frequencies[np.repeat(several, count)]
        self._put_apart("frequencies", stored, LARGE)
        self._put("frequencies", np.minimum(stored, LARGE).astype(np.uint8))

    def _add_positions(self, starts: Ints, frequencies: Ints, positions: Array) -> None:
        in_document = starts_of(frequencies)[:-1]
        self._put("positions_at", (in_document[starts] + self._sizes["positions"]).astype(np.uint32))
        steps = positions.copy()
        steps[1:] -= positions[:-1]
        steps[in_document] = positions[in_document]
        self._put_apart("positions", steps, FAR)
        steps = np.minimum(steps, FAR)
        high = np.concatenate((self._half, (steps >> 8).astype(np.uint8)))
        whole = len(high) // 2 * 2
        self._half = high[whole:]
        self._put("positions_high", in_halves(high[:whole]))
        self._put("positions", (steps & 0xFF).astype(np.uint8))

    def _put_apart(self, column: str, values: Ints, least: int) -> None:
        large = np.flatnonzero(values >= least)
        self._put(f"{column}_large_at", (large + self._sizes[column]).astype(np.uint32))
        self._put(f"{column}_large", values[large].astype(np.uint32))

    def _put(self, column: str, values: Array) -> None:
        self._columns[column].append(values)
        self._sizes[column] += len(values)
        self._bytes += values.nbytes

    def _put_aside(self, spool: Spool) -> None:
        names = [column for column, parts in self._columns.items() for _ in parts]
        for column, part in zip(
            names, spool.put([*chain.from_iterable(self._columns.values())]), strict=True
        ):
            self._spooled[column].append(part)
        self._columns.clear()
        self._bytes = 0


def in_halves(values: Array) -> Array:
    """Values below 16, two in a byte, the first in the lower half."""
    even = np.zeros(len(values) + len(values) % 2, np.uint8)
    even[: len(values)] = values
    halves: Array = even[::2] | even[1::2] << 4
    return halves


_EMPTY: Array = np.zeros(0, np.uint8)
_COLUMNS = {
    **dict.fromkeys(("count", "first", "at", "frequencies_at", "positions_at"), np.uint32),
    "width": np.uint8,
    **{f"steps{size}": dtype for size, dtype in WIDTHS.items()},
    **dict.fromkeys(("frequencies", "positions_high", "positions"), np.uint8),
    **dict.fromkeys(
        ("frequencies_large_at", "frequencies_large", "positions_large_at", "positions_large"), np.uint32
    ),
}
