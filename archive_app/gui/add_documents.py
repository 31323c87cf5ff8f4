"""AddDocumentsDialog: files and folders on their way into the library, with Stop and a line for each file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QMenu,
    QProgressBar,
    QTableView,
    QWidget,
)

from archive_app.additions import Addition
from archive_app.gui import clipboard
from archive_app.gui.additions_model import FILE, AdditionsModel
from archive_app.gui.clock_of_work import ClockOfWork
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row
from archive_app.gui.wording import Wording

_STEPS = 100
"""Of the bar, for each file."""


class AddDocumentsDialog(QDialog):
    """It does not stand in the way: what is added can be searched while the rest is still coming."""

    stop_wanted = Signal()
    opened = Signal(str)
    """A document: one that was added, or the known one that a file is the same as or much like."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.additions = AdditionsModel(theme, wording)
        self._clock = ClockOfWork()
        self._heading, self._summary, self._progress = (
            label("title"),
            label("muted", wrap=True),
            label("muted"),
        )
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop = button()
        self.table = QTableView()
        self._set_up_table(theme)
        margins = (theme.space(24), theme.space(16), theme.space(24), theme.space(16))
        above, below = QWidget(), QWidget()
        row(above, self._heading, None, self._progress, gap=theme.space(8))
        row(below, self._summary, self.stop, gap=theme.space(8)).setStretch(0, 1)
        column(self, above, self._bar, self.table, below, margins=margins, gap=theme.space(12))
        self.resize(theme.space(24) * 28, theme.space(24) * 18)
        self.setWindowTitle(self.tr("Archive App"))
        self._heading.setText(self.tr("Adding documents"))
        self.stop.setText(self.tr("&Stop"))
        self.stop.clicked.connect(self._on_stop)
        self._running = True
        self._say()

    def add(self, additions: Sequence[Addition]) -> None:
        """The table follows to its end unless the reader has gone elsewhere in it."""
        scroll = self.table.verticalScrollBar()
        follows = scroll.value() == scroll.maximum()
        self.additions.append(additions)
        if follows:
            self.table.scrollToBottom()
        last = additions[-1]
        done = last.file - 1 + last.share
        self._clock.measure(done, last.files)
        self._bar.setRange(0, last.files * _STEPS)
        self._bar.setValue(int(done * _STEPS))
        self._say()

    def finish(self) -> None:
        """All has been tried, or it was stopped."""
        self._running = False
        self._bar.setRange(0, 1)
        self._bar.setValue(1)
        self._heading.setText(self.tr("Documents added"))
        self.stop.setText(self.tr("&Close"))
        self.stop.setEnabled(True)
        self._say()

    def summary(self) -> str:
        count = self.additions.count
        parts = [self.tr("%n added", "", count("added"))]
        if count("duplicate"):
            parts.append(self.tr("%n there already", "", count("duplicate")))
        if count("unreadable"):
            parts.append(self.tr("%n could not be read", "", count("unreadable")))
        if count("skipped"):
            parts.append(self.tr("%n passed over", "", count("skipped")))
        return " · ".join(parts)

    @property
    def progress(self) -> str:
        return self._progress.text()

    def reject(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._on_opened()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The lines that are selected, or all, for a letter or a spreadsheet."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        lines = rows or range(self.additions.rowCount())
        clipboard.copy("\n".join(map(self.additions.text, lines)))

    def _say(self) -> None:
        running = self.tr("what is added can be searched already") if self._running else ""
        self._summary.setText(" · ".join(filter(None, (self.summary(), running))))
        self._progress.setText(self._how_far() if self._running else "")

    def _how_far(self) -> str:
        if not self._clock.total:
            return ""
        locale = self.locale()
        done, total = locale.toString(int(self._clock.done)), locale.toString(self._clock.total)
        far = self.tr("%1 of %2 files").replace("%1", done).replace("%2", total)
        left = self._clock.minutes_left
        if left is None:
            return far
        if left < 1:
            return f"{far} · " + self.tr("less than a minute left")
        return f"{far} · " + self.tr("about %n minute(s) left", "", left)

    def _on_stop(self) -> None:
        if self._running:
            self.stop_wanted.emit()
            self.stop.setEnabled(False)
        else:
            self.accept()

    def _on_opened(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and (document := self.additions.addition(index.row()).document):
            self.opened.emit(document)

    def _on_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if index.isValid():
            addition = self.additions.addition(index.row())
            for name, document in (
                (self.tr("&Open"), addition.document),
                (self.tr("Open the one that it is &like"), addition.like),
                (self.tr("Open what it came &with"), addition.part_of),
            ):
                if document:
                    action = menu.addAction(name)
                    action.triggered.connect(lambda _=False, document=document: self.opened.emit(document))
        menu.addAction(self.tr("&Copy")).triggered.connect(self.copy)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _set_up_table(self, theme: Theme) -> None:
        table = self.table
        table.setModel(self.additions)
        table.setAccessibleName(self.tr("What became of each file"))
        table.setAccessibleDescription(self.tr("Enter opens the document, Ctrl+C copies the lines"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        table.doubleClicked.connect(lambda _: self._on_opened())
        table.verticalHeader().hide()
        # Measuring every line would take longer than adding it.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(theme.line_height + theme.space(8))
        table.setColumnWidth(FILE, theme.space(24) * 9)
        heading = table.horizontalHeader()
        heading.setStretchLastSection(True)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        heading.setSortIndicatorClearable(True)
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
