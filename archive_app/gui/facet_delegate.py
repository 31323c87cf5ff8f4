"""FacetDelegate: draws a row of a side panel: three-state box, name, “i” for its page, count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.gui.facet_model import FacetModel, FacetRow
from archive_app.gui.filters import Choice
from archive_app.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class FacetDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, has_pages: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_pages = has_pages

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.space(100), option.fontMetrics.height() + self._theme.space(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FacetRow = index.data(FacetModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._paint_ground(painter, option, row)
        self._paint_box(painter, self._box(option.rect), row.choice)
        self._paint_name(painter, option, row)
        self._paint_count(painter, option, row)
        if self._shows_page_button(option):
            side = self._theme.space(14)
            self._theme.icon("info", "accent", side).paint(
                painter, self.page_button(option.rect, option.fontMetrics)
            )
        painter.restore()

    def page_button(self, row: QRect, metrics: QFontMetrics) -> QRect:
        """Where the “i” is drawn in a row under the mouse or the keyboard."""
        side = self._theme.space(14)
        left = row.right() - self._theme.space(16) - metrics.horizontalAdvance("000") - side
        return QRect(left, row.center().y() - side // 2 + 1, side, side)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: FacetRow) -> None:
        if row.choice is not Choice.OFF:
            painter.fillRect(option.rect, self._theme.colour("selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_box(self, painter: QPainter, box: QRectF, choice: Choice) -> None:
        colour = self._theme.colour({Choice.OFF: "control", Choice.EXCLUDED: "error"}.get(choice, "accent"))
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(self._theme.colour("base") if choice is Choice.OFF else colour)
        painter.drawRoundedRect(box, box.width() * 0.2, box.width() * 0.2)
        painter.setPen(QPen(self._theme.colour("base"), max(1.6, box.width() / 8)))
        if choice is Choice.INCLUDED:
            painter.drawPolyline(
                [_within(box, 0.22, 0.52), _within(box, 0.42, 0.73), _within(box, 0.78, 0.3)]
            )
        elif choice is Choice.EXCLUDED:
            painter.drawLine(_within(box, 0.25, 0.5), _within(box, 0.75, 0.5))

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, row: FacetRow) -> None:
        room = self._name_room(option, row)
        font = option.font
        font.setStrikeOut(row.choice is Choice.EXCLUDED)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text" if row.count or row.choice is not Choice.OFF else "muted"))
        name = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        font.setStrikeOut(False)
        painter.setFont(font)

    def _name_room(self, option: QStyleOptionViewItem, row: FacetRow) -> QRect:
        left = round(self._box(option.rect).right()) + self._theme.space(8)
        right = option.rect.right() - self._theme.space(12)
        right -= option.fontMetrics.horizontalAdvance(option.locale.toString(row.count))
        if self._shows_page_button(option):
            right = self.page_button(option.rect, option.fontMetrics).left()
        return QRect(left, option.rect.top(), right - left - self._theme.space(6), option.rect.height())

    def _paint_count(self, painter: QPainter, option: QStyleOptionViewItem, row: FacetRow) -> None:
        painter.setPen(self._theme.colour("muted"))
        room = option.rect.adjusted(0, 0, -self._theme.space(12), 0)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, right, option.locale.toString(row.count))

    def _box(self, rect: QRect) -> QRectF:
        side = self._theme.space(14)
        return QRectF(
            rect.left() + self._theme.space(12) + 0.5, rect.center().y() - side // 2 + 0.5, side, side
        )

    def _shows_page_button(self, option: QStyleOptionViewItem) -> bool:
        near = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
        return self._has_pages and bool(option.state & near)


def _within(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + box.width() * across, box.top() + box.height() * down)
