"""ChronicleModel: the events of a chronicle, and where years begin or are left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from archive_app.documents.document import Document
from archive_app.entities.chronicle import Event
from archive_app.gui.date_names import date_name
from archive_app.gui.plain_text import honest

Index = QModelIndex | QPersistentModelIndex


class ChronicleModel(QAbstractListModel):
    EVENT = Qt.ItemDataRole.UserRole + 1
    SOURCE = Qt.ItemDataRole.UserRole + 2
    """Title of the document and when it was published, which is not when it happened."""
    GAP = Qt.ItemDataRole.UserRole + 3
    """Years before this row of which nothing is told, in words; empty where there are none."""
    BEGINS_YEAR = Qt.ItemDataRole.UserRole + 4

    def __init__(self, document: Callable[[str], Document]) -> None:
        super().__init__()
        self._document = document
        self._events: tuple[Event, ...] = ()
        self._told: list[int] = []
        """For each row, the last year that was told of before it."""

    def fill(self, events: Sequence[Event]) -> None:
        self.beginResetModel()
        self._events = tuple(events)
        self._told = []
        told = self._events[0].first_year if self._events else 0
        for event in self._events:
            self._told.append(told)
            told = max(told, event.last_year)
        self.endResetModel()

    @property
    def events(self) -> tuple[Event, ...]:
        return self._events

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self._events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return honest(event.sentence)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), event)
        if role == self.SOURCE:
            return self._source(event)
        if role == self.GAP:
            return self._gap(index.row())
        if role == self.BEGINS_YEAR:
            return index.row() == 0 or self._events[index.row() - 1].first_year != event.first_year
        return event if role == self.EVENT else None

    def _gap(self, row: int) -> str:
        first, last = self._told[row] + 1, self._events[row].first_year - 1
        if first > last:
            return ""
        years = str(first) if first == last else f"{first}–{last}"
        return self.tr("Nothing is told of %1").replace("%1", years)

    def _source(self, event: Event) -> str:
        title = honest(self._document(event.document).passport.title)
        if not event.published:
            return self.tr("%1 · publication date not stated").replace("%1", title)
        published = date_name(event.published)
        return self.tr("%1 · published %2").replace("%2", published).replace("%1", title)

    def _spoken(self, row: int, event: Event) -> str:
        parts = (self._gap(row), date_name(event.value), honest(event.sentence), self._source(event))
        return ". ".join(filter(None, parts))
