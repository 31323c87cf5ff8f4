"""UnlockBar: asks for the passphrase above the panes; everything else works while it is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from archive_app.gui.secret_field import SecretField
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, flat_button, label, row


class UnlockBar(QFrame):
    unlock_wanted = Signal(str)
    """The passphrase as typed."""
    shares_wanted = Signal()
    """The passphrase is forgotten, and there are paper shares."""
    dismissed = Signal()
    left = Signal()
    """It had the keyboard and is gone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "message")
        self._picture, self._text = label(), label()
        self.field = SecretField()
        self.field.setMinimumWidth(theme.space(200))
        self.field.setMaximumWidth(theme.space(320))
        self.unlock = button("primary")
        self.shares = button("link")
        self.later = flat_button()
        theme.dress(self.later, "x")
        margins = (theme.space(12), theme.space(6), theme.space(8), theme.space(6))
        items = (self._picture, self._text, self.field, self.unlock, self.shares, None, self.later)
        row(self, *items, margins=margins, gap=theme.space(8)).setStretch(2, 1)
        self.field.returnPressed.connect(self._on_unlock)
        self.unlock.clicked.connect(self._on_unlock)
        self.shares.clicked.connect(self.shares_wanted)
        self.later.clicked.connect(self._dismiss)
        theme.changed.connect(self._paint_icon)
        self._paint_icon()
        self.retranslate()
        self.hide()

    def ask(self) -> None:
        self._ready(self.tr("Your notes are locked."))
        self.show()

    def busy(self) -> None:
        """While the key is made, which takes a second on purpose."""
        self._text.setText(self.tr("Unlocking…"))
        self.field.setReadOnly(True)  # one that is disabled gives the keyboard to the next field
        self.unlock.setEnabled(False)

    def refuse(self, reason: str) -> None:
        self._ready(reason)
        self.field.selectAll()
        self.field.setFocus()

    def finish(self) -> None:
        had_keyboard = self.window().focusWidget() in (self.field, self.unlock, self.shares, self.later)
        self.field.clear()
        self.hide()
        if had_keyboard:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self._text.setText(self.tr("Your notes are locked."))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.setAccessibleName(self.tr("Passphrase of the library"))
        self.unlock.setText(self.tr("Unlock"))
        self.shares.setText(self.tr("Recover with shares…"))
        self.later.setAccessibleName(self.tr("Read without notes"))
        self.later.setToolTip(self.tr("Read without notes"))

    def _ready(self, text: str) -> None:
        self._text.setText(text)
        self.field.setReadOnly(False)
        self.unlock.setEnabled(True)

    def _on_unlock(self) -> None:
        if self.field.text() and not self.field.isReadOnly():
            self.unlock_wanted.emit(self.field.text())

    def _dismiss(self) -> None:
        self.finish()
        self.dismissed.emit()

    def _paint_icon(self) -> None:
        self._picture.setPixmap(self._theme.pixmap("lock", "accent"))
