"""AnnotationModel: the rows of lists of notes, fed with values and tested without a window."""

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
    Qt,
)

from archive_app.gui.note_times import written_at
from archive_app.gui.plain_text import tooltip
from archive_app.gui.swatches import swatch
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
    WRITTEN = 4
    STATE = 5


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    annotation: Annotation
    title: str
    """Of its document."""


class AnnotationModel(QAbstractTableModel):
    ROW = Qt.ItemDataRole.UserRole + 1
    TEXT = Qt.ItemDataRole.UserRole + 2
    """In full, without what a table adds."""
    DEPTH = Qt.ItemDataRole.UserRole + 3
    """0 for a first note, 1 for what answers it."""

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

    def sorted_by(self, row: int, column: int) -> str:
        """What is compared when rows are put in order."""
        note = self._rows[row].annotation
        return note.created if column == Column.WRITTEN else self._text(self._rows[row], Column(column))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        first = (self.tr("Quote"), self.tr("Note"), self.tr("Tags"), self.tr("Document"))
        return (*first, self.tr("Written"), self.tr("Place"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], Column(index.column())
        if role == self.ROW:
            return row
        if role == self.DEPTH:
            return len(self._threads[index.row()]) - 1
        if role == self.TEXT:
            return self._text(row, column)
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

    def about(self, note: Annotation) -> str:
        """Its quote, or what it is about instead of a passage."""
        if note.has_passage:
            return note.quote
        return self.tr("About the whole document") if note.document else self.tr("About no document")

    def _text(self, row: AnnotationRow, column: Column) -> str:
        note = row.annotation
        first = (self.about(note), note.note, ", ".join(note.tags), row.title)
        return (*first, written_at(note.created), self.state_name(note.state))[column]

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
        if self._rows[at].annotation.author:
            texts.insert(0, self._rows[at].annotation.author)
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
