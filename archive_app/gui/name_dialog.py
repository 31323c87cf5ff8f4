"""NameDialog: asks for one line: another name, a spelling, a role, or who it is the same as."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QLineEdit, QWidget

from archive_app.entities.correction import LONGEST
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row


class NameDialog(QDialog):
    """It asks only, and does not hold up the window."""

    answered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        question: str,
        verb: str,
        present: str = "",
        proposals: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`verb` is on the button; `present` is in the field; `proposals` are offered while one types."""
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Archive App"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = label(wrap=True)
        said.setText(question)
        self.field = QLineEdit(present)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(question)
        self.field.selectAll()
        said.setBuddy(self.field)
        self.accepting, self.cancel = button("primary"), button()
        self.accepting.setText(verb)
        self.accepting.setDefault(True)
        self.cancel.setText(self.tr("Cancel"))
        self._propose(proposals)
        below = QWidget()
        row(below, None, self.cancel, self.accepting, gap=theme.space(8))
        margins = (theme.space(16), theme.space(16), theme.space(16), theme.space(12))
        column(self, said, self.field, None, below, margins=margins, gap=theme.space(12))
        self.field.textChanged.connect(self._on_typed)
        self.accepting.clicked.connect(self._on_accepted)
        self.cancel.clicked.connect(self.close)
        self._on_typed(present)
        self.field.setFocus()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self._theme.space(400), self._theme.space(140)))

    def _propose(self, proposals: Sequence[str]) -> None:
        if not proposals:
            return
        completer = QCompleter(list(proposals), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)

    def _on_typed(self, text: str) -> None:
        self.accepting.setEnabled(bool(text.strip()))

    def _on_accepted(self) -> None:
        text = " ".join(self.field.text().split())
        self.close()
        self.answered.emit(text)
