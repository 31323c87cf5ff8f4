"""GatheringPage: how far a page is that is made from all documents, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label

_WIDTH = 320


class GatheringPage(QFrame):
    stopped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._heading, self._count = label("heading"), label("muted")
        self._heading.setFont(theme.font(1.25))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.space(_WIDTH))
        self.stop = button()
        self.stop.clicked.connect(self.stopped)
        layout = column(self, None, margins=(theme.space(24),) * 4)
        layout.setSpacing(theme.space(12))
        for widget in (self._heading, self.bar, self._count, self.stop):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._retranslate()

    def say(self, count: int, of: int) -> None:
        """So many documents of so many are done."""
        self.bar.setRange(0, of)
        self.bar.setValue(count)
        number = self.locale().toString
        self._count.setText(self.tr("%1 of %2").replace("%1", number(count)).replace("%2", number(of)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Going through the documents…"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop.setText(self.tr("&Stop"))
