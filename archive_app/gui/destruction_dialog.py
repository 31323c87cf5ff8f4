"""DestructionDialog: says what the end of the key means and what it cannot reach, and wants a word typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row


class DestructionDialog(QDialog):
    """It asks only; `destroy_wanted` comes after the word alone, never by a slip of the hand."""

    destroy_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word = self.tr("destroy")
        self.field = QLineEdit()
        self.destroy_, self.cancel = button("primary"), button()
        self.setWindowTitle(self.tr("Destroy the key"))
        self.destroy_.setText(self.tr("&Destroy the key"))
        self.cancel.setText(self.tr("Cancel"))
        self.destroy_.setDefault(True)
        self.cancel.setAutoDefault(False)
        self._lay_out(theme)
        self.field.textChanged.connect(self._judge)
        self.destroy_.clicked.connect(self._on_destroy)
        self.cancel.clicked.connect(self.reject)
        self._judge()

    def _lay_out(self, theme: Theme) -> None:
        space = theme.space
        texts = (
            ("title", self.tr("Destroy the key")),
            (
                "",
                self.tr(
                    "Nobody opens this library afterwards, with no passphrase and no shares, and "
                    "you neither. It is done in a moment and cannot be undone."
                ),
            ),
            ("heading", self.tr("What this does not reach")),
            (
                "",
                self.tr(
                    "Copies and backups made before, and what the memory of a stick or an SSD keeps of "
                    "overwritten files. Whoever has one of these can still open it with the passphrase "
                    "or shares of that time."
                ),
            ),
            ("", self.tr("To go on, type this word: %1").replace("%1", self.word)),
        )
        self.setAccessibleDescription(" ".join(text for _, text in texts))
        self.field.setAccessibleName(texts[-1][1])
        margins = (space(24), space(16), space(24), space(16))
        layout = column(self, margins=margins, gap=space(12))
        for role, text in texts:
            part = label(role, wrap=True)
            part.setText(text)
            layout.addWidget(part)
        buttons = QWidget()
        row(buttons, None, self.cancel, self.destroy_, gap=space(8))
        layout.addWidget(self.field)
        layout.addWidget(buttons)
        self.setMinimumWidth(space(24) * 22)

    def _judge(self) -> None:
        typed = self.field.text().strip().casefold()
        self.destroy_.setEnabled(typed == self.word.casefold())

    def _on_destroy(self) -> None:
        self.accept()
        self.destroy_wanted.emit()
