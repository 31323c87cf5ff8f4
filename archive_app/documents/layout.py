"""The layout of a plain text: which line ends are paragraph ends, and which only ran out of paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from archive_app.documents.bullets import Marks, is_lone_mark, marks_of
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft
from archive_app.documents.lines import Line

_NARROWEST, _WIDEST = 36, 160
"""Columns. No paper or terminal is narrower or wider; a longer line is a paragraph, a shorter one a line."""
_SLACK = 0.88
"""Letters differ in width: a printed line may be full from this share of the widest line on."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_CLAUSE_END = re.compile(r"[;:]$")
_HYPHENATED = re.compile(r"(?P<word>[^\W\d_]+)[-‐]$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Layout:
    """What is usual in one text: `width`, `indent` and `trailing` in columns, `gap` in empty lines."""

    width: int = 0
    indent: int = 0
    trailing: int = 0
    gap: int = 0
    wrapped: bool = False
    marks: Marks = field(default_factory=Marks)

    def joins(self, line: Line, following: Line, *, in_item: bool) -> bool:
        """Whether the paragraph of `line` goes on in the line that follows it."""
        if not self.wrapped or following.gap > self.gap or self.opens_item(following):
            return False
        if not in_item and following.indent > max(line.indent, self.indent):
            return False
        if line.hyphenated or _continues(line, following):
            return self._is_full(line, following) or not _CLAUSE_END.search(line.text)
        return self._is_full(line, following) and not self._ends_paragraph(line)

    def opens_item(self, line: Line) -> bool:
        """A bullet or number, or (the bullet got lost) an indented line in small letters."""
        if self.marks.is_item(line.text):
            return True
        lost = self.wrapped and self.gap > 0 and not self.marks.found
        return lost and line.indent > self.indent and line.text[0].islower()

    def _is_full(self, line: Line, following: Line) -> bool:
        """The next word had no room any more."""
        return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > self.width * _SLACK

    def _ends_paragraph(self, line: Line) -> bool:
        """Printed text leaves more blanks behind the last line of a paragraph than behind the others."""
        return line.trailing > self.trailing and bool(_SENTENCE_END.search(line.text))


def layout_of(lines: Sequence[Line]) -> Layout:
    """Statistics over the lines of one text."""
    width = _percentile([len(line.text) for line in lines], 0.95)
    pairs = [pair for pair in pairwise(lines) if _continues(*pair)]
    layout = Layout(width, _mode(line.indent for line in lines), _mode(line.trailing for line in lines))
    forced = sum(layout._is_full(*pair) for pair in pairs)
    wrapped = (
        _NARROWEST <= width <= _WIDEST and forced * 2 >= len(pairs) and forced >= max(1, len(lines) // 5)
    )
    gap = _mode(following.gap for _, following in pairs)
    return replace(layout, gap=gap, wrapped=wrapped, marks=marks_of(line.text for line in lines))


def paragraphs(lines: Iterable[Line]) -> list[Draft]:
    """The paragraphs of a text, list items told apart and freed of their bullets."""
    lines = _with_lone_marks_joined(lines)
    layout = layout_of(lines)
    words = (
        {word for line in lines for word in _WORD.findall(line.text.casefold())} if layout.wrapped else set()
    )
    found: list[tuple[BlockKind | None, list[str]]] = []
    previous: Line | None = None
    for line in lines:
        if previous and layout.joins(previous, line, in_item=found[-1][0] is BlockKind.LIST_ITEM):
            _join(found[-1][1], previous, line, words)
        else:
            found.append(_opened(line, layout))
        previous = line
    return [Draft("".join(pieces), kind) for kind, pieces in found]


def _opened(line: Line, layout: Layout) -> tuple[BlockKind | None, list[str]]:
    kind = BlockKind.LIST_ITEM if layout.opens_item(line) else None
    return kind, [line.text[len(layout.marks.bullet(line.text)) :]]


def _join(pieces: list[str], line: Line, following: Line, words: set[str]) -> None:
    """Add a line to a paragraph. A word broken at the line end is mended if the text has it elsewhere."""
    head = _HYPHENATED.search(line.text)
    tail = _WORD.match(following.text) if following.text[0].islower() else None
    broken = line.hyphenated or (head and tail)
    if head and tail and (head["word"] + tail.group()).casefold() in words:
        pieces[-1] = pieces[-1][:-1]
    pieces.extend((following.text,) if broken else (" ", following.text))


def _continues(line: Line, following: Line) -> bool:
    """The sentence visibly goes on: no full stop, and a small letter after it."""
    return following.text[0].islower() and not _SENTENCE_END.search(line.text)


def _with_lone_marks_joined(lines: Iterable[Line]) -> list[Line]:
    """Bullets and numbers that stand on a line of their own go to the line they announce."""
    joined: list[Line] = []
    mark: Line | None = None
    for line in lines:
        if mark:
            line = replace(line, text=f"{mark.text} {line.text}", indent=mark.indent, gap=mark.gap)
        mark = line if is_lone_mark(line.text) else None
        if not mark:
            joined.append(line)
    return [*joined, mark] if mark else joined


def _mode(values: Iterable[int]) -> int:
    """The most frequent value, the smaller one of two."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value), default=0)


def _percentile(values: Sequence[int], share: float) -> int:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)] if values else 0
