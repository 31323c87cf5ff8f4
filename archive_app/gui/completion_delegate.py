"""CompletionDelegate: draws a proposal: icon of its kind, text, number of documents."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.gui.completion_model import RECENT, CompletionModel
from archive_app.gui.theme import Theme
from archive_app.search.results import Completion

Index = QModelIndex | QPersistentModelIndex
ICONS = {
    RECENT: ("clock", "muted"),
    "person": ("user", "person"),
    "organisation": ("building-2", "organisation"),
    "tag": ("tag", "muted"),
}
WORD_ICON = ("search", "muted")


class CompletionDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.space(200), option.fontMetrics.height() + self._theme.space(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Completion = index.data(CompletionModel.COMPLETION)
        painter.save()
        painter.setFont(option.font)
        chosen = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, self._theme.colour("selected" if chosen else "base"))
        inner = option.rect.adjusted(self._theme.space(12), 0, -self._theme.space(12), 0)
        icon = self._icon_rect(inner)
        self._theme.icon(*ICONS.get(row.kind, WORD_ICON)).paint(painter, icon)
        count = option.locale.toString(row.count) if row.count else ""
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        inner.setLeft(icon.right() + self._theme.space(12))
        inner.setRight(inner.right() - option.fontMetrics.horizontalAdvance(count) - self._theme.space(12))
        painter.setPen(self._theme.colour("text"))
        text = option.fontMetrics.elidedText(row.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()

    def _icon_rect(self, inner: QRect) -> QRect:
        size = self._theme.icon_size
        return QRect(inner.left(), inner.center().y() - size.height() // 2, size.width(), size.height())
