"""ResultList: the list of found documents; the current one is the one that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from archive_app.gui.result_delegate import ResultDelegate
from archive_app.gui.result_model import ResultModel
from archive_app.gui.theme import Theme
from archive_app.search.results import Hit


class ResultList(QListView):
    document_chosen = Signal(str)
    """The reader has made another document the current one."""
    first_found = Signal(str)
    """A new answer begins with this document, and none was chosen."""
    reading_wanted = Signal()
    """Enter: on into the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.results = ResultModel()
        self._quiet = False
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_hits(self, hits: Sequence[Hit], total: int, chosen: str | None) -> bool:
        """`chosen` stays the current one if it is among them, else the first becomes it, which is True."""
        self.results.fill(hits, total)
        row = self.results.row_of(chosen) if chosen else None
        if row is not None:
            self._make_current(row)
        elif hits:
            self._make_current(0)
            self.scrollToTop()
            self.first_found.emit(hits[0].document)
        return row is None and bool(hits)

    def mark(self, document: str) -> None:
        """Makes a document the current one without asking for it again."""
        self._make_current(self.results.row_of(document))

    def neighbour(self, by: int) -> str | None:
        """The document before (-1) or after (1) the current one."""
        return self.results.document(self.currentIndex().row() + by)

    def step(self, by: int) -> bool:
        """On to the next or previous document; False at either end."""
        target = self.currentIndex().row() + by
        if self.results.document(target) is None:
            return False
        self.setCurrentIndex(self.results.index(target))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reading_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _make_current(self, row: int | None) -> None:
        """Without a word to anybody."""
        self._quiet = True
        self.setCurrentIndex(QModelIndex() if row is None else self.results.index(row))
        self._quiet = False

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        document = self.results.document(current.row())
        if document is not None and not self._quiet:
            self.document_chosen.emit(document)
