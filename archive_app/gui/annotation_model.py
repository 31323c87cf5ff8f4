"""AnnotationModel: the rows of the annotation panel, fed with values and tested without a window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from archive_app.gui.plain_text import tooltip
from archive_app.gui.swatches import swatch
from archive_app.gui.text_finding import fold
from archive_app.gui.theme import Theme
from archive_app.library.annotation import AnchorState, Annotation

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    QUOTE = 0
    NOTE = 1
    TAGS = 2
    DOCUMENT = 3
    STATE = 4


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    annotation: Annotation
    title: str
    """Of its document."""


class AnnotationModel(QAbstractTableModel):
    ROW = Qt.ItemDataRole.UserRole + 1

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[AnnotationRow] = []
        theme.changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> tuple[AnnotationRow, ...]:
        return tuple(self._rows)

    def put(self, rows: Iterable[AnnotationRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = (self.tr("Quote"), self.tr("Note"), self.tr("Tags"), self.tr("Document"), self.tr("Place"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], Column(index.column())
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._text(row, column).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._text(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if column is Column.QUOTE else self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(row, column)
        return None

    def state_name(self, state: AnchorState) -> str:
        return {
            AnchorState.PLACED: "",
            AnchorState.CHECK: self.tr("Please check the place"),
            AnchorState.LOST: self.tr("Not found in the text"),
        }[state]

    def _text(self, row: AnnotationRow, column: Column) -> str:
        note = row.annotation
        return (note.quote, note.note, ", ".join(note.tags), row.title, self.state_name(note.state))[column]

    def _spoken(self, row: AnnotationRow) -> str:
        texts = (self._text(row, column) for column in Column)
        return ". ".join(text for text in texts if text)

    def _picture(self, row: AnnotationRow, column: Column) -> Any:
        if column is Column.QUOTE:
            return swatch(self._theme, row.annotation.colour)
        if column is Column.STATE and row.annotation.state is not AnchorState.PLACED:
            return self._theme.icon("triangle-alert", "error")
        return None

    def _on_theme_changed(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])


class AnnotationFilter(QSortFilterProxyModel):
    """Rows with all the words typed, in any column, and with the tag chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._tag: str | None = None
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)

    def choose(self, typed: str, tag: str | None) -> None:
        self.beginFilterChange()
        self._words = tuple(fold(typed).split())
        self._tag = tag
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row: AnnotationRow = self.sourceModel().index(source_row, 0).data(AnnotationModel.ROW)
        note = row.annotation
        if self._tag is not None and self._tag not in note.tags:
            return False
        whole = fold("\n".join((note.quote, note.note, *note.tags, row.title)))
        return all(word in whole for word in self._words)
