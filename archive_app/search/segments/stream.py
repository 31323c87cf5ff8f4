"""Stream: the words of one field of all documents, one after another as numbers, until they are inverted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np

from archive_app.search.segments.arrays import Array, Ints, starts_of
from archive_app.search.segments.postings_writer import PostingsWriter

_RUN = 500_000
_CHUNK = 1 << 22
_LOW = np.uint64(0xFFFFFFFF)
_HIGH = np.uint64(32)


class Stream:
    """Pieces of text in the order of their documents. A position is where a word stands in its document."""

    def __init__(self) -> None:
        self._words = array("I")
        self._documents = array("I")
        self._lengths = array("I")
        self._positions = array("I")

    def __len__(self) -> int:
        return len(self._words)

    def add(self, document: int, pieces: Iterable[Iterable[int]], gap: int = 0) -> None:
        """All pieces of a document, with a `gap` of so many positions between them."""
        position = 0
        for words in pieces:
            before = len(self._words)
            self._words.extend(words)
            length = len(self._words) - before
            self._documents.append(document)
            self._lengths.append(length)
            self._positions.append(position)
            position += length + gap

    def words(self) -> Array:
        return np.frombuffer(self._words, np.uint32) if self._words else np.zeros(0, np.uint32)

    def lengths(self, documents: int) -> Array:
        """Number of words of each document."""
        of_piece = np.array(self._lengths, np.int64)
        found = np.bincount(np.array(self._documents, np.int64), weights=of_piece, minlength=documents)
        return found.astype(np.uint32)

    def invert(self, row_of_word: Array, rows: int, writer: PostingsWriter) -> None:
        """Writes every row; `row_of_word` says which row a word number belongs to."""
        words = self.words()
        counts = _counts(words, row_of_word, rows)
        pieces = _Pieces(self._documents, self._lengths, self._positions)
        for first, last in runs(counts):
            found = _tokens(words, row_of_word, first, last)
            _write_run(found, pieces, writer)


class _Pieces:
    def __init__(self, documents: array[int], lengths: array[int], positions: array[int]) -> None:
        self._documents = np.array(documents, np.int64)
        self._shift = np.array(positions, np.int64) - starts_of(np.array(lengths, np.int64))[:-1]
        self._of_token = np.repeat(np.arange(len(documents), dtype=np.uint32), lengths)

    def places(self, tokens: Ints) -> tuple[Ints, Ints]:
        """Documents and positions."""
        pieces = self._of_token[tokens]
        return self._documents[pieces], tokens + self._shift[pieces]


def _counts(words: Array, row_of_word: Array, rows: int) -> Ints:
    of_word = np.zeros(len(row_of_word), np.int64)
    for start in range(0, len(words), _CHUNK):
        of_word += np.bincount(words[start : start + _CHUNK], minlength=len(row_of_word))
    return np.bincount(row_of_word, weights=of_word, minlength=rows).astype(np.int64)


def runs(counts: Ints) -> Iterable[tuple[int, int]]:
    """Stretches of rows with about half a million words together, so that memory stays bounded."""
    sums = np.cumsum(counts)
    first = 0
    while first < len(counts):
        before = int(sums[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(sums, before + _RUN, side="right")))
        yield first, last
        first = last


def _tokens(words: Array, row_of_word: Array, first: int, last: int) -> Array:
    """Row and place of every word of some rows, in order: the row above, the place below 32 bits."""
    found: list[Array] = []
    for start in range(0, len(words), _CHUNK):
        rows = row_of_word[words[start : start + _CHUNK]]
        chosen = np.flatnonzero((rows >= first) & (rows < last))
        found.append(rows[chosen].astype(np.uint64) << _HIGH | (chosen + start).astype(np.uint64))
    tokens = np.concatenate(found) if found else np.zeros(0, np.uint64)
    tokens.sort()
    return tokens


def _write_run(tokens: Array, pieces: _Pieces, writer: PostingsWriter) -> None:
    if not len(tokens):
        return
    rows = (tokens >> _HIGH).astype(np.int64)
    documents, places = pieces.places((tokens & _LOW).astype(np.int64))
    new = np.ones(len(rows), bool)
    new[1:] = (rows[1:] != rows[:-1]) | (documents[1:] != documents[:-1])
    begins = np.flatnonzero(new)
    frequencies = np.diff(np.append(begins, len(rows)))
    of_row = np.flatnonzero(np.append(True, np.diff(rows[begins]) != 0))
    documents_of_row = np.diff(np.append(of_row, len(begins)))
    writer.add(documents_of_row, documents[begins], frequencies, places)
