"""Stream: the words of one field of all documents, one after another as numbers, until they are inverted.

Long ones are put away in runs, each sorted by row. What the runs have of a row is then put together again,
one after another, since later runs are of later words.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, starts_of
from archive_app.search.segments.long_array import LongArray
from archive_app.search.segments.postings_writer import PostingsWriter
from archive_app.search.segments.spool import Spool

FULL = 2_000_000
"""Words after which they are put away, so that building takes no more memory than that."""

_STRETCH = 500_000
_LOW = np.uint64(0xFFFFFFFF)
_HIGH = np.uint64(32)
_BLOCK = 6
"""Bits of a place that are left out to look up about which piece it is in."""


class Stream:
    """Words of texts in the order of their documents, as rows. A position is where a word stands in its
    document, a place where it stands in the whole stream."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._rows = array("I")
        self._documents, self._lengths, self._positions = array("I"), array("I"), array("I")
        self._runs: list[_Run] = []
        self._size = 0

    def add(self, documents: Ints, lengths: Ints, rows: Array, gap: int = 0) -> None:
        """Texts of so many `lengths`, beside their `documents`, and the rows of all their words. All texts of
        a document come at once, and have a `gap` of so many positions between them."""
        steps = lengths + gap
        begins = np.cumsum(steps) - steps
        first = np.searchsorted(documents, documents)
        for numbers, new in (
            (self._documents, documents), (self._lengths, lengths),
            (self._positions, begins - begins[first]), (self._rows, rows),
        ):  # fmt: skip
            numbers.frombytes(new.astype(np.uint32).tobytes())
        if len(self._rows) >= FULL:
            starts, places = self._spool.put(self._sorted())
            self._runs.append(_Run(starts.array(), places.numbers()))

    def lengths(self, documents: int) -> Array:
        """Number of words of each document."""
        of_piece = np.array(self._lengths, np.int64)
        found = np.bincount(np.array(self._documents, np.int64), weights=of_piece, minlength=documents)
        return found.astype(np.uint32)

    def close(self, rows: int) -> Ints:
        """How often each of so many rows occurs; nothing can be added any more."""
        starts, places = self._sorted()
        self._runs.append(_Run(starts, places.data))
        return sum((run.counts(rows) for run in self._runs), np.zeros(rows, np.int64))

    def invert(self, rows: Ints, counts: Ints, writer: PostingsWriter) -> None:
        """Writes `rows` in their order; `counts` beside them."""
        pieces = _Pieces(self._documents, self._lengths, self._positions)
        for first, last in stretches(counts):
            places = np.frombuffer(b"".join(self._places(rows[first:last])), np.uint32)
            _write_stretch(counts[first:last], *pieces.found(places), writer)

    def _sorted(self) -> tuple[Array, Array]:
        """Where the places of each row begin, and the places; the words are then forgotten."""
        tokens = np.array(self._rows, np.uint64)
        self._rows = array("I")
        first, self._size = self._size, self._size + len(tokens)
        starts = starts_of(np.bincount(tokens.view(np.int64))).astype(np.uint32)
        tokens <<= _HIGH
        tokens |= np.arange(first, self._size, dtype=np.uint64)
        tokens.sort()
        return starts, (tokens & _LOW).astype(np.uint32)

    def _places(self, rows: Ints) -> Iterator[Any]:
        return chain.from_iterable(zip(*(run.of_rows(rows) for run in self._runs), strict=True))


class _Run(NamedTuple):
    """Rows that first occur in a later one are beyond the end of `starts`."""

    starts: Array
    places: memoryview | LongArray

    def counts(self, rows: int) -> Ints:
        found = np.zeros(rows, np.int64)
        found[: len(self.starts) - 1] = np.diff(self.starts)
        return found

    def of_rows(self, rows: Ints) -> Iterator[Any]:
        """The places of each as a buffer, which numpy's types do not say of its arrays."""
        begins = self.starts.take(rows, mode="clip").tolist()
        ends = self.starts.take(rows + 1, mode="clip").tolist()
        return map(self.places.__getitem__, map(slice, begins, ends))


class _Pieces:
    """Which document a place is in, and at which position."""

    def __init__(self, documents: array[int], lengths: array[int], positions: array[int]) -> None:
        starts = starts_of(np.array(lengths, np.int64))
        self._documents = np.array(documents, np.uint32)
        # Below zero, and around again when it is added.
        self._shift = (np.array(positions, np.int64) - starts[:-1]).astype(np.uint32)
        self._ends = starts[1:]
        begins_of_blocks = np.arange(0, starts[-1], 1 << _BLOCK)
        self._of_block = np.searchsorted(self._ends, begins_of_blocks, side="right")

    def found(self, places: Array) -> tuple[Array, Array]:
        """Documents and positions."""
        pieces = self._of_block[places >> _BLOCK]
        late = np.flatnonzero(self._ends[pieces] <= places)
        while len(late):
            pieces[late] += 1
            late = late[self._ends[pieces[late]] <= places[late]]
        return self._documents[pieces], places + self._shift[pieces]


def stretches(counts: Ints) -> Iterable[tuple[int, int]]:
    """Stretches of rows with about half a million words together, so that memory stays bounded."""
    sums = np.cumsum(counts)
    first = 0
    while first < len(counts):
        before = int(sums[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(sums, before + _STRETCH, side="right")))
        yield first, last
        first = last


def _write_stretch(counts: Ints, documents: Array, positions: Array, writer: PostingsWriter) -> None:
    """`counts` of the words of each row, with the `documents` and `positions` of the words."""
    begins_of_rows = starts_of(counts)[:-1]
    new = np.ones(len(documents), bool)
    new[1:] = documents[1:] != documents[:-1]
    new[begins_of_rows] = True
    begins = np.flatnonzero(new)
    frequencies = np.diff(np.append(begins, len(documents)))
    documents_of_row = np.add.reduceat(new, begins_of_rows, dtype=np.int64)
    writer.add(documents_of_row, documents[begins], frequencies, positions)
