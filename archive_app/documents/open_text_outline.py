"""Numbers of the headings of an OpenDocument text, which are written nowhere in its text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from archive_app.documents.markup import local, named, value
from archive_app.documents.numerals import numeral

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 10


class OutlineNumbers:
    """Counts headings as they are met."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        levels = (each for root in roots for each in named(root, "outline-level-style"))
        self._styles = {value(each, "level") or "": each for each in levels}
        self._counts: dict[int, int] = {}

    def number(self, heading: _Element) -> str:
        """The number of the next heading; nothing where its level has none."""
        stated = value(heading, "outline-level") or "1"
        style = self._styles.get(stated)
        if local(heading) != "h" or style is None or value(heading, "is-list-header") == "true":
            return ""
        level = min(int(stated), _DEEPEST)
        self._count(level, style)
        if not value(style, "num-format"):
            return ""
        shown = _whole(value(style, "display-levels"), 1)
        counted = (self._numeral(each) for each in range(max(1, level - shown + 1), level + 1))
        number = ".".join(each for each in counted if each)
        return f"{value(style, 'num-prefix') or ''}{number}{value(style, 'num-suffix') or ''}"

    def _count(self, level: int, style: _Element) -> None:
        before = self._counts.get(level, _whole(value(style, "start-value"), 1) - 1)
        self._counts = {each: count for each, count in self._counts.items() if each < level}
        self._counts[level] = before + 1

    def _numeral(self, level: int) -> str:
        style = self._styles.get(str(level))
        return numeral(self._counts.get(level, 1), value(style, "num-format") or "none")


def _whole(untrusted: str | None, usual: int) -> int:
    return int(untrusted) if untrusted and untrusted.isdecimal() and len(untrusted) < 5 else usual
