"""FacetList: the list of one side panel; a click or Space includes, Shift-click or - excludes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from archive_app.entities.correction import Subject
from archive_app.entities.mention import MentionKind
from archive_app.gui.correction_menu import CorrectionMenu, Wish
from archive_app.gui.facet_delegate import FacetDelegate
from archive_app.gui.facet_model import FacetModel, FacetRow
from archive_app.gui.filters import Choice, Filter, Filters
from archive_app.gui.theme import Theme
from archive_app.search.results import DateCount, EntityCount

EXCLUDE_KEYS = (Qt.Key.Key_Minus, Qt.Key.Key_Delete)
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FacetList(QListView):
    toggled = Signal(Filter, Choice)
    page_requested = Signal(str)
    """The id of a person or organisation."""
    correction_wanted = Signal(object, object, str)
    """A Wish, the Subject, and a spelling."""

    def __init__(self, kind: MentionKind, theme: Theme) -> None:
        super().__init__()
        self.facets = FacetModel(kind, self)
        self._has_pages = kind is not MentionKind.DATE
        self._delegate = FacetDelegate(theme, self._has_pages, self)
        self.setModel(self.facets)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def fill(self, counts: tuple[EntityCount, ...] | tuple[DateCount, ...], filters: Filters) -> None:
        """New rows; the row under the keyboard and the scroll position stay where they were."""
        row = self._row(self.currentIndex())
        scrolled = self.verticalScrollBar().value()
        self.facets.fill(counts, filters)
        at = self.facets.row_of(row.filter.key) if row else None
        if at is not None:
            self.setCurrentIndex(self.facets.index(at))
        self.verticalScrollBar().setValue(scrolled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self.facets.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row(self.currentIndex())
        if row is None:
            super().keyPressEvent(event)
        elif event.key() in EXCLUDE_KEYS:
            self._toggle(row, Choice.EXCLUDED)
        elif event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open_page(row)
        elif event.key() == Qt.Key.Key_F2 and self._has_pages:
            self.correction_wanted.emit(Wish.RENAME, _subject(row), "")
        elif event.key() == Qt.Key.Key_Space or event.key() in ENTER_KEYS:
            self._toggle(row, Choice.INCLUDED)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        row = self._row(self.indexAt(at))
        if row is None or self.indexAt(at) != pressed or event.button() != Qt.MouseButton.LeftButton:
            return
        excluding = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
        if self._has_pages and self._page_button(pressed).contains(at):
            self._open_page(row)
        else:
            self._toggle(row, Choice.EXCLUDED if event.modifiers() & excluding else Choice.INCLUDED)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        row = self._row(index)
        if row is not None:
            at = self.visualRect(index).bottomLeft() if by_keyboard else event.pos()
            self._menu(row).popup(self.viewport().mapToGlobal(at))

    def _menu(self, row: FacetRow) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice, text in (
            (Choice.INCLUDED, self.tr("&Only documents with this")),
            (Choice.EXCLUDED, self.tr("Only documents &without this")),
        ):
            action = menu.addAction(text, partial(self._toggle, row, choice))
            action.setCheckable(True)
            action.setChecked(row.choice is choice)
        if self._has_pages:
            menu.addSeparator()
            menu.addAction(self.tr("Open its &page"), partial(self._open_page, row))
            correcting = CorrectionMenu(_subject(row), parent=menu)
            correcting.wanted.connect(self.correction_wanted)
            menu.addMenu(correcting)
        return menu

    def _toggle(self, row: FacetRow, choice: Choice) -> None:
        self.toggled.emit(row.filter, choice)

    def _open_page(self, row: FacetRow) -> None:
        if self._has_pages:
            self.page_requested.emit(row.filter.key)

    def _page_button(self, index: QModelIndex) -> QRect:
        reach = self.fontMetrics().height() // 4
        button = self._delegate.page_button(self.visualRect(index), self.fontMetrics())
        return button.adjusted(-reach, -reach, reach, reach)

    def _row(self, index: QModelIndex) -> FacetRow | None:
        row = index.data(FacetModel.ROW)
        return row if isinstance(row, FacetRow) else None


def _subject(row: FacetRow) -> Subject:
    return Subject(row.filter.key, row.filter.kind, row.name)
