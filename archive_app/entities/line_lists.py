"""Organisations that each stand on a line of their own, as those do who sign a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.tokens import LINE_END, word_set

_LONGEST = 16
"""Tokens of a line that is a name."""
_LEAST_KNOWN = 4
_BULLETS = frozenset("-–—•*·►▪")
_MARKS = frozenset(",;")
_SIGNED = word_set(
    "signatories signatory signed undersigned organisations organizations signatures endorsed supporters"
)
"""Words of a line that ends with a colon and has such a list behind it."""


class _Line(NamedTuple):
    """`first` and `stop` without bullets, marks and the country in brackets."""

    first: int
    stop: int


class LineLists(LatinFinder):
    """Finds lines that are names among lines that are known to be names."""

    def find(self, known: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Stretches of tokens: whole lines between the `known` ones."""
        stops = dict(known)
        for signed, block in self._blocks():
            whole = [line for line in block if stops.get(line.first) == line.stop]
            listed = len(whole) >= _LEAST_KNOWN and 2 * len(whole) >= len(block)
            if listed or (signed and whole):
                yield from (line for line in block if line not in whole and self._is_a_name(line))

    def _blocks(self) -> Iterator[tuple[bool, list[_Line]]]:
        """Short lines that follow one another, and whether the line before says that they are signatures."""
        signed, block, at = False, list[_Line](), 0
        while at < len(self._tokens):
            stop = at
            while stop < len(self._tokens) and self._text(stop) != LINE_END:
                stop += 1
            line = self._line(at, stop)
            if line is not None:
                block.append(line)
            elif stop > at:
                if block:
                    yield signed, block
                signed, block = self._introduces(at, stop), []
            at = stop + 1
        if block:
            yield signed, block

    def _introduces(self, first: int, stop: int) -> bool:
        words = {self._text(at).lower() for at in range(first, stop)}
        return self._text(stop - 1) == ":" and not words.isdisjoint(_SIGNED)

    def _line(self, first: int, stop: int) -> _Line | None:
        """The name that a line may be; None for blank lines, sentences and headings."""
        while first < stop and self._text(first) in _BULLETS:
            first += 1
        while stop > first and self._text(stop - 1) in _MARKS:
            stop -= 1
        if self._text(stop - 1) == ")":
            stop = next((at for at in range(stop - 1, first, -1) if self._text(at) == "("), stop)
        if self._text(stop - 2) == "," and self._vocabulary.is_place(self._keys[stop - 1]):
            stop -= 2
        short = 0 < stop - first <= _LONGEST and self._text(stop - 1)[-1].isalnum()
        return _Line(first, stop) if short and self._runs.is_capitalised(first) else None

    def _is_a_name(self, line: _Line) -> bool:
        """Mostly capitals, without figures, and nobody's name."""
        words = [self._text(at) for at in range(*line) if self._text(at)[0].isalpha()]
        capital = sum(word[0].isupper() for word in words)
        figures = any(self._text(at)[0].isdigit() for at in range(*line))
        somebody = self._vocabulary.is_given(words[0]) and len(words) > 1
        return 2 * capital > len(words) and not figures and not somebody
