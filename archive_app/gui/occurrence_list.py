"""OccurrenceList: every mention of a name in its sentence; choosing one leads to the passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.documents.document import Document
from archive_app.gui.date_names import date_name
from archive_app.gui.fitted_text import around, fitted, height_of, hit_formats
from archive_app.gui.passage_list import PassageList
from archive_app.gui.plain_text import honest
from archive_app.gui.theme import Theme

if TYPE_CHECKING:
    from archive_app.entities.page import Occurrence

Index = QModelIndex | QPersistentModelIndex
LINES = 4


class OccurrenceModel(QAbstractListModel):
    OCCURRENCE = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2

    def __init__(self, document: Callable[[str], Document]) -> None:
        super().__init__()
        self._document = document
        self._rows: tuple[Occurrence, ...] = ()

    def fill(self, rows: Sequence[Occurrence]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.sentence} {index.data(self.TITLE)}"
        if role == self.TITLE:
            title = honest(self._document(row.document).passport.title)
            return f"{date_name(row.published)} · {title}" if row.published else title
        return row if role == self.OCCURRENCE else None


class OccurrenceDelegate(QStyledItemDelegate):
    """The sentence with the name marked, and the title of its document under it."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        text = self._sentence(option, index, width)
        return QSize(width, round(height_of(text)) + option.fontMetrics.height() + self._theme.space(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        near = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, self._theme.colour("selected" if near else "base"))
        inner = option.rect.adjusted(self._pad, self._pad, -self._pad, -self._pad)
        text = self._sentence(option, index, option.rect.width())
        painter.setPen(self._theme.colour("text"))
        text.draw(painter, inner.topLeft())
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("muted"))
        title = index.data(OccurrenceModel.TITLE)
        title = option.fontMetrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine, title)
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    @property
    def _pad(self) -> int:
        return self._theme.space(8)

    def _sentence(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextLayout:
        row: Occurrence = index.data(OccurrenceModel.OCCURRENCE)
        start = row.mention.start - row.sentence_start
        mark = (start, start + len(row.mention.text))
        room = max(1, width - 2 * self._pad)
        text, mark = around(row.sentence, mark, option.fontMetrics, room * LINES)
        return fitted(text, option.font, room, LINES, hit_formats(self._theme, text, [mark]))


class OccurrenceList(PassageList):
    """`chosen` tells an Occurrence."""

    def __init__(self, theme: Theme, document: Callable[[str], Document]) -> None:
        super().__init__(OccurrenceModel.OCCURRENCE)
        self.rows = OccurrenceModel(document)
        self.setModel(self.rows)
        self.setItemDelegate(OccurrenceDelegate(theme, self))

    def fill(self, occurrences: Sequence[Occurrence]) -> None:
        self.rows.fill(occurrences)
        self.start_at_first()
