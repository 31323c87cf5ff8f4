"""PassphraseDialog: the present passphrase and, twice, the one that opens the library from now on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from archive_app.gui.secret_field import SecretField
from archive_app.gui.strength_meter import StrengthMeter
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row


class PassphraseDialog(QDialog):
    """It asks only; `change_wanted` says what was typed."""

    change_wanted = Signal(str, str)
    """The present passphrase and the new one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.present, self.first, self.second = SecretField(), SecretField(), SecretField()
        self.change, self.cancel = button("primary"), button()
        self.meter = StrengthMeter(theme, self.first)
        self._problem = label("muted", wrap=True)
        self._name_everything()
        self._lay_out(theme)
        for field in (self.present, self.first, self.second):
            field.textChanged.connect(self._judge)
        self.change.clicked.connect(self._on_change)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.forget)
        self._judge()

    def refuse(self, reason: str) -> None:
        """It did not work; everything typed stays."""
        self._judge()
        self._problem.setText(reason)

    def forget(self) -> None:
        for field in (self.present, self.first, self.second):
            field.clear()

    def _name_everything(self) -> None:
        self.setWindowTitle(self.tr("Archive App"))
        self.present.setAccessibleName(self.tr("Present passphrase"))
        self.first.setAccessibleName(self.tr("New passphrase"))
        self.second.setAccessibleName(self.tr("The new passphrase again"))
        self.change.setText(self.tr("Change &passphrase"))
        self.cancel.setText(self.tr("Cancel"))
        self.change.setDefault(True)
        self.cancel.setAutoDefault(False)

    def _lay_out(self, theme: Theme) -> None:
        space = theme.space
        warning = label(wrap=True)
        warning.setText(self.tr("Copies and backups made before still open with the present passphrase."))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("P&resent"), self.present)
        form.addRow(self.tr("&New"), self.first)
        form.addRow(self.tr("&Again"), self.second)
        buttons = QWidget()
        row(buttons, None, self.cancel, self.change, gap=space(8))
        margins = (space(24), space(16), space(24), space(16))
        layout = column(self, margins=margins, gap=space(12))
        layout.addLayout(form)
        for widget in (self.meter, self._problem, warning, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(space(24) * 20)

    def _judge(self) -> None:
        new, again = self.first.text(), self.second.text()
        self.change.setEnabled(bool(self.present.text() and new) and new == again)
        differ = bool(again) and new != again
        self._problem.setText(self.tr("The two are not the same yet.") if differ else "")

    def _on_change(self) -> None:
        self.change.setEnabled(False)
        self._problem.setText(self.tr("Making the key. This takes a moment on purpose…"))
        self.change_wanted.emit(self.present.text(), self.first.text())
