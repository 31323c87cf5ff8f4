"""MarginNotes: notes as cards beside their lines, pushed down where they would overlap.

The annotation panel holds the same notes for the keyboard and for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from archive_app.gui.reader_marks import Mark
from archive_app.gui.theme import Theme

if TYPE_CHECKING:
    from archive_app.gui.reader_view import ReaderView

_MOST_LINES = 7


@dataclass(frozen=True, slots=True)
class Card:
    mark: Mark
    box: QRect


def stack(wanted: Iterable[tuple[int, int]], gap: int) -> list[int]:
    """Tops for cards of given (top, height), in order: each where it wants to be or below the one before."""
    tops, free = list[int](), -(10**9)
    for top, height in wanted:
        tops.append(max(top, free))
        free = tops[-1] + height + gap
    return tops


class MarginNotes(QWidget):
    note_activated = Signal(str)

    def __init__(self, theme: Theme, reader: ReaderView) -> None:
        super().__init__(reader)
        self._theme = theme
        self._reader = reader
        self._notes: list[Mark] = []
        self._hovered: str | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Notes in the margin"))

    @property
    def count(self) -> int:
        return len(self._notes)

    def put(self, notes: Iterable[Mark]) -> None:
        """`title` of a mark is the text of its note; a highlight without one gets no card."""
        self._notes = [note for note in notes if note.title]
        self.update()

    def cards(self) -> list[Card]:
        """The cards in view, from top to bottom."""
        if not self.width():
            return []
        width = self.width() - self._theme.space(16)
        sizes = [(self._reader.line_top(note.start), self._height(note, width)) for note in self._notes]
        tops = stack(sizes, self._theme.space(8))
        left = self._theme.space(4)
        boxes = (QRect(left, top, width, size[1]) for top, size in zip(tops, sizes, strict=True))
        placed = (Card(note, box) for note, box in zip(self._notes, boxes, strict=True))
        return [card for card in placed if card.box.intersects(self.rect())]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(0.92))
        for card in self.cards():
            self._paint_card(painter, card)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event)
        self._hover(card.mark.key if card else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event)
        if card and card.mark.key and event.button() == Qt.MouseButton.LeftButton:
            self.note_activated.emit(card.mark.key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Notes in the margin"))

    def _hover(self, key: str | None) -> None:
        self._hovered = key
        self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
        self.update()

    def _card_at(self, event: QMouseEvent) -> Card | None:
        point = event.position().toPoint()
        return next((card for card in self.cards() if card.box.contains(point)), None)

    def _height(self, note: Mark, width: int) -> int:
        metrics = QFontMetrics(self._theme.font(0.92))
        inner = QSize(width - self._theme.space(8) - 2 * self._theme.space(8), 10_000)
        box = metrics.boundingRect(QRect(0, 0, inner.width(), inner.height()), _WRAPPED, note.title)
        return min(box.height(), _MOST_LINES * metrics.lineSpacing()) + 2 * self._theme.space(8)

    def _paint_card(self, painter: QPainter, card: Card) -> None:
        radius, pad = self._theme.space(4), self._theme.space(8)
        edge = "accent" if card.mark.key == self._hovered else "border"
        painter.setPen(QPen(self._theme.colour(edge), 1))
        painter.setBrush(self._theme.colour("note"))
        painter.drawRoundedRect(QRectF(card.box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        stripe = QRectF(
            card.box.left() + 1, card.box.top() + radius, pad * 0.4, card.box.height() - 2 * radius
        )
        painter.fillRect(stripe, self._theme.colour(f"edge_{card.mark.style}"))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(card.box.adjusted(pad + pad // 2, pad, -pad, -pad), _WRAPPED, card.mark.title)


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
