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
INDENT = "\u2003"


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
        self._threads: list[tuple[int, ...]] = []
        theme.changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> tuple[AnnotationRow, ...]:
        return tuple(self._rows)

    def put(self, rows: Iterable[AnnotationRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._threads = _threads([row.annotation for row in self._rows])
        self.endResetModel()

    def way_to(self, row: int) -> tuple[int, ...]:
        """The rows that lead to this one, from the first note of its thread to itself."""
        return self._threads[row]

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
            return self._shown(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._text(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row()) if column is Column.QUOTE else self._text(row, column)
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

    def _shown(self, at: int, column: Column) -> str:
        """Answers are set in below the note that they answer; its quote is not said again."""
        text, depth = " ".join(self._text(self._rows[at], column).split()), len(self._threads[at]) - 1
        if not depth:
            return text
        if column is Column.QUOTE:
            return ""
        return f"{INDENT * (depth - 1)}↳ {text}" if column is Column.NOTE else text

    def _spoken(self, at: int) -> str:
        texts = [self._text(self._rows[at], column) for column in Column]
        if len(self._threads[at]) > 1:
            texts[Column.QUOTE] = self.tr("Reply")
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

    def lessThan(self, left: Index, right: Index) -> bool:
        """By what the first notes of two threads say; within one, answers below what they answer."""
        model = self.sourceModel()
        assert isinstance(model, AnnotationModel)
        one, other = model.way_to(left.row()), model.way_to(right.row())
        first, second = (model.index(way[0], left.column()) for way in (one, other))
        if super().lessThan(first, second) != super().lessThan(second, first):
            return super().lessThan(first, second)
        upwards = self.sortOrder() is Qt.SortOrder.AscendingOrder
        return one < other if upwards else other < one

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row: AnnotationRow = self.sourceModel().index(source_row, 0).data(AnnotationModel.ROW)
        note = row.annotation
        if self._tag is not None and self._tag not in note.tags:
            return False
        whole = fold("\n".join((note.quote, note.note, *note.tags, row.title)))
        return all(word in whole for word in self._words)


def _threads(notes: list[Annotation]) -> list[tuple[int, ...]]:
    """For each note the places of those that lead to it; one whose question is not there begins its own."""
    places = {note.id: place for place, note in enumerate(notes)}
    return [_way_to(place, notes, places) for place in range(len(notes))]


def _way_to(place: int, notes: list[Annotation], places: dict[str, int]) -> tuple[int, ...]:
    way = [place]
    # Notes from a foreign file may answer one another in a ring.
    while (before := places.get(notes[way[0]].answers)) is not None and before not in way:
        way.insert(0, before)
    return tuple(way)
