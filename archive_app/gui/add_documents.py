"""AddDocumentsDialog: files and folders on their way into the library, with Stop and a line for each file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QProgressBar,
    QTableView,
    QWidget,
)

from archive_app.additions import Addition
from archive_app.gui.additions_model import FILE, AdditionsModel
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row
from archive_app.gui.wording import Wording


class AddDocumentsDialog(QDialog):
    """It does not stand in the way: what is added can be searched while the rest is still coming."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.additions = AdditionsModel(theme, wording)
        self._heading, self._summary = label("title"), label("muted", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop = button()
        self.table = QTableView()
        self._set_up_table(theme)
        margins = (theme.space(24), theme.space(16), theme.space(24), theme.space(16))
        below = QWidget()
        row(below, self._summary, self.stop, gap=theme.space(8)).setStretch(0, 1)
        column(self, self._heading, self._bar, self.table, below, margins=margins, gap=theme.space(12))
        self.resize(theme.space(24) * 28, theme.space(24) * 18)
        self.setWindowTitle(self.tr("Archive App"))
        self._heading.setText(self.tr("Adding documents"))
        self.stop.setText(self.tr("&Stop"))
        self.stop.clicked.connect(self._on_stop)
        self._running = True
        self._say()

    def add(self, addition: Addition) -> None:
        self.additions.append(addition)
        self.table.scrollToBottom()
        self._say()

    def finish(self) -> None:
        """All has been tried, or it was stopped."""
        self._running = False
        self._bar.setRange(0, 1)
        self._bar.setValue(1)
        self._heading.setText(self.tr("Documents added"))
        self.stop.setText(self.tr("&Close"))
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

    def reject(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        super().reject()

    def _say(self) -> None:
        running = self.tr("what is added can be searched already") if self._running else ""
        self._summary.setText(" · ".join(filter(None, (self.summary(), running))))

    def _on_stop(self) -> None:
        if self._running:
            self.stop_wanted.emit()
            self.stop.setEnabled(False)
        else:
            self.accept()

    def _set_up_table(self, theme: Theme) -> None:
        self.table.setModel(self.additions)
        self.table.setAccessibleName(self.tr("What became of each file"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setColumnWidth(FILE, theme.space(24) * 11)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
