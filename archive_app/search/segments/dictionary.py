"""Dictionary: sorted terms in one block of bytes, found by halving."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from archive_app.search.segments.arrays import Ints, starts_of
from archive_app.search.segments.sections import Sections, SectionWriter

_SEPARATOR = b"\n"
_SAMPLED = 64


def write_dictionary(out: SectionWriter, name: str, terms: Sequence[bytes]) -> None:
    """`terms` are sorted and apart."""
    lengths = np.fromiter(map(len, terms), np.int64, len(terms)) + len(_SEPARATOR)
    out.put(f"{name}.terms", _SEPARATOR.join(terms))
    out.put_array(f"{name}.ends", starts_of(lengths).astype(np.uint32))


class Dictionary:
    """Term number `i` is the `i`-th in the order of bytes."""

    def __init__(self, sections: Sections, name: str) -> None:
        self._blob = sections.raw(f"{name}.terms")
        self._starts = sections.array(f"{name}.ends")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._blob[int(self._starts[number]) : int(self._starts[number + 1]) - 1])

    def __iter__(self) -> Iterator[bytes]:
        block, starts = bytes(self._blob), self._starts.tolist()
        return (block[begin : end - 1] for begin, end in pairwise(starts))

    def at_or_after(self, term: bytes) -> int:
        low, high = self._between(term)
        while low < high:
            middle = (low + high) // 2
            if self[middle] < term:
                low = middle + 1
            else:
                high = middle
        return low

    def _between(self, term: bytes) -> tuple[int, int]:
        """The first number that it may have and the one after the last."""
        if len(self) <= _SAMPLED:
            return 0, len(self)
        sample = bisect_left(self._samples, term)
        return max(0, sample - 1) * _SAMPLED, min(len(self), sample * _SAMPLED)

    @cached_property
    def _samples(self) -> list[bytes]:
        """Every so many terms, so that few have to be read to find one."""
        return [self[number] for number in range(0, len(self), _SAMPLED)]

    def find(self, term: bytes) -> int | None:
        number = self.at_or_after(term)
        return number if number < len(self) and self[number] == term else None

    def beginning_with(self, prefix: bytes) -> tuple[int, int]:
        """The first such term and the one after the last."""
        # No valid UTF-8 continues with 0xff.
        return self.at_or_after(prefix), self.at_or_after(prefix + b"\xff")

    def having(self, part: bytes, first: int, last: int) -> Ints:
        """Numbers of those terms from `first` to before `last` that have these bytes in them."""
        begins: list[int] = []
        if first < last:
            base = int(self._starts[first])
            block = bytes(self._blob[base : int(self._starts[last]) - 1])
            at = block.find(part)
            while at >= 0:
                begins.append(base + block.rfind(_SEPARATOR, 0, at) + 1)
                end = block.find(_SEPARATOR, at)
                at = block.find(part, end + 1) if end >= 0 else -1
        return np.searchsorted(self._starts, np.array(begins, np.int64))
