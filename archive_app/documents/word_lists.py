"""Numbers of the list items of a Word document, which are written nowhere in its text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from archive_app.documents.markup import child, local, parsed, value
from archive_app.documents.numerals import numeral
from archive_app.documents.word_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


class ListNumbers:
    """Counts items as they are met."""

    def __init__(self, untrusted: bytes, styles: Styles) -> None:
        root = parsed(untrusted) if untrusted else ()
        self._styles = styles
        self._abstract = {value(each, "abstractNumId"): each for each in root if local(each) == "abstractNum"}
        self._lists = {value(each, "numId"): each for each in root if local(each) == "num"}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: _Element | None) -> str | None:
        """The number of the item, nothing for a bullet; None when the paragraph is no item."""
        number, level = self._place(properties)
        if number in (None, "0") or number not in self._lists:
            return None
        kind = value(child(self._lists[number], "abstractNumId"), "val")
        levels = self._levels(kind)
        if level not in levels:
            return None
        if value(child(levels[level], "numFmt"), "val") == "bullet":
            return ""
        self._count(str(kind), str(number), level, levels)
        text = value(child(levels[level], "lvlText"), "val") or ""
        return _PLACE.sub(lambda found: self._numeral(str(kind), int(found[1]) - 1, levels), text)

    def _place(self, properties: _Element | None) -> tuple[str | None, int]:
        """The list and the level, from the paragraph or its style."""
        sources = [properties, *(child(style, "pPr") for style in self._styles.chain(properties))]
        found = [child(source, "numPr") for source in sources]
        numbers = [stated for each in found if (stated := value(child(each, "numId"), "val"))]
        levels = [stated for each in found if (stated := value(child(each, "ilvl"), "val"))]
        level = int(levels[0]) if levels and levels[0].isdecimal() else 0
        return (numbers[0] if numbers else None), min(level, _LEVELS)

    def _levels(self, kind: str | None) -> dict[int, _Element]:
        abstract = self._abstract.get(kind)
        levels = (each for each in abstract if local(each) == "lvl") if abstract is not None else ()
        return {int(at): each for each in levels if (at := value(each, "ilvl") or "").isdecimal()}

    def _count(self, kind: str, number: str, level: int, levels: dict[int, _Element]) -> None:
        counts = self._counts[kind]
        override = self._override(number, level)
        if override is not None and (number, level) not in self._begun:
            counts[level] = override - 1
        self._begun.add((number, level))
        counts[level] = counts.get(level, _start(levels[level]) - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]

    def _override(self, number: str, level: int) -> int | None:
        for each in self._lists[number]:
            if local(each) == "lvlOverride" and value(each, "ilvl") == str(level):
                start = value(child(each, "startOverride"), "val") or ""
                return int(start) if start.isdecimal() else None
        return None

    def _numeral(self, kind: str, level: int, levels: dict[int, _Element]) -> str:
        if level not in levels:
            return ""
        number = self._counts[kind].get(level, _start(levels[level]))
        return numeral(number, value(child(levels[level], "numFmt"), "val") or "")


def _start(level: _Element) -> int:
    start = value(child(level, "start"), "val") or ""
    return int(start) if start.isdecimal() else 1
