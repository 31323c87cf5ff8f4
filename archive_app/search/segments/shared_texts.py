"""Shared texts: short ones like names, which many documents have and which are cut into words once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from archive_app.search.segments.arrays import Ints, spread, starts_of, sums_within
from archive_app.search.segments.stream import Stream
from archive_app.search.segments.words import Words


class SharedTexts:
    """Texts by number. The same text has another number in a document of another language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[tuple[str, str | None], int] = {}
        self._numbers, self._lengths = array("I"), array("I")

    def number(self, text: str, language: str | None) -> int:
        key = (text, language)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = len(self._lengths)
            numbers = self._words.numbers(text, language)
            self._numbers.extend(numbers)
            self._lengths.append(len(numbers))
        return known

    def words_of(self, texts: Ints) -> tuple[Ints, Ints]:
        """How many words each text has, and the words of all of them as numbers."""
        lengths = np.array(self._lengths, np.int64)
        found = np.array(self._numbers, np.int64)[spread(starts_of(lengths)[texts], lengths[texts])]
        return lengths[texts], found


class SharedField:
    """Collects such texts of one field, document by document."""

    def __init__(self, texts: SharedTexts) -> None:
        self._texts = texts
        self._numbers = array("I")
        self._documents, self._counts = array("I"), array("I")

    def add(self, document: int, texts: Sequence[str], language: str | None) -> None:
        if texts:
            self._numbers.extend(self._texts.number(text, language) for text in texts)
            self._documents.append(document)
            self._counts.append(len(texts))

    def stream(self, gap: int) -> Stream:
        """As words, with a `gap` of so many positions between the texts of a document."""
        counts = np.array(self._counts, np.int64)
        lengths, words = self._texts.words_of(np.array(self._numbers, np.int64))
        steps = lengths + gap
        positions = sums_within(steps, counts) - steps if len(steps) else steps
        found = Stream()
        found.add_all(np.repeat(np.array(self._documents, np.int64), counts), lengths, positions, words)
        return found
