"""MarkedText: a text with marks upon it, drawn where they are in view, each with a hint under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from archive_app.entities.mention import MentionKind
from archive_app.gui.date_names import date_name
from archive_app.gui.plain_text import tooltip
from archive_app.gui.reader_marks import Layer, Mark, MarkFormats, Marks, flatten
from archive_app.gui.text_surface import TextSurface
from archive_app.gui.theme import Theme


class MarkedText(TextSurface):
    """A subclass puts marks into `_marks` and starts `_refresh`."""

    drawn = Signal(int)
    """The marks in view are drawn; the offset of the first letter in view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = Marks()
        self._formats = MarkFormats(theme)
        self._refresh = QTimer(self, interval=0, singleShot=True)
        self._refresh.timeout.connect(self._on_time_to_refresh)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def switch_layer(self, layer: Layer, on: bool) -> None:
        self._marks.switch(layer, on)
        self._refresh.start()

    def marks_between(self, start: int, end: int) -> list[Mark]:
        """Every mark that is switched on and touches `start` to `end`, lowest layer first."""
        return self._marks.between(start, end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._mark_under(event.position())
        shape = Qt.CursorShape.PointingHandCursor if over and over.key else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tooltip(self._hint(QPointF(event.pos()))), self.viewport())
            return True
        return super().viewportEvent(event)

    def _on_scrolled(self) -> None:
        self._refresh.start()

    def _on_time_to_refresh(self) -> None:
        self._fit_lines()
        start, end = self.visible_range()
        pieces = flatten(self._marks.between(start, end), start, end)
        self.setExtraSelections([self._selection(*piece) for piece in pieces])
        self.drawn.emit(start)

    def _fit_lines(self) -> None:
        """Qt breaks the lines of what is out of sight for the width it had before."""
        width = self.viewport().width()
        if self.isVisible() and self.document().textWidth() != width:
            self.document().setTextWidth(width)

    def _selection(self, start: int, end: int, marks: tuple[Mark, ...]) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self.cursor_at(start, end)
        selection.format = self._formats.format(marks)
        return selection

    def _mark_under(self, point: QPointF) -> Mark | None:
        offset = self.offset_under(point)
        if offset is None:
            return None
        layers = (Layer.MENTION, Layer.HIGHLIGHT, Layer.UNSURE)
        return next((mark for layer in layers if (mark := self._marks.at(offset, layer))), None)

    def _hint(self, point: QPointF) -> str:
        mark = self._mark_under(point)
        if mark is None:
            return ""
        return date_name(mark.title) if mark.style == MentionKind.DATE else mark.title
