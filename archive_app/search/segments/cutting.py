"""Cutting: many texts into their written words at once, each word told by a fingerprint.

A fingerprint has 64 bits and is another one in every process, so that nobody can write two words that share
theirs. By chance, two of a million words do in one of forty million indexes.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from functools import cache

import numpy as np

from archive_app.search.analysis import LETTER, MARK, surfaces
from archive_app.search.folding import APOSTROPHES
from archive_app.search.segments.arrays import Array, Ints

_IS_LETTER, _IS_APOSTROPHE = 1, 2
# What is simpler to leave to the regular expression: marks, and characters that are two in UTF-16.
_SPECIAL = rf"{MARK}|[\ud800-\udfff\U00010000-\U0010ffff]"
_has_special = re.compile(_SPECIAL).search

_AT_ONCE = 4
"""Letters that are mixed into a fingerprint in one go."""
_LONG = 64
"""Letters of a word beyond which Python's own hash is its fingerprint."""
_BORDER = "\n".encode("utf-16-le")
_MASKS = np.array([(1 << 16 * letters) - 1 for letters in range(_AT_ONCE + 1)], np.uint64)
_FACTORS = np.array([secrets.randbits(64) | 1 for _ in range(2)], np.uint64)
_HALF = np.uint64(32)


class CutTexts:
    """The words of `texts`, one text after another; `counts` says how many each has."""

    def __init__(self, texts: Sequence[str]) -> None:
        encoded = [_plain(text).encode("utf-16-le", "surrogatepass") for text in texts]
        borders = np.cumsum([1, *(len(text) // 2 + 1 for text in encoded)])
        self._codes = np.frombuffer(_BORDER.join((b"", *encoded, _BORDER * _AT_ONCE)), "<u2")
        inside = _inside(self._codes)
        edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
        self._begins, self._ends = edges[::2], edges[1::2]
        self.counts: Ints = np.diff(np.searchsorted(self._begins, borders))

    def word(self, number: int) -> str:
        return self._codes[self._begins[number] : self._ends[number]].tobytes().decode("utf-16-le")

    def fingerprints(self, seeds: Array) -> Array:
        """Of each word, from the seed beside it."""
        found = seeds.copy()
        lengths = self._ends - self._begins
        quads = np.ndarray(len(self._codes) - _AT_ONCE + 1, "<u8", self._codes, strides=(2,))
        rest = np.arange(len(found))
        for first in range(0, _LONG, _AT_ONCE):
            letters = np.minimum(lengths[rest] - first, _AT_ONCE)
            found[rest] = _mixed(found[rest], quads[self._begins[rest] + first] & _MASKS[letters])
            rest = rest[lengths[rest] > first + _AT_ONCE]
        hashes = [hash(self.word(number)) for number in rest.tolist()]
        found[rest] ^= np.array(hashes, np.int64).view(np.uint64)
        return found


def _mixed(prints: Array, letters: Array) -> Array:
    letters = letters * _FACTORS[0]
    mixed = (prints ^ letters ^ (letters >> _HALF)) * _FACTORS[1]
    found: Array = mixed ^ (mixed >> _HALF)
    return found


def _plain(text: str) -> str:
    """With the same words, and special characters only within these."""
    return text if text.isascii() or not _has_special(text) else " ".join(surfaces(text))


def _inside(codes: Array) -> Array:
    """Whether each belongs to a word: a letter, or an apostrophe between two."""
    kinds = _kinds()[codes]
    inside: Array = kinds == _IS_LETTER
    inside[1:-1] |= (kinds[1:-1] == _IS_APOSTROPHE) & inside[:-2] & inside[2:]
    return inside


@cache
def _kinds() -> Array:
    """Of all numbers that two bytes can be."""
    kinds = np.zeros(1 << 16, np.uint8)
    kinds[list(map(ord, APOSTROPHES))] = _IS_APOSTROPHE
    characters = "".join(map(chr, range(1 << 16)))
    kinds[list(map(ord, re.findall(rf"{LETTER}|{_SPECIAL}", characters)))] = _IS_LETTER
    return kinds
