"""LibraryDialog: where notes are to be kept: in a new encrypted library, or nowhere beyond this session."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from archive_app.gui.secret_field import SecretField
from archive_app.gui.strength_meter import StrengthMeter
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import CheckBox, button, column, label, row
from archive_app.library.passphrase import WordList


class LibraryDialog(QDialog):
    """It asks only; `create_wanted` and `session_wanted` say what was chosen."""

    create_wanted = Signal(str)
    """The passphrase."""
    session_wanted = Signal()

    def __init__(self, theme: Theme, words: WordList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.first, self.second = SecretField(), SecretField()
        self.shown = CheckBox(self.tr("&Show"))
        self.suggestion = button("link")
        self.suggest = button()
        self.meter = StrengthMeter(theme, self.first)
        self._problem = label("muted", wrap=True)
        self.creating, self.session, self.cancel = button("primary"), button(), button()
        self._name_everything()
        self._lay_out()
        self._connect()
        self._judge()

    def busy(self, text: str) -> None:
        """While the key is made, which takes a second on purpose."""
        self._problem.setText(text)
        for widget in (self.first, self.second, self.creating, self.session, self.suggest, self.cancel):
            widget.setEnabled(False)

    def refuse(self, reason: str) -> None:
        """It did not work; everything typed stays."""
        for widget in (self.first, self.second, self.session, self.suggest, self.cancel):
            widget.setEnabled(True)
        self._judge()
        self._problem.setText(reason)

    def _name_everything(self) -> None:
        self.setWindowTitle(self.tr("Archive App"))
        self.first.setAccessibleName(self.tr("Passphrase"))
        self.second.setAccessibleName(self.tr("The same passphrase again"))
        self.suggest.setText(self.tr("&Make one for me"))
        self.creating.setText(self.tr("Create &library"))
        self.session.setText(self.tr("&Keep nothing on disk"))
        self.cancel.setText(self.tr("Cancel"))
        self.creating.setDefault(True)
        for other in (self.session, self.cancel, self.suggest):
            other.setAutoDefault(False)

    def _lay_out(self) -> None:
        space = self._theme.space
        heading, why, warning = label("title", wrap=True), label(wrap=True), label(wrap=True)
        heading.setText(self.tr("Where should your notes be kept?"))
        why.setText(
            self.tr(
                "An encrypted library on this computer keeps notes, tags and added documents "
                "behind a passphrase."
            )
        )
        warning.setText(
            self.tr(
                "If you forget the passphrase, nobody can open the library again, unless you have made "
                "paper shares of the key before. Write it down and keep the paper somewhere safe."
            )
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Passphrase"), self.first)
        form.addRow(self.tr("&Again"), self.second)
        tools, buttons = QWidget(), QWidget()
        row(tools, self.suggest, self.shown, None, gap=space(12))
        row(buttons, self.session, None, self.cancel, self.creating, gap=space(8))
        layout = column(
            self, heading, why, margins=(space(24), space(16), space(24), space(16)), gap=space(12)
        )
        layout.addLayout(form)
        for widget in (self.meter, tools, self._problem, warning, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(space(24) * 22)

    def _connect(self) -> None:
        self.first.textChanged.connect(self._judge)
        self.second.textChanged.connect(self._judge)
        self.shown.toggled.connect(self._on_shown)
        self.suggest.clicked.connect(self._on_suggest)
        self.creating.clicked.connect(lambda: self.create_wanted.emit(self.first.text()))
        self.session.clicked.connect(self.session_wanted)
        self.cancel.clicked.connect(self.reject)

    def _judge(self) -> None:
        typed = self.first.text()
        same = typed == self.second.text()
        self.creating.setEnabled(bool(typed) and same)
        differ = self.tr("The two are not the same yet.") if self.second.text() and not same else ""
        self._problem.setText(differ)

    def _on_shown(self, shown: bool) -> None:
        self.first.show_letters(shown)
        self.second.show_letters(shown)

    def _on_suggest(self) -> None:
        made = self._words.passphrase()
        self.meter.trust(made, self._words.bits())
        self.shown.setChecked(True)
        self.first.setText(made)
        self.second.clear()
        self.second.setFocus()
        self._problem.setText(self.tr("Write these words down, then type them again."))
