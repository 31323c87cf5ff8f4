"""Values: the values of one key field in several segments, numbered as if they were in one.

Only the smaller segments are read: their values are put between those of the largest one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.segments.key_field import KeyField


class _Extras(NamedTuple):
    """Values that the largest field has not, sorted; their numbers; before which of its own each comes."""

    values: list[str]
    numbers: Ints
    before: Ints


class Values:
    """Numbered in their order."""

    def __init__(self, fields: Sequence[KeyField]) -> None:
        self._fields = list(fields)
        self._largest = max(range(len(fields)), key=lambda number: len(fields[number].terms))
        self._base = fields[self._largest].terms

    def __len__(self) -> int:
        return len(self._base) + len(self._extras.values)

    def __getitem__(self, number: int) -> str:
        extras = self._extras
        if not extras.values:
            return _decoded(self._base[number])
        at = int(np.searchsorted(extras.numbers, number))
        if at < len(extras.values) and extras.numbers[at] == number:
            return extras.values[at]
        return _decoded(self._base[number - at])

    def __iter__(self) -> Iterator[str]:
        return iter(self.all)

    @cached_property
    def all(self) -> list[str]:
        if not self._extras.values:
            return [_decoded(term) for term in self._base]
        return [self[number] for number in range(len(self))]

    def numbers(self, field: int) -> Array:
        """The number here of each value of one of the fields."""
        return self._numbers[field]

    def merged(self, counts: Sequence[Array]) -> Array:
        """Counts per segment added up."""
        if len(counts) == 1:
            return counts[0]
        total = np.zeros(len(self), np.int64)
        for number, count in enumerate(counts):
            total[self._numbers[number]] += count
        return total

    def single(self) -> tuple[Ints, Ints]:
        """Documents that have a value, numbered through all segments, and the number of it."""
        documents, numbers, start = [], [], 0
        for number, field in enumerate(self._fields):
            documents.append(np.repeat(np.arange(start, start + field.documents), field.lengths()))
            numbers.append(self._numbers[number][field.values])
            start += field.documents
        return np.concatenate(documents), np.concatenate(numbers)

    @cached_property
    def _extras(self) -> _Extras:
        others = (field.terms for number, field in enumerate(self._fields) if number != self._largest)
        extra = sorted({term for terms in others for term in terms if self._base.find(term) is None})
        before = np.array([self._base.at_or_after(term) for term in extra], np.int64)
        return _Extras([_decoded(term) for term in extra], before + np.arange(len(extra)), before)

    @cached_property
    def _numbers(self) -> list[Array]:
        return [
            self._numbers_of_base() if number == self._largest else self._numbers_of(field)
            for number, field in enumerate(self._fields)
        ]

    def _numbers_of_base(self) -> Ints:
        own = np.arange(len(self._base))
        return own + np.searchsorted(self._extras.before, own, side="right")

    def _numbers_of(self, field: KeyField) -> Ints:
        of_extra = dict(zip(self._extras.values, self._extras.numbers.tolist(), strict=True))
        base = self._numbers_of_base()
        numbers = []
        for term in field.terms:
            own = self._base.find(term)
            numbers.append(of_extra[_decoded(term)] if own is None else int(base[own]))
        return np.array(numbers, np.int64)


def _decoded(term: bytes) -> str:
    return term.decode("utf-8", "surrogatepass")
