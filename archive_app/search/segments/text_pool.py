"""Text pool: texts of some fields, which are cut into words together, each of them once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, spread, starts_of
from archive_app.search.segments.spool import Spool
from archive_app.search.segments.stream import Stream
from archive_app.search.segments.words import Words

AT_ONCE = 1 << 20
"""Characters that are cut together, and four times as many as texts of a field."""


class TextPool:
    """Collects the texts of these `fields`, document by document."""

    def __init__(self, words: Words, fields: Iterable[str], gap: int, spool: Spool) -> None:
        """Between the texts of a field, `gap` positions are left out."""
        self._words = words
        self._gap = gap
        self._fields = {name: _Field() for name in fields}
        self._known: dict[str | None, _OfLanguage] = {}
        self._texts: list[str] = []
        self._languages: list[str | None] = []
        self.streams = {name: Stream(spool) for name in self._fields}
        self._characters = 0

    def add(self, document: int, texts: Mapping[str, Sequence[str]], language: str | None) -> None:
        if language not in self._known:
            self._known[language] = _OfLanguage(language, self._added)
        number_of = self._known[language].__getitem__
        for name, field in self._fields.items():
            if texts[name]:
                field.add(document, map(number_of, texts[name]))
        if self._characters >= AT_ONCE or any(len(field) >= AT_ONCE >> 2 for field in self._fields.values()):
            self.cut()

    def cut(self) -> None:
        """Whatever was added goes into the streams."""
        counts, rows = self._words.rows(self._texts, self._languages)
        for name, field in self._fields.items():
            field.move(self.streams[name], counts, rows, self._gap)
        self._texts, self._languages, self._characters = [], [], 0
        self._known.clear()

    def _added(self, text: str, language: str | None) -> int:
        self._texts.append(text)
        self._languages.append(language)
        self._characters += len(text)
        return len(self._texts) - 1


class _OfLanguage(dict[str, int]):
    """Numbers of the texts in documents of one language; a new text gets one when it is asked for."""

    def __init__(self, language: str | None, added: Callable[[str, str | None], int]) -> None:
        self._language = language
        self._added = added

    def __missing__(self, text: str) -> int:
        number = self[text] = self._added(text, self._language)
        return number


class _Field:
    """Which texts a field has of which document, in the order of the documents."""

    def __init__(self) -> None:
        self._texts, self._documents = array("I"), array("I")

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, document: int, texts: Iterable[int]) -> None:
        before = len(self._texts)
        self._texts.extend(texts)
        self._documents.extend([document] * (len(self._texts) - before))

    def move(self, to: Stream, counts: Ints, rows: Array, gap: int) -> None:
        """`counts`: how many words each text has; `rows` of all of them."""
        texts, documents = np.array(self._texts, np.int64), np.array(self._documents, np.int64)
        begins, lengths = starts_of(counts)[texts], counts[texts]
        to.add(documents, lengths, rows[spread(begins, lengths)], gap)
        self._texts, self._documents = array("I"), array("I")
