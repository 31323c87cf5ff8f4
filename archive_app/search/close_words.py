"""CloseWords: words that differ from one in a letter or two, among hundreds of thousands.

First the sets of letters are compared, which an edit changes by two at most; then the few words left, letter
by letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from archive_app.search.segments.arrays import Array, starts_of

_BITS = np.uint64(64)
_ONE = np.uint64(1)


class CloseWords:
    """`words` are apart. Two exchanged neighbours count as one letter."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(filter(None, words), key=len)

    def within(self, word: str, distance: int) -> list[str]:
        from rapidfuzz.distance import OSA

        shortest, longest = len(word) - distance, len(word) + distance
        first, last = np.searchsorted(self._lengths, (shortest, longest + 1))
        differing = self._letters[first:last] ^ _letters([word])[0]
        for _ in range(2 * distance):
            differing &= differing - (differing != 0)  # takes the lowest bit away, where there is one
        return [
            known
            for number in np.flatnonzero(differing == 0).tolist()
            if OSA.distance(word, known := self._words[first + number], score_cutoff=distance) <= distance
        ]

    @cached_property
    def _lengths(self) -> Array:
        return np.fromiter(map(len, self._words), np.int64, len(self._words))

    @cached_property
    def _letters(self) -> Array:
        return _letters(self._words) if self._words else np.zeros(0, np.uint64)


def _letters(words: list[str]) -> Array:
    """For each word a bit for every letter in it; two letters of one script seldom share one."""
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    starts = starts_of(np.fromiter(map(len, words), np.int64, len(words)))[:-1]
    letters: Array = np.bitwise_or.reduceat(_ONE << codes.astype(np.uint64) % _BITS, starts)
    return letters
