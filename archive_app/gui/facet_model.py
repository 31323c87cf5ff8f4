"""FacetModel: the rows of one side panel (people, organisations or dates), fed with counts and filters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_app.entities.mention import MentionKind
from archive_app.gui.date_names import date_name
from archive_app.gui.filters import Choice, Filter, Filters
from archive_app.gui.plain_text import tooltip
from archive_app.gui.text_finding import fold
from archive_app.search.results import DateCount, EntityCount

Index = QModelIndex | QPersistentModelIndex
Count = EntityCount | DateCount

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
        self._chosen: list[FacetRow] = []
        self._others: list[Count] = []
        self._shown: list[FacetRow | Count] = []
        self._wanted = ""

    @property
    def total(self) -> int:
        """Rows that answer the search, whatever is typed into the filter box."""
        return sum(1 for row in (*self._chosen, *self._others) if row.count)

    @property
    def rows(self) -> tuple[FacetRow, ...]:
        """All of them, whatever is typed into the filter box."""
        return (*self._chosen, *map(self._made, self._others))

    def fill(self, counts: Iterable[Count], filters: Filters) -> None:
        """A filter that is in use keeps its row, even when no document is left for it."""
        used = {each.key: each for each in filters.included + filters.excluded if each.kind is self.kind}
        found = list(counts)
        self._others = [count for count in found if _key(count) not in used] if used else found
        self._others.sort(key=itemgetter(0) if self.kind is MentionKind.DATE else _by_count)
        having = {_key(count): count for count in found if _key(count) in used} if used else {}
        chosen = (self._row(each, having.get(key), filters) for key, each in used.items())
        self._chosen = sorted(chosen, key=self._order)
        self._show()

    def show_only(self, wanted: str) -> None:
        """Rows whose name has every word of `wanted` in it, and those that are in use."""
        self._wanted = wanted
        self._show()

    def row_of(self, key: str) -> int | None:
        return next((n for n, row in enumerate(self._shown) if _key(row) == key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return CHECK_STATES[row.choice]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == self.ROW else None

    def _row_at(self, number: int) -> FacetRow:
        """There may be thousands of dates, of which a few are looked at."""
        row = self._shown[number]
        if not isinstance(row, FacetRow):
            row = self._shown[number] = self._made(row)
        return row

    def _made(self, count: Count) -> FacetRow:
        name = "" if isinstance(count, DateCount) else count.name
        return self._row(Filter(self.kind, _key(count), name), count, Filters())

    def _row(self, item: Filter, count: Count | None, filters: Filters) -> FacetRow:
        item = replace(item, name=count.name) if isinstance(count, EntityCount) else item
        shown = date_name(item.key) if self.kind is MentionKind.DATE else item.name
        return FacetRow(item, shown, count.count if count else 0, filters.choice(self.kind, item.key))

    def _order(self, row: FacetRow) -> tuple[object, ...]:
        if self.kind is MentionKind.DATE:
            return (row.filter.key,)
        return (-row.count, row.name.casefold())

    def _show(self) -> None:
        words = fold(self._wanted).split()
        self.beginResetModel()
        self._shown = [
            *self._chosen,
            *(each for each in self._others if not words or _has(_name(each), words)),
        ]
        self.endResetModel()

    def _spoken(self, row: FacetRow) -> str:
        documents = self.tr("%n document(s)", "", row.count)
        return ", ".join(filter(None, (row.name, documents, self._spoken_choice(row.choice))))

    def _spoken_choice(self, choice: Choice) -> str:
        if choice is Choice.INCLUDED:
            return self.tr("included")
        return self.tr("excluded") if choice is Choice.EXCLUDED else ""


def _key(row: FacetRow | Count) -> str:
    if isinstance(row, FacetRow):
        return row.filter.key
    return row.value if isinstance(row, DateCount) else row.entity


def _by_count(count: Count) -> tuple[int, str]:
    return -count.count, _name(count).casefold()


def _name(count: Count) -> str:
    return date_name(count.value) if isinstance(count, DateCount) else count.name


def _has(name: str, words: list[str]) -> bool:
    folded = fold(name)
    return all(word in folded for word in words)
