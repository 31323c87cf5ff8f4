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
from archive_app.search.segments.arrays import Array, Ints, spread

_IS_LETTER, _IS_APOSTROPHE, _IS_SPECIAL = 1, 2, 3
# What is simpler to leave to the regular expression: marks, and characters that are two in UTF-16.
_SPECIAL = rf"{MARK}|[\ud800-\udfff]"

_AT_ONCE = 4
"""Letters that are mixed into a fingerprint in one go."""
_LONG = 64
"""Letters of a word beyond which Python's own hash is its fingerprint."""
_BETWEEN = "\n"
_BORDER = _BETWEEN.encode("utf-16-le")
_MASKS = np.array([(1 << 16 * letters) - 1 for letters in range(_AT_ONCE + 1)], np.uint64)
_FACTORS = np.array([secrets.randbits(64) | 1 for _ in range(2)], np.uint64)
_HALF = np.uint64(32)


class CutTexts:
    """The words of `texts`, one text after another; `counts` says how many each has."""

    def __init__(self, texts: Sequence[str]) -> None:
        encoded = [text.encode("utf-16-le", "surrogatepass") for text in texts]
        self._codes, borders = _joined(encoded)
        kinds = _kinds()[self._codes]
        special = np.flatnonzero(kinds == _IS_SPECIAL)
        if len(special):
            for number in set((np.searchsorted(borders, special, side="right") - 1).tolist()):
                # The same words; what is special is in them.
                encoded[number] = " ".join(surfaces(texts[number])).encode("utf-16-le")
            self._codes, borders = _joined(encoded)
            kinds = _kinds()[self._codes]
        inside = _inside(kinds)
        edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
        self._begins, self._ends = edges[::2], edges[1::2]
        self.counts: Ints = np.diff(np.searchsorted(self._begins, borders))

    def words(self, numbers: Ints) -> list[str]:
        lengths = self._ends[numbers] - self._begins[numbers] + 1
        codes = self._codes[spread(self._begins[numbers], lengths)]
        codes[np.cumsum(lengths) - 1] = ord(_BETWEEN)
        return codes.tobytes().decode("utf-16-le").split(_BETWEEN)[:-1]

    def fingerprints(self, seeds: Array) -> Array:
        """Of each word, from the seed beside it."""
        quads = np.ndarray(len(self._codes) - _AT_ONCE + 1, "<u8", self._codes, strides=(2,))
        begins, lengths = self._begins, self._ends - self._begins
        found = prints = _mixed(seeds, quads[begins] & _MASKS[np.minimum(lengths, _AT_ONCE)])
        rest = np.arange(len(found))
        for _ in range(_AT_ONCE, _LONG, _AT_ONCE):
            longer = np.flatnonzero(lengths > _AT_ONCE)
            rest, prints = rest[longer], prints[longer]
            begins, lengths = begins[longer] + _AT_ONCE, lengths[longer] - _AT_ONCE
            prints = _mixed(prints, quads[begins] & _MASKS[np.minimum(lengths, _AT_ONCE)])
            found[rest] = prints
        rest = rest[lengths > _AT_ONCE]
        hashes = np.fromiter(map(hash, self.words(rest)), np.int64, len(rest))
        found[rest] ^= hashes.view(np.uint64)
        return found


def _mixed(prints: Array, letters: Array) -> Array:
    letters = letters * _FACTORS[0]
    mixed = (prints ^ letters ^ (letters >> _HALF)) * _FACTORS[1]
    found: Array = mixed ^ (mixed >> _HALF)
    return found


def _joined(encoded: Sequence[bytes]) -> tuple[Array, Ints]:
    """With something between them, and where each begins."""
    codes = np.frombuffer(_BORDER.join((b"", *encoded, _BORDER * _AT_ONCE)), "<u2")
    return codes, np.cumsum([1, *(len(text) // 2 + 1 for text in encoded)])


def _inside(kinds: Array) -> Array:
    """Whether each belongs to a word: a letter, or an apostrophe between two. What is left that is special is
    part of a word."""
    inside: Array = (kinds == _IS_LETTER) | (kinds == _IS_SPECIAL)
    inside[1:-1] |= (kinds[1:-1] == _IS_APOSTROPHE) & inside[:-2] & inside[2:]
    return inside


@cache
def _kinds() -> Array:
    """Of all numbers that two bytes can be."""
    kinds = np.zeros(1 << 16, np.uint8)
    kinds[list(map(ord, APOSTROPHES))] = _IS_APOSTROPHE
    characters = "".join(map(chr, range(1 << 16)))
    for kind, pattern in (_IS_LETTER, LETTER), (_IS_SPECIAL, _SPECIAL):
        kinds[list(map(ord, re.findall(pattern, characters)))] = kind
    return kinds
