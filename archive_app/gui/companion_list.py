"""CompanionList: who and what occurs together with a name, the most frequent first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from archive_app.gui.completion_delegate import CompletionDelegate
from archive_app.gui.completion_model import CompletionModel
from archive_app.gui.theme import Theme
from archive_app.search.results import Completion

if TYPE_CHECKING:
    from archive_app.entities.page import Companion


class CompanionList(QListView):
    chosen = Signal(object)
    """A Companion: only documents with this name too."""
    page_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._companions: tuple[Companion, ...] = ()
        self.rows = CompletionModel()
        self.setModel(self.rows)
        self.setItemDelegate(CompletionDelegate(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_chosen)
        self.setAccessibleDescription(self.tr("Enter filters by the name, Ctrl+Enter opens its page"))

    def fill(self, companions: Sequence[Companion]) -> None:
        self._companions = tuple(companions)
        self.rows.put(
            [Completion(each.kind.value, each.name, each.count, each.entity) for each in companions]
        )
        self.setCurrentIndex(self.rows.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not index.isValid():
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.page_requested.emit(self._companions[index.row()].entity)
        else:
            self._on_chosen(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._companions[index.row()])
