"""Words: a text as numbers of its written words, and what each means, found out once and not per token."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import count, islice
from typing import NamedTuple

import numpy as np

from archive_app.search.analysis import BELARUSIAN, LACINKA, RUSSIAN, folded, paragraphs
from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.segments.cutting import written_words
from archive_app.search.stems import Stems

_MARKS = {BELARUSIAN: "\0", LACINKA: "\1"}
_MARKED = {mark: language for language, mark in _MARKS.items()}


def _told_apart(text: str, language: str | None) -> Iterator[list[str]]:
    """The written words, those in paragraphs of some languages marked."""
    for part, around in paragraphs(text, language):
        written = written_words(part)
        yield [_MARKS[around] + word for word in written] if around in _MARKS else written


class WordTable(NamedTuple):
    """Rows in the order of their forms; two for a form whose stem depends on the language around it.
    `rows`: the number that each had before they were sorted."""

    forms: list[bytes]
    stems: list[str]
    rows: Ints


class Words:
    """Numbers words as they are written; the same word in a paragraph of another language has
    another number. Words that mean the same share a row."""

    def __init__(self, stems: Stems) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._rows: defaultdict[tuple[bytes, str], int] = defaultdict(count().__next__)
        self._row_of_word = array("I")
        self._stems = stems

    def numbers(self, text: str, language: str | None) -> array[int]:
        found = array("I")
        for words in _told_apart(text, language):
            found.extend(map(self._numbers.__getitem__, words))
        return found

    def rows(self) -> Array:
        """The row of each word so far."""
        new = islice(self._numbers, len(self._row_of_word), None)
        self._row_of_word.extend(self._rows[self._meaning(word)] for word in new)
        return np.array(self._row_of_word, np.uint32)

    def table(self) -> WordTable:
        """Of all words so far, which are then forgotten."""
        self.rows()
        self._numbers.clear()
        rows = sorted(self._rows.items())
        self._rows.clear()
        numbers = np.fromiter((number for _, number in rows), np.int64, len(rows))
        return WordTable([form for (form, _), _ in rows], [stem for (_, stem), _ in rows], numbers)

    def _meaning(self, word: str) -> tuple[bytes, str]:
        around = _MARKED.get(word[0], RUSSIAN)
        written = word.lstrip("".join(_MARKED))
        return folded(written).encode(), self._stems.of_written(written, around)
