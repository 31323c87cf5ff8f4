"""ShelfView: all documents that were added, by collection, and the bin; a page in place of the panes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QSplitter,
    QTableView,
    QToolButton,
)

from archive_app.documents.collection import Collection
from archive_app.gui.collection_list import ALL, BIN, CollectionList
from archive_app.gui.plain_text import honest, without_mnemonic
from archive_app.gui.shelf_model import Column, ShelfModel, ShelfRow
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, flat_button, label, row
from archive_app.library.shelved import Shelved

WIDTHS = {
    Column.KIND: 100,
    Column.ADDED: 140,
    Column.PUBLISHED: 140,
    Column.COLLECTIONS: 180,
    Column.STATE: 220,
}
"""At the usual font size; the title has the rest."""


class ShelfView(QFrame):
    """It shows and asks; what is asked for concerns the documents that are selected."""

    back_requested = Signal()
    opened = Signal(str)
    put_in = Signal(str, list)
    """A collection, and documents."""
    taken_out = Signal(str, list)
    new_wanted = Signal(list)
    """A collection for these documents, which may be none."""
    binned = Signal(list)
    restored = Signal(list)
    emptying_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shelved: tuple[Shelved, ...] = ()
        self._collections: tuple[Collection, ...] = ()
        self.setProperty("role", "bar")
        self.rows = ShelfModel(self)
        self.shelves = CollectionList(theme)
        self.table = QTableView()
        self.back, self._title, self._hint = flat_button(), label("title"), label("muted", wrap=True)
        self.collect, self.new, self.empty = flat_button(), button(), button()
        self._menu = QMenu(self)
        self.open_action, self.rename_action, self.take_action = QAction(self), QAction(self), QAction(self)
        self.bin_action, self.restore_action = QAction(self), QAction(self)
        self._set_up_table()
        self._set_up_actions()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_documents(self, shelved: Sequence[Shelved], collections: Sequence[Collection]) -> None:
        """The shelf and the documents that were chosen stay chosen; `collections` are the reader's own."""
        self._shelved, self._collections = tuple(shelved), tuple(collections)
        shelf = self.shelves.shelf.id if self.shelves.collections.shelves else ALL
        here = {each.id for each in shelved if not each.binned}
        counted = [(each, len(each.documents & here)) for each in collections]
        self.shelves.blockSignals(True)
        self.shelves.collections.put(len(here), counted, len(shelved) - len(here))
        self.shelves.choose(shelf)
        self.shelves.blockSignals(False)
        self._fill()

    def selected(self) -> list[str]:
        """Ids, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.rows.document(each) for each in rows]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._on_opened()
        elif event.key() == Qt.Key.Key_F2 and self.rename_action.isEnabled():
            self.rename_action.trigger()
        elif event.key() == Qt.Key.Key_Delete and self.bin_action.isEnabled() and self.table.hasFocus():
            self.bin_action.trigger()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back (Esc)"))
        self._title.setText(self.tr("Added documents"))
        self.collect.setText(self.tr("&Put into ▾"))
        self.new.setText(self.tr("&New collection…"))
        self.empty.setText(self.tr("&Empty the bin"))
        self.open_action.setText(self.tr("&Open"))
        self.rename_action.setText(self.tr("&Rename"))
        self.take_action.setText(self.tr("&Take out of this collection"))
        self.bin_action.setText(self.tr("&Move to the bin"))
        self.restore_action.setText(self.tr("Re&store"))
        self.table.setAccessibleName(self.tr("Added documents"))
        self.table.setAccessibleDescription(
            self.tr("Enter opens, F2 renames, Delete moves to the bin, the menu key shows the rest")
        )
        self.shelves.setAccessibleName(self.tr("Collections and the bin"))
        self.shelves.setAccessibleDescription(self.tr("F2 renames a collection, Delete removes it"))
        self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._say()

    def _fill(self) -> None:
        chosen, shelf = set(self.selected()), self.shelves.shelf.id
        members = next((each.documents for each in self._collections if each.id == shelf), frozenset[str]())
        there = [each for each in self._shelved if bool(each.binned) == (shelf == BIN)]
        shown = [each for each in there if shelf in (ALL, BIN) or each.id in members]
        names: dict[str, list[str]] = {each.id: [] for each in shown}
        for collection in self._collections:
            for document in collection.documents & names.keys():
                names[document].append(collection.name)
        self.rows.put(ShelfRow(each, tuple(names[each.id])) for each in shown)
        self._choose(chosen)
        self._say()

    def _choose(self, documents: set[str]) -> None:
        model = self.table.selectionModel()
        for number in range(self.rows.rowCount()):
            if self.rows.document(number) in documents:
                flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
                model.select(self.rows.index(number, 0), flags)
        if not self.table.currentIndex().isValid() and self.rows.rowCount():
            self.table.setCurrentIndex(self.rows.index(0, 0))

    def _say(self) -> None:
        if not self.shelves.collections.shelves:
            return
        in_bin = self.shelves.shelf.id == BIN
        some, chosen = self.rows.rowCount() > 0, bool(self.selected())
        self._hint.setText(self._what_to_do(in_bin))
        self._hint.setVisible(not some)
        self.table.setVisible(some)
        self.empty.setVisible(in_bin and some)
        self.collect.setVisible(not in_bin)
        self.collect.setEnabled(chosen)
        for action in (self.open_action, self.rename_action, self.bin_action):
            action.setVisible(not in_bin)
            action.setEnabled(chosen and not in_bin)
        self.take_action.setVisible(self.shelves.shelf.id not in (ALL, BIN))
        self.take_action.setEnabled(chosen and self.take_action.isVisible())
        self.restore_action.setVisible(in_bin)
        self.restore_action.setEnabled(chosen and in_bin)

    def _what_to_do(self, in_bin: bool) -> str:
        if in_bin:
            return self.tr("The bin is empty. Documents that you delete wait here until you empty it.")
        if self.shelves.shelf.id == ALL:
            return self.tr("Nothing has been added yet. Drop files or folders anywhere in the window.")
        return self.tr("Nothing is in this collection. Drag documents onto its name, or use “Put into”.")

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions([self.open_action, self.rename_action])
        if self.shelves.shelf.id != BIN:
            into = menu.addMenu(self.tr("&Put into"))
            self._offer_collections(into)
            into.setEnabled(bool(self.selected()))
        menu.addActions([self.take_action, self.bin_action, self.restore_action])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _offer_collections(self, menu: QMenu) -> None:
        """A tick where all that are selected are in it; then it takes them out."""
        menu.clear()
        chosen = self.selected()
        for each in self._collections:
            action = menu.addAction(without_mnemonic(honest(each.name)))
            action.setCheckable(True)
            inside = bool(chosen) and each.documents.issuperset(chosen)
            action.setChecked(inside)
            signal = self.taken_out if inside else self.put_in
            action.triggered.connect(lambda _=False, signal=signal, id=each.id: signal.emit(id, chosen))
        menu.addSeparator()
        menu.addAction(self.tr("&New collection…")).triggered.connect(lambda: self.new_wanted.emit(chosen))

    def _on_opened(self) -> None:
        if (chosen := self.selected()) and self.shelves.shelf.id != BIN:
            self.opened.emit(chosen[0])

    def _on_dropped(self, shelf: str, documents: list[str]) -> None:
        if shelf == BIN:
            self.binned.emit(documents)
        else:
            self.put_in.emit(shelf, documents)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.new.clicked.connect(lambda: self.new_wanted.emit([]))
        self.empty.clicked.connect(self.emptying_wanted)
        self.shelves.chosen.connect(lambda _: self._fill())
        later = Qt.ConnectionType.QueuedConnection  # once the drag has ended
        self.shelves.collections.dropped.connect(self._on_dropped, later)
        self.table.doubleClicked.connect(lambda _: self._on_opened())
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.table.selectionModel().selectionChanged.connect(lambda: self._say())
        self._menu.aboutToShow.connect(lambda: self._offer_collections(self._menu))
        self.open_action.triggered.connect(self._on_opened)
        self.rename_action.triggered.connect(self._on_renaming)
        self.bin_action.triggered.connect(lambda: self.binned.emit(self.selected()))
        self.restore_action.triggered.connect(lambda: self.restored.emit(self.selected()))
        self.take_action.triggered.connect(
            lambda: self.taken_out.emit(self.shelves.shelf.id, self.selected())
        )

    def _on_renaming(self) -> None:
        self.table.edit(self.rows.index(self.table.currentIndex().row(), Column.TITLE))

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setDragEnabled(True)
        table.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSortingEnabled(True)
        table.sortByColumn(Column.ADDED, Qt.SortOrder.DescendingOrder)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._theme.line_height + self._theme.space(12))
        heading = table.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for each, width in WIDTHS.items():
            heading.resizeSection(each, self._theme.space(width))
        heading.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)

    def _set_up_actions(self) -> None:
        self._theme.dress(self.open_action, "book-open")
        self._theme.dress(self.rename_action, "pencil")
        self._theme.dress(self.bin_action, "trash-2")
        self._theme.dress(self.restore_action, "undo-2")
        self._theme.dress(self.back, "arrow-left")
        self.collect.setMenu(self._menu)
        self.collect.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        space = self._theme.space
        heading, left, right, tools = QFrame(), QFrame(), QFrame(), QFrame()
        left.setProperty("role", "pane")
        buttons = []
        for action in (self.bin_action, self.restore_action, self.take_action):
            made = flat_button()
            made.setDefaultAction(action)
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            action.changed.connect(lambda made=made, action=action: made.setVisible(action.isVisible()))
            buttons.append(made)
        row(tools, self.collect, *buttons, None, self.empty, gap=space(8))
        row(
            heading,
            self.back,
            self._title,
            None,
            gap=space(8),
            margins=(space(16), space(8), space(16), space(8)),
        )
        around = (space(12), space(8), space(12), space(8))
        column(left, self.shelves, self.new, margins=around, gap=space(8)).setStretch(0, 1)
        parts = column(right, tools, self._hint, self.table, margins=around, gap=space(8))
        parts.setStretch(2, 1)
        parts.addStretch(0)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([space(230), space(1100)])
        split.setStretchFactor(1, 1)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        column(self, heading, split).setStretch(1, 1)
