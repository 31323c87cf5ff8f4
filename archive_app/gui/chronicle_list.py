"""ChronicleList: dates on the left, what is told of them on the right, gaps in time as dotted lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.documents.document import Document
from archive_app.entities.chronicle import Event
from archive_app.gui.chronicle_model import ChronicleModel
from archive_app.gui.date_names import date_name
from archive_app.gui.fitted_text import around, fitted, hit_formats
from archive_app.gui.passage_list import PassageList
from archive_app.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
LINES = 2
DATE_WIDTH = 132


class ChronicleDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = round((LINES + 1) * option.fontMetrics.height() * 1.14)
        return QSize(self._view.viewport().width(), lines + self._theme.space(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        near = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, self._theme.colour("selected" if near else "base"))
        self._paint_gap(painter, option, index)
        space = self._theme.space
        inner = option.rect.adjusted(space(8), space(14), -space(8), -space(6))
        dates = min(space(DATE_WIDTH), inner.width() * 3 // 10)
        self._paint_date(painter, option, index, QRect(inner.topLeft(), QSize(dates, inner.height())))
        self._paint_event(painter, option, index, inner.adjusted(dates + space(12), 0, 0, 0))
        painter.restore()

    def _paint_gap(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """At the upper edge: a line, dotted where years are left out."""
        gap, top = index.data(ChronicleModel.GAP), option.rect.top()
        if not index.data(ChronicleModel.BEGINS_YEAR):
            return
        style = Qt.PenStyle.DotLine if gap else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self._theme.colour("control" if gap else "border"), 1, style))
        painter.drawLine(option.rect.left(), top, option.rect.right(), top)
        if gap:
            small = self._theme.font(0.8)
            painter.setFont(small)
            painter.setPen(self._theme.colour("muted"))
            room = option.rect.adjusted(0, 1, -self._theme.space(8), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, gap)

    def _paint_date(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        event: Event = index.data(ChronicleModel.EVENT)
        painter.setPen(self._theme.colour("date"))
        font = QFont(option.font)
        font.setWeight(
            QFont.Weight.DemiBold if index.data(ChronicleModel.BEGINS_YEAR) else QFont.Weight.Normal
        )
        layout = fitted(date_name(event.value), font, room.width(), LINES + 1)
        layout.draw(painter, room.topLeft())

    def _paint_event(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect
    ) -> None:
        event: Event = index.data(ChronicleModel.EVENT)
        text: str = index.data(Qt.ItemDataRole.DisplayRole)
        start = event.start - event.sentence_start
        mark = (start, start + event.end - event.start)
        text, mark = around(text, mark, option.fontMetrics, room.width() * LINES)
        formats = hit_formats(self._theme, text, [mark])
        painter.setPen(self._theme.colour("text"))
        fitted(text, option.font, room.width(), LINES, formats).draw(painter, room.topLeft())
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("muted"))
        source = index.data(ChronicleModel.SOURCE)
        source = QFontMetrics(option.font).elidedText(source, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine, source)


class ChronicleList(PassageList):
    """`chosen` tells an Event."""

    def __init__(self, theme: Theme, document: Callable[[str], Document]) -> None:
        super().__init__(ChronicleModel.EVENT)
        self.rows = ChronicleModel(document)
        self.setModel(self.rows)
        self.setItemDelegate(ChronicleDelegate(theme, self))
        self.setUniformItemSizes(True)

    def fill(self, events: Sequence[Event]) -> None:
        self.rows.fill(events)
        self.start_at_first()
