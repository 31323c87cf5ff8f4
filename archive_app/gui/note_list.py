"""NoteList: notes of all documents with their words in full, answers set in below what they answer."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.gui.annotation_model import AnnotationModel, AnnotationRow, Column
from archive_app.gui.fitted_text import fitted
from archive_app.gui.note_times import written_at
from archive_app.gui.passage_list import PassageList
from archive_app.gui.plain_text import honest
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState
from archive_app.library.passage_link import links_in

Index = QModelIndex | QPersistentModelIndex
NOTE_LINES = 3
_DEEPEST = 4
_FULL = 1.1
"""Lines end before a word that does not fit."""


class NoteDelegate(QStyledItemDelegate):
    """Three bands: the passage, the note, and where and when."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, line = self._view.viewport().width(), self._line(option)
        return QSize(width, (self._lines(option, index, width) + 2) * line + self._theme.space(20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AnnotationRow = index.data(AnnotationModel.ROW)
        depth: int = min(index.data(AnnotationModel.DEPTH), _DEEPEST)
        painter.save()
        near = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, self._theme.colour("selected" if near else "base"))
        inner = self._paint_frame(painter, option.rect, row, depth)
        painter.setFont(option.font)
        line = self._line(option)
        self._paint_line(
            painter, QRect(inner.topLeft(), QSize(inner.width(), line)), self._above(index, depth)
        )
        note = QRect(inner.left(), inner.top() + line, inner.width(), inner.height() - 2 * line)
        self._paint_note(painter, note, row, option.font, round(note.height() / line))
        self._paint_foot(painter, inner, row, index)
        painter.restore()

    def _line(self, option: QStyleOptionViewItem) -> int:
        return round(option.fontMetrics.height() * 1.14)

    def _lines(self, option: QStyleOptionViewItem, index: Index, width: int) -> int:
        """How many the note needs, about: laying out every note of a long list would take too long."""
        note = readable(index.data(AnnotationModel.ROW).annotation.note)
        room = max(1, width - self._theme.space(80))
        letters = min(len(note), 4 * room) * option.fontMetrics.averageCharWidth()
        return min(NOTE_LINES, math.ceil(letters * _FULL / room))

    def _paint_frame(self, painter: QPainter, room: QRect, row: AnnotationRow, depth: int) -> QRect:
        """A stripe in the colour of the highlight, and a line above the first note of a thread."""
        space = self._theme.space
        if not depth:
            painter.fillRect(QRect(room.left(), room.top(), room.width(), 1), self._theme.colour("border"))
        left = room.left() + space(8) + depth * space(24)
        stripe = QRect(left, room.top() + space(8), space(3), room.height() - space(16))
        painter.fillRect(stripe, self._theme.colour(f"edge_{row.annotation.colour}"))
        return room.adjusted(left - room.left() + space(12), space(8), -space(12), -space(8))

    def _above(self, index: Index, depth: int) -> str:
        model = index.model()
        quote = "" if depth else model.index(index.row(), Column.QUOTE).data(AnnotationModel.TEXT)
        return " ".join(quote.split()) if quote else "↳"

    def _paint_line(self, painter: QPainter, room: QRect, text: str) -> None:
        painter.setPen(self._theme.colour("muted"))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, elided)

    def _paint_note(
        self, painter: QPainter, room: QRect, row: AnnotationRow, font: QFont, lines: int
    ) -> None:
        painter.setPen(self._theme.colour("text"))
        if lines > 0:
            fitted(readable(row.annotation.note), font, room.width(), lines).draw(painter, room.topLeft())

    def _paint_foot(self, painter: QPainter, room: QRect, row: AnnotationRow, index: Index) -> None:
        note, flags = row.annotation, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine
        metrics, told = painter.fontMetrics(), ""
        if note.state is not AnchorState.PLACED:
            told = index.model().index(index.row(), Column.STATE).data(AnnotationModel.TEXT) + "  "
            painter.setPen(self._theme.colour("error"))
            painter.drawText(room, flags, told)
        left = room.adjusted(metrics.horizontalAdvance(told), 0, 0, 0)
        tags = " ".join(f"#{tag}" for tag in note.tags)
        # What it is about is told of the first note of a thread.
        title = "" if index.data(AnnotationModel.DEPTH) else row.title
        parts = (note.author, written_at(note.created), tags, title)
        text = " · ".join(honest(part) for part in parts if part)
        painter.setPen(self._theme.colour("muted"))
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, flags, elided)


class NoteList(PassageList):
    """`chosen` tells an AnnotationRow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(AnnotationModel.ROW)
        self.setItemDelegate(NoteDelegate(theme, self))
        self.setLayoutMode(PassageList.LayoutMode.Batched)


def readable(note: str) -> str:
    """On as few lines as it needs, with links as they are read by people."""
    parts, place = list[str](), 0
    for found in links_in(note):
        link = found.link
        parts += [note[place : found.start], f"“{link.quote}” — {link.title}" if link.quote else "🔗"]
        place = found.end
    return " ".join("".join([*parts, note[place:]]).split())
