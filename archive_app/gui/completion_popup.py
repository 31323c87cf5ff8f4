"""CompletionPopup: the list under the search box. It never takes the focus or the keys away from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QListView, QWidget

from archive_app.gui.completion_delegate import CompletionDelegate
from archive_app.gui.completion_model import CompletionModel
from archive_app.gui.theme import Theme
from archive_app.search.results import Completion

WIDEST = 640


class CompletionPopup(QListView):
    """A child of the window that lies over the panes: a window of its own would swallow every shortcut."""

    chosen = Signal(Completion)

    def __init__(self, theme: Theme, below: QWidget) -> None:
        super().__init__(below)
        self.proposals = CompletionModel()
        self._below = below
        self.setObjectName("completions")
        self.setModel(self.proposals)
        self.setItemDelegate(CompletionDelegate(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def pop_up(self) -> None:
        """Shows what the model holds, or hides when that is nothing."""
        rows = self.proposals.rowCount()
        if not rows:
            self.hide()
            return
        self._settle_in_window()
        height = rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2
        self.resize(min(self._below.width(), WIDEST), height)
        self.move(self._below.mapTo(self._below.window(), QPoint(0, self._below.height())))
        self.setCurrentIndex(QModelIndex())
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Goes up or down; past either end nothing is chosen, and Enter means the text as typed."""
        rows = self.proposals.rowCount()
        place = (self.currentIndex().row() + 1 + by) % (rows + 1)
        self.setCurrentIndex(self.proposals.index(place - 1) if place else QModelIndex())
        if place:
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(place - 1)
            QAccessible.updateAccessibility(event)

    def take(self) -> bool:
        """Chooses the current proposal; False when there is none."""
        if self.isHidden() or not self.currentIndex().isValid():
            return False
        self._on_clicked(self.currentIndex())
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return False

    def _settle_in_window(self) -> None:
        window = self._below.window()
        if self.parent() is not window:
            self.setParent(window)
            window.installEventFilter(self)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.hide()
        self.chosen.emit(self.proposals.completion(index.row()))
