"""FacetModel: the rows of one side panel (people, organisations or dates), fed with counts and filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_app.entities.mention import MentionKind
from archive_app.gui.date_names import date_name
from archive_app.gui.filters import Choice, Filter, Filters
from archive_app.gui.plain_text import tooltip
from archive_app.gui.text_finding import fold
from archive_app.search.results import DateCount, EntityCount

Index = QModelIndex | QPersistentModelIndex

CHECK_STATES = {
    Choice.OFF: Qt.CheckState.Unchecked,
    Choice.INCLUDED: Qt.CheckState.Checked,
    Choice.EXCLUDED: Qt.CheckState.PartiallyChecked,
}


@dataclass(frozen=True, slots=True)
class FacetRow:
    filter: Filter
    name: str
    count: int
    choice: Choice


class FacetModel(QAbstractListModel):
    """Chosen rows first, then by count and name; dates in the order of time."""

    ROW = Qt.ItemDataRole.UserRole + 1

    def __init__(self, kind: MentionKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._all: list[FacetRow] = []
        self._shown: list[FacetRow] = []
        self._wanted = ""

    @property
    def total(self) -> int:
        """Rows that answer the search, whatever is typed into the filter box."""
        return sum(1 for row in self._all if row.count)

    @property
    def rows(self) -> tuple[FacetRow, ...]:
        """All of them, whatever is typed into the filter box."""
        return tuple(self._all)

    def fill(self, counts: Iterable[EntityCount | DateCount], filters: Filters) -> None:
        """A filter that is in use keeps its row, even when no document is left for it."""
        rows = {key: (name, count) for key, name, count in map(_plain, counts)}
        for item in filters.included + filters.excluded:
            if item.kind is self.kind:
                rows.setdefault(item.key, (item.name, 0))
        made = (self._row(key, name, count, filters) for key, (name, count) in rows.items())
        self._all = sorted(made, key=self._order)
        self._show()

    def show_only(self, wanted: str) -> None:
        """Rows whose name has every word of `wanted` in it, and those that are in use."""
        self._wanted = wanted
        self._show()

    def row_of(self, key: str) -> int | None:
        return next((n for n, row in enumerate(self._shown) if row.filter.key == key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return CHECK_STATES[row.choice]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == self.ROW else None

    def _row(self, key: str, name: str, count: int, filters: Filters) -> FacetRow:
        shown = date_name(key) if self.kind is MentionKind.DATE else name
        return FacetRow(Filter(self.kind, key, name), shown, count, filters.choice(self.kind, key))

    def _order(self, row: FacetRow) -> tuple[object, ...]:
        if self.kind is MentionKind.DATE:
            return (row.choice is Choice.OFF, row.filter.key)
        return (row.choice is Choice.OFF, -row.count, row.name.casefold())

    def _show(self) -> None:
        words = fold(self._wanted).split()
        self.beginResetModel()
        self._shown = [row for row in self._all if row.choice is not Choice.OFF or _has(row.name, words)]
        self.endResetModel()

    def _spoken(self, row: FacetRow) -> str:
        documents = self.tr("%n document(s)", "", row.count)
        return ", ".join(filter(None, (row.name, documents, self._spoken_choice(row.choice))))

    def _spoken_choice(self, choice: Choice) -> str:
        if choice is Choice.INCLUDED:
            return self.tr("included")
        return self.tr("excluded") if choice is Choice.EXCLUDED else ""


def _plain(count: EntityCount | DateCount) -> tuple[str, str, int]:
    if isinstance(count, EntityCount):
        return count.entity, count.name, count.count
    return count.value, "", count.count


def _has(name: str, words: list[str]) -> bool:
    folded = fold(name)
    return all(word in folded for word in words)
