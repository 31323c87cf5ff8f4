"""The column of the reader: 68 characters a line, with room for margin notes where the window has it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

CHARACTERS = 68
NARROWEST = 44
"""Characters a line that must be left beside margin notes."""
_SAMPLE = "The letters of an ordinary sentence, in the mixture people write them in."


@dataclass(frozen=True, slots=True)
class Column:
    """Pixels: empty room on the left, the text with its margins, the gutter for notes right of it."""

    left: int
    width: int
    gutter: int


def letter_width(font: QFont) -> float:
    """The width of an average letter of running text."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


def fit(free: int, letter: float, margin: int, notes: int, has_notes: bool) -> Column:
    """The column within `free` pixels; `margin` is inside it on either side, `notes` is the gutter's width.

    The gutter is there whenever there is plenty of room, so that the first note does not move the text.
    """
    least = (NARROWEST if has_notes else CHARACTERS) * letter + 2 * margin
    gutter = notes if free - notes >= least else 0
    width = min(round(CHARACTERS * letter) + 2 * margin, free - gutter)
    return Column((free - width - gutter) // 2, width, gutter)
