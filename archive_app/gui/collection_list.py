"""CollectionList: all added documents, each collection and the bin: to choose, and to drop documents on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from archive_app.documents.collection import Collection
from archive_app.gui.plain_text import honest, tooltip
from archive_app.gui.shelf_model import MIME
from archive_app.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ALL, BIN = "", "bin"


@dataclass(frozen=True, slots=True)
class Shelf:
    """`id` is that of a collection, or ALL or BIN."""

    id: str
    name: str
    count: int


class CollectionModel(QAbstractListModel):
    renamed = Signal(str, str)
    """A collection and the name that was typed for it."""
    dropped = Signal(str, list)
    """A shelf and the documents that were dropped on it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shelves: list[Shelf] = []

    def put(self, every: int, collections: Sequence[tuple[Collection, int]], binned: int) -> None:
        """How many documents there are, are in each collection, and in the bin."""
        self.beginResetModel()
        own = [Shelf(each.id, each.name, count) for each, count in collections]
        self.shelves = [Shelf(ALL, "", every), *own, Shelf(BIN, "", binned)]
        self.endResetModel()

    def row_of(self, shelf_id: str) -> int:
        """That of all documents for a shelf that is gone."""
        return next((n for n, each in enumerate(self.shelves) if each.id == shelf_id), 0)

    def name(self, shelf: Shelf) -> str:
        if shelf.id == ALL:
            return self.tr("Added by you")
        return self.tr("Bin") if shelf.id == BIN else honest(shelf.name)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.shelves)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shelf = self.shelves[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self.name(shelf)} ({shelf.count})"
        if role == Qt.ItemDataRole.EditRole:
            return shelf.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.name(shelf))
        if role == Qt.ItemDataRole.DecorationRole:
            icon = {ALL: "library", BIN: "trash-2"}.get(shelf.id, "tag")
            return self._theme.icon(icon, "muted")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        shelf = self.shelves[index.row()]
        if role != Qt.ItemDataRole.EditRole or str(value) == shelf.name:
            return False
        self.renamed.emit(shelf.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or self.shelves[index.row()].id == ALL:
            return flags
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags if self.shelves[index.row()].id == BIN else flags | Qt.ItemFlag.ItemIsEditable

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        del action, row, column
        return data.hasFormat(MIME) and parent.isValid() and self.shelves[parent.row()].id != ALL

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        ids = bytes(data.data(MIME).data()).decode().split("\n")
        self.dropped.emit(self.shelves[parent.row()].id, ids)
        return False  # the documents stay where they are as well


class CollectionList(QListView):
    chosen = Signal(str)
    """The id of a shelf."""
    deleted = Signal(str)
    """The id of a collection that the reader does not want any more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.collections = CollectionModel(theme, self)
        self.setModel(self.collections)
        self.setIconSize(theme.icon_size)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setProperty("role", "shelves")

    @property
    def shelf(self) -> Shelf:
        return self.collections.shelves[max(0, self.currentIndex().row())]

    def choose(self, shelf_id: str) -> None:
        self.setCurrentIndex(self.collections.index(self.collections.row_of(shelf_id)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.shelf.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.shelf.id not in (ALL, BIN):
            self.deleted.emit(self.shelf.id)
        else:
            super().keyPressEvent(event)
