"""ResultModel: the documents that answer a search, fed page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal

from archive_app.gui.date_names import date_name
from archive_app.gui.plain_text import tooltip
from archive_app.search.results import Hit

Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    HIT = Qt.ItemDataRole.UserRole + 1
    META = Qt.ItemDataRole.UserRole + 2

    more_wanted = Signal(int)
    """The view has come to the end of what is loaded; the offset of the next page."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: list[Hit] = []
        self._total = 0
        self._asked = 0

    def fill(self, hits: Sequence[Hit], total: int) -> None:
        self.beginResetModel()
        self._hits, self._total, self._asked = list(hits), total, 0
        self.endResetModel()

    def append(self, hits: Sequence[Hit]) -> None:
        if hits:
            self.beginInsertRows(QModelIndex(), len(self._hits), len(self._hits) + len(hits) - 1)
            self._hits.extend(hits)
            self.endInsertRows()

    def row_of(self, document: str) -> int | None:
        return next((n for n, hit in enumerate(self._hits) if hit.document == document), None)

    def document(self, row: int) -> str | None:
        return self._hits[row].document if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._hits)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._asked < len(self._hits) < self._total

    def fetchMore(self, parent: Index) -> None:
        self._asked = len(self._hits)
        self.more_wanted.emit(self._asked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(hit.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (hit.title, self.meta(hit), excerpt(hit)[0])))
        if role == self.META:
            return self.meta(hit)
        return hit if role == self.HIT else None

    def meta(self, hit: Hit) -> str:
        """Source, date and number of hits, whichever are known."""
        hits = self.tr("%n hit(s)", "", hit.hits) if hit.hits else ""
        return " · ".join(filter(None, (hit.publisher, _short_date(hit.published), hits)))


def excerpt(hit: Hit) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippets as one text with "…" where something was left out, and the marks in it."""
    text = ""
    marks: list[tuple[int, int]] = []
    for number, snippet in enumerate(hit.snippets):
        text += " … " if number else "… " if snippet.offset else ""
        marks.extend((start + len(text), end + len(text)) for start, end in snippet.marks)
        text += snippet.text
    return (f"{text} …" if text else ""), tuple(marks)


def _short_date(published: str | None) -> str:
    day = QDate.fromString(published or "", Qt.DateFormat.ISODate)
    if not day.isValid():
        return date_name(published) if published else ""
    return QLocale().toString(day, "d MMM yyyy")
