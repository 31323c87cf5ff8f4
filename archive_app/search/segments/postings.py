"""Postings: what PostingsWriter wrote, read one row or many rows at a time."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, spread, sums_within
from archive_app.search.segments.long_array import LongArray
from archive_app.search.segments.postings_writer import FAR, LARGE, ONCE, WIDTHS
from archive_app.search.segments.sections import Sections


class Postings:
    """The rows of field `name`."""

    def __init__(self, sections: Sections, name: str) -> None:
        self._sections = sections
        self._name = name
        self.count = self._column("count")
        self._first = self._column("first")
        self._width = self._column("width")
        self._at = self._column("at")
        self._steps = {size: self._long(f"steps{size}") for size in WIDTHS}

    def documents(self, row: int) -> Ints:
        """In order."""
        count, at = int(self.count[row]), int(self._at[row])
        found = np.empty(count, np.int64)
        found[0] = self._first[row]
        found[1:] = self._steps[int(self._width[row]) % ONCE][at : at + count - 1]
        return np.cumsum(found, out=found)

    def frequencies(self, row: int) -> Ints | None:
        """Beside `documents(row)`; None when the term is once in each."""
        if self._width[row] & ONCE:
            return None
        at = int(self._frequencies_at[row])
        return self._stretch("frequencies", at, at + int(self.count[row]))

    def documents_of_rows(self, rows: Ints) -> Ints:
        """One row after the other. Rows with many documents are better read one by one."""
        counts = self.count[rows].astype(np.int64)
        found = np.empty(int(counts.sum()), np.int64)
        widths = self._width[rows] % ONCE
        starts = np.cumsum(counts) - counts
        found[starts] = self._first[rows]
        for size, steps in self._steps.items():
            chosen = np.flatnonzero(widths == size)
            if len(chosen):
                lengths = counts[chosen] - 1
                found[spread(starts[chosen] + 1, lengths)] = steps[spread(self._at[rows[chosen]], lengths)]
        return sums_within(found, counts)

    def occurrences(self) -> Ints:
        """How often the term of each row occurs in all documents together."""
        begins = np.append(self._positions_at, len(self._long("positions"))).astype(np.int64)
        found: Ints = begins[1:] - begins[:-1]
        return found

    def frequencies_of_rows(self, rows: Ints) -> Ints:
        """Beside `documents_of_rows`."""
        counts = self.count[rows].astype(np.int64)
        found = np.ones(int(counts.sum()), np.int64)
        starts = np.cumsum(counts) - counts
        several = np.flatnonzero((self._width[rows] & ONCE) == 0)
        if len(several):
            lengths = counts[several]
            stored = self._frequencies(spread(self._frequencies_at[rows[several]], lengths))
            found[spread(starts[several], lengths)] = stored
        return found

    def positions(self, row: int, frequencies: Ints, chosen: Ints) -> Ints:
        """The positions in the `chosen` of the row's documents, by their number within the row."""
        begins = np.cumsum(frequencies) - frequencies
        lengths = frequencies[chosen]
        steps = self._steps_between(spread(begins[chosen] + int(self._positions_at[row]), lengths))
        return sums_within(steps, lengths) if len(steps) else steps

    def positions_of_rows(self, rows: Ints, frequencies: Ints, row_of_document: Ints) -> Ints:
        """All positions, beside `documents_of_rows`; the frequencies are those of `frequencies_of_rows`."""
        totals = np.bincount(row_of_document, weights=frequencies, minlength=len(rows)).astype(np.int64)
        steps = self._steps_between(spread(self._positions_at[rows], totals))
        return sums_within(steps, frequencies) if len(steps) else steps

    def _stretch(self, column: str, begin: int, end: int) -> Ints:
        values = self._long(column)[begin:end].astype(np.int64)
        places = self._column(f"{column}_large_at")
        if len(places):
            first, last = np.searchsorted(places, (begin, end))
            values[places[first:last] - begin] = self._column(f"{column}_large")[first:last]
        return values

    def _frequencies(self, indexes: Ints) -> Ints:
        return self._with_large("frequencies", indexes, self._long("frequencies")[indexes], LARGE)

    def _steps_between(self, indexes: Ints) -> Ints:
        """Of positions."""
        high = self._long("positions_high")[indexes >> 1] >> (indexes & 1).astype(np.uint8) * 4 & 15
        values = self._long("positions")[indexes] | high.astype(np.uint16) << 8
        return self._with_large("positions", indexes, values, FAR)

    def _with_large(self, column: str, indexes: Ints, values: Array, least: int) -> Ints:
        large = np.flatnonzero(values == least)
        values = values.astype(np.int64)
        if len(large):
            at = np.searchsorted(self._column(f"{column}_large_at"), indexes[large])
            values[large] = self._column(f"{column}_large")[at]
        return values

    @cached_property
    def _frequencies_at(self) -> Array:
        return self._column("frequencies_at")

    @cached_property
    def _positions_at(self) -> Array:
        return self._column("positions_at")

    def _column(self, column: str) -> Array:
        return self._sections.array(f"{self._name}.{column}")

    def _long(self, column: str) -> Array | LongArray:
        return self._sections.column(f"{self._name}.{column}")
