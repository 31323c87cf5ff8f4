"""AdditionsModel: what became of each file that was to be added, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

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
ORDER = tuple(ICONS)[::-1]
"""What may need attention comes first."""


class _Row(NamedTuple):
    """An Addition in little memory: there may be many, and a path takes more than all the rest."""

    folder: str
    name: str
    status: str
    document: str | None
    title: str | None
    reason: str | None
    part_of: str | None
    like: str | None

    @property
    def path(self) -> Path:
        return Path(self.folder, self.name)


class AdditionsModel(QAbstractTableModel):
    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._rows: list[_Row] = []
        self._folders: dict[str, str] = {}
        """Each name once, however many files are in it."""
        self._counts: Counter[str] = Counter()

    def count(self, status: str) -> int:
        return self._counts[status]

    def addition(self, row: int) -> Addition:
        """Without which of the files it came from."""
        found = self._rows[row]
        return Addition(found.path, *found[2:])

    def append(self, additions: Sequence[Addition]) -> None:
        """At the end, in whatever order the others are."""
        if not additions:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(additions) - 1)
        self._rows += map(self._row, additions)
        self._counts.update(each.status for each in additions)
        self.endInsertRows()

    def _row(self, addition: Addition) -> _Row:
        path, each = addition.path, addition
        folder = str(path.parent)
        return _Row(
            self._folders.setdefault(folder, folder),
            path.name,
            each.status,
            each.document,
            each.title,
            each.reason,
            each.part_of,
            each.like,
        )

    def text(self, row: int) -> str:
        """The line as it is copied."""
        return "\t".join(str(self.index(row, column).data()) for column in (FILE, RESULT))

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

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the names of the files, or by what became of them: first what may need attention."""
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(index.column(), self._rows[index.row()]) for index in before]
        backwards = order is Qt.SortOrder.DescendingOrder
        if column == FILE:
            self._rows.sort(key=lambda each: each.name.casefold(), reverse=backwards)
        else:
            self._rows.sort(key=lambda each: (ORDER.index(each.status), each.reason or ""), reverse=backwards)
        places = {id(each): number for number, each in enumerate(self._rows)}
        self.changePersistentIndexList(before, [self.index(places[id(each)], at) for at, each in held])
        self.layoutChanged.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return honest(row.name) if index.column() == FILE else self._result(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(honest(str(row.path)) if index.column() == FILE else self._result(row))
        return self._icon(row) if role == Qt.ItemDataRole.DecorationRole and index.column() == FILE else None

    def _icon(self, row: _Row) -> QIcon:
        return self._theme.icon(*ICONS[row.status])

    def _result(self, row: _Row) -> str:
        reason = honest(self._wording.text(row.reason or ""))
        if row.status == "added":
            added = self.tr("Added: “%1”").replace("%1", honest(row.title or ""))
            return f"{added} · {reason}" if reason else added
        if row.status == "duplicate":
            return self.tr("Already there as “%1”, not added twice").replace("%1", honest(row.title or ""))
        if row.status == "skipped":
            return self.tr("Passed over: %1").replace("%1", reason)
        return self.tr("Could not be read: %1").replace("%1", reason)
