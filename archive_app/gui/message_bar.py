"""MessageBar: the one place that tells the reader something; it never stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton

from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, flat_button, label, row

SHORT_MS = 8_000


class Tone(Enum):
    """How a message looks: role of the bar, icon, colour of the icon, and whether it goes by itself."""

    DONE = ("message", "circle-check", "done", True)
    TOLD = ("message", "info", "accent", False)
    FAILED = ("error", "circle-alert", "error", False)


class MessageBar(QFrame):
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture, self._text = label(), label(wrap=True)
        self.offer: QPushButton = button("link")
        self._action: Callable[[], object] | None = None
        self.closing = flat_button()
        theme.dress(self.closing, "x")
        margins = (theme.space(12), theme.space(6), theme.space(8), theme.space(6))
        layout = row(
            self, self._picture, self._text, self.offer, self.closing, margins=margins, gap=theme.space(8)
        )
        layout.setStretch(1, 1)
        self._timer = QTimer(self, singleShot=True, interval=SHORT_MS)
        self._timer.timeout.connect(self.hide)
        self.closing.clicked.connect(self.dismiss)
        self.offer.clicked.connect(self._on_offer_taken)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(
        self, text: str, tone: Tone = Tone.TOLD, offer: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Replaces what was said before. `offer` is the text of a button that does `action`."""
        role, icon, colour, passing = tone.value
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self._picture.setPixmap(self._theme.pixmap(icon, colour))
        self._text.setText(text)
        self._action = action
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self.closing.setAccessibleName(self.tr("Close this message"))
        self.closing.setToolTip(self.tr("Close this message"))
        self.show()
        if passing and not offer:
            self._timer.start()
        else:
            self._timer.stop()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _on_offer_taken(self) -> None:
        action = self._action
        self.hide()
        if action is not None:
            action()
