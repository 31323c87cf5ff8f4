"""PassportPanel: where the open document comes from, what is known of it and what is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QSizePolicy

from archive_app.documents.amendment import AMENDABLE
from archive_app.documents.document import Document, Passport
from archive_app.gui.date_names import date_name
from archive_app.gui.passport_form import PassportForm
from archive_app.gui.plain_text import tooltip
from archive_app.gui.source_kinds import is_silent
from archive_app.gui.theme import Theme
from archive_app.gui.widgets import button, column, flat_button, label, row

FIELDS = (
    "title", "author", "publisher", "published", "language", "url", "kind", "source", "rights", "added",
    "path", "sha256",
)  # fmt: skip
ONLY_WHERE_STATED = ("author", "added", "path")
"""Of other documents there is no line for them."""


class PassportPanel(QFrame):
    """Every value can be selected and copied; none is ever read as markup."""

    closed = Signal()
    corrected = Signal(str, dict)
    """Id of the document; field → what was typed for it, or None to have again what was found."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: Document | None = None
        self.setProperty("role", "pane")
        self._heading, self.origin = label("heading"), label("muted")
        self.close_button = flat_button()
        theme.dress(self.close_button, "x")
        self.correct, self.take_back = button("link"), button("link")
        self.form = PassportForm(theme)
        self._names = {field: label("muted") for field in FIELDS}
        self.values = {field: _value_label() for field in FIELDS}
        self._lay_out()
        self.close_button.clicked.connect(self.close_panel)
        self.correct.clicked.connect(self.open_form)
        self.take_back.clicked.connect(self._on_taken_back)
        self.form.saved.connect(self._on_saved)
        self.form.cancelled.connect(self.close_form)
        self.retranslate()
        self.hide()

    def show_document(self, document: Document) -> None:
        """Shown anew, as it is now."""
        self._document = document
        self.close_form()
        self._say()

    def open_form(self) -> None:
        """In place of the lines that can be corrected."""
        if self._document is None or self._document.bundled:
            return
        names = {field: shown.text() for field, shown in self._names.items()}
        self._show_form(True)
        self.form.show_passport(self._document.passport, names, self._languages())

    def close_form(self) -> None:
        had_focus = self.form.isAncestorOf(QApplication.focusWidget() or self)
        self._show_form(False)
        if had_focus:
            self.correct.setFocus()

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
        self.correct.setText(self.tr("C&orrect…"))
        self.take_back.setText(self.tr("&As found"))
        self.take_back.setToolTip(tooltip(self.tr("Take back everything that you corrected here")))
        names = (
            self.tr("Title"),
            self.tr("Author"),
            self.tr("Publisher"),
            self.tr("Published"),
            self.tr("Language"),
            self.tr("Address"),
            self.tr("Kind"),
            self.tr("File as received"),
            self.tr("Rights"),
            self.tr("Added on"),
            self.tr("Where the file lay"),
            self.tr("SHA-256 of the original"),
        )
        for field, name in zip(FIELDS, names, strict=True):
            self._names[field].setText(name)
        self._say()

    def _lay_out(self) -> None:
        theme = self._theme
        heading, table = QFrame(), QFrame()
        tools = (self.take_back, self.correct, self.close_button)
        row(heading, self._heading, self.origin, None, *tools, gap=theme.space(12))
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, theme.space(8), 0)
        grid.setHorizontalSpacing(theme.space(16))
        grid.setVerticalSpacing(theme.space(4))
        grid.setColumnStretch(1, 1)
        for line, field in enumerate(FIELDS):
            grid.addWidget(self._names[field], line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.values[field], line, 1)
        margins = (theme.space(16), theme.space(8), theme.space(8), theme.space(12))
        self._table = table
        column(self, heading, self.form, table, margins=margins, gap=theme.space(8))

    def _say(self) -> None:
        if self._document is None:
            return
        self.origin.setText(self._origin_of(self._document))
        passport = self._document.passport
        for field, value in self._stated(passport).items():
            self._put(field, value, self._remark(field, passport, value))
        self._show_form(not self.form.isHidden())

    def _origin_of(self, document: Document) -> str:
        if document.bundled:
            return self.tr("Came with the program")
        facts = [self.tr("Added by you")]
        if document.recognised:
            sure = self.locale().toString(document.recognised.sure)
            facts.append(self.tr("text recognised from pictures, %1 % sure").replace("%1", sure))
        elif is_silent(document):
            facts.append(self.tr("pictures of text: its words cannot be found by search"))
        return " · ".join(facts)

    def _remark(self, field: str, passport: Passport, value: str | None) -> str:
        if field in passport.corrected:
            return self.tr("corrected by you")
        if value and field in passport.found:
            return self.tr("found automatically, please check")
        return ""

    def _show_form(self, shown: bool) -> None:
        self.form.setVisible(shown)
        passport = self._document.passport if self._document else None
        may_correct = self._document is not None and not self._document.bundled and not shown
        self.correct.setVisible(may_correct)
        self.take_back.setVisible(may_correct and bool(passport and passport.corrected))
        for field in FIELDS:
            missing = field in ONLY_WHERE_STATED and not getattr(passport, field, None)
            for widget in (self._names[field], self.values[field]):
                widget.setVisible(not missing and not (shown and field in AMENDABLE))

    def _on_saved(self, changes: dict[str, str]) -> None:
        if self._document is not None and changes:
            self.corrected.emit(self._document.id, changes)
        else:
            self.close_form()

    def _on_taken_back(self) -> None:
        if self._document is not None:
            self.corrected.emit(self._document.id, dict.fromkeys(self._document.passport.corrected))

    def _put(self, field: str, value: str | None, remark: str) -> None:
        text = value or self.tr("not stated")
        if remark:
            text = f"{text} ({remark})"
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
        if passport.added:
            stated["added"] = date_name(passport.added, self.locale())
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
            "scan": self.tr("Scan"),
            "picture": self.tr("Picture"),
            "mail": self.tr("Letter"),
            "chat": self.tr("Chat"),
        }


def _value_label() -> QLabel:
    made = label(wrap=True)
    # A hash cannot be wrapped; it must not keep the pane wide.
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
