"""Cutting: a long text into its written words, thousands of characters at a time."""

from __future__ import annotations

import re
from functools import cache

import numpy as np

from archive_app.search.analysis import LETTER, MARK, surfaces
from archive_app.search.folding import APOSTROPHES
from archive_app.search.segments.arrays import Array

_SHORT = 200
"""Characters up to which the regular expression is faster."""
_SPACE = np.uint16(ord(" "))
_IS_LETTER, _IS_APOSTROPHE, _IS_SPECIAL = 1, 2, 3


def written_words(text: str) -> list[str]:
    """What `surfaces` finds: where a text has nothing but letters, apostrophes and what stands between words,
    all the latter is made spaces."""
    if len(text) < _SHORT:
        return surfaces(text)
    codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    kinds = _kinds()[codes]
    most = kinds.max()
    if most == _IS_SPECIAL:
        return surfaces(text)
    inside = kinds == _IS_LETTER
    if most == _IS_APOSTROPHE:
        inside[1:-1] |= (kinds[1:-1] == _IS_APOSTROPHE) & inside[:-2] & inside[2:]
    return np.where(inside, codes, _SPACE).tobytes().decode("utf-16-le").split()


@cache
def _kinds() -> Array:
    """Of each of the first 65,536 characters. Special is what the rule above is too simple for: marks, and
    the halves of all further characters."""
    kinds = np.zeros(1 << 16, np.uint8)
    kinds[list(map(ord, APOSTROPHES))] = _IS_APOSTROPHE
    characters = "".join(map(chr, range(1 << 16)))
    for kind, pattern in (_IS_LETTER, LETTER), (_IS_SPECIAL, rf"{MARK}|[\ud800-\udfff]"):
        kinds[list(map(ord, re.findall(pattern, characters)))] = kind
    return kinds
