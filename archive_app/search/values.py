"""Values: the values of one key field in several segments, numbered as if they were in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.segments.key_field import KeyField


class Values:
    """Numbered in their order. Those of a single segment are not even read."""

    def __init__(self, fields: Sequence[KeyField]) -> None:
        self._fields = list(fields)

    def __len__(self) -> int:
        return len(self._fields[0].terms) if self._is_one else len(self._merged_values)

    def __getitem__(self, number: int) -> str:
        return _decoded(self._fields[0].terms[number]) if self._is_one else self._merged_values[number]

    def __iter__(self) -> Iterator[str]:
        return iter(self.all)

    @cached_property
    def all(self) -> list[str]:
        return _all_of(self._fields[0]) if self._is_one else self._merged_values

    def numbers(self, field: int) -> Array:
        """The number here of each value of one of the fields."""
        if self._is_one:
            return np.arange(len(self))
        return self._numbers[field]

    def merged(self, counts: Sequence[Array]) -> Array:
        """Counts per segment added up."""
        if self._is_one:
            return counts[0]
        total = np.zeros(len(self), np.int64)
        for number, count in enumerate(counts):
            total[self._numbers[number]] += count
        return total

    def single(self) -> tuple[Ints, Ints]:
        """Documents that have a value, numbered through all segments, and the number of it."""
        documents, numbers, start = [], [], 0
        for number, field in enumerate(self._fields):
            lengths = field.lengths()
            documents.append(np.repeat(np.arange(start, start + field.documents), lengths))
            numbers.append(self.numbers(number)[field.values])
            start += field.documents
        return np.concatenate(documents), np.concatenate(numbers)

    @property
    def _is_one(self) -> bool:
        return len(self._fields) == 1

    @cached_property
    def _merged_values(self) -> list[str]:
        values: set[str] = set()
        for field in self._fields:
            values.update(_all_of(field))
        return sorted(values)

    @cached_property
    def _numbers(self) -> list[Array]:
        number = {value: i for i, value in enumerate(self._merged_values)}
        return [np.array([number[value] for value in _all_of(field)], np.int64) for field in self._fields]


def _all_of(field: KeyField) -> list[str]:
    return [_decoded(term) for term in field.terms]


def _decoded(term: bytes) -> str:
    return term.decode("utf-8", "surrogatepass")
