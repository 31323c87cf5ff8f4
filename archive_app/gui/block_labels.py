"""BlockLabels: the numbers of headings, painted before their first line and part of no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from archive_app.gui.theme import Theme


class BlockLabels:
    """Painted on the viewport; the indent of the block makes room for them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.by_block: Mapping[int, str] = {}
        """By the number of their block."""

    def paint(self, view: QTextEdit) -> None:
        if not self.by_block:
            return
        painter = QPainter(view.viewport())
        painter.setPen(self._theme.colour("muted"))
        for block, place in self.places(view):
            right = block.textDirection() is Qt.LayoutDirection.RightToLeft
            painter.setFont(label_font(view.document().defaultFont(), block.charFormat()))
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, side | Qt.AlignmentFlag.AlignBottom, self.by_block[block.blockNumber()])
        painter.end()

    def places(self, view: QTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Blocks in view that have a label, and their first lines in the pixels of the viewport."""
        block = view.cursorForPosition(view.viewport().rect().topLeft()).block()
        scrolled = view.verticalScrollBar().value()
        while block.isValid():
            line = block.layout().lineAt(0)
            at = block.layout().position().y() + line.y() - scrolled
            if at > view.viewport().height():
                return
            if block.blockNumber() in self.by_block:
                left = block.layout().position().x()
                width = view.document().documentLayout().blockBoundingRect(block).width()
                yield block, QRectF(left, at, width, line.height())
            block = block.next()


def label_font(base: QFont, letters: QTextCharFormat) -> QFont:
    """As large and as heavy as the letters of the block; its own format knows no family of the document."""
    font = QFont(base)
    if letters.fontPointSize() > 0:
        font.setPointSizeF(letters.fontPointSize())
    if letters.hasProperty(QTextCharFormat.Property.FontWeight):
        font.setWeight(QFont.Weight(letters.fontWeight()))
    return font
