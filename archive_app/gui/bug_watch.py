"""BugWatch: the one place where a fault of the program itself comes to light."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from archive_app.gui.message_bar import MessageBar, Tone
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row
from archive_app.report import bug_report


class BugWatch(QObject):
    """Takes over sys.excepthook. A fault may come from any thread; it is shown in the window's."""

    _happened = Signal(str)

    def __init__(self, bar: MessageBar, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._bar = bar
        self._theme = theme
        self._window = window
        self._happened.connect(self._on_happened)

    def install(self) -> None:
        sys.excepthook = self._on_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        report = bug_report(error.with_traceback(trace))
        if sys.stderr is not None:
            print(report, file=sys.stderr)
        self._happened.emit(report)

    def _on_happened(self, report: str) -> None:
        text = self.tr("Something went wrong in the program; your notes are safe.")
        self._bar.say(text, Tone.FAILED, self.tr("Details"), lambda: self._show(report))

    def _show(self, report: str) -> None:
        dialog = QDialog(self._window)
        dialog.setWindowTitle(self.tr("Archive App"))
        why, field, close = label(wrap=True), QPlainTextEdit(report), button()
        why.setText(
            self.tr(
                "This says where in the program it happened. Nothing of yours is in it; you can pass it on."
            )
        )
        field.setReadOnly(True)
        field.setAccessibleName(self.tr("Details"))
        close.setText(self.tr("&Close"))
        close.clicked.connect(dialog.accept)
        below = QWidget()
        row(below, None, close)
        margins = (self._theme.space(16),) * 4
        column(dialog, why, field, below, margins=margins, gap=self._theme.space(8))
        dialog.resize(self._theme.space(24) * 24, self._theme.space(24) * 14)
        dialog.open()
