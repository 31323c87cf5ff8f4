"""CloseWords: words that differ from one in a letter or two, among hundreds of thousands."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from archive_app.search.segments.arrays import Array


class CloseWords:
    """`words` are apart. Two exchanged neighbours count as one letter."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)

    def within(self, word: str, distance: int) -> list[str]:
        found: list[str] = []
        for length in range(max(1, len(word) - distance), len(word) + distance + 1):
            if length in self._by_length:
                found += self._one_away(word, length) if distance == 1 else self._near(word, length, distance)
        return found

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for word in self._words:
            found.setdefault(len(word), []).append(word)
        return found

    @cached_property
    def _letters(self) -> dict[int, Array]:
        """Length → one row of code points for each word."""
        return {
            length: np.array(words, f"U{length}").view(np.uint32).reshape(len(words), length)
            for length, words in self._by_length.items()
        }

    def _one_away(self, word: str, length: int) -> list[str]:
        """The beginning and the end that both have leave at most one letter over."""
        letters = self._letters[length]
        wanted = np.array([word], f"U{len(word)}").view(np.uint32)
        shared = min(length, len(word))
        begin = _run(letters[:, :shared] == wanted[:shared])
        end = _run((letters[:, length - shared :] == wanted[len(word) - shared :])[:, ::-1])
        fits = begin + end >= max(length, len(word)) - 1
        if length == len(word) > 1:
            at = np.flatnonzero(begin + end == length - 2)
            first = begin[at]
            crossed = (letters[at, first] == wanted[first + 1]) & (letters[at, first + 1] == wanted[first])
            fits[at[crossed]] = True
        return [self._by_length[length][number] for number in np.flatnonzero(fits).tolist()]

    def _near(self, word: str, length: int, distance: int) -> list[str]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract_iter

        words = self._by_length[length]
        return [found[0] for found in extract_iter(word, words, scorer=OSA.distance, score_cutoff=distance)]


def _run(equal: Array) -> Array:
    """How many are true before the first that is not."""
    run: Array = np.argmin(equal, axis=1)
    run[equal.all(axis=1)] = equal.shape[1]
    return run
