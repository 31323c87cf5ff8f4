"""TokenTable: the words of one text by position, to find in it what a search has found in the index."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from archive_app.search.analysis import WORD, folded, length_in_text, paragraphs, surfaces
from archive_app.search.plan import Slot
from archive_app.search.written_words import WrittenWords


class _Line(NamedTuple):
    """A paragraph that begins at `offset`; its words as written, the first of them number `first`."""

    offset: int
    text: str
    around: str
    first: int
    words: list[str]


class TokenTable:
    """Positions count all words of the text; offsets count its characters."""

    def __init__(self, text: str, language: str | None, written: WrittenWords) -> None:
        self._written = written
        self._lines = list(_lines(text, language))
        self._firsts = [line.first for line in self._lines]
        self._offsets = [line.offset for line in self._lines]
        self._starts: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return self._lines[-1].first + len(self._lines[-1].words)

    def start(self, position: int) -> int:
        line = bisect_right(self._firsts, position) - 1
        return self._starts_in(line)[position - self._firsts[line]]

    def end(self, position: int) -> int:
        line = self._lines[bisect_right(self._firsts, position) - 1]
        return self.start(position) + length_in_text(line.words[position - line.first])

    def positions(self, slot: Slot) -> list[int]:
        """Positions of the words that fit, in order."""
        wanted = {around: self._fitting(slot, around) for around in self._vocabularies}
        return [
            position
            for line in self._lines
            if wanted[line.around]
            for position, word in enumerate(line.words, line.first)
            if word in wanted[line.around]
        ]

    def words(self) -> Iterator[tuple[str, str]]:
        """Every word as it is written, in order, with the language around it."""
        return ((word, line.around) for line in self._lines for word in line.words)

    def _fitting(self, slot: Slot, around: str) -> set[str]:
        """The words in paragraphs of one language, as they are written, that fit."""
        words = self._vocabularies[around]
        found = self._written.with_forms(words, slot.forms)
        if slot.stems:
            found |= self._written.with_stems(words, around, slot.stems)
        if slot.prefix is not None:
            found.update(word for word in words if folded(word).startswith(slot.prefix))
        return found

    @cached_property
    def _vocabularies(self) -> dict[str, set[str]]:
        """Language around → the words there."""
        found: dict[str, set[str]] = {}
        for line in self._lines:
            found.setdefault(line.around, set()).update(line.words)
        return found

    def _starts_in(self, line: int) -> list[int]:
        """Where the words of a line begin; few lines are ever asked for."""
        if line not in self._starts:
            offset = self._offsets[line]
            self._starts[line] = [offset + match.start() for match in WORD.finditer(self._lines[line].text)]
        return self._starts[line]


def _lines(text: str, language: str | None) -> Iterator[_Line]:
    offset = first = 0
    for stretch, around in paragraphs(text, language):
        for line in stretch.split("\n"):
            words = surfaces(line)
            yield _Line(offset, line, around, first, words)
            offset += len(line) + 1
            first += len(words)
