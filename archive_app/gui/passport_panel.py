"""PassportPanel: where the open document comes from, what is known of it and what is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy

from archive_app.documents.document import Document, Passport
from archive_app.gui.date_names import date_name
from archive_app.gui.plain_text import tooltip
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import column, flat_button, label, row

FIELDS = ("title", "publisher", "published", "language", "kind", "source", "url", "rights", "sha256")


class PassportPanel(QFrame):
    """Every value can be selected and copied; none is ever read as markup."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: Document | None = None
        self.setProperty("role", "pane")
        self._heading, self._origin = label("heading"), label("muted")
        self.close_button = flat_button()
        theme.dress(self.close_button, "x")
        self._names = {field: label("muted") for field in FIELDS}
        self.values = {field: _value_label() for field in FIELDS}
        self._lay_out()
        self.close_button.clicked.connect(self.close_panel)
        self.retranslate()
        self.hide()

    def show_document(self, document: Document) -> None:
        self._document = document
        self._say()

    def close_panel(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Passport of the document"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close the passport"))
        names = (
            self.tr("Title"),
            self.tr("Publisher"),
            self.tr("Published"),
            self.tr("Language"),
            self.tr("Kind"),
            self.tr("File as received"),
            self.tr("Address"),
            self.tr("Rights"),
            self.tr("SHA-256 of the original"),
        )
        for field, name in zip(FIELDS, names, strict=True):
            self._names[field].setText(name)
        self._say()

    def _lay_out(self) -> None:
        theme = self._theme
        heading, table = QFrame(), QFrame()
        row(heading, self._heading, self._origin, None, self.close_button, gap=theme.space(12))
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, theme.space(8), 0)
        grid.setHorizontalSpacing(theme.space(16))
        grid.setVerticalSpacing(theme.space(4))
        grid.setColumnStretch(1, 1)
        for line, field in enumerate(FIELDS):
            grid.addWidget(self._names[field], line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.values[field], line, 1)
        margins = (theme.space(16), theme.space(8), theme.space(8), theme.space(12))
        column(self, heading, table, margins=margins, gap=theme.space(8))

    def _say(self) -> None:
        if self._document is None:
            return
        bundled = self._document.bundled
        self._origin.setText(self.tr("Came with the program") if bundled else self.tr("Added by you"))
        passport = self._document.passport
        for field, value in self._stated(passport).items():
            self._put(field, value, field in passport.found)

    def _put(self, field: str, value: str | None, is_found: bool) -> None:
        text = value or self.tr("not stated")
        if value and is_found:
            remark = self.tr("found automatically, please check")
            text = f"{value} ({remark})"
        shown = self.values[field]
        shown.setText(text)
        shown.setProperty("role", "" if value else "muted")
        shown.setToolTip(tooltip(text))
        shown.style().unpolish(shown)
        shown.style().polish(shown)
        shown.setAccessibleName(f"{self._names[field].text()}: {text}")

    def _stated(self, passport: Passport) -> dict[str, str | None]:
        stated = {field: getattr(passport, field) for field in FIELDS}
        if passport.published:
            stated["published"] = date_name(passport.published, self.locale())
        stated["language"] = self._languages().get(passport.language or "", passport.language)
        stated["kind"] = self._kinds().get(passport.kind or "", passport.kind)
        return stated

    def _languages(self) -> dict[str, str]:
        return {"en": self.tr("English"), "ru": self.tr("Russian"), "be": self.tr("Belarusian")}

    def _kinds(self) -> dict[str, str]:
        return {
            "news article": self.tr("News article"),
            "press release": self.tr("Press release"),
            "resolution": self.tr("Resolution"),
            "call to action": self.tr("Call to action"),
        }


def _value_label() -> QLabel:
    made = label(wrap=True)
    # A hash cannot be wrapped; it must not keep the pane wide.
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
