"""TokenTable: the words of one text by position, to find in it what a search has found in the index."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from archive_app.search.analysis import WORD, folded, length_in_text, paragraphs, surfaces
from archive_app.search.plan import Slot
from archive_app.search.stems import Stems


class _Line(NamedTuple):
    """A paragraph that begins at `offset`; its words as written, the first of them number `first`."""

    offset: int
    text: str
    around: str
    first: int
    words: list[str]


class TokenTable:
    """Positions count all words of the text; offsets count its characters."""

    def __init__(self, text: str, language: str | None, stems: Stems) -> None:
        self._stems = stems
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

    def word_at(self, offset: int) -> int:
        """The last word of the paragraph that begins at or before `offset`."""
        line = bisect_right(self._offsets, offset) - 1
        return self._firsts[line] + bisect_right(self._starts_in(line), offset) - 1

    def paragraph_at(self, offset: int) -> tuple[int, int]:
        """The first word of the paragraph around `offset` and the one after its last."""
        line = self._lines[bisect_right(self._offsets, offset) - 1]
        return line.first, line.first + len(line.words)

    def positions(self, slot: Slot) -> list[int]:
        """Positions of the words that fit, in order."""
        wanted = {around: words.fitting(slot) for around, words in self._vocabularies.items()}
        return [
            position
            for line in self._lines
            if wanted[line.around]
            for position, word in enumerate(line.words, line.first)
            if word in wanted[line.around]
        ]

    def forms_and_stems(self) -> Iterable[tuple[str, str]]:
        """Of every word, in order."""
        for line in self._lines:
            for form in map(folded, line.words):
                yield form, self._stems.of(form, line.around)

    @cached_property
    def _vocabularies(self) -> dict[str, _Vocabulary]:
        """Language around → the words there."""
        found: dict[str, list[list[str]]] = {}
        for line in self._lines:
            found.setdefault(line.around, []).append(line.words)
        return {
            around: _Vocabulary(set(chain(*words)), around, self._stems) for around, words in found.items()
        }

    def _starts_in(self, line: int) -> list[int]:
        """Where the words of a line begin; few lines are ever asked for."""
        if line not in self._starts:
            offset = self._offsets[line]
            self._starts[line] = [offset + match.start() for match in WORD.finditer(self._lines[line].text)]
        return self._starts[line]


class _Vocabulary:
    """Different words as written in paragraphs of one language."""

    def __init__(self, written: set[str], around: str, stems: Stems) -> None:
        self._written = written
        self._around = around
        self._stems = stems

    def fitting(self, slot: Slot) -> set[str]:
        found = set(_listed(self._by_form, slot.forms))
        if slot.stems:
            found.update(_listed(self._by_stem, slot.stems))
        if slot.prefix is not None:
            found.update(_listed(self._by_form, [f for f in self._by_form if f.startswith(slot.prefix)]))
        return found

    @cached_property
    def _by_form(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self._written:
            found.setdefault(folded(word), []).append(word)
        return found

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for form, words in self._by_form.items():
            found.setdefault(self._stems.of(form, self._around), []).extend(words)
        return found


def _listed(words: Mapping[str, list[str]], wanted: Iterable[str]) -> Iterator[str]:
    for each in wanted:
        yield from words.get(each, ())


def _lines(text: str, language: str | None) -> Iterator[_Line]:
    offset = first = 0
    for stretch, around in paragraphs(text, language):
        for line in stretch.split("\n"):
            words = surfaces(line)
            yield _Line(offset, line, around, first, words)
            offset += len(line) + 1
            first += len(words)
