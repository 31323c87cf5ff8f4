"""NameList: people and organisations with a number beside each; a real list, so that it can be read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from archive_app.entities.mention import MentionKind
from archive_app.gui.completion_delegate import CompletionDelegate
from archive_app.gui.completion_model import CompletionModel
from archive_app.gui.theme import Theme
from archive_app.search.results import Completion

Row = tuple[MentionKind, str, int, str]
"""Kind, name, number, id."""


class NameList(QListView):
    moved = Signal(str)
    """The name under the keyboard, or that was clicked on."""
    clicked_on = Signal(str)
    chosen = Signal(str)
    """Enter or a double click."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ids: tuple[str, ...] = ()
        self.rows = CompletionModel()
        self.setModel(self.rows)
        self.setItemDelegate(CompletionDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.clicked_on.emit(self._ids[index.row()]))
        self.doubleClicked.connect(lambda index: self.chosen.emit(self._ids[index.row()]))

    def fill(self, rows: Sequence[Row]) -> None:
        self._ids = tuple(entity for *_, entity in rows)
        self.rows.put([Completion(kind.value, name, count, entity) for kind, name, count, entity in rows])

    def select(self, entity: str) -> None:
        """Brings it into view, and says nothing of it."""
        if entity in self._ids:
            self.blockSignals(True)
            self.setCurrentIndex(self.rows.index(self._ids.index(entity)))
            self.blockSignals(False)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.moved.emit(self._ids[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.chosen.emit(self._ids[index.row()])
        else:
            super().keyPressEvent(event)
