"""Words: a text as numbers of its written words, and what each means, found out once and not per token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, count
from typing import NamedTuple

import numpy as np

from archive_app.search.analysis import BELARUSIAN, LACINKA, RUSSIAN, folded, paragraphs, surfaces
from archive_app.search.segments.arrays import Array
from archive_app.search.stems import Stems

_MARKS = {BELARUSIAN: "\0", LACINKA: "\1"}
_MARKED = {mark: language for language, mark in _MARKS.items()}


def _told_apart(text: str, language: str | None) -> Iterator[list[str]]:
    """The written words, those in paragraphs of some languages marked."""
    for part, around in paragraphs(text, language):
        written = surfaces(part)
        yield [_MARKS[around] + word for word in written] if around in _MARKS else written


class WordTable(NamedTuple):
    """Rows in the order of their forms; two for a form whose stem depends on the language around it."""

    forms: list[bytes]
    stems: list[str]
    row_of_word: Array


class Words:
    """Numbers words as they are written; the same word in a paragraph of another language has
    another number."""

    def __init__(self, stems: Stems) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._stems = stems

    def numbers(self, text: str, language: str | None) -> Iterator[int]:
        words = chain.from_iterable(_told_apart(text, language))
        return map(self._numbers.__getitem__, words)

    def table(self) -> WordTable:
        """Of all words so far, whose numbers are then forgotten."""
        meant = [self._meaning(word) for word in self._numbers]
        self._numbers.clear()
        rows = sorted(set(meant))
        number_of = {row: number for number, row in enumerate(rows)}
        row_of_word = np.fromiter((number_of[row] for row in meant), np.uint32, len(meant))
        return WordTable([form for form, _ in rows], [stem for _, stem in rows], row_of_word)

    def _meaning(self, word: str) -> tuple[bytes, str]:
        around = _MARKED.get(word[0], RUSSIAN)
        written = word.lstrip("".join(_MARKED))
        return folded(written).encode(), self._stems.of_written(written, around)
