"""PassportForm: what was found about a document, in fields that the reader can correct."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLineEdit, QWidget

from archive_app.documents.amendment import AMENDABLE, LONGEST
from archive_app.documents.document import Passport
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, label, row


class PassportForm(QFrame):
    """It asks only. Enter saves, Esc leaves everything as it was; an empty field says that it is unknown."""

    saved = Signal(dict)
    """Field → what was typed for it, of those that were changed."""
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._before: dict[str, str] = {}
        self.fields: dict[str, QLineEdit] = {name: QLineEdit() for name in AMENDABLE if name != "language"}
        self.language = QComboBox()
        self._about = label("muted", wrap=True)
        self._names = {name: label() for name in AMENDABLE}
        self.save, self.cancel = button("primary"), button()
        self._lay_out(theme)
        for field in self.fields.values():
            field.setMaxLength(LONGEST)
            field.returnPressed.connect(self._on_saved)
        self.save.clicked.connect(self._on_saved)
        self.cancel.clicked.connect(self.cancelled)

    def show_passport(
        self, passport: Passport, names: Mapping[str, str], languages: Mapping[str, str]
    ) -> None:
        """`names` are those of the fields, `languages` those of the codes, as the reader reads them."""
        self._before = {name: getattr(passport, name) or "" for name in AMENDABLE}
        for name, field in self.fields.items():
            field.setText(self._before[name])
            field.setCursorPosition(0)
        self._offer_languages(languages)
        self._name_everything(names)
        self.fields["title"].setFocus()
        self.fields["title"].selectAll()

    def changes(self) -> dict[str, str]:
        typed = {name: field.text() for name, field in self.fields.items()}
        typed["language"] = str(self.language.currentData())
        return {name: value for name, value in typed.items() if value != self._before[name]}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_saved(self) -> None:
        self.saved.emit(self.changes())

    def _offer_languages(self, languages: Mapping[str, str]) -> None:
        self.language.clear()
        self.language.addItem(self.tr("unknown"), "")
        offered = dict(languages)
        if present := self._before["language"]:
            offered.setdefault(present, present)
        for code, name in offered.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(self._before["language"]))

    def _name_everything(self, names: Mapping[str, str]) -> None:
        for name, shown in self._names.items():
            shown.setText(names[name])
            widget: QWidget = self.language if name == "language" else self.fields[name]
            widget.setAccessibleName(names[name])
            shown.setBuddy(widget)
        for field in self.fields.values():
            field.setPlaceholderText(self.tr("unknown"))
        self.fields["published"].setPlaceholderText(self.tr("unknown; a year, a month or a day: 2023-03-23"))
        self._about.setText(
            self.tr("What you leave empty is unknown. An empty title is the one that was found.")
        )
        self.save.setText(self.tr("&Save"))
        self.cancel.setText(self.tr("&Cancel"))

    def _lay_out(self, theme: Theme) -> None:
        form, below = QFrame(), QFrame()
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, theme.space(8), 0)
        rows.setHorizontalSpacing(theme.space(16))
        rows.setVerticalSpacing(theme.space(4))
        for name in AMENDABLE:
            rows.addRow(self._names[name], self.language if name == "language" else self.fields[name])
        margins = (0, 0, theme.space(8), 0)
        row(below, self._about, self.cancel, self.save, margins=margins, gap=theme.space(8)).setStretch(0, 1)
        column(self, form, below, gap=theme.space(8))
