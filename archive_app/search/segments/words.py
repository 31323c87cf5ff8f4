"""Words: texts as rows of what their words mean, which is found out once and not per token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from secrets import randbits
from typing import NamedTuple

import numpy as np

from archive_app.search.analysis import BELARUSIAN, LACINKA, RUSSIAN, folded, paragraphs
from archive_app.search.segments.arrays import Array, Ints
from archive_app.search.segments.cutting import CutTexts
from archive_app.search.stems import Stems

_AROUND = (RUSSIAN, BELARUSIAN, LACINKA)
AT_ONCE = 1 << 20
"""Characters that are cut together."""
_END = b"\0"


class WordTable(NamedTuple):
    """Rows in the order of their forms; two for a form whose stem depends on the language around it.
    `rows`: the number that each had before they were sorted."""

    forms: list[bytes]
    stems: list[bytes]
    rows: Ints


class Words:
    """Words that mean the same share a row: their form and stem. A word in a paragraph of another language
    may have another row."""

    def __init__(self, stems: Stems) -> None:
        self._rows: defaultdict[bytes, int] = defaultdict(count().__next__)
        self._known, self._row_of = np.zeros(0, np.uint64), np.zeros(0, np.uint32)
        self._seeds = np.array([randbits(64) for _ in _AROUND], np.uint64)
        self._stems = stems

    def rows(self, texts: Sequence[str], languages: Sequence[str | None]) -> tuple[Ints, Array]:
        """How many words each text has, and the row of every word, one text after another. `languages` beside
        `texts`."""
        counts = np.zeros(len(texts), np.int64)
        found: list[Array] = []
        for stretches in _batches(texts, languages):
            cut, rows = self._rows_of([stretch.text for stretch in stretches], [s.around for s in stretches])
            np.add.at(counts, [stretch.number for stretch in stretches], cut)
            found.append(rows)
        return counts, np.concatenate(found) if found else np.zeros(0, np.uint32)

    def table(self) -> WordTable:
        """Of all words so far, which are then forgotten."""
        meanings = sorted(self._rows)
        numbers = np.fromiter(map(self._rows.__getitem__, meanings), np.int64, len(meanings))
        self._rows.clear()
        forms = [meaning.partition(_END)[0] for meaning in meanings]
        return WordTable(forms, [meaning.partition(_END)[2] for meaning in meanings], numbers)

    def _rows_of(self, texts: Sequence[str], around: Sequence[int]) -> tuple[Ints, Array]:
        cut = CutTexts(texts)
        languages = np.array(around, np.uint8)
        prints = cut.fingerprints(np.repeat(self._seeds[languages], cut.counts))
        order = np.argsort(prints)
        new = np.ones(len(prints), bool)
        new[1:] = np.diff(prints[order]) != 0
        first = order[new]
        of_print = self._rows_of_prints(prints[first], cut, first, np.repeat(languages, cut.counts)[first])
        rows = np.empty(len(prints), np.uint32)
        rows[order] = np.repeat(of_print, np.diff(np.append(np.flatnonzero(new), len(new))))
        return cut.counts, rows

    def _rows_of_prints(self, prints: Array, cut: CutTexts, words: Ints, languages: Array) -> Array:
        """`prints` in order, with one of the `words` that has it, and its language, beside each."""
        at = np.searchsorted(self._known, prints)
        known = _found(prints, self._known, at)
        rows = np.empty(len(prints), np.uint32)
        rows[known] = self._row_of[at[known]]
        new = np.flatnonzero(~known)
        rows[new] = [
            self._row(word, _AROUND[language])
            for word, language in zip(cut.words(words[new]), languages[new].tolist(), strict=True)
        ]
        self._known = np.insert(self._known, at[new], prints[new])
        self._row_of = np.insert(self._row_of, at[new], rows[new])
        return rows

    def _row(self, written: str, around: str) -> int:
        stem = self._stems.of_written(written, around)
        return self._rows[folded(written).encode() + _END + stem.encode()]


def _found(values: Array, among: Array, at: Ints) -> Array:
    """Whether each of `values` is `among` others, `at` the place where it had to be."""
    found = at < len(among)
    found[found] = among[at[found]] == values[found]
    return found


class _Stretch(NamedTuple):
    """Of the text with this number; `around`: the language, by its place in the row of these."""

    number: int
    text: str
    around: int


def _batches(texts: Sequence[str], languages: Sequence[str | None]) -> Iterator[list[_Stretch]]:
    batch: list[_Stretch] = []
    size = 0
    for number, (text, language) in enumerate(zip(texts, languages, strict=True)):
        for part, around in paragraphs(text, language):
            batch.append(_Stretch(number, part, _AROUND.index(around)))
        size += len(text)
        if size >= AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
