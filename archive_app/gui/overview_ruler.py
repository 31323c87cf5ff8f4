"""OverviewRuler: where in the whole text the hits and highlights are; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from archive_app.gui.reader_marks import Layer, Mark
from archive_app.gui.theme import Theme

if TYPE_CHECKING:
    from archive_app.gui.reader_view import ReaderView

_COLOURS = {Layer.HIGHLIGHT: "accent", Layer.HIT: "current", Layer.CURRENT: "error"}
_MANY = 1000
"""Of more marks the rows are estimated: they cover the ruler anyway, and the layout need not be asked."""
_WIDTHS = {Layer.HIGHLIGHT: 0.5, Layer.HIT: 0.8, Layer.CURRENT: 1.0}


class OverviewRuler(QWidget):
    place_chosen = Signal(int)
    """The offset of the mark nearest to the click."""

    def __init__(self, theme: Theme, reader: ReaderView) -> None:
        super().__init__(reader)
        self._theme = theme
        self._reader = reader
        self._marks: dict[Layer, Sequence[Mark]] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._retranslate()

    def put(self, layer: Layer, marks: Sequence[Mark]) -> None:
        self._marks[layer] = marks
        self.update()

    def lines(self) -> list[tuple[Layer, int]]:
        """What is drawn: one line per layer and pixel row, however many marks fall on it."""
        return sorted((layer, row) for layer, marks in self._marks.items() for row in self._rows(marks))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        thick = self._theme.space(3)
        for layer, row in self.lines():
            width = (self.width() - 2) * _WIDTHS[layer]
            painter.fillRect(
                QRectF(self.width() - 1 - width, row, width, thick), self._theme.colour(_COLOURS[layer])
            )
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        marks = [mark for layer in self._marks.values() for mark in layer]
        if marks:
            clicked = event.position().y()
            # The layout is asked about the likely ones only.
            share = clicked / max(1, self._room) * len(self._reader.text)
            likely = sorted(marks, key=lambda mark: abs(mark.start - share))[:_MANY]
            self.place_chosen.emit(min(likely, key=lambda mark: abs(self._row(mark) - clicked)).start)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _rows(self, marks: Sequence[Mark]) -> set[int]:
        if len(marks) <= _MANY:
            return {self._row(mark) for mark in marks}
        scale = self._room / max(1, len(self._reader.text))
        return {int(mark.start * scale) for mark in marks}

    def _row(self, mark: Mark) -> int:
        return round(self._reader.share_of(mark.start) * self._room)

    @property
    def _room(self) -> int:
        return self.height() - self._theme.space(4)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Hits and highlights in the whole text"))
