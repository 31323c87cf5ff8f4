"""ShelfModel: the documents that were added, a line each, in columns that can be sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from archive_app.gui.date_names import date_name
from archive_app.gui.plain_text import honest, tooltip
from archive_app.library.shelved import Shelved

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-archive-app-documents"
"""Ids, a line each, while they are dragged."""


class Column(IntEnum):
    TITLE = 0
    KIND = 1
    ADDED = 2
    PUBLISHED = 3
    COLLECTIONS = 4
    STATE = 5


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """`collections` are their names."""

    shelved: Shelved
    collections: tuple[str, ...] = ()


class ShelfModel(QAbstractTableModel):
    renamed = Signal(str, str)
    """A document and the title that was typed for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShelfRow] = []
        self._sorted = (Column.ADDED, Qt.SortOrder.DescendingOrder)

    def put(self, rows: Iterable[ShelfRow]) -> None:
        """In the order that was chosen last."""
        self.beginResetModel()
        self._rows = list(rows)
        self._order()
        self.endResetModel()

    def document(self, row: int) -> str:
        return self._rows[row].shelved.id

    def shelved(self, row: int) -> Shelved:
        return self._rows[row].shelved

    def row_of(self, document: str) -> int | None:
        return next((number for number, row in enumerate(self._rows) if row.shelved.id == document), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Added on"),
            self.tr("Published"),
            self.tr("Collections"),
            self.tr("State"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return row.shelved.passport.title
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, Column(index.column()))
        return (
            tooltip(self._text(row, Column(index.column()))) if role == Qt.ItemDataRole.ToolTipRole else None
        )

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Whoever listens renames the document and puts the rows anew."""
        shelved = self._rows[index.row()].shelved
        if role != Qt.ItemDataRole.EditRole or str(value) == shelved.passport.title:
            return False
        self.renamed.emit(shelved.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        if index.isValid() and index.column() == Column.TITLE and not self._rows[index.row()].shelved.binned:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = dict.fromkeys(self.document(index.row()) for index in indexes)
        data.setData(MIME, "\n".join(ids).encode())
        return data

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(index.column(), self.document(index.row())) for index in before]
        self._sorted = (Column(column), order)
        self._order()
        places = {row.shelved.id: number for number, row in enumerate(self._rows)}
        self.changePersistentIndexList(before, [self.index(places[each], at) for at, each in held])
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        self._rows.sort(key=self._key(column), reverse=order is Qt.SortOrder.DescendingOrder)

    def _key(self, column: Column) -> Callable[[ShelfRow], Any]:
        if column is Column.ADDED:
            return lambda row: row.shelved.passport.added or ""
        if column is Column.PUBLISHED:
            return lambda row: row.shelved.passport.published or ""
        return lambda row: self._text(row, column).casefold()

    def _text(self, row: ShelfRow, column: Column) -> str:
        passport = row.shelved.passport
        if column is Column.TITLE:
            return honest(passport.title)
        if column is Column.KIND:
            return self._kind(passport.kind)
        if column is Column.COLLECTIONS:
            return honest(", ".join(row.collections))
        if column is Column.STATE:
            return self._state(row.shelved)
        day = passport.added if column is Column.ADDED else passport.published
        return date_name(day, QLocale()) if day else ""

    def _kind(self, kind: str | None) -> str:
        kinds = {
            "news article": self.tr("News article"),
            "press release": self.tr("Press release"),
            "scan": self.tr("Scan"),
            "picture": self.tr("Picture"),
            "mail": self.tr("Letter"),
            "chat": self.tr("Chat"),
            "book": self.tr("Book"),
        }
        return kinds.get(kind or "", honest(kind or ""))

    def _state(self, shelved: Shelved) -> str:
        if shelved.binned:
            return self.tr("In the bin since %1").replace("%1", date_name(shelved.binned, QLocale()))
        if shelved.passport.part_of:
            return self.tr("Came within another one")
        return self.tr("Passport corrected") if shelved.passport.corrected else self.tr("As found")
