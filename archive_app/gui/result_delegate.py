"""ResultDelegate: draws a found document: title, source · date · hits, a snippet, the note that answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.gui.fitted_text import fitted, height_of, hit_formats
from archive_app.gui.plain_text import honest
from archive_app.gui.result_model import SEPARATOR, ResultModel, excerpt
from archive_app.gui.theme import Theme
from archive_app.search.results import Hit, Snippet

Index = QModelIndex | QPersistentModelIndex
TITLE_LINES, SNIPPET_LINES, NOTE_LINES = 2, 3, 2


class _Layouts(NamedTuple):
    """`note` is None where no note of the reader has the words."""

    title: QTextLayout
    snippet: QTextLayout
    note: QTextLayout | None


class ResultDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        laid = self._layouts(index.data(ResultModel.HIT), option.font, self._inner_width(width))
        height = (
            height_of(laid.title) + option.fontMetrics.height() + height_of(laid.snippet) + 2 * self._gap()
        )
        if laid.note:
            height += self._note_gap() + height_of(laid.note)
        return QSize(width, round(height) + 2 * self._theme.space(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option)
        hit: Hit = index.data(ResultModel.HIT)
        laid = self._layouts(hit, option.font, self._inner_width(option.rect.width()))
        at = QPointF(option.rect.topLeft()) + QPointF(self._left(), self._theme.space(12))
        painter.setPen(self._theme.colour("text"))
        laid.title.draw(painter, at)
        at += QPointF(0, height_of(laid.title) + self._gap())
        self._paint_meta(painter, option, index, at)
        at += QPointF(0, option.fontMetrics.height() + self._gap())
        painter.setPen(self._theme.colour("text"))
        laid.snippet.draw(painter, at)
        if laid.note:
            at += QPointF(0, height_of(laid.snippet) + self._note_gap())
            self._paint_note(painter, laid.note, at)
        painter.restore()

    def _paint_note(self, painter: QPainter, note: QTextLayout, at: QPointF) -> None:
        """An icon before it, because the words are the reader's own and not the document's."""
        side = self._theme.space(14)
        down = (note.lineAt(0).height() - side) / 2
        painter.drawPixmap(at + QPointF(0, down), self._theme.pixmap("sticky-note", "muted", side))
        painter.setPen(self._theme.colour("muted"))
        note.draw(painter, at + QPointF(self._note_indent(), 0))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = option.state & QStyle.StateFlag.State_Selected
        near = option.state & QStyle.StateFlag.State_MouseOver
        ground = "selected" if selected else "hover" if near else "base"
        painter.fillRect(option.rect, self._theme.colour(ground))
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        if selected:
            bar = QRect(option.rect.topLeft(), QSize(self._theme.space(3), option.rect.height()))
            painter.fillRect(bar, self._theme.colour("accent"))

    def _paint_meta(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, at: QPointF) -> None:
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("muted"))
        publisher, facts = index.data(ResultModel.PUBLISHER), index.data(ResultModel.FACTS)
        facts = f"{SEPARATOR}{facts}" if publisher and facts else facts
        metrics = option.fontMetrics
        room = self._inner_width(option.rect.width()) - metrics.horizontalAdvance(facts)
        publisher = metrics.elidedText(publisher, Qt.TextElideMode.ElideRight, room)
        painter.drawText(at + QPointF(0, metrics.ascent()), publisher + facts)

    def _layouts(self, hit: Hit, font: QFont, width: int) -> _Layouts:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        title = fitted(honest(hit.title), bold, width, TITLE_LINES)
        snippet = self._marked(hit.snippets, font, width, SNIPPET_LINES)
        room = width - self._note_indent()
        note = self._marked(hit.notes, font, room, NOTE_LINES) if hit.notes else None
        return _Layouts(title, snippet, note)

    def _marked(self, snippets: Sequence[Snippet], font: QFont, width: int, lines: int) -> QTextLayout:
        text, marks = excerpt(snippets)
        return fitted(text, font, width, lines, hit_formats(self._theme, text, marks))

    def _note_indent(self) -> int:
        return self._theme.space(14) + self._theme.space(6)

    def _note_gap(self) -> int:
        return self._theme.space(6)

    def _gap(self) -> int:
        return self._theme.space(3)

    def _left(self) -> int:
        return self._theme.space(12)

    def _inner_width(self, width: int) -> int:
        return max(self._theme.space(48), width - 2 * self._left())
