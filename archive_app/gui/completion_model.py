"""CompletionModel: what the search box proposes while one types, recent searches of this session first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from archive_app.gui.plain_text import tooltip
from archive_app.search.results import Completion

Index = QModelIndex | QPersistentModelIndex
RECENT = "recent"
MOST = 9


class CompletionModel(QAbstractListModel):
    COMPLETION = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Completion] = []

    def fill(self, recent: Sequence[str], completions: Sequence[Completion]) -> None:
        """At most nine rows; recent searches take no more than three where there is something else."""
        past = [Completion(RECENT, text, 0) for text in recent]
        room = MOST if not completions else max(3, MOST - len(completions))
        self.put([*past[:room], *completions][:MOST])

    def put(self, rows: Sequence[Completion]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def completion(self, row: int) -> Completion:
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.text, self._kind(row), self._count(row))))
        return row if role == self.COMPLETION else None

    def _count(self, row: Completion) -> str:
        return self.tr("%n document(s)", "", row.count) if row.count else ""

    def _kind(self, row: Completion) -> str:
        names = {
            RECENT: self.tr("recent search"),
            "person": self.tr("person"),
            "organisation": self.tr("organisation"),
            "tag": self.tr("tag"),
        }
        return names.get(row.kind, "")
