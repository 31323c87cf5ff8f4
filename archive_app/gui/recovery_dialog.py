"""RecoveryDialog: two paper shares and, twice, the passphrase that opens the library from now on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from archive_app.gui.secret_field import SecretField
from archive_app.gui.share_pair import SharePair
from archive_app.gui.strength_meter import StrengthMeter
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row


class RecoveryDialog(QDialog):
    """It asks only; `recover_wanted` says what was typed."""

    recover_wanted = Signal(object, str)
    """Two shares and the new passphrase."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = SharePair(theme)
        self.first, self.second = SecretField(), SecretField()
        self.recover, self.cancel = button("primary"), button()
        self.meter = StrengthMeter(theme, self.first)
        self.problem = label("muted", wrap=True)
        self._name_everything()
        self._lay_out(theme)
        self.pair.changed.connect(self._judge)
        for field in (self.first, self.second):
            field.textChanged.connect(self._judge)
        self.recover.clicked.connect(self._on_recover)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.forget)
        self._judge()

    def refuse(self, reason: str) -> None:
        """It did not work; everything typed stays."""
        self._judge()
        self.problem.setText(reason)

    def forget(self) -> None:
        self.pair.forget()
        for field in (self.first, self.second):
            field.clear()

    def _name_everything(self) -> None:
        self.setWindowTitle(self.tr("Recover with shares"))
        self.first.setAccessibleName(self.tr("New passphrase"))
        self.second.setAccessibleName(self.tr("The new passphrase again"))
        self.recover.setText(self.tr("&Recover"))
        self.cancel.setText(self.tr("Cancel"))
        self.recover.setDefault(True)
        self.cancel.setAutoDefault(False)

    def _lay_out(self, theme: Theme) -> None:
        space = theme.space
        heading, why = label("title", wrap=True), label(wrap=True)
        heading.setText(self.tr("Recover with shares"))
        why.setText(
            self.tr(
                "Type the words of two sheets, and a new passphrase. The old one stops working here; "
                "copies and backups made before still open with it."
            )
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&New passphrase"), self.first)
        form.addRow(self.tr("A&gain"), self.second)
        buttons = QWidget()
        row(buttons, None, self.cancel, self.recover, gap=space(8))
        margins = (space(24), space(16), space(24), space(16))
        layout = column(self, heading, why, self.pair, margins=margins, gap=space(12))
        layout.addLayout(form)
        for widget in (self.meter, self.problem, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(space(24) * 24)

    def _judge(self) -> None:
        new, again = self.first.text(), self.second.text()
        self.recover.setEnabled(self.pair.is_complete and bool(new) and new == again)
        differ = bool(again) and new != again
        self.problem.setText(self.tr("The two passphrases are not the same yet.") if differ else "")

    def _on_recover(self) -> None:
        self.recover.setEnabled(False)
        self.problem.setText(self.tr("Making the key. This takes a moment on purpose…"))
        self.recover_wanted.emit(self.pair.shares(), self.first.text())
