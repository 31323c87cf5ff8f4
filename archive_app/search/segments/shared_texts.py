"""Shared texts: short ones like names, which many documents have and which are cut into words once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from archive_app.search.segments.arrays import Ints, spread, starts_of, sums_within
from archive_app.search.segments.stream import Stream
from archive_app.search.segments.words import Words


class SharedTexts:
    """Texts by number. The same text has another number in a document of another language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[str | None, _OfLanguage] = {}
        self._numbers, self._lengths = array("I"), array("I")

    def numbers(self, texts: Iterable[str], language: str | None) -> Iterator[int]:
        if language not in self._known:
            self._known[language] = _OfLanguage(language, self._cut)
        return map(self._known[language].__getitem__, texts)

    def _cut(self, text: str, language: str | None) -> int:
        numbers = self._words.numbers(text, language)
        self._numbers.extend(numbers)
        self._lengths.append(len(numbers))
        return len(self._lengths) - 1

    def words_of(self, texts: Ints) -> tuple[Ints, Ints]:
        """How many words each text has, and the words of all of them as numbers."""
        lengths = np.array(self._lengths, np.int64)
        found = np.array(self._numbers, np.int64)[spread(starts_of(lengths)[texts], lengths[texts])]
        return lengths[texts], found


class _OfLanguage(dict[str, int]):
    """Numbers of the texts in documents of one language; a new text gets one when it is asked for."""

    def __init__(self, language: str | None, cut: Callable[[str, str | None], int]) -> None:
        self._language = language
        self._cut = cut

    def __missing__(self, text: str) -> int:
        number = self[text] = self._cut(text, self._language)
        return number


class SharedField:
    """Collects such texts of one field, document by document."""

    def __init__(self, texts: SharedTexts) -> None:
        self._texts = texts
        self._numbers = array("I")
        self._documents, self._counts = array("I"), array("I")

    def add(self, document: int, texts: Sequence[str], language: str | None) -> None:
        if texts:
            self._numbers.extend(self._texts.numbers(texts, language))
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
