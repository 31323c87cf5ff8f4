"""LibraryDialog: where notes are to be kept: in a new encrypted library, or nowhere beyond this session."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QProgressBar, QWidget

from archive_app.gui.secret_field import SecretField
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row
from archive_app.library.passphrase import WordList
from archive_app.library.strength import Strength, Verdict, strength

FULL_BAR_BITS = 80


class LibraryDialog(QDialog):
    """It asks only; `create_wanted` and `session_wanted` say what was chosen."""

    create_wanted = Signal(str)
    """The passphrase."""
    session_wanted = Signal()

    def __init__(self, theme: Theme, words: WordList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._made = ""
        self.first, self.second = SecretField(), SecretField()
        self.shown = QCheckBox(self.tr("&Show"))
        self.suggestion = button("link")
        self.suggest = button()
        self.meter = QProgressBar()
        self.meter.setRange(0, FULL_BAR_BITS)
        self.meter.setTextVisible(False)
        self._verdict, self._problem = label("muted"), label("muted", wrap=True)
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
        self.meter.setAccessibleName(self.tr("Strength of the passphrase"))
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
        meter, tools, buttons = QWidget(), QWidget(), QWidget()
        row(meter, self.meter, self._verdict, gap=space(8)).setStretch(0, 1)
        row(tools, self.suggest, self.shown, None, gap=space(12))
        row(buttons, self.session, None, self.cancel, self.creating, gap=space(8))
        layout = column(
            self, heading, why, margins=(space(24), space(16), space(24), space(16)), gap=space(12)
        )
        layout.addLayout(form)
        for widget in (meter, tools, self._problem, warning, buttons):
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
        found = self._strength(typed)
        self.meter.setValue(min(FULL_BAR_BITS, round(found.bits)))
        self._verdict.setText(self._verdict_text(found.verdict) if typed else "")
        same = typed == self.second.text()
        self.creating.setEnabled(bool(typed) and same)
        differ = self.tr("The two are not the same yet.") if self.second.text() and not same else ""
        self._problem.setText(differ)

    def _strength(self, typed: str) -> Strength:
        """What we drew by chance is known exactly; the rest is judged."""
        made = bool(typed) and typed == self._made
        return Strength(self._words.bits(), Verdict.STRONG) if made else strength(typed)

    def _verdict_text(self, verdict: Verdict) -> str:
        texts = {
            Verdict.WEAK: self.tr("Weak: it can be guessed"),
            Verdict.FAIR: self.tr("Fair: a few more words help"),
            Verdict.STRONG: self.tr("Strong"),
        }
        return texts[verdict]

    def _on_shown(self, shown: bool) -> None:
        self.first.show_letters(shown)
        self.second.show_letters(shown)

    def _on_suggest(self) -> None:
        self._made = self._words.passphrase()
        self.shown.setChecked(True)
        self.first.setText(self._made)
        self.second.clear()
        self.second.setFocus()
        self._problem.setText(self.tr("Write these words down, then type them again."))
