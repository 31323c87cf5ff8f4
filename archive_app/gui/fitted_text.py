"""Text fitted into a few lines of a list row, with marks in it and "…" where it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from archive_app.gui.text_offsets import TextOffsets
from archive_app.gui.theme import Theme

Formats = Sequence[QTextLayout.FormatRange]
Span = tuple[int, int]
LEADING = 1.12
CONTINUED = "… "
SAFE_SHARE = 0.75
"""Of the letters that lines could hold: they end at words."""
LONGEST_WORD = 24
"""A longer one is cut rather than left out."""


def hit_formats(theme: Theme, text: str, marks: Sequence[tuple[int, int]]) -> Formats:
    """`marks` are code points of `text`."""
    look = QTextCharFormat()
    look.setBackground(theme.colour("hit"))
    look.setForeground(theme.colour("on_hit"))
    at = TextOffsets(text).to_position
    return [_format(at(start), at(end), look) for start, end in marks]


def _format(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, look
    return made


def around(text: str, mark: Span, metrics: QFontMetrics, room: int) -> tuple[str, Span]:
    """A long text begins a few words before its mark, if that would not be seen within `room` pixels."""
    letters = round(room / max(1, metrics.averageCharWidth()) * SAFE_SHARE)
    if mark[1] <= letters:
        return text, mark
    begin = max(0, min(mark[0] - letters // 2, len(text) - letters))
    begin = text.find(" ", begin, mark[0]) + 1 or begin
    moved = len(CONTINUED) - begin
    return CONTINUED + text[begin:], (mark[0] + moved, mark[1] + moved)


def fitted(text: str, font: QFont, width: int, lines: int, formats: Formats = ()) -> QTextLayout:
    """Laid out in at most so many lines, the last one ending in "…" where text was left out."""
    layout = _laid_out(text, font, width, lines, formats)
    shown = _shown(layout)
    while shown < len(text.rstrip()) and shown > 1:
        text = _without_last_word(text[: shown - 2]) + " …"
        layout = _laid_out(text, font, width, lines, formats)
        shown = _shown(layout)
    return layout


def _laid_out(text: str, font: QFont, width: int, lines: int, formats: Formats) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([item for item in formats if item.start < len(text)])
    layout.beginLayout()
    y = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * LEADING
    layout.endLayout()
    return layout


def _without_last_word(text: str) -> str:
    head, _, tail = text.rpartition(" ")
    return (head if head and len(tail) < LONGEST_WORD else text).rstrip(" ,;:–…")


def _shown(layout: QTextLayout) -> int:
    if not layout.lineCount():
        return 0
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength()


def height_of(layout: QTextLayout) -> float:
    return sum(layout.lineAt(n).height() * LEADING for n in range(layout.lineCount()))
