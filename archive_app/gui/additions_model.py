"""AdditionsModel: what became of each file that was to be added, in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from archive_app.additions import Addition
from archive_app.gui.plain_text import honest, tooltip
from archive_app.gui.theme import Theme
from archive_app.gui.wording import Wording

Index = QModelIndex | QPersistentModelIndex
FILE, RESULT = 0, 1
ICONS = {
    "added": ("circle-check", "done"),
    "duplicate": ("copy", "muted"),
    "skipped": ("minus", "muted"),
    "unreadable": ("circle-alert", "error"),
}


class AdditionsModel(QAbstractTableModel):
    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._rows: list[Addition] = []

    def count(self, status: str) -> int:
        return sum(1 for row in self._rows if row.status == status)

    def append(self, addition: Addition) -> None:
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
        self._rows.append(addition)
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("File") if section == FILE else self.tr("Result")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        text = honest(row.path.name) if index.column() == FILE else self._result(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(text)
        return self._icon(row) if role == Qt.ItemDataRole.DecorationRole and index.column() == FILE else None

    def _icon(self, row: Addition) -> QIcon:
        return self._theme.icon(*ICONS[row.status])

    def _result(self, row: Addition) -> str:
        reason = self._wording.text(row.reason or "")
        if row.status == "added":
            added = self.tr("Added: “%1”").replace("%1", honest(row.title or ""))
            return f"{added} · {reason}" if reason else added
        if row.status == "duplicate":
            return self.tr("Already there as “%1”, not added twice").replace("%1", honest(row.title or ""))
        if row.status == "skipped":
            return self.tr("Passed over: %1").replace("%1", reason)
        return self.tr("Could not be read: %1").replace("%1", reason)
