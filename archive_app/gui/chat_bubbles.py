"""ChatBubbles: a field behind each message of a chat, with a stripe in the colour of who sent it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from archive_app.gui.chat_heads import Head
from archive_app.gui.theme import Theme

_PADDING = 6
_STRIPE = 3
_ROUND = 5


class ChatBubbles:
    """Painted on the viewport before the text is."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.heads: Mapping[int, Head] = {}
        """By the number of the block each message begins with."""

    def paint(self, view: QTextEdit) -> None:
        if not self.heads:
            return
        painter = QPainter(view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, place in self.places(view):
            painter.setBrush(self._theme.colour("window"))
            painter.drawRoundedRect(place, self._theme.space(_ROUND), self._theme.space(_ROUND))
            stripe = QRectF(place.left(), place.top(), self._theme.space(_STRIPE), place.height())
            painter.fillRect(stripe, self._theme.colour(ink))
        painter.end()

    def places(self, view: QTextEdit) -> Iterator[tuple[str, QRectF]]:
        """The messages in view: ink and place in the pixels of the viewport."""
        block = self._first(view.cursorForPosition(view.viewport().rect().topLeft()).block())
        bottom = view.viewport().height()
        while block.isValid():
            head = self.heads.get(block.blockNumber())
            place, after = self._place(view, block)
            if place.top() > bottom:
                return
            if head:
                yield head.ink, place
            block = after

    def _first(self, block: QTextBlock) -> QTextBlock:
        while block.previous().isValid() and block.blockNumber() not in self.heads:
            block = block.previous()
        return block

    def _place(self, view: QTextEdit, block: QTextBlock) -> tuple[QRectF, QTextBlock]:
        """The field of a message, and the block behind it."""
        layout = view.document().documentLayout()
        place = layout.blockBoundingRect(block)
        block = block.next()
        while block.isValid() and block.blockNumber() not in self.heads:
            place = place.united(layout.blockBoundingRect(block))
            block = block.next()
        padding = self._theme.space(_PADDING)
        margin = view.document().documentMargin()
        width = view.viewport().width() - 2 * margin
        place = QRectF(margin, place.top(), width, place.height())
        place.translate(0, -view.verticalScrollBar().value())
        return place.adjusted(-padding, -padding, padding, padding), block
