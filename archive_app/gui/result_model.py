"""ResultModel: the documents that answer a search, fed page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal

from archive_app.gui.date_names import date_name
from archive_app.gui.plain_text import honest, tooltip
from archive_app.search.results import Hit, Snippet

Index = QModelIndex | QPersistentModelIndex
SEPARATOR = " · "
SKIPPED = " … "
LEAD = 60
"""Code points before the first mark of an excerpt, at most: a row has room for some 150."""


class ResultModel(QAbstractListModel):
    HIT = Qt.ItemDataRole.UserRole + 1
    PUBLISHER = Qt.ItemDataRole.UserRole + 2
    FACTS = Qt.ItemDataRole.UserRole + 3
    """Date and number of hits, which must not be elided away by a long publisher."""

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

    def place(self, document: str) -> tuple[int, int] | None:
        """Its number from 1, and how many documents answer in all."""
        row = self.row_of(document)
        return None if row is None else (row + 1, self._total)

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
            return honest(hit.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(hit.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hit)
        if role == self.PUBLISHER:
            return hit.publisher or ""
        if role == self.FACTS:
            return self._facts(hit)
        return hit if role == self.HIT else None

    def _spoken(self, hit: Hit) -> str:
        note = excerpt(hit.notes)[0]
        said = self.tr("Your note: %1").replace("%1", note) if note else ""
        found = excerpt(hit.snippets)[0]
        return ". ".join(filter(None, (hit.title, hit.publisher, self._facts(hit), found, said)))

    def _facts(self, hit: Hit) -> str:
        hits = self.tr("%n hit(s)", "", hit.hits) if hit.hits else ""
        return SEPARATOR.join(filter(None, (_short_date(hit.published), hits)))


def excerpt(snippets: Sequence[Snippet]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippets as one text with "…" where something was left out, and the marks in it."""
    text = ""
    marks: list[tuple[int, int]] = []
    for number, snippet in enumerate(snippets):
        cut = 0 if number else _cut(snippet)
        text += SKIPPED if number else "… " if snippet.offset + cut else ""
        marks.extend((start - cut + len(text), end - cut + len(text)) for start, end in snippet.marks)
        text += snippet.text[cut:].rstrip()
    return (f"{text} …" if text else ""), tuple(marks)


def _cut(snippet: Snippet) -> int:
    """How much to leave out at the beginning, so that the first mark stands in the first lines."""
    first = snippet.marks[0][0] if snippet.marks else 0
    if first <= LEAD:
        return 0
    return snippet.text.find(" ", first - LEAD, first) + 1 or first


def _short_date(published: str | None) -> str:
    day = QDate.fromString(published or "", Qt.DateFormat.ISODate)
    if not day.isValid():
        return date_name(published) if published else ""
    return QLocale().toString(day, "d MMM yyyy")
